// What lies in the ingest bucket as a list of receptions, and what messages say of it.

import { expect, test } from 'vitest';
import { ingest } from '../pipeline/ingest.ts';
import { bucketInbox } from '../pipeline/lambda/bucket-inbox.ts';
import { uploadedKeys } from '../pipeline/lambda/uploaded-keys.ts';
import { bytesOf, textOf } from '../pipeline/store/store.ts';
import { FLOW_REFERENCE as reference } from './flow-fixture.ts';
import { differences, memoryStore } from './memory-store.ts';

interface Version {
  readonly Key: string;
  readonly VersionId: string;
  readonly at: string;
  readonly text: string;
}

/** Returns a client of a bucket with these versions, the newest of each key first, two to a page. */
function bucket(versions: readonly Version[]): Parameters<typeof bucketInbox>[0] {
  const send = (command: { input: Record<string, string> }): Promise<unknown> => {
    const { Prefix = '', KeyMarker, VersionIdMarker, VersionId } = command.input;
    if (VersionId !== undefined) {
      const found = versions.find((one) => one.VersionId === VersionId);
      const Body = { transformToByteArray: () => Promise.resolve(bytesOf(found?.text ?? '')) };
      return Promise.resolve({ Body });
    }
    const own = versions.filter(({ Key }) => Key.startsWith(Prefix));
    const from =
      own.findIndex((one) => one.Key === KeyMarker && one.VersionId === VersionIdMarker) + 1;
    const page = own.slice(from, from + 2);
    const last = page.at(-1);
    return Promise.resolve({
      Versions: page.map(({ at, text, ...one }) => ({
        ...{ ...one, Size: bytesOf(text).length, LastModified: new Date(at) },
      })),
      IsTruncated: from + 2 < own.length,
      ...{ NextKeyMarker: last?.Key, NextVersionIdMarker: last?.VersionId },
    });
  };
  return { send };
}

const HEADER = '地区,统计期,护理型床位数,养老机构床位数\n';
const VERSIONS = [
  {
    Key: 'heping/a.csv',
    VersionId: '3',
    at: '2023-03-10T01:00:00.900Z',
    text: `${HEADER}和平区,2023-02,42,90\n`,
  },
  {
    Key: 'heping/a.csv',
    VersionId: '2',
    at: '2023-03-10T01:00:00.100Z',
    text: `${HEADER}和平区,2023-02,41,90\n`,
  },
  {
    Key: 'heping/a.csv',
    VersionId: '1',
    at: '2023-03-09T01:00:00Z',
    text: `${HEADER}和平区,2023-02,40,90\n`,
  },
  {
    Key: 'shenhe/b.csv',
    VersionId: '4',
    at: '2023-03-09T01:00:00Z',
    text: `${HEADER}沈河区,2023-02,40,90\n`,
  },
  { Key: 'shenhe/', VersionId: '5', at: '2023-03-09T01:00:00Z', text: '' },
];

test('every version is a reception at its own time, the later of a second a second later', async () => {
  const inbox = await bucketInbox(bucket(VERSIONS), 'ingest', { prefix: '' });
  expect(inbox.map(({ reporter, name, received }) => `${reporter} ${name} ${received}`)).toEqual([
    'heping a.csv 2023-03-09T09:00:00+08:00',
    'heping a.csv 2023-03-10T09:00:00+08:00',
    'heping a.csv 2023-03-10T09:00:01+08:00',
    'shenhe b.csv 2023-03-09T09:00:00+08:00',
  ]);
  expect(await bucketInbox(bucket(VERSIONS), 'ingest', { prefix: 'shenhe/' })).toHaveLength(1);
});

test('versions taken in the wrong order, and over again, end in the same store', async () => {
  const inbox = await bucketInbox(bucket(VERSIONS), 'ingest', { prefix: '' });
  const [inOrder, reversed] = [memoryStore(), memoryStore()];
  for (const store of [inOrder, reversed]) await store.put('secret', bytesOf('secret'));
  await ingest(inbox, { store: inOrder, reference });
  for (const one of [...inbox].reverse()) {
    await ingest([one], { store: reversed, reference });
    await ingest([one], { store: reversed, reference });
  }
  expect(differences(inOrder, reversed)).toEqual([]);
  expect(await inOrder.list('receipts/')).toHaveLength(4);
});

test('a version that has its receipt is not read again', async () => {
  const [one] = await bucketInbox(bucket(VERSIONS), 'ingest', { prefix: 'shenhe/' });
  if (!one) throw new Error('no version');
  const store = memoryStore();
  await ingest([one], { store, reference });
  const read = (): Promise<never> => Promise.reject(new Error('read again'));
  const again = await ingest([{ ...one, read }], { store, reference });
  expect(again).toMatchObject({ known: 1, receipts: [], failures: [] });
});

test.each([
  [
    '{"detail-type":"Object Created","detail":{"object":{"key":"heping/八月 a+b.csv"}}}',
    ['heping/八月 a+b.csv'],
  ],
  [
    '{"Records":[{"s3":{"object":{"key":"heping/%E5%85%AB%E6%9C%88+a%2Bb.csv"}}}]}',
    ['heping/八月 a+b.csv'],
  ],
  ['{"Service":"Amazon S3","Event":"s3:TestEvent"}', []],
])('uploadedKeys(%s)', (body, keys) => {
  expect(uploadedKeys(body)).toEqual(keys);
});

test.each(['{}', '{"Records":[{}]}', '[]', 'x'])('uploadedKeys(%s) throws', (body) => {
  expect(() => uploadedKeys(body)).toThrow();
});

test('a version whose body ends before its size is read again, never taken in as it came', async () => {
  const whole = bucket(VERSIONS);
  let reads = 0;
  const send = async (command: { input: Record<string, string> }): Promise<unknown> => {
    const found = await whole.send(command as never);
    if (command.input['VersionId'] === undefined) return found;
    reads += 1;
    const cut = bytesOf(HEADER);
    return reads === 1 ? { Body: { transformToByteArray: () => Promise.resolve(cut) } } : found;
  };
  const [one] = await bucketInbox({ send } as never, 'ingest', { prefix: 'shenhe/' });
  expect(textOf((await one?.read()) ?? bytesOf(''))).toBe(VERSIONS[3]?.text);
  expect(reads).toBe(2);
});
