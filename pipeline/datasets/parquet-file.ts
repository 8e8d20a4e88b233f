// A published table, or the part of a city, as a Parquet file at an immutable address. The address
// follows from the rows and from the version of the writer, so that it is known before the file is made.

import { once, type MadeFile } from '../made-file.ts';
import type { Snapshot } from '../snapshot.ts';
import { sha256 } from '../store/store-key.ts';
import { dataset } from './dataset.ts';
import { DATASETS, type DatasetName } from './dataset-columns.ts';
import { PARQUET_RULES, writeParquet } from './write-parquet.ts';

export interface ParquetFile extends MadeFile {
  /** The name that it is saved under. */
  readonly name: string;
  readonly rows: number;
  sha256(): string;
}

interface Written {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The newest of each table and part: most are the same ones at the next release. */
const written = new Map<string, Written>();

export interface ParquetOptions {
  readonly snapshot: Snapshot;
  readonly city?: string;
  /** SHA-256 of the rows as they are in the JSON of the table, or of the part. */
  readonly content: string;
  readonly rows: number;
}

/** Returns the Parquet file of a published table; with `city`, of its part. */
export function parquetFile(
  table: DatasetName,
  { snapshot, city, content, rows }: ParquetOptions,
): ParquetFile {
  const mark = snapshot.reference.site.sample ? 'SAMPLE-' : '';
  const name = `${mark}${table}${city === undefined ? '' : `-${city}`}.parquet`;
  const key = sha256(`${PARQUET_RULES} ${table} ${content}`);
  const make = once((): Written => {
    const known = written.get(name);
    if (known?.key === key) return known;
    const bytes = writeParquet(dataset(table, snapshot, city), DATASETS[table].columns);
    const made = { key, bytes, sha256: sha256(bytes) };
    written.set(name, made);
    return made;
  });
  return {
    path: `data/f/${key.slice(0, 16)}/${name}`,
    ...{ key, name, rows },
    make: () => make().bytes,
    sha256: () => make().sha256,
  };
}
