// The API as static files: each small table, and each extract of the large ones, as typed rows under an
// address that mirrors that of its CSV, with the schema that it keeps to.

import { dataset } from '../datasets/dataset.ts';
import { isPerCity, type DatasetName } from '../datasets/dataset-columns.ts';
import type { TableFile } from '../datasets/table-files.ts';
import type { MadeFile } from '../made-file.ts';
import type { Context } from '../pages/context.ts';
import { sha256 } from '../store/store-key.ts';
import { bytesOf } from '../store/store.ts';
import { height, type Columns } from '../table.ts';
import { API, schemaPath } from './api-path.ts';
import { apiRows } from './api-row.ts';
import { indexSchema, rowsSchema } from './api-schema.ts';

const RULES = '1';

interface Resource {
  readonly path: string;
  readonly table: DatasetName;
  readonly rows: number;
  /** Stands for the rows. */
  readonly content: string;
  columns(): Columns;
}

/** Returns the files of the API; the rows are put together when they are asked for. */
export function apiFiles(context: Context, files: readonly TableFile[]): readonly MadeFile[] {
  const { site } = context.snapshot.reference;
  const resources = [...wholeTables(context, files), ...extracts(context)];
  const schemas = [...new Set(resources.map(({ table }) => table))].map((table) =>
    jsonFile(schemaPath(table), rowsSchema(table, site)),
  );
  const listed = resources.map(({ path, table, rows }) => ({
    ...{ path: `/${path}`, table, schema: `/${schemaPath(table)}`, rows },
  }));
  return [
    ...schemas,
    jsonFile(schemaPath('index'), indexSchema(site)),
    ...resources.map((resource) => resourceFile(context, resource)),
    jsonFile(`${API}index.json`, { ...head(context, 'index'), resources: listed }),
  ];
}

function wholeTables({ snapshot }: Context, files: readonly TableFile[]): readonly Resource[] {
  return files
    .filter(({ name }) => !isPerCity(name))
    .map(({ name, json }) => ({
      path: `${API}${name}.json`,
      table: name,
      rows: json.download.rows,
      content: json.file.sha256,
      columns: () => dataset(name, snapshot),
    }));
}

function extracts({ extracts: all }: Context): readonly Resource[] {
  return all.map(({ table, rows, lasting, file }) => ({
    path: API + lasting.replace(/csv$/, 'json'),
    table,
    rows: height(rows),
    content: file.sha256,
    columns: () => rows,
  }));
}

function resourceFile(context: Context, resource: Resource): MadeFile {
  const { path, table, content } = resource;
  const about = head(context, table);
  return {
    path,
    key: sha256(JSON.stringify([RULES, about, content])),
    make: () => {
      const rows = apiRows(table, resource.columns());
      return bytesOf(`${JSON.stringify({ ...about, table, rows })}\n`);
    },
  };
}

function head({ snapshot: { asOf, reference } }: Context, schema: string): object {
  const { site } = reference;
  return {
    $schema: `${site.base}/${schemaPath(schema)}`,
    data_status: site.sample ? '示例' : '初报',
    as_of: asOf,
    licence: site.licence,
  };
}

function jsonFile(path: string, value: object): MadeFile {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  return { path, key: sha256(text), make: () => bytesOf(text) };
}
