// The API as a program uses it: everything listed is there, and keeps to its published schema.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { sampleSite, type SampleSite } from './sample-site.ts';

interface Index {
  readonly $schema: string;
  readonly resources: readonly {
    readonly path: string;
    readonly table: string;
    readonly schema: string;
    readonly rows: number;
  }[];
}
interface Answer {
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
}

let site: SampleSite;
let index: Index;
const read = async <Value>(path: string): Promise<Value> =>
  JSON.parse(await readFile(join(site.out, path), 'utf8')) as Value;

beforeAll(async () => {
  site = await sampleSite();
  index = await read<Index>('api/v1/index.json');
});

test('every answer of the API is there and keeps to its schema, the index too', async () => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  const check = async (schema: string, value: unknown, path: string): Promise<void> => {
    const id = `https://mubiao.example${schema}`;
    if (!ajv.getSchema(id)) ajv.addSchema(await read<object>(schema));
    expect([path, ajv.validate(id, value), ajv.errors]).toEqual([path, true, null]);
  };
  await check('/api/v1/schema/index.json', index, 'index');
  expect(index.resources.length).toBeGreaterThan(100);
  for (const { path, schema, rows } of index.resources) {
    const answer = await read<Answer>(path);
    await check(schema, answer, path);
    expect(answer.rows.length, path).toBe(rows);
  }
});

test('an answer says what the CSV at the same place says, typed', async () => {
  const { rows } = await read<Answer>('api/v1/by-place/210112.json');
  const csv: Record<string, string>[] = parse(
    await readFile(join(site.out, 'data/by-place/210112.csv'), 'utf8'),
    { bom: true, columns: true },
  );
  expect(rows).toHaveLength(csv.length);
  for (const [i, row] of rows.entries()) {
    const { place, value, revision, suppressed, done_on } = csv[i] ?? {};
    expect(row['place']).toBe(place);
    expect(row['value']).toBe(value === '' ? null : Number(value));
    expect(row['revision']).toBe(revision === '' ? null : Number(revision));
    expect(row['suppressed']).toBe(suppressed === '' ? null : suppressed === 'yes');
    expect(row['done_on']).toBe(done_on === '' ? null : done_on);
  }
  expect(new Set(rows.map((row) => row['data_status']))).toEqual(new Set(['示例']));
});
