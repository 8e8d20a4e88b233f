// The records of a file in, one after the other, each with what was found about it; out come the
// columns below a name of personal data, as the sender's rows are shown again.

import type { Finding } from './finding.ts';
import { knownNames, MOST_LEVELS } from './head.ts';
import { isPersonalColumn } from './privacy.ts';
import type { Row } from './record.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Takes a record; returns the columns of which its cell is to be covered, no name of a header. */
export type PersonalColumns = (row: Row, own: readonly Finding[]) => readonly number[];

/** Returns what takes the records of a file in their order. */
export function personalColumns(words: Vocabulary): PersonalColumns {
  let columns: ReadonlyMap<number, string> = new Map();
  let named = 0;
  return (row, own) => {
    const { line, cells } = row;
    const found = namedIn(row, own);
    if (found.length > 0) {
      columns = new Map([...(line < named + MOST_LEVELS ? columns : []), ...found]);
      named = line;
    } else if (columns.size === 0 || own.some(({ code }) => code === 'repeated-header')) return [];
    // The header of another table.
    else if (line >= named + MOST_LEVELS && knownNames(row, words) > 1) columns = new Map();
    return [...columns].filter(([i, name]) => cells[i]?.trim() !== name).map(([i]) => i);
  };
}

function namedIn({ cells }: Row, own: readonly Finding[]): (readonly [number, string])[] {
  const names = own
    .filter(({ code }) => code === 'personal-column')
    .map(({ column }) => column.split('／').at(-1) ?? '');
  if (names.length === 0) return [];
  return cells.flatMap((cell, i) => {
    const name = cell.trim();
    return names.includes(name) || isPersonalColumn(name) ? [[i, name] as const] : [];
  });
}
