// The functions of the cloud as they are deployed, bundled, each call in a process of its own, on an
// emulator of S3: from a file in the bucket to its page, in the bytes of a run on one machine.

import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../pipeline/bundle.ts';
import { beijingTime } from '../pipeline/clock.ts';
import { ingest } from '../pipeline/ingest.ts';
import { invite } from '../pipeline/invitation.ts';
import { bucketInbox } from '../pipeline/lambda/bucket-inbox.ts';
import { publish } from '../pipeline/publish.ts';
import { readData } from '../pipeline/reference/read-data.ts';
import { openRenderer } from '../pipeline/renderer.ts';
import { s3Store } from '../pipeline/store/s3-store.ts';
import { textOf, type Store } from '../pipeline/store/store.ts';
import { memoryStore } from './memory-store.ts';
import { hasMoto, motoClient, startMoto, type Moto } from './moto.ts';
import { ROOT } from './sample-site.ts';

let folder: string;
let sources: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-lambda-'));
  sources = await bundle(folder);
  // One document is enough, and its pages are fewer.
  for (const name of ['ingest', 'publish']) {
    const policies = join(folder, name, 'data/policies');
    for (const policy of await readdir(policies))
      if (policy !== 'suqian-2020-44') await rm(join(policies, policy), { recursive: true });
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function zippedBytes(name: string): Promise<number> {
  const root = join(folder, name);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  const contents = await Promise.all(
    files.map(async (path) => [path, await readFile(path)] as const),
  );
  return zipSync(Object.fromEntries(contents.map(([path, bytes]) => [path, new Uint8Array(bytes)])))
    .length;
}

test('the functions are small: ingest at most 1 MB zipped, publish 5 MB with the renderer', async () => {
  expect(await zippedBytes('ingest')).toBeLessThan(1e6);
  expect(await zippedBytes('remind')).toBeLessThan(1e6);
  expect(await zippedBytes('publish')).toBeLessThan(5e6);
});

test('no function holds what only builds: the CDK, Vite, the build of Astro, the tests', () => {
  for (const [name, inputs] of sources) {
    const built = inputs.filter((path) =>
      /aws-cdk|node_modules\/(?:vite|rolldown|esbuild|astro|typescript|vitest)\/|^(?:test|infra)\//.test(
        path,
      ),
    );
    expect([name, built]).toEqual([name, []]);
  }
  expect(sources.get('ingest')?.some((path) => /observablehq|arquero/.test(path))).toBe(false);
});

test('every package that a function needs is in its folder', async () => {
  for (const name of sources.keys()) {
    const code = await readFile(join(folder, name, 'index.mjs'), 'utf8');
    const asked = [
      ...code.matchAll(/(?:^|[;}\s])import[^"'()]{0,400}?from\s*["']([^"']+)["']/g),
    ].map(([, from = '']) => from);
    const packages = readdir(join(folder, name, 'node_modules'), { recursive: true });
    const own: readonly string[] = await packages.catch(() => []);
    const foreign = asked.filter(
      (from) => !from.startsWith('node:') && !own.includes(from) && !BUILT_IN.has(from),
    );
    expect([name, foreign]).toEqual([name, []]);
  }
});

const BUILT_IN: ReadonlySet<string> = new Set(process.getBuiltinModule('module').builtinModules);

describe.skipIf(!hasMoto)('on an emulator', () => {
  let moto: Moto;
  let client: S3Client;
  beforeAll(async () => {
    moto = await startMoto();
    client = motoClient(moto.endpoint);
  });
  afterAll(() => {
    moto.stop();
  });

  let count = 0;

  interface Cloud {
    readonly buckets: Readonly<Record<'ingest' | 'store' | 'site', string>>;
    readonly store: Store;
    readonly site: Store;
    put(key: string, body: string): Promise<void>;
    call(name: string, event: object): Promise<unknown>;
  }

  async function cloud(): Promise<Cloud> {
    count += 1;
    const buckets = { ingest: `ingest-${count}`, store: `store-${count}`, site: `site-${count}` };
    for (const Bucket of Object.values(buckets))
      await client.send(new CreateBucketCommand({ Bucket }));
    const VersioningConfiguration = { Status: 'Enabled' } as const;
    await client.send(
      new PutBucketVersioningCommand({ Bucket: buckets.ingest, VersioningConfiguration }),
    );
    const env = {
      ...{ PATH: process.env['PATH'], AWS_ENDPOINT_URL: moto.endpoint, AWS_REGION: 'us-east-1' },
      ...{ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
      ...{ POWERTOOLS_SERVICE_NAME: 'mubiao', POWERTOOLS_LOG_LEVEL: 'ERROR' },
      ...{ POWERTOOLS_TRACE_ENABLED: 'false' },
      MUBIAO_INGEST_BUCKET: buckets.ingest,
      MUBIAO_STORE_BUCKET: buckets.store,
      MUBIAO_SITE_BUCKET: buckets.site,
    };
    return {
      buckets,
      store: s3Store(client, { bucket: buckets.store }),
      site: s3Store(client, { bucket: buckets.site }),
      put: async (Key, Body) => {
        await client.send(new PutObjectCommand({ Bucket: buckets.ingest, Key, Body }));
      },
      async call(name, event) {
        const args = [join(ROOT, 'test/run-lambda.ts'), join(folder, name), JSON.stringify(event)];
        const { stdout } = await promisify(execFile)(process.execPath, args, { env });
        return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as unknown;
      },
    };
  }

  const HEPING = `suqian-sucheng-mz/${'0123456789abcdef'.repeat(2)}-八月.csv`;
  const SHENHE = `suqian-suyu-mz/${'fedcba9876543210'.repeat(2)}-八月 报表.csv`;
  const RETURNED = 'suqian-siyang-mz/00112233445566778899aabbccddeeff-错.csv';
  const csv = (place: string, beds: string): string =>
    `地区,统计期,养老机构床位数,养老机构护理型床位数\n${place},2023-08,${beds},2100\n`;

  async function sent(to: Cloud): Promise<void> {
    await to.put(HEPING, csv('宿城区', '5000'));
    await to.put(SHENHE, csv('宿豫区', '5600'));
    await to.put(RETURNED, csv('泗阳县', '约五千'));
  }

  const ofEventBridge = (key: string): string =>
    JSON.stringify({ 'detail-type': 'Object Created', detail: { object: { key } } });
  const ofS3 = (key: string): string =>
    JSON.stringify({
      Records: [{ s3: { object: { key: encodeURIComponent(key).replaceAll('%20', '+') } } }],
    });
  const batch = (...bodies: readonly string[]): object => ({
    Records: bodies.map((body, i) => ({ messageId: `m${i}`, eventSource: 'aws:sqs', body })),
  });

  test('a file in the bucket becomes a page and a dataset, in the bytes of a run on one machine', async () => {
    const on = await cloud();
    await sent(on);
    const events = batch(ofEventBridge(HEPING), ofS3(SHENHE), ofEventBridge(RETURNED));
    expect(await on.call('ingest', events)).toEqual({ batchItemFailures: [] });
    const answer = JSON.parse(
      textOf(
        (await on.site.get(`receipts/${'0123456789abcdef'.repeat(2)}.json`)) ?? new Uint8Array(),
      ),
    ) as object;
    expect(answer).toMatchObject({ decision: 'accepted', reporter: 'suqian-sucheng-mz' });
    await on.call('publish', batch('{"scheduled":true}'));

    const local = { store: memoryStore(), site: memoryStore() };
    await local.store.put('secret', (await on.store.get('secret')) ?? new Uint8Array());
    const reference = await readData(join(folder, 'publish/data'));
    const inbox = await bucketInbox(client, on.buckets.ingest, { prefix: '' });
    expect(inbox).toHaveLength(3);
    await ingest(inbox, { store: local.store, reference });
    await publish(reference, {
      ...{ ...local, renderer: await openRenderer(join(folder, 'publish/renderer')) },
      ...{ asOf: reference.site.as_of ?? '', writer: 'local', now: beijingTime(Date.now()) },
    });
    const isOwn = (key: string): boolean =>
      key !== 'status.json' && !/^receipts\/[^/]+\.json$/.test(key);
    const keys = (await on.site.list('')).filter(isOwn);
    expect(keys).toEqual((await local.site.list('')).filter(isOwn));
    expect(keys.some((key) => key === 'data/latest/observations.csv')).toBe(true);
    const differing: string[] = [];
    await Promise.all(
      keys.map(async (key) => {
        const [one, other] = await Promise.all([on.site.get(key), local.site.get(key)]);
        if (Buffer.compare(one ?? Buffer.of(), other ?? Buffer.of()) !== 0) differing.push(key);
      }),
    );
    expect(differing).toEqual([]);
  });

  test('events ten times over, at once and in any order, make one upload each', async () => {
    const on = await cloud();
    await sent(on);
    const keys = [HEPING, SHENHE, RETURNED];
    const many = batch(...Array.from({ length: 10 }, (_, i) => ofEventBridge(keys[i % 3] ?? '')));
    const reversed = batch(...keys.toReversed().map(ofEventBridge));
    const answers = await Promise.all([on.call('ingest', many), on.call('ingest', reversed)]);
    expect(answers).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }]);
    expect(await on.store.list('uploads/')).toHaveLength(3);
    expect(await on.store.list('receipts/')).toHaveLength(3);
    expect(await on.store.list('pending/')).toHaveLength(3);
  });

  test('what no event told of is found by the sweep; a second sweep finds nothing new', async () => {
    const on = await cloud();
    await sent(on);
    await on.call('ingest', batch(ofEventBridge(HEPING)));
    await on.call('ingest', { sweep: true });
    const after = await on.store.list('');
    expect(await on.store.list('receipts/')).toHaveLength(3);
    await on.call('ingest', { sweep: true });
    expect(await on.store.list('')).toEqual(after);
  });

  test('a message that nobody understands comes back alone; the test event and a deleted key do not', async () => {
    const on = await cloud();
    await sent(on);
    await client.send(new DeleteObjectCommand({ Bucket: on.buckets.ingest, Key: SHENHE }));
    const test = JSON.stringify({ Event: 's3:TestEvent' });
    const events = batch(
      '{"what":1}',
      test,
      ofEventBridge(HEPING),
      ofEventBridge('never/there.csv'),
      ofEventBridge(SHENHE),
    );
    expect(await on.call('ingest', events)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm0' }],
    });
    // What was received is kept, whatever its sender does with it afterwards.
    expect(await on.store.list('receipts/')).toHaveLength(2);
  });

  test('an invitation is exchanged for a form that puts one CSV under its reporter, for a quarter of an hour', async () => {
    const on = await cloud();
    const reference = await readData(join(folder, 'ingest/data'));
    const options = { reporter: 'suqian-sucheng-mz', days: 1, random: new Uint8Array(32).fill(7) };
    const now = beijingTime(Date.now());
    const { token } = await invite(on.store, reference, { ...options, now });
    const ask = async (body: object): Promise<{ statusCode: number; body: string }> =>
      (await on.call('permit', { body: JSON.stringify(body) })) as {
        statusCode: number;
        body: string;
      };
    const answer = await ask({ token, name: '八月.csv', bytes: 100 });
    expect(answer.statusCode).toBe(200);
    const form = JSON.parse(answer.body) as { fields: Record<string, string>; receipt: string };
    const key = form.fields['key'] ?? '';
    expect(key).toMatch(/^suqian-sucheng-mz\/[0-9a-f]{32}-八月\.csv$/);
    expect(form.receipt).toBe(`/receipts/${key.slice(18, 50)}.json`);
    const policy = JSON.parse(Buffer.from(form.fields['Policy'] ?? '', 'base64').toString()) as {
      expiration: string;
      conditions: unknown[];
    };
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        ['content-length-range', 1, 20 * 1024 * 1024],
        ['eq', '$Content-Type', 'text/csv'],
        { bucket: on.buckets.ingest },
        { key },
      ]),
    );
    const minutes = (Date.parse(policy.expiration) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(13);
    expect(minutes).toBeLessThanOrEqual(15);
    expect(await ask({ token: 'x'.repeat(43), name: 'a.csv', bytes: 1 })).toMatchObject({
      statusCode: 403,
    });
  });
});
