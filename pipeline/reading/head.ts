// The first rows of a table in, its header out: the one to four lines that name the columns, merged
// cells filled, with the lines above it and the line of column numbers (甲 乙 1 2 3) below it.

import { isLabel } from './aside.ts';
import { meaningOf, type Meaning } from './header.ts';
import { isNarrowing } from './group.ts';
import type { Row } from './record.ts';
import { isUnitRow } from './unit-label.ts';
import { isValueRole } from './role.ts';
import { fold, type Vocabulary } from './vocabulary.ts';

/** A column of the header; its texts from the top line to the bottom line. */
export interface Column {
  readonly index: number;
  /** The line of its lowest text. */
  readonly line: number;
  readonly levels: readonly string[];
  /** The texts in one, as findings name the column; '' where it has none. */
  readonly name: string;
}

export interface Header {
  /** The first line. */
  readonly line: number;
  /** Without the blank ones at the end. */
  readonly columns: readonly Column[];
  /** How many cells its widest row has, blank ones at the end included. */
  readonly cells: number;
}

export interface Head {
  readonly above: readonly Row[];
  readonly header: Header;
  /** The lines that the header is made of. */
  readonly lines: readonly Row[];
  /** The line of column numbers, where there is one. */
  readonly numbers: Row | undefined;
  readonly body: readonly Row[];
  /** Whether the header names a key, and something that numbers are given of. */
  readonly isSound: boolean;
}

/** The header is looked for in so many of the first filled rows. */
export const HEADER_WITHIN = 12;
/** The lines that a header has at most, a row of units below them apart. */
export const MOST_LEVELS = 4;

/** Returns the header of a table and what stands around it, undefined where there is none. */
export function headOf(rows: readonly Row[], words: Vocabulary): Head | undefined {
  const anchor = anchorOf(rows.slice(0, HEADER_WITHIN), words);
  const found = rows[anchor];
  if (!found) return undefined;
  let [from, to] = [anchor, anchor + 1];
  const isOpen = (): boolean => to - from < MOST_LEVELS;
  while (isOpen() && isLevelAbove(rows[from - 1], rows.slice(from, to), words)) from--;
  while (isOpen() && isLevelBelow(rows[to], rows.slice(from, to), words)) to++;
  // A row of units below as many lines as a header has.
  const below = rows[to];
  if (!isOpen() && below && isUnitRow(below, words)) to++;
  const numbers = isColumnNumbers(rows[to]) ? rows[to] : undefined;
  const lines = rows.slice(from, to);
  return {
    ...{ above: rows.slice(0, from), header: headerOf(lines), lines, numbers },
    body: rows.slice(numbers ? to + 1 : to),
    isSound: isSound(lines, words),
  };
}

/** Returns how many known names a row has that can be a header's, 0 for a row of data. */
export function knownNames({ cells }: Row, words: Vocabulary): number {
  const meanings = meaningsOf(cells, words);
  if (!meanings) return 0;
  const known = meanings.filter(({ kind }) => kind !== 'blank' && kind !== 'unknown');
  const isOf = (kind: Meaning['kind']): boolean => known.some((one) => one.kind === kind);
  const hasKey = known.some((one) => one.kind === 'role' && one.role !== 'total');
  // Beside the names of its columns a header may have periods; a row of data has them beside places.
  if (isOf('period') && !hasKey && (isOf('place') || isOf('measure'))) return 0;
  return known.length;
}

// What the cells mean as a header's; a header holds no numbers but years and months.
function meaningsOf(cells: readonly string[], words: Vocabulary): Meaning[] | undefined {
  const meanings: Meaning[] = [];
  for (const cell of cells) {
    const meaning = meaningOf(cell, words);
    if (/^[-+\d.,%]+$/.test(fold(cell)) && meaning.kind !== 'period') return undefined;
    meanings.push(meaning);
  }
  return meanings;
}

// The first row that says what its numbers are, or else the one with the most known names; of these
// the one with the most names.
function anchorOf(rows: readonly Row[], words: Vocabulary): number {
  const scores = rows.map((row) => knownNames(row, words));
  const sound = rows.findIndex((row, i) => (scores[i] ?? 0) > 1 && isSound([row], words));
  if (sound >= 0) return sound;
  const most = Math.max(0, ...scores);
  const filled = rows.map(({ cells }, i) =>
    scores[i] === most ? cells.filter((cell) => cell.trim() !== '').length : 0,
  );
  return most === 0 ? -1 : filled.indexOf(Math.max(...filled));
}

function isSound(rows: readonly Row[], words: Vocabulary): boolean {
  const meanings = rows.flatMap(({ cells }) => cells.map((cell) => meaningOf(cell, words)));
  const isSubject = (meaning: Meaning): boolean =>
    ['measure', 'other-unit'].includes(meaning.kind) ||
    (meaning.kind === 'role' && (isValueRole(meaning.role) || meaning.role === 'done-on')) ||
    (['place', 'period'].includes(meaning.kind) && meanings.some(isMeasureRole));
  return meanings.some(isKey) && meanings.some(isSubject);
}

const KEYS: ReadonlySet<string> = new Set([
  'place',
  'place-code',
  'measure',
  'measure-code',
  'period',
  'year',
]);

function isKey(meaning: Meaning): boolean {
  return meaning.kind === 'corner' || (meaning.kind === 'role' && KEYS.has(meaning.role));
}

function isMeasureRole(meaning: Meaning): boolean {
  if (meaning.kind === 'corner') return meaning.roles.includes('measure');
  return meaning.kind === 'role' && ['measure', 'measure-code'].includes(meaning.role);
}

// 地区,机构养老,,居家养老, above ,床位数,护理型床位数,…
function isLevelAbove(row: Row | undefined, below: readonly Row[], words: Vocabulary): boolean {
  const meanings = row && meaningsOf(row.cells, words);
  if (!row || !meanings || row.cells.some(isLabel)) return false;
  const filled = row.cells.flatMap((cell, i) => (cell.trim() === '' ? [] : [i]));
  const kindAt = (i: number): Meaning['kind'] => meanings[i]?.kind ?? 'blank';
  const isKeyAt = (i: number): boolean =>
    below.some((one) => isKey(meaningOf(one.cells[i] ?? '', words)));
  // A place or a period above a column of keys belongs to a title.
  if (filled.some((i) => ['place', 'measure', 'period'].includes(kindAt(i)) && isKeyAt(i)))
    return false;
  // 地区 over a blank cell beside titles of single columns: its cell is merged downwards.
  const isKeyOver = (i: number): boolean =>
    isKey(meanings[i] ?? { kind: 'blank' }) && below.every((one) => isBlankAt(one, i));
  const [first = 0, second] = filled;
  // A lone text is a title, unless it can be nothing but what the columns below it are about.
  if (second === undefined) return first > 0 && ['measure', 'place'].includes(kindAt(first));
  const named = filled.filter((i) => kindAt(i) !== 'unknown');
  if (named.length === 0 && isKeyAt(first))
    return filled.some((i) => isNarrowing(row.cells[i] ?? ''));
  // A single period among other texts is the one of the whole table.
  if (named.length === 1 && named.some((i) => kindAt(i) === 'period')) return false;
  return filled.some(isKeyOver) || isMerged(row, below) || isRepeated(row, below, named);
}

// Some programs write what a merged cell holds into each of the cells that it is made of.
function isRepeated(row: Row, below: readonly Row[], named: readonly number[]): boolean {
  return named.some((i) =>
    below.some((one) => fold(one.cells[i] ?? '') === fold(row.cells[i] ?? '')),
  );
}

// Whether names stand below the blank cells between those of the row.
function isMerged(row: Row, below: readonly Row[]): boolean {
  const first = row.cells.findIndex((cell) => cell.trim() !== '');
  const isBlank = (i: number): boolean => i > first && isBlankAt(row, i);
  return below.some(({ cells }) => cells.some((cell, i) => cell.trim() !== '' && isBlank(i)));
}

// ,本月,累计,本月,累计 below 地区,养老机构床位数,,护理型床位数,
function isLevelBelow(row: Row | undefined, header: readonly Row[], words: Vocabulary): boolean {
  const last = header.at(-1);
  const meanings = row && meaningsOf(row.cells, words);
  if (row && last && isUnitRow(row, words)) return true;
  if (!row || !last || !meanings || row.cells.some(isLabel)) return false;
  const filled = row.cells.flatMap((cell, i) => (cell.trim() === '' ? [] : [i]));
  if (filled.length === 0 || !filled.every((i) => isBelow(row, header, { i, words }))) return false;
  const isNamed = filled.some((i) => !['unknown', 'blank'].includes(meanings[i]?.kind ?? 'blank'));
  const isUnits = filled.every((i) => /^[(（].*[)）]$/.test(row.cells[i]?.trim() ?? ''));
  const isGrouped = filled.some(
    (i) => isBlankAt(last, i) && header.some((one) => !isBlankAt(one, i - 1)),
  );
  return isNamed || isUnits || isGrouped;
}

// Below a column of keys there is nothing more of the header, or what completes its name.
function isBelow(
  row: Row,
  header: readonly Row[],
  { i, words }: { readonly i: number; readonly words: Vocabulary },
): boolean {
  const above = header.findLast((one) => !isBlankAt(one, i))?.cells[i] ?? '';
  const meaning = meaningOf(above, words);
  const cell = row.cells[i] ?? '';
  if (fold(cell) === fold(above) || /^[(（].*[)）]$/.test(cell.trim())) return true;
  const isNumbering = meaning.kind === 'role' && meaning.role === 'ignored';
  if (!isKey(meaning) && !isNumbering) return true;
  return (
    ['role', 'unknown'].includes(meaningOf(cell, words).kind) &&
    /^(?:名称|代码|编码)$/.test(fold(cell))
  );
}

function isBlankAt(row: Row, index: number): boolean {
  return (row.cells[index] ?? '').trim() === '';
}

/** Returns whether a row numbers the columns: 甲 乙 1 2 3, or 1 2 3 4; 3=2/1 says what is computed. */
export function isColumnNumbers(row: Row | undefined): boolean {
  const filled = row?.cells.map(fold).filter((cell) => cell !== '') ?? [];
  const numbers = filled.flatMap((cell) => /^\(?(\d{1,3})\)?(?:=.*)?$/.exec(cell)?.[1] ?? []);
  const isOther = (cell: string): boolean => /^\D/.test(cell) && !cell.startsWith('(');
  const letters = filled.filter(isOther);
  const isLettered = letters.every((cell) => LETTERS.test(cell));
  if (!isLettered || letters.length + numbers.length < filled.length) return false;
  const isCounted = numbers.every((cell, i) => Number(cell) === i + 1);
  return isCounted && filled.length > 2 && (letters.length > 0 || numbers.length > 2);
}

const LETTERS = /^(?:[甲乙丙丁戊己庚辛壬癸]|[a-h]|栏次|行次|序号|[-—])$/;

function headerOf(rows: readonly Row[]): Header {
  const cells = Math.max(...rows.map((row) => row.cells.length));
  const filled = filledIn(rows);
  const columns = Array.from({ length: cells }, (_, index): Column => {
    const texts = filled.map((row) => row[index] ?? '');
    const at = texts.findLastIndex((text) => text !== '');
    const levels = texts.filter(
      (text, i) => text !== '' && fold(text) !== fold(texts[i - 1] ?? ''),
    );
    return { index, line: rows[Math.max(0, at)]?.line ?? 1, levels, name: levels.join('／') };
  });
  const width = columns.findLastIndex(({ name }) => name !== '') + 1;
  return { line: rows[0]?.line ?? 1, columns: columns.slice(0, width), cells };
}

// A blank cell with text below it continues the cell on its left, as far as that one's own group.
function filledIn(rows: readonly Row[]): string[][] {
  const filled: string[][] = [];
  for (const [level, row] of rows.entries()) {
    const above = filled[level - 1];
    const cells = row.cells.map((cell) => cell.trim());
    for (let i = 1; i < cells.length; i++) {
      const isNamedBelow = rows.slice(level + 1).some((below) => !isBlankAt(below, i));
      const isSameGroup = !above || above[i] === above[i - 1];
      if (cells[i] === '' && isNamedBelow && isSameGroup) cells[i] = cells[i - 1] ?? '';
    }
    filled.push(cells);
  }
  return filled;
}
