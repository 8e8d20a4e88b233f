// The columns of a table and the first of its rows in, the columns out: one that holds nothing but
// codes of places is a column of codes whatever it is called, and where no other names the places,
// one that holds nothing but their names is theirs.

import { gives, isValue } from './given.ts';
import type { Context } from './key.ts';
import { isPersonalColumn } from './privacy.ts';
import type { Row } from './record.ts';
import type { Role } from './role.ts';
import { textAt } from './row-key.ts';
import type { Named } from './table-reader.ts';
import { fold, isTotal, placesNamed, type Vocabulary } from './vocabulary.ts';

/** Returns the columns, those of places taken for what they hold; it says which. */
export function withPlaces(
  columns: readonly Named[],
  first: readonly Row[],
  { words, found }: Context,
): Named[] {
  const coded = columns.map((one) =>
    isCodes(one) && holds(one, first, (text) => isCode(text, words)) ? as('place-code', one) : one,
  );
  if (coded.some(givesPlace)) return coded;
  const isPlaces = (one: Named): boolean =>
    isUnclear(one) && holds(one, first, (text) => placesNamed(words, text).length > 0);
  const [only, another] = coded.filter(isPlaces);
  if (!only || another) return coded;
  found.add('column-of-places', { line: only.line, column: only.column });
  return coded.map((one) => (one === only ? as('place', one) : one));
}

function isCodes({ column, heading }: Named): boolean {
  const isNumbering = heading.kind === 'role' && heading.role === 'ignored';
  return isNumbering && /^(?:代码|编码|编号|code)$/.test(fold(column));
}

function isCode(text: string, words: Vocabulary): boolean {
  return /^\d{6,12}$/.test(fold(text)) && placesNamed(words, text).length > 0;
}

function givesPlace({ heading }: Named): boolean {
  if (heading.kind === 'corner') return heading.roles.includes('place');
  if (isValue(heading)) return gives(heading).has('place');
  return heading.kind === 'role' && ['place', 'place-code', 'office'].includes(heading.role);
}

// 单位 is a unit as a rule, and an office or its place in others.
function isUnclear({ column, heading }: Named): boolean {
  if (isPersonalColumn(column)) return false;
  return heading.kind === 'unknown' || (heading.kind === 'role' && heading.role === 'unit');
}

function holds({ index }: Named, first: readonly Row[], is: (text: string) => boolean): boolean {
  const texts = first.map((row) => textAt(row, index)).filter((text) => text !== '');
  const own = texts.filter((text) => !isTotal(text));
  return own.length > 0 && own.every(is);
}

function as(role: Role, column: Named): Named {
  return { ...column, heading: { kind: 'role', role } };
}
