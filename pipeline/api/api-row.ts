// A row of a published table as the API hands it out: numbers as numbers, yes/no as true and false, an
// empty cell as null; and the JSON Schema of such rows, from the same declaration.

import { DATASETS, type DatasetName } from '../datasets/dataset-columns.ts';
import type { DatasetColumn } from '../datasets/dataset-column.ts';
import { dictionary } from '../datasets/dictionary.ts';
import { height, type Columns } from '../table.ts';

type ApiCell = string | number | boolean | null;
export type ApiRow = Readonly<Record<string, ApiCell>>;

/** Returns the rows of a published table. */
export function apiRows(name: DatasetName, table: Columns): readonly ApiRow[] {
  const columns = Object.entries<DatasetColumn>(DATASETS[name].columns);
  return Array.from({ length: height(table) }, (_, i) =>
    Object.fromEntries(
      columns.map(([column, { type }]) => [column, apiCell(table[column]?.[i] ?? '', type)]),
    ),
  );
}

function apiCell(text: string, type: DatasetColumn['type']): ApiCell {
  if (text === '') return null;
  switch (type) {
    case 'number':
    case 'integer':
      return Number(text);
    case 'boolean':
      return text === 'yes';
    case 'string':
    case 'date':
    case 'datetime':
      return text;
  }
}

const SCHEMAS: Readonly<Record<DatasetColumn['type'], object>> = {
  string: { type: ['string', 'null'] },
  number: { type: ['number', 'null'] },
  integer: { type: ['integer', 'null'] },
  boolean: { type: ['boolean', 'null'] },
  date: { type: ['string', 'null'], format: 'date' },
  datetime: { type: ['string', 'null'], format: 'date-time' },
};

/** Returns the JSON Schema of a row. */
export function apiRowSchema(name: DatasetName): object {
  const columns = dictionary(name);
  return {
    type: 'object',
    required: columns.map((column) => column.name),
    properties: Object.fromEntries(
      columns.map(({ name: column, type, meaning, unit }) => [
        column,
        {
          ...SCHEMAS[type],
          title: meaning.zh,
          description: unit ? `${meaning.en}. Unit: ${unit.en}` : meaning.en,
        },
      ]),
    ),
  };
}
