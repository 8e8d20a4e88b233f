// publish(store): renders what changed and nothing else, shows nothing private, and changes nothing
// that readers see before its commit.

import { expect, test } from 'vitest';
import { DATASET_NAMES } from '../pipeline/datasets/dataset-columns.ts';
import { ingest } from '../pipeline/ingest.ts';
import { newestEntry } from '../pipeline/store/log.ts';
import { publish } from '../pipeline/publish.ts';
import type { Renderer } from '../pipeline/renderer.ts';
import type { StoredReceipt } from '../pipeline/receive.ts';
import { fileOf } from '../pipeline/roll.ts';
import { LOG, logKey, partKey, RECEIPTS, sha256 } from '../pipeline/store/store-key.ts';
import { bytesOf, textOf } from '../pipeline/store/store.ts';
import { UserError } from '../pipeline/user-error.ts';
import {
  ALL,
  FIRST,
  FLOW_REFERENCE as reference,
  LATER,
  published,
  publishing,
  RETURNED_VALUES,
  SENT_NAME,
  STUB,
  stores,
  type Stores,
} from './flow-fixture.ts';
import { beforePut, differences, memoryStore } from './memory-store.ts';

const INBOX = Object.values(FIRST);

/** A renderer that notes what it is asked for. */
function noting(): { readonly renderer: Renderer; readonly rendered: string[] } {
  const rendered: string[] = [];
  const renderer: Renderer = {
    ...STUB,
    render(input) {
      rendered.push(fileOf(input.page.path, input.lang));
      return STUB.render(input);
    },
  };
  return { renderer, rendered };
}

function copyOf({ store, site }: Stores): Stores {
  return { store: memoryStore(store.content), site: memoryStore(site.content) };
}

function both(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => [fileOf(path, 'zh'), fileOf(path, 'en')]).sort();
}

async function receipts({ store }: Stores): Promise<readonly StoredReceipt[]> {
  const keys = await store.list(RECEIPTS);
  return keys.map(
    (key) => JSON.parse(textOf(store.content.get(key) ?? new Uint8Array())) as StoredReceipt,
  );
}

async function uploadOfName(on: Stores, name: string): Promise<string> {
  const found = (await receipts(on)).find(({ receipt }) => receipt.name === name);
  if (!found) throw new Error(`unknown upload: ${name}`);
  return found.receipt.upload;
}

test('publish(first time) renders every page and says so', async () => {
  const on = stores();
  await ingest(INBOX, { store: on.store, reference });
  const { renderer, rendered } = noting();
  const done = await publish(reference, publishing({ ...on }, { renderer }));
  const pages = [...on.site.content.keys()].filter((key) => key.endsWith('.html'));
  expect(rendered.toSorted()).toEqual(pages.toSorted());
  expect(done).toMatchObject({ rendered: pages.length, kept: 0, removed: 0 });
  expect(done.release).toMatch(/^2023-03-31-[0-9a-f]{8}$/);
  expect(await on.store.list('pending/')).toEqual([]);
});

test('publish(nothing received at all) publishes the targets without numbers', async () => {
  const on = await published([]);
  expect(on.site.content.has('policy/shenyang-2021/index.html')).toBe(true);
  expect(on.site.content.has('data/latest/index.json')).toBe(true);
});

test('publish(unchanged) renders no page and writes the time into status.json alone', async () => {
  const on = await published(INBOX);
  const before = copyOf(on);
  const { renderer, rendered } = noting();
  const writes: string[] = [];
  const site = beforePut(on.site, (key) => void writes.push(key));
  const now = '2023-05-01T00:00:00+08:00';
  const done = await publish(reference, publishing({ ...on, site }, { renderer, now }));
  const pages = [...on.site.content.keys()].filter((key) => key.endsWith('.html')).length;
  expect(done).toMatchObject({ rendered: 0, kept: pages, removed: 0 });
  expect(rendered).toEqual([]);
  expect(writes).toEqual(['status.json']);
  expect(differences(on.site, before.site)).toEqual(['status.json']);
  expect(differences(on.store, before.store)).toEqual([]);
});

test('publish(the same file sent again under another name) adds an upload and changes no number', async () => {
  const on = await published(INBOX);
  const before = copyOf(on);
  await ingest([LATER.again], { store: on.store, reference });
  await publish(reference, publishing(on));
  const latest = (name: string): string =>
    textOf(on.site.content.get(`data/latest/${name}.csv`) ?? new Uint8Array());
  const numbers = (text: string): readonly string[] => text.match(/,\d+(\.\d+)?,/g) ?? [];
  const old = textOf(before.site.content.get('data/latest/assessments.csv') ?? new Uint8Array());
  expect(numbers(latest('assessments'))).toEqual(numbers(old));
  const lines = (text: string): number => text.trimEnd().split('\n').length;
  const uploads = textOf(before.site.content.get('data/latest/uploads.csv') ?? new Uint8Array());
  expect(lines(latest('uploads'))).toBe(lines(uploads) + 1);
});

test('publish(one corrected file) renders exactly the pages that show its numbers', async () => {
  const on = await published(INBOX);
  const before = copyOf(on);
  await ingest([LATER.corrected], { store: on.store, reference });
  const { renderer, rendered } = noting();
  const done = await publish(reference, publishing(on, { renderer }));
  const expected = both([
    `/upload/${await uploadOfName(on, LATER.corrected.name)}/`,
    // Says by what it was replaced.
    `/upload/${await uploadOfName(on, FIRST.heping.name)}/`,
    ...['/place/210102/', '/place/210100/', '/policy/shenyang-2021/', '/clause/shenyang-2021/1/'],
    ...['/compare/210102-210103/', '/compare/210102-210112/'],
    // Its beds are the same, but come from another upload now.
    ...['beds', 'nursing-bed-share'].flatMap((id) => [
      `/indicator/${id}/210100/`,
      `/place/210102/${id}/`,
    ]),
    ...['nursing-bed-share-2025', 'beds-each-2022'].map((id) => `/target/shenyang-2021/${id}/`),
    ...['multiples', 'places', 'series'].map((end) => `/embed/nursing-bed-share-210100-${end}/`),
    '/embed/nursing-bed-share-210102-series/',
    ...['elder', 'notice'].flatMap((kind) =>
      ['place/210100', 'place/210102', 'policy/shenyang-2021'].map((own) => `/${kind}/${own}/`),
    ),
    // Whose form asks for the month after its last number; what describes the data.
    ...['/submit/', '/data/', '/status/'],
    ...['observations', 'values', 'assessments', 'uploads', 'findings'].map(
      (one) => `/data/${one}/`,
    ),
    // Its target stands there with its number, and they say how new their numbers are.
    ...['/unassessed/', '/unassessed/210100/', '/silent/', '/silent/210100/'],
    // Which say when the last upload came.
    ...['/', '/policy/', '/elder/'],
  ]);
  expect(rendered.toSorted()).toEqual(expected);
  expect(done.rendered).toBe(expected.length);
  const changed = differences(on.site, before.site).filter((key) => key.endsWith('.html'));
  expect(changed).toEqual(expected);
});

test('publish(a returned file) renders its receipt alone', async () => {
  const on = await published(INBOX.filter((one) => one !== FIRST.rejected));
  await ingest([FIRST.rejected], { store: on.store, reference });
  const { renderer, rendered } = noting();
  await publish(reference, publishing(on, { renderer }));
  const stored = (await receipts(on)).find(({ receipt }) => receipt.name === FIRST.rejected.name);
  expect(rendered.toSorted()).toEqual(both([`/receipts/${stored?.token ?? ''}/`]));
});

test('publish(later as-of date) is another release of the same uploads', async () => {
  const on = await published(INBOX);
  const first = await newestEntry(on.store);
  const done = await publish(reference, publishing(on, { asOf: '2023-04-30' }));
  expect(done.release).not.toBe(first?.snapshot);
  expect(done.release.slice(0, 10)).toBe('2023-04-30');
  expect(await on.store.list(LOG)).toHaveLength(2);
});

test('publish(under another renderer) renders every page of the same release', async () => {
  const on = await published(INBOX);
  const renderer = { ...STUB, hash: 'b'.repeat(64) };
  const done = await publish(reference, publishing(on, { renderer }));
  expect(done.kept).toBe(0);
  expect(await on.store.list(LOG)).toHaveLength(1);
});

test('publish(into a folder of other things) is a UserError, before anything is written', async () => {
  const on = stores();
  await ingest(INBOX, { store: on.store, reference });
  await on.site.put('thesis.doc', bytesOf('x'));
  const before = copyOf(on);
  const error: unknown = await publish(reference, publishing(on)).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ hint: expect.stringContaining('--out DIR') as string });
  expect([differences(on.site, before.site), differences(on.store, before.store)]).toEqual([
    [],
    [],
  ]);
});

test('publish(upload of a reporter that is no longer listed) is a UserError that changes nothing', async () => {
  const on = await published(INBOX);
  await ingest([LATER.corrected], { store: on.store, reference });
  const before = copyOf(on);
  const without = {
    ...reference,
    reporters: reference.reporters.filter((one) => one.reporter !== 'heping'),
    hash: 'f'.repeat(64),
  };
  await expect(publish(without, publishing(on))).rejects.toThrow(UserError);
  expect([differences(on.site, before.site), differences(on.store, before.store)]).toEqual([
    [],
    [],
  ]);
  await publish(reference, publishing(on));
  expect(await on.store.list('pending/')).toEqual([]);
});

test('publish whose renderer fails on a page leaves the rest for the next run, which finishes it', async () => {
  const on = await published(INBOX);
  await ingest([LATER.corrected], { store: on.store, reference });
  const expected = copyOf(on);
  await publish(reference, publishing(expected));
  let pages = 0;
  const render: Renderer['render'] = (input) => {
    pages += 1;
    return pages === 5 ? Promise.reject(new Error('no page')) : STUB.render(input);
  };
  const failing = publishing(on, { renderer: { ...STUB, render } });
  await expect(publish(reference, failing)).rejects.toThrow('no page');
  await publish(reference, publishing(on));
  expect(differences(on.site, expected.site)).toEqual([]);
  expect(differences(on.store, expected.store)).toEqual([]);
});

/** What anyone can find: every file of the site but the private receipts. */
function publicText({ site }: Stores): string {
  return [...site.content]
    .filter(([path]) => !/^(en\/)?receipts\//.test(path))
    .map(([path, bytes]) => `${path}\n${textOf(bytes)}`)
    .join('\n');
}

test('publish shows nothing of a returned upload outside its receipt: no value, name or address', async () => {
  const on = await published(ALL);
  const all = publicText(on);
  const returned = (await receipts(on)).filter(({ receipt }) => receipt.decision === 'rejected');
  expect(returned).toHaveLength(3);
  for (const { token, receipt } of returned) {
    expect(on.site.content.has(`receipts/${token}/index.html`)).toBe(true);
    expect(on.site.content.has(`en/receipts/${token}/index.html`)).toBe(true);
    for (const secret of [token, receipt.upload, receipt.sha256 || token]) {
      expect(all).not.toContain(secret);
    }
  }
  for (const value of RETURNED_VALUES) expect(all).not.toContain(value);
});

test('publish shows no name that a sender gave, of accepted uploads neither', async () => {
  const on = await published(ALL);
  expect(publicText(on)).not.toContain(SENT_NAME);
  expect(textOf(on.site.content.get('data/latest/uploads.csv') ?? bytesOf(''))).toContain('heping');
});

test('publish gives no accepted upload an address under receipts', async () => {
  const on = await published(ALL);
  const accepted = (await receipts(on)).filter(({ receipt }) => receipt.decision === 'accepted');
  const paths = [...on.site.content.keys()].join('\n');
  expect(accepted.length).toBeGreaterThan(5);
  for (const { token } of accepted) expect(`${paths}\n${publicText(on)}`).not.toContain(token);
});

test('publish names in index.json files that are there, with their own checksums', async () => {
  const { site } = await published(ALL);
  const text = textOf(site.content.get('data/latest/index.json') ?? bytesOf(''));
  const { files } = JSON.parse(text) as {
    files: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
  };
  expect(files).toHaveLength(DATASET_NAMES.length * 3);
  for (const file of files) {
    const bytes = site.content.get(file.path.slice(1)) ?? new Uint8Array();
    expect([sha256(bytes), bytes.length]).toEqual([file.sha256, file.bytes]);
  }
});

test('publish(an entry of other rules) computes its tables again', async () => {
  const on = await published(INBOX);
  const right = await newestEntry(on.store);
  if (!right) throw new Error('no entry');
  const wrong = bytesOf(JSON.stringify({ place: [], indicator: [], period: [] }));
  on.store.content.set(partKey(sha256(wrong)), wrong);
  const parts = { ...right.parts, 'values/210100': sha256(wrong) };
  // The tables of those rules had a column less.
  const uploads = 'received/uploads/210100';
  const stored = on.store.content.get(partKey(right.parts[uploads] ?? '')) ?? new Uint8Array();
  const columns = Object.entries(JSON.parse(textOf(stored)) as Record<string, unknown>);
  const fewer = columns.filter(([name]) => name !== 'finding_counts');
  expect(fewer.length).toBe(columns.length - 1);
  const older = bytesOf(JSON.stringify(Object.fromEntries(fewer)));
  on.store.content.set(partKey(sha256(older)), older);
  Object.assign(parts, { [uploads]: sha256(older) });
  const entry = (rules: string): Uint8Array => bytesOf(JSON.stringify({ ...right, rules, parts }));
  on.store.content.set(logKey(right.n), entry('0'));
  await publish(reference, publishing(on));
  expect((await newestEntry(on.store))?.parts).toEqual(right.parts);
});

test('publish(a place or a measure gone from data/) says so, and goes on once it is back', async () => {
  const on = await published(INBOX);
  const entry = await newestEntry(on.store);
  for (const less of [
    { ...reference, measures: [] },
    { ...reference, places: [] },
  ]) {
    await expect(publish(less, publishing(on))).rejects.toBeInstanceOf(UserError);
  }
  expect(await newestEntry(on.store)).toEqual(entry);
  expect(await publish(reference, publishing(on))).toMatchObject({ rendered: 0 });
});

test('publish(as of an earlier date) leaves out of every table what lies after it', async () => {
  const on = await published(INBOX);
  await publish(reference, publishing(on, { asOf: '2023-01-31' }));
  for (const name of ['observations', 'values']) {
    const json = textOf(on.site.content.get(`data/latest/${name}.json`) ?? new Uint8Array());
    const [columns = [], ...rows] = JSON.parse(json) as readonly string[][];
    const periods = rows.map((row) => row[columns.indexOf('period')] ?? '');
    expect(periods.toSorted().at(-1) ?? '').not.toBe('');
    expect(periods.filter((period) => period > '2023-01')).toEqual([]);
  }
});
