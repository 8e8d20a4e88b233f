// s3Store: the contract of a store, on a bucket that fails as S3 may, and on an emulator of it.

import { CreateBucketCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteHeaders } from '../pipeline/store/object-headers.ts';
import { s3Store } from '../pipeline/store/s3-store.ts';
import { bytesOf, textOf, type Store } from '../pipeline/store/store.ts';
import { fakeS3, type FakeS3, type Fault } from './fake-s3.ts';
import { hasMoto, motoClient, startMoto, type Moto } from './moto.ts';
import { storeContract } from './store-contract.ts';

const FAULTS: readonly Fault[] = [
  ...(['timeout', 'lost', 'cut-short', 'conflict', 'slow-down', 'internal'] as const),
];
// Many callers at once draw unlucky lots in a row; how often a call is tried is tested below.
const retry = { attempts: 40, pause: () => Promise.resolve() };

function open(s3: FakeS3): Store {
  return s3Store(s3.client, { bucket: 'store', retry });
}

const contractOn = (name: string, faultAt: (call: number) => Fault | undefined): void => {
  storeContract(name, () =>
    Promise.resolve({ store: open(fakeS3(faultAt)), close: () => Promise.resolve() }),
  );
};

contractOn('s3Store(a bucket that never fails)', () => undefined);
for (const fault of FAULTS)
  contractOn(`s3Store(a bucket, every other call: ${fault})`, (call) =>
    call % 2 === 0 ? fault : undefined,
  );
contractOn('s3Store(a bucket that fails in every way)', (call) =>
  call % 3 === 2 ? undefined : FAULTS[(call * 7) % FAULTS.length],
);

describe('put(key, if absent) whose answer was lost', () => {
  test('is known as its own when it took effect', async () => {
    const s3 = fakeS3((call) => (call === 0 ? 'lost' : undefined));
    expect(await open(s3).put('log/1', bytesOf('mine'), { ifAbsent: true })).toBe(true);
    expect(s3.calls).toEqual(['PutObject log/1', 'PutObject log/1', 'GetObject log/1']);
  });

  test('is known as another’s when that one was first', async () => {
    const s3 = fakeS3((call) => (call === 0 ? 'timeout' : undefined));
    s3.content.set('log/1', bytesOf('theirs'));
    expect(await open(s3).put('log/1', bytesOf('mine'), { ifAbsent: true })).toBe(false);
    expect(textOf(s3.content.get('log/1') ?? bytesOf(''))).toBe('theirs');
  });
});

test('what does not pass is tried six times, with pauses that grow, and then thrown', async () => {
  const s3 = fakeS3(() => 'slow-down');
  const pauses: number[] = [];
  const pause = (ms: number): Promise<void> => {
    pauses.push(ms);
    return Promise.resolve();
  };
  const store = s3Store(s3.client, { bucket: 'store', retry: { pause, random: () => 1 } });
  await expect(store.get('a')).rejects.toThrow('SlowDown');
  expect(s3.calls).toHaveLength(6);
  expect(pauses).toEqual([100, 200, 400, 800, 1600]);
});

test('what will not pass is thrown at once', async () => {
  const denied = Object.assign(new Error('AccessDenied'), { $metadata: { httpStatusCode: 403 } });
  let calls = 0;
  const send = (): Promise<never> => {
    calls += 1;
    return Promise.reject(denied);
  };
  const store = s3Store({ send } as never, { bucket: 'store', retry });
  await expect(store.put('a', bytesOf('x'), { ifAbsent: true })).rejects.toThrow('AccessDenied');
  await expect(store.list('')).rejects.toThrow('AccessDenied');
  expect(calls).toBe(2);
});

test.each([
  ['index.html', 'text/html; charset=utf-8', /^public, max-age=60, stale/],
  ['data/f/0123456789abcdef/a.csv', 'text/csv; charset=utf-8', /immutable/],
  ['chart/0123/en.svg', 'image/svg+xml', /immutable/],
  ['data/latest/SHA256SUMS', 'text/plain; charset=utf-8', /^public, max-age=60/],
  ['receipts/0123.json', 'application/json', /^no-store$/],
  ['place/210102/picture.png', 'image/png', /^public, max-age=60/],
  ['.manifest', 'application/octet-stream', /^public, max-age=60/],
])('an object of the site under %s is sent as %s', (key, type, cache) => {
  expect(siteHeaders(key).ContentType).toBe(type);
  expect(siteHeaders(key).CacheControl).toMatch(cache);
});

describe.skipIf(!hasMoto)('on an emulator of S3', () => {
  let moto: Moto;
  let buckets = 0;
  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => {
    moto.stop();
  });

  async function bucket(
    headersOf?: typeof siteHeaders,
  ): Promise<Store & { readonly bucket: string }> {
    const client = motoClient(moto.endpoint);
    buckets += 1;
    const Bucket = `store-${buckets}`;
    await client.send(new CreateBucketCommand({ Bucket }));
    return {
      ...s3Store(client, { bucket: Bucket, ...(headersOf && { headersOf }) }),
      bucket: Bucket,
    };
  }

  storeContract('s3Store(emulator)', async () => ({
    store: await bucket(),
    close: () => Promise.resolve(),
  }));

  test('list(prefix) reads every page of a long list', async () => {
    const store = await bucket();
    const keys = Array.from({ length: 1005 }, (_, i) => `pending/${String(i).padStart(4, '0')}`);
    await Promise.all(keys.map((key) => store.put(key, bytesOf(''))));
    expect(await store.list('pending/')).toEqual(keys);
  });

  test('an object of the site keeps the headers it is sent with', async () => {
    const store = await bucket(siteHeaders);
    await store.put('index.html', bytesOf('<p>'));
    const client = motoClient(moto.endpoint);
    const head = await client.send(
      new HeadObjectCommand({ Bucket: store.bucket, Key: 'index.html' }),
    );
    expect(head.ContentType).toBe('text/html; charset=utf-8');
    expect(head.CacheControl).toContain('max-age=60');
  });
});
