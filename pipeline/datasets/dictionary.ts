// The dictionary of a published table: of each column what it is called, what it holds, in which unit,
// and what an empty cell says. Pages, packages and descriptions for machines derive from it.

import type { Bilingual } from '../reference/reference.ts';
import type { DatasetColumn } from './dataset-column.ts';
import { DATASETS, type DatasetName } from './dataset-columns.ts';
import { DATASET_KEYS } from './dataset-keys.ts';

export interface DictionaryEntry {
  readonly name: string;
  readonly type: DatasetColumn['type'];
  readonly meaning: Bilingual;
  readonly unit: Bilingual | null;
  /** What an empty cell says. */
  readonly empty: Bilingual;
}

const NEVER_EMPTY = { zh: '不会为空', en: 'never empty' };
const NOTHING = { zh: '没有，或不涉及', en: 'none, or not applicable' };

/** Returns the dictionary of a published table, in the order of its columns. */
export function dictionary(name: DatasetName): readonly DictionaryEntry[] {
  const filled = new Set(['data_status', ...(DATASET_KEYS[name] ?? [])]);
  return Object.entries<DatasetColumn>(DATASETS[name].columns).map(
    ([column, { type, zh, en, unit, empty }]) => ({
      name: column,
      type,
      meaning: { zh, en },
      unit: unit ?? null,
      empty: empty ?? (filled.has(column) ? NEVER_EMPTY : NOTHING),
    }),
  );
}
