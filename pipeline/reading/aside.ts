// A row of the file out of which it is to be told whether it is data or an aside: a title above the
// table, a sign-off or a footnote below it. In doubt it is data, so that no number is lost.

import { meaningOf } from './header.ts';
import { readDate, readPeriod } from '../period.ts';
import type { Row } from './record.ts';
import { fold, isValueRole, measureNamed, placesNamed, type Vocabulary } from './vocabulary.ts';

const SIGNATURE =
  /^(?:(?:单位|统计|分管)?负责人|(?:填表|填报|制表|审核|经办|联系)人|联系电话|报出日期)/;
const ASIDE =
  /^(?:(?:电话|审核|填表|制表|(?:填报|填表)日期|(?:填报|报送|制表)单位|资料来源|数据来源|说明|备注):|注\d*:|[*※])/;

/** Returns whether a row below the header is a sign-off or a footnote, and reports nothing. */
export function isClosing({ cells }: Row, header: Row, words: Vocabulary): boolean {
  const first = cells.findIndex((cell) => cell.trim() !== '');
  const label = cells[first] ?? '';
  if (!isLabel(label) || placesNamed(words, label).length > 0) return false;
  return !cells.some((cell, i) => {
    const before = cells.slice(0, i).findLast((one) => one.trim() !== '') ?? '';
    return (
      i > first &&
      isKeyOrValue(header.cells[i] ?? '', words) &&
      !isLabel(cell) &&
      !(isLabel(before) && isBare(before)) &&
      reports(cell, words)
    );
  });
}

/** Returns the place or measure that a row above the header names beside a number, if it does. */
export function subjectNamed({ cells }: Row, words: Vocabulary): string | undefined {
  const at = cells.findIndex((cell) => names(cell, words));
  const isNumber = (cell: string, i: number): boolean =>
    i !== at && /^[-+]?\d[\d.,]*$/.test(fold(cell)) && readPeriod(cell) === undefined;
  return cells.some(isNumber) ? cells[at] : undefined;
}

function isLabel(cell: string): boolean {
  const folded = fold(cell);
  return SIGNATURE.test(folded) || ASIDE.test(folded);
}

// 填表人：or 填表人, the name standing in the next cell; behind 说明：there may be a row of data.
function isBare(cell: string): boolean {
  const folded = fold(cell);
  return !/^(?:说明|备注|注)/.test(folded) && /:$|^.{2,5}(?:人|电话|日期)$/.test(folded);
}

function isKeyOrValue(name: string, words: Vocabulary): boolean {
  const meaning = meaningOf(name, words);
  if (meaning.kind !== 'role') return meaning.kind !== 'blank' && meaning.kind !== 'unknown';
  const { role } = meaning;
  return isValueRole(role) || KEYS.some((key) => key === role);
}

const KEYS = ['place', 'place-code', 'measure', 'measure-code', 'period', 'done-on'] as const;

const TELEPHONE = /^(?:\+?\d{2,4}-[\d-]{7,}|1\d{10})$/;

// Prose beside a label is its continuation, and a day is the day of signing.
function reports(cell: string, words: Vocabulary): boolean {
  if (readDate(cell) !== undefined || TELEPHONE.test(fold(cell))) return false;
  return /\p{Nd}/u.test(cell) || names(cell, words);
}

function names(cell: string, words: Vocabulary): boolean {
  return placesNamed(words, cell).length > 0 || measureNamed(words, cell) !== undefined;
}
