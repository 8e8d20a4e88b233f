// receipt.json beside each page of an upload: what stands in it, and that it keeps to its schema.

import { Ajv } from 'ajv';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ingest } from '../pipeline/ingest.ts';
import { publish } from '../pipeline/publish.ts';
import { RECEIPT_SCHEMA, RECEIPT_SCHEMA_PATH } from '../pipeline/receipt-schema.ts';
import type { StoredReceipt } from '../pipeline/receive.ts';
import { textOf } from '../pipeline/store/store.ts';
import {
  FIRST,
  FLOW_REFERENCE as reference,
  LARGE,
  publishing,
  SENT_NAME,
  stores,
  upload,
  type Stores,
} from './flow-fixture.ts';
import { sampleSite } from './sample-site.ts';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(RECEIPT_SCHEMA);

interface PublishedReceipt {
  readonly decision: string;
  readonly name: string;
  readonly encoding?: string;
  readonly page: string;
  readonly annotated?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly severities: Readonly<Record<string, number>>;
  readonly findings: readonly { readonly code: string; readonly line: number | null }[];
}

const WRONG = Array.from({ length: 250 }, () => '沈河区,2023-02,十,二十');
const many = upload('shenhe', '20230316T090000_many.csv', ...WRONG);
// Before the reporter's first period: to be verified.
const early = upload('heping', '20230317T090000_early.csv', '和平区,2019-12,4,9');

let on: Stores;
let stored: readonly StoredReceipt[];

beforeAll(async () => {
  on = stores();
  const inbox = [FIRST.heping, FIRST.rejected, FIRST.stranger, LARGE, many, early];
  stored = (await ingest(inbox, { store: on.store, reference })).receipts;
  await publish(reference, publishing(on));
});

function file(path: string): string {
  const bytes = on.site.content.get(path);
  if (!bytes) throw new Error(`missing file: ${path}`);
  return textOf(bytes);
}

function receiptAt(path: string): PublishedReceipt {
  return JSON.parse(file(`${path}receipt.json`)) as PublishedReceipt;
}

function answerTo(name: string): StoredReceipt {
  const found = stored.find(({ receipt }) => receipt.name === name);
  if (!found) throw new Error(`no receipt: ${name}`);
  return found;
}

const addressOf = (name: string): string => `receipts/${answerTo(name).token}/`;

test('the schema is published under its address, and every receipt keeps to it', () => {
  expect(JSON.parse(file(RECEIPT_SCHEMA_PATH))).toEqual(RECEIPT_SCHEMA);
  const paths = [...on.site.content.keys()].filter((path) => path.endsWith('receipt.json'));
  // Of the accepted upload with a warning there is a public and a private one.
  expect(paths).toHaveLength(stored.length + 1);
  for (const path of paths) {
    expect(validate(JSON.parse(file(path))), JSON.stringify(validate.errors)).toBe(true);
    expect(file(path.replace('receipt.json', 'index.html'))).not.toBe('');
  }
});

test('the schema refuses a receipt that lacks its decision, or counts in words', () => {
  const good = receiptAt(addressOf(FIRST.rejected.name));
  expect(validate({ ...good, decision: undefined })).toBe(false);
  expect(validate({ ...good, decision: 'perhaps' })).toBe(false);
  expect(validate({ ...good, counts: { jump: 'two' } })).toBe(false);
  expect(validate({ ...good, findings: [{ code: 'jump' }] })).toBe(false);
});

test('a private receipt has the sender’s name, how the file was read, and the annotated rows', () => {
  const path = addressOf(FIRST.rejected.name);
  const found = receiptAt(path);
  expect(found).toMatchObject({
    name: FIRST.rejected.name,
    encoding: 'utf-8',
    decision: 'rejected',
  });
  expect(found.page).toBe(`${reference.site.base}/${path}`);
  expect(found.annotated).toBe(`${reference.site.base}/${path}annotated.csv`);
  expect(file(`${path}annotated.csv`)).toContain('问题,如何修改');
  expect(answerTo(FIRST.rejected.name).annotated?.bytes).toBe(
    on.site.content.get(`${path}annotated.csv`)?.length,
  );
});

test('a file that was not read as a table has no annotated rows', () => {
  for (const one of [FIRST.stranger, LARGE]) {
    const path = addressOf(one.name);
    expect(receiptAt(path).annotated).toBeUndefined();
    expect(on.site.content.has(`${path}annotated.csv`)).toBe(false);
  }
});

test('a receipt lists a hundred findings of a code and says how many there are', () => {
  const { counts, severities, findings } = receiptAt(addressOf(many.name));
  expect([counts['chinese-numeral'], severities['error'], findings.length]).toEqual([
    500, 500, 100,
  ]);
  expect(findings[0]?.line).toBe(2);
});

test('an accepted upload with a warning has a private receipt with its rows, and a public one without', () => {
  const { receipt, token } = answerTo(early.name);
  const open = receiptAt(`upload/${receipt.upload}/`);
  expect(open).toMatchObject({ decision: 'accepted', severities: { error: 0, warning: 1 } });
  expect(open.annotated).toBeUndefined();
  expect(open.encoding).toBeUndefined();
  expect(open.name).not.toContain('early');
  expect(file(`receipts/${token}/annotated.csv`)).toContain('【需核实】');
});

test('an accepted upload without a remark has no private page, and no name in public', () => {
  const { receipt, token, annotated } = answerTo(FIRST.heping.name);
  expect(annotated).toBeUndefined();
  expect([...on.site.content.keys()].filter((path) => path.includes(token))).toEqual([]);
  expect(file(`upload/${receipt.upload}/receipt.json`)).not.toContain(SENT_NAME);
});

test('every receipt of the sample site keeps to the schema', async () => {
  const { out } = await sampleSite();
  const names = await readdir(out, { recursive: true });
  const paths = names.filter((name) => name.endsWith('receipt.json'));
  expect(paths.length).toBeGreaterThan(900);
  for (const path of paths) {
    const isValid = validate(JSON.parse(await readFile(join(out, path), 'utf8')));
    expect(isValid, `${path}: ${JSON.stringify(validate.errors)}`).toBe(true);
  }
});
