// A release as the parts that it is kept in.

import { expect, test } from 'vitest';
import { DATASET_NAMES } from '../pipeline/datasets/dataset-columns.ts';
import { releaseParts } from '../pipeline/datasets/release-parts.ts';
import { tableBytes } from '../pipeline/datasets/table-bytes.ts';
import { ingest } from '../pipeline/ingest.ts';
import { publish } from '../pipeline/publish.ts';
import type { Snapshot } from '../pipeline/snapshot.ts';
import { textOf } from '../pipeline/store/store.ts';
import { sha256 } from '../pipeline/store/store-key.ts';
import {
  FIRST,
  FLOW_REFERENCE as reference,
  LATER,
  published,
  publishing,
  stores,
} from './flow-fixture.ts';
import { differences } from './memory-store.ts';

const BEFORE = Object.values(FIRST);

async function twoReleases(): Promise<readonly [Snapshot, Snapshot]> {
  const on = await published(BEFORE);
  const before = (await publish(reference, publishing(on))).last.release.snapshot;
  await ingest([LATER.corrected], { store: on.store, reference });
  return [before, (await publish(reference, publishing(on))).last.release.snapshot];
}

test('releaseParts(release) are, joined, the whole tables, and their checksums are right', async () => {
  const [release] = await twoReleases();
  const parts = releaseParts(release);
  for (const name of DATASET_NAMES) {
    const own = parts.filter(({ table, format }) => table === name && format === 'csv');
    const [first = '', ...rest] = own.map((part) => textOf(part.make()));
    const joined = first + rest.map((text) => text.slice(text.indexOf('\r\n') + 2)).join('');
    expect(joined, name).toBe(textOf(tableBytes(name, release).csv));
  }
  for (const part of parts) expect(sha256(part.make()), part.path).toBe(part.sha256());
  expect(new Set(parts.map(({ path }) => path)).size).toBe(parts.length);
});

test('releaseParts(a release with one corrected file) differ in the tables of its city alone', async () => {
  const [before, after] = await twoReleases();
  const known = new Set(releaseParts(before).map(({ path }) => path));
  const added = releaseParts(after).filter(({ path }) => !known.has(path));
  const names = new Set(added.map(({ table, city }) => `${table} ${city ?? ''}`.trim()));
  expect([...names]).toEqual([
    ...['observations 210100', 'values 210100', 'assessments'],
    ...['uploads 210100', 'findings 210100'],
  ]);
});

test('publish(one corrected file) writes only the tables that it is in', async () => {
  const on = await published(BEFORE);
  const before = stores(on);
  await ingest([LATER.corrected], { store: on.store, reference });
  await publish(reference, publishing(on));
  const changed = differences(on.site, before.site).filter((key) => key.startsWith('data/latest/'));
  const tables = ['assessments', 'findings', 'observations', 'uploads', 'values'];
  const formats = ['csv', 'nobom.csv', 'json', 'parquet'];
  const files = tables.flatMap((name) => formats.map((format) => `${name}.${format}`));
  const about = ['SHA256SUMS', 'datapackage.json', 'index.json', 'catalog.jsonld', 'catalog.ttl'];
  about.push(...['all.zip', '210100.zip', '210100.xlsx'].map((one) => `SAMPLE-mubiao-${one}`));
  expect(changed).toEqual([...files, ...about].map((name) => `data/latest/${name}`).sort());
});
