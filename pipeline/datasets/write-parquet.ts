// A table as an Apache Parquet file with the types that its columns are declared with: dates are
// dates, yes/no is a boolean, an empty cell is null, codes stay text with their leading zeros. Numbers
// are doubles: they hold every published decimal so that it prints as it stands in the CSV.
// https://parquet.apache.org/docs/file-format/types/logicaltypes/

import { parquetWriteBuffer, type ParquetWriteOptions } from 'hyparquet-writer';
import { height, type Columns } from '../table.ts';
import type { DatasetColumn } from './dataset-column.ts';

/** Raised whenever the bytes of an unchanged table would be other ones. */
export const PARQUET_RULES = '1';

type Element = NonNullable<ParquetWriteOptions['schema']>[number];
type Cell = string | number | boolean | Date;

interface ParquetType {
  readonly element: Omit<Element, 'name'>;
  readonly read: (text: string) => Cell;
}

const TYPES: Readonly<Record<DatasetColumn['type'], ParquetType>> = {
  string: { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, read: (text) => text },
  number: { element: { type: 'DOUBLE' }, read: Number },
  integer: { element: { type: 'INT32' }, read: whole },
  boolean: { element: { type: 'BOOLEAN' }, read: (text) => text === 'yes' },
  date: {
    element: { type: 'INT32', converted_type: 'DATE' },
    read: (text) => new Date(`${text}T00:00:00Z`),
  },
  datetime: {
    element: {
      type: 'INT64',
      converted_type: 'TIMESTAMP_MILLIS',
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
    },
    read: (text) => new Date(text),
  },
};

const LARGEST = 2 ** 31 - 1;

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || Math.abs(number) > LARGEST) {
    throw new Error(`not a 32-bit integer: ${text}`);
  }
  return number;
}

/** Returns the table as Parquet: the same table, the same bytes. */
export function writeParquet(
  table: Columns,
  declared: Readonly<Record<string, DatasetColumn>>,
): Uint8Array {
  const columns = Object.entries(declared);
  const elements = columns.map(([name, { type }]): Element => ({
    name,
    repetition_type: 'OPTIONAL',
    ...TYPES[type].element,
  }));
  const columnData = columns.map(([name, { type }]) => {
    const { read } = TYPES[type];
    return { name, data: (table[name] ?? []).map((text) => (text === '' ? null : read(text))) };
  });
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [{ name: 'root', num_children: columns.length }, ...elements],
      columnData,
      createdBy: 'mubiao',
      rowGroupSize: Math.max(1, height(table)),
    }),
  );
}
