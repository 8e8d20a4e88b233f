// The dictionary of all published tables as one table.

import { DATASET_NAMES, DATASETS } from '../datasets/dataset-columns.ts';
import { dictionary } from '../datasets/dictionary.ts';
import { writeCsv } from '../datasets/write-csv.ts';
import { table } from '../table.ts';

const COLUMNS = [
  ...(['table', 'table_zh', 'table_en', 'column', 'type'] as const),
  ...(['meaning_zh', 'meaning_en', 'unit_zh', 'unit_en', 'empty_zh', 'empty_en'] as const),
] as const;

/** Returns the dictionary as CSV: a row per table and column. */
export function dictionaryCsv(): string {
  const rows = DATASET_NAMES.flatMap((name) =>
    dictionary(name).map(({ name: column, type, meaning, unit, empty }) => ({
      ...{ table: name, table_zh: DATASETS[name].title.zh, table_en: DATASETS[name].title.en },
      ...{ column, type, meaning_zh: meaning.zh, meaning_en: meaning.en },
      ...{ unit_zh: unit?.zh ?? '', unit_en: unit?.en ?? '' },
      ...{ empty_zh: empty.zh, empty_en: empty.en },
    })),
  );
  return writeCsv(table(COLUMNS, rows), new Set());
}
