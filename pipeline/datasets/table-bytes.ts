// A published table as the bytes of its two files. The part of a city that has received nothing new
// is written once and used again, as long as its table and the reference data are the same ones.

import { bytesOf } from '../store/store.ts';
import type { Snapshot } from '../snapshot.ts';
import { height } from '../table.ts';
import {
  datasetColumns,
  isPerCity,
  numericColumns,
  type DatasetName,
  type PerCityName,
} from './dataset-columns.ts';
import { dataset } from './dataset.ts';
import { csvFrame, csvRows, jsonFrame, jsonRows } from './write-csv.ts';

export interface TableBytes {
  readonly csv: Uint8Array;
  readonly json: Uint8Array;
  readonly rows: number;
}

/** Returns a published table of a snapshot as CSV and as JSON. */
export function tableBytes(name: DatasetName, snapshot: Snapshot): TableBytes {
  const parts = isPerCity(name)
    ? [...snapshot.cities.keys()].map((city) => cityRows(name, snapshot, city))
    : [rowsOf(name, snapshot)];
  const columns = datasetColumns(name);
  const framed = ([before, after]: readonly [string, string], bodies: Uint8Array[]): Uint8Array =>
    Buffer.concat([bytesOf(before), ...bodies, bytesOf(after)]);
  return {
    csv: framed(
      csvFrame(columns),
      parts.map((part) => part.csv),
    ),
    json: framed(
      jsonFrame(columns),
      parts.map((part) => part.json),
    ),
    rows: parts.reduce((sum, part) => sum + part.rows, 0),
  };
}

/** Returns the rows of a table without what stands before and after them; of one city, if it has them. */
export function tablePart(
  name: DatasetName,
  snapshot: Snapshot,
  city: string | undefined,
): TableBytes {
  return city !== undefined && isPerCity(name)
    ? cityRows(name, snapshot, city)
    : rowsOf(name, snapshot);
}

const written = new WeakMap<object, { readonly reference: string; readonly part: TableBytes }>();

function cityRows(name: PerCityName, snapshot: Snapshot, city: string): TableBytes {
  const table = snapshot.cities.get(city)?.[name];
  if (!table) throw new Error(`unknown city: ${city}`);
  const reference = snapshot.reference.hash;
  const known = written.get(table);
  if (known?.reference === reference) return known.part;
  const part = rowsOf(name, snapshot, city);
  written.set(table, { reference, part });
  return part;
}

function rowsOf(name: DatasetName, snapshot: Snapshot, city?: string): TableBytes {
  const table = dataset(name, snapshot, city);
  return {
    csv: bytesOf(csvRows(table, numericColumns(name))),
    json: bytesOf(jsonRows(table)),
    rows: height(table),
  };
}
