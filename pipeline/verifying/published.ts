// The files of a published release in, as a stranger finds them, its tables out: each held against
// the checksum in index.json, and its CSV against its JSON.

import { parse } from 'csv-parse/sync';
import { sha256 } from '../store/store-key.ts';
import { textOf } from '../store/store.ts';
import type { Columns } from '../table.ts';
import { UserError } from '../user-error.ts';

/** Returns the bytes at an address of the site (`/data/latest/index.json`), undefined for none. */
export type Fetch = (path: string) => Promise<Uint8Array | undefined>;

export interface PublishedTables {
  readonly release: string;
  readonly asOf: string;
  readonly tables: ReadonlyMap<string, Columns>;
  readonly files: number;
  /** Files that are missing, or are not what index.json or their other format says. */
  readonly broken: readonly { readonly path: string; readonly problem: string }[];
}

interface Index {
  readonly release: string;
  readonly as_of: string;
  readonly files: readonly Listed[];
}

interface Listed {
  readonly table: string;
  readonly format: string;
  readonly path: string;
  readonly sha256: string;
}

export const INDEX = '/data/latest/index.json';

/** Reads a release that is published at an address. Throws a UserError where there is none. */
export async function readPublished(fetch: Fetch, at: string): Promise<PublishedTables> {
  const index = indexIn(await fetch(at), at);
  const broken: { path: string; problem: string }[] = [];
  const tables = new Map<string, Columns>();
  const other = new Map<string, Columns>();
  for (const { table, format, path, sha256: expected } of index.files) {
    const bytes = await fetch(path);
    if (!bytes) broken.push({ path, problem: 'missing' });
    else if (sha256(bytes) !== expected) broken.push({ path, problem: 'not the listed checksum' });
    else if (format === 'json') append(tables, table, fromJson(bytes));
    else if (format === 'csv') append(other, table, fromCsv(bytes));
  }
  for (const [name, found] of other) {
    const table = tables.get(name);
    if (!table) tables.set(name, found);
    else if (!isSameTable(found, table))
      broken.push({ path: `${name}.csv`, problem: `not what ${name}.json holds` });
  }
  return { release: index.release, asOf: index.as_of, tables, files: index.files.length, broken };
}

function indexIn(bytes: Uint8Array | undefined, at: string): Index {
  const hint = 'name the address or the folder of a site that mubiao published';
  if (!bytes) throw new UserError(`no release found: ${at}`, { hint });
  try {
    const index = JSON.parse(textOf(bytes)) as Partial<Index>;
    const { release, as_of, files } = index;
    if (release && as_of && Array.isArray(files)) return { release, as_of, files };
  } catch (cause) {
    throw new UserError(`unreadable list of files: ${at}`, { hint, cause });
  }
  throw new UserError(`unreadable list of files: ${at}`, { hint });
}

// A table may stand in several files, one below the other.
function append(tables: Map<string, Columns>, name: string, more: Columns): void {
  const before = tables.get(name);
  const both = before
    ? Object.fromEntries(
        Object.entries(before).map(([column, cells]) => [
          column,
          [...cells, ...(more[column] ?? [])],
        ]),
      )
    : more;
  tables.set(name, both);
}

/** An array of rows under a row of the names of their columns. */
function fromJson(bytes: Uint8Array): Columns {
  const [names = [], ...rows] = JSON.parse(textOf(bytes)) as string[][];
  return columnsOf(names, rows);
}

function fromCsv(bytes: Uint8Array): Columns {
  const [names = [], ...rows] = parse(Buffer.from(bytes), { bom: true });
  return columnsOf(names, rows);
}

function columnsOf(names: readonly string[], rows: readonly (readonly string[])[]): Columns {
  return Object.fromEntries(names.map((name, i) => [name, rows.map((row) => row[i] ?? '')]));
}

// A CSV has an apostrophe before what a spreadsheet would run.
function isSameTable(csv: Columns, json: Columns): boolean {
  const isSameCell = (a: string | undefined, b: string): boolean => a === b || a === `'${b}`;
  return (
    Object.keys(csv).join() === Object.keys(json).join() &&
    Object.entries(json).every(
      ([name, cells]) =>
        csv[name]?.length === cells.length &&
        cells.every((cell, i) => isSameCell(csv[name]?.[i], cell)),
    )
  );
}
