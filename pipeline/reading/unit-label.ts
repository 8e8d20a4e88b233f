// Where a table gives the units of its columns and rows: in a row below the header (,张,张), or behind
// the name of a measure.

import { isLabel } from './aside.ts';
import type { Row } from './record.ts';
import type { Measure } from '../reference/reference.ts';
import { isUsualUnit, splitUnit } from './unit.ts';
import { fold, measureNamed, type Vocabulary } from './vocabulary.ts';

/** Returns whether a row has nothing but units, one at least, and marks of what has none. */
export function isUnitRow({ cells }: Row, words: Vocabulary): boolean {
  const filled = cells
    .map((cell) => fold(cell).replace(/^\((.+)\)$/, '$1'))
    .filter((cell) => cell !== '');
  const isUnit = (cell: string): boolean =>
    cell === '%' || isUsualUnit(cell) || words.units.has(cell);
  const isMark = (cell: string): boolean => /^(?:计量)?单位$/.test(cell) || isNoUnit(cell);
  return (
    filled.some(isUnit) &&
    filled.every((cell) => isUnit(cell) || isMark(cell)) &&
    !cells.some(isLabel)
  );
}

/** Returns the measure that a row's label means, and the unit behind it: 护理型床位数（张）. */
export function measureLabelled(
  words: Vocabulary,
  text: string,
): { readonly measure: Measure; readonly unit: string } | undefined {
  const measure = measureNamed(words, text);
  if (measure) return { measure, unit: '' };
  const plain = withoutMarks(text);
  const { name, unit } = splitUnit(plain) ?? { name: plain, unit: '' };
  if (unit === '') {
    const marked = measureNamed(words, name);
    return marked && { measure: marked, unit };
  }
  const named =
    isUsualUnit(unit) || words.units.has(unit) ? measureNamed(words, name.trim()) : undefined;
  return named && { measure: named, unit };
}

/** Returns a label without what points to a footnote or to the next cell: 床位数①, 床位数：. */
export function withoutMarks(text: string): string {
  return text.replace(/(?:[①-⑳⑴-⒇¹²³*＊※†‡]+|[:：])\s*$/u, '').trim();
}

/** Returns whether a text says that there is no unit. */
export function isNoUnit(text: string): boolean {
  return /^[-—–/]+$/.test(fold(text));
}
