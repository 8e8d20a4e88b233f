// The catalog for machines, judged by what DCAT-AP asks for.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store, Writer, type Quad } from 'n3';
import Validator from 'rdf-validate-shacl';
import { beforeAll, expect, test } from 'vitest';
import { DATASET_NAMES } from '../pipeline/datasets/dataset-columns.ts';
import { DCAT_SHAPES } from './dcat-shapes.ts';
import { sampleSite, type SampleSite } from './sample-site.ts';

let site: SampleSite;
let quads: Quad[];
const textOf = (name: string): Promise<string> =>
  readFile(join(site.out, 'data/latest', name), 'utf8');
async function violations(data: readonly Quad[]): Promise<readonly string[]> {
  const { results } = await new Validator(new Store(new Parser().parse(DCAT_SHAPES))).validate(
    new Store(data),
  );
  return results.map(
    ({ focusNode, path, message }) =>
      `${focusNode?.value ?? ''} ${path?.value ?? ''} ${message.map(({ value }) => value).join(' ')}`,
  );
}

beforeAll(async () => {
  site = await sampleSite();
  quads = new Parser().parse(await textOf('catalog.ttl'));
});

test('the catalog has what DCAT-AP 3.0.1 asks for', async () => {
  expect(await violations(quads)).toEqual([]);
});

test.each([
  'http://purl.org/dc/terms/title',
  'http://purl.org/dc/terms/publisher',
  'http://www.w3.org/ns/dcat#accessURL',
  'http://spdx.org/rdf/terms#algorithm',
])('without %s it would not', async (property) => {
  const fewer = quads.filter(({ predicate }) => predicate.value !== property);
  expect((await violations(fewer)).length).toBeGreaterThan(0);
});

test('the catalog says the same as JSON-LD and as Turtle, of every dataset', async () => {
  const document = JSON.parse(await textOf('catalog.jsonld')) as object;
  const other = await jsonld.toRDF(document, { format: 'application/n-quads' });
  const lines = (text: string): readonly string[] => text.trim().split('\n').toSorted();
  const writer = new Writer({ format: 'N-Triples' });
  const canonical = (all: readonly Quad[]): readonly string[] => lines(writer.quadsToString(all));
  expect(canonical(new Parser({ format: 'N-Quads' }).parse(other))).toEqual(canonical(quads));
  const datasets = quads.filter(({ object }) => object.value.endsWith('#Dataset'));
  expect(datasets).toHaveLength(DATASET_NAMES.length);
});
