// What offices really send: every kind of bad file in one inbox, beside a sound one.

import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FindingCode } from '../pipeline/reading/finding.ts';
import { readInbox } from '../pipeline/inbox.ts';
import { ingest, type IngestResult } from '../pipeline/ingest.ts';
import { publish } from '../pipeline/publish.ts';
import { readData } from '../pipeline/reference/read-data.ts';
import type { StoredReceipt } from '../pipeline/receive.ts';
import { rawKey, sha256 } from '../pipeline/store/store-key.ts';
import { DATA, publishOptions, writeInbox } from './sample-site.ts';

const REPORTER = 'shenyang-heping-mz';
const HEADER = '地区,统计期,养老机构床位数,养老机构护理型床位数\n';
const MB = 2 ** 20;

interface BadFile {
  readonly what: string;
  readonly code: FindingCode;
  readonly content: string | Uint8Array;
  readonly folder?: string;
}

// An invented person; the check digit is right.
const PERSON = '欧阳无名';
const ID = '210102199003078515';

const BAD: readonly BadFile[] = [
  { what: 'an empty file', code: 'empty-file', content: '' },
  { what: 'a picture', code: 'not-a-csv', content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10) },
  {
    what: 'a binary file',
    code: 'not-a-csv',
    content: Uint8Array.from({ length: 512 }, (_, i) => i),
  },
  {
    what: 'a misspelt column',
    code: 'near-miss-column',
    content: '地区,统计期,养老机构床位书,养老机构护理型床位数\n和平区,2023-09,1200,640\n',
  },
  {
    what: 'a table of unknown columns',
    code: 'no-header',
    content: '车牌,颜色,停车位\n辽A00001,红,5\n',
  },
  {
    what: 'an unknown place',
    code: 'unknown-place',
    content: `${HEADER}东湖新城,2023-09,1200,640\n`,
  },
  {
    what: 'a place that this reporter may not report',
    code: 'place-not-allowed',
    content: `${HEADER}沈河区,2023-09,1200,640\n`,
  },
  {
    what: 'text in a number',
    code: 'text-in-number',
    content: `${HEADER}和平区,2023-09,很多,640\n`,
  },
  {
    what: 'an estimate',
    code: 'approximate-value',
    content: `${HEADER}和平区,2023-09,约1200,640\n`,
  },
  {
    what: 'Latin-1',
    code: 'encoding-undecidable',
    content: Buffer.from('district,period,lits médicalisés\nHeping,2023-09,élevé\n', 'latin1'),
  },
  {
    what: 'a file cut in the middle of a quoted cell',
    code: 'unclosed-quote',
    content: `地区,统计期,养老机构床位数,备注\n和平区,2023-09,1200,"其中新建的一家`,
  },
  {
    what: 'an archive that says it is large',
    code: 'not-a-csv',
    content: Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(2 * MB)]),
  },
  {
    what: 'one line of 7 MB',
    code: 'cell-too-long',
    content: `${HEADER}和平区,2023-09,${'9'.repeat(7 * MB)},640\n`,
  },
  {
    what: 'a resident number beside a name',
    code: 'resident-id',
    content: `${HEADER}和平区,2023-09,1200,640\n填表人：${PERSON}${ID}\n`,
  },
  {
    what: 'a column of names',
    code: 'personal-column',
    content: `地区,统计期,养老机构床位数,老人姓名\n和平区,2023-09,1200,${PERSON}\n`,
  },
  {
    what: '<img src=x onerror=alert(1)>',
    code: 'no-data-rows',
    content: HEADER,
  },
  {
    what: 'a folder of no known reporter',
    code: 'unknown-reporter',
    content: `${HEADER}和平区,2023-09,1200,640\n`,
    folder: 'nobody',
  },
  {
    what: 'a file in no folder',
    code: 'unknown-reporter',
    content: `${HEADER}和平区,2023-09,1300,640\n`,
    folder: '.',
  },
];
const MARKUP = '<script>alert(1)</script><img src=x onerror=alert(1)>';
const SOUND = [
  '地区,统计期,养老机构床位数,养老机构护理型床位数,停车位,备注',
  '和平区,2023-09,1300,611,5,=HYPERLINK(1)',
  `和平区,2023-08,1300,600,${MARKUP},${MARKUP}\n`,
].join('\n');
const nameOf = (what: string): string => `20231010T090000_${what}.csv`;
const LARGE = nameOf('large');

let folder: string;
let result: IngestResult;
const reads: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-bad-input-'));
  const inbox = join(folder, 'inbox');
  await writeInbox(inbox, [
    ...BAD.map(
      ({ what, content, folder: own = REPORTER }) => [join(own, nameOf(what)), content] as const,
    ),
    [join(REPORTER, nameOf('sound')), SOUND],
    [join(REPORTER, LARGE), ''],
  ]);
  const large = await open(join(inbox, REPORTER, LARGE), 'r+');
  await large.truncate(200 * MB);
  await large.close();
  const reference = await readData(DATA);
  const options = await publishOptions(reference, {
    store: join(folder, 'store'),
    out: join(folder, 'out'),
  });
  const files = (await readInbox(inbox)).map((incoming) => ({
    ...incoming,
    read: () => {
      reads.push(incoming.name);
      return incoming.read();
    },
  }));
  result = await ingest(files, { store: options.store, reference });
  await publish(reference, options);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function receiptOf(name: string): StoredReceipt {
  const found = result.receipts.find(({ receipt }) => receipt.name === name);
  if (!found) throw new Error(`missing receipt: ${name}`);
  return found;
}

const pageOf = (path: string): Promise<string> =>
  readFile(join(folder, 'out', path, 'index.html'), 'utf8');

test('ingest(inbox) answers every file with a receipt, and none is left out', () => {
  expect(result.failures).toEqual([]);
  expect(result.receipts).toHaveLength(BAD.length + 2);
});

test.each(BAD)('$what is returned with $code, and what to do in both languages', async (bad) => {
  const { receipt, token } = receiptOf(nameOf(bad.what));
  expect([receipt.decision, receipt.observations]).toEqual(['rejected', 0]);
  const errors = receipt.findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual([bad.code]);
  for (const { message, hint } of errors) {
    for (const zh of [message.zh, hint.zh]) expect(zh).toMatch(/\p{Script=Han}{3}.*。$/u);
    for (const en of [message.en, hint.en]) expect(en).toMatch(/^[A-Z"].*[a-z].*[.?]$/);
    const [chinese, english] = [
      await pageOf(`receipts/${token}`),
      await pageOf(`en/receipts/${token}`),
    ].map(textOf);
    for (const zh of [message.zh, hint.zh]) expect(chinese).toContain(zh);
    for (const en of [message.en, hint.en]) expect(english).toContain(en);
  }
});

test.each(BAD)('the bytes of $what are kept', async ({ content }) => {
  const bytes = Buffer.from(content);
  const kept = await readFile(join(folder, 'store', rawKey(sha256(bytes))));
  expect(kept.equals(bytes)).toBe(true);
});

test('a file of 200 MB is refused and recorded without being read', () => {
  const { receipt } = receiptOf(LARGE);
  expect(receipt).toMatchObject({ decision: 'rejected', bytes: 200 * MB, sha256: '' });
  expect(receipt.findings.map(({ code, message }) => [code, message.zh])).toEqual([
    ['too-large', '文件大小为 200.0 MB，超过上限 20.0 MB，没有读取。'],
  ]);
  expect(receipt.findings[0]?.hint.en).toMatch(/split it/);
  expect(reads).toHaveLength(BAD.length + 1);
  expect(reads).not.toContain(LARGE);
});

test('the sound file of the same run is accepted and published', async () => {
  const { receipt } = receiptOf(nameOf('sound'));
  expect([receipt.decision, receipt.observations]).toEqual(['accepted', 4]);
  // A column that nobody knows may be left in; that it was not read is said on the public page.
  expect(receipt.counts).toEqual({ 'unknown-column': 1, 'formula-text': 1, 'markup-text': 2 });
  expect(await pageOf(`upload/${receipt.upload}`)).toContain('不认识列“停车位”，这一列没有读取。');
  const observations = await readFile(join(folder, 'out/data/latest/observations.csv'), 'utf8');
  const values = observations.trim().split('\r\n').slice(1);
  expect(values).toHaveLength(4);
  expect(values[1]).toMatch(/,institution-beds,.*,2023-09,1300,/);
  // A remark that a spreadsheet would run is shown by it instead.
  for (const i of [1, 3]) expect(values[i]).toContain(",'=HYPERLINK(1),");
  for (const i of [0, 2]) expect(values[i]).toContain(`,${MARKUP},`);
  expect(await pageOf('place/210102')).toContain('47.0%');
  expect(await pageOf(`upload/${receipt.upload}`)).toContain('1,300');
});

test('no page runs what stands in a cell or in the name of a file', async () => {
  const pages = (await files()).filter((path) => path.endsWith('.html'));
  let quoted = 0;
  for (const path of pages) {
    const html = await readFile(path, 'utf8');
    if (html.includes('alert(1)')) quoted += 1;
    if (/<script>alert|<img src=x/.test(html)) expect.fail(`${path} runs a cell`);
  }
  expect(quoted).toBeGreaterThan(2);
});

test('nobody is shown a personal number or the name beside it, not even its sender', async () => {
  const receipts = JSON.stringify(result.receipts);
  expect([receipts.includes(PERSON), receipts.includes(ID)]).toEqual([false, false]);
  for (const path of await files()) {
    const text = await readFile(path, 'utf8');
    if (text.includes(PERSON) || text.includes(ID)) expect.fail(`${path} tells of a person`);
  }
});

/** Returns the paths of everything published that is text. */
async function files(): Promise<string[]> {
  const entries = await readdir(join(folder, 'out'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(html|csv|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

test('nothing of a returned file is in a public page or dataset', async () => {
  const paths = (await files()).filter((path) => !path.includes('/receipts/'));
  expect(paths.length).toBeGreaterThan(100);
  const secrets = [...BAD.map(({ what }) => nameOf(what)), LARGE, '东湖新城', '床位书'];
  for (const path of paths) {
    const text = await readFile(path, 'utf8');
    for (const secret of [...secrets, ...result.receipts.map(({ token }) => token)])
      if (text.includes(secret)) expect.fail(`${path} tells ${secret}`);
  }
});

/** Returns the text of a page as it is read: no tags, no entities. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
