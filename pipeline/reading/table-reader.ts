// The records of a file one by one in, its tables out: where a header begins, what each of its columns
// holds, which rows are data and which stand around them (titles, sign-off lines).

import type { Encoding } from '../decode.ts';
import { isClosing, isLabel, subjectNamed } from './aside.ts';
import type { At, Reporting } from './finding.ts';
import { areOfAnother, captionsIn, type Captions } from './caption.ts';
import { headOf, HEADER_WITHIN, knownNames, type Column, type Head, type Header } from './head.ts';
import { meaningOf, type Meaning } from './header.ts';
import { headingOf, type Heading } from './heading.ts';
import type { NextRow, Row } from './record.ts';
import type { Reference } from '../reference/reference.ts';
import { splitIn } from './split-number.ts';
import { screening, type Screening } from './screening.ts';
import { fold, isTotal, placesNamed, type Vocabulary } from './vocabulary.ts';
import { measureLabelled } from './unit-label.ts';
import { readWhen } from './when.ts';

/** A column of a table: how findings name it, and what its header says it holds. */
export interface Named {
  readonly index: number;
  readonly line: number;
  /** The texts of its header, '' where it has none. */
  readonly column: string;
  readonly heading: Heading;
}

/** A table begins: its columns, and the lines above it since the table before. */
export interface Table {
  readonly line: number;
  readonly columns: readonly Named[];
  readonly above: readonly Row[];
  /** The first of its rows, as far as they were needed to find the header. */
  readonly first: readonly Row[];
}

/** What takes in the tables of a file, in the order of its lines. */
export interface Reading {
  table(table: Table): void;
  /** The header stands there once more: another page of the same table. */
  page(): void;
  /** A row of data, as wide as its table or narrower where the last cells are blank. */
  row(row: Row): void;
  /** A line below or within the table that is no data: a sign-off, a footnote, a caption. */
  aside(row: Row): void;
}

// So many of the first rows decide on the header; fewer on one that follows below another table.
const HEAD_ROWS = 64;
const NEXT_HEAD_ROWS = 8;
const MOST_MISSES = 100;

interface Known {
  readonly to: Reading;
  readonly words: Vocabulary;
  readonly reference: Reference;
  readonly encoding: Encoding;
  readonly found: Reporting;
}

/** The table that is being read. */
interface Open {
  readonly names: string;
  readonly columns: readonly Named[];
  /** What the lines above it say of its office and its units. */
  readonly captions: Captions;
  /** How many cells its rows have, how many at most and how many at least. */
  readonly width: number;
  readonly most: number;
  readonly least: number;
}

/** Returns what takes the records of a file and hands over its tables. */
export function tableReader(known: Known): { readonly next: NextRow; readonly end: () => void } {
  const { to, words, reference, found } = known;
  const screen: Screening = screening(found);
  const first = firstReader(words);
  let open: Open | undefined;
  // Rows of which it is not known yet whether a table begins with them, and what stands above it.
  let pending: Row[] = [];
  let above: Row[] = [];
  let line: number | undefined;
  // No header stands where one should.
  let isLost = false;
  // How many rows looked like the beginning of another table and were none.
  const misses = { name: 0, unknown: 0 };

  const take = (row: Row): void => {
    line ??= row.line;
    const isHead = !open || pending.length > 0 || mayBegin(row);
    if (open && !isHead) {
      body(row, open);
      return;
    }
    pending.push(row);
    if (pending.length >= (open ? NEXT_HEAD_ROWS : HEAD_ROWS)) settle();
  };

  // A header, or a title in several cells.
  const mayBegin = (row: Row): boolean => {
    const kind = first(row);
    if (kind !== 'name' && kind !== 'unknown') return false;
    if (misses[kind] === MOST_MISSES) return false;
    return kind === 'name' ? isHeader(row, words) : isTitle(row, words);
  };

  const settle = (): void => {
    const [row, ...others] = pending;
    const head = headOf(pending, words);
    pending = [];
    if (open && !(head?.isSound && head.above.every((one) => isTitle(one, words)))) {
      misses[row && first(row) === 'name' ? 'name' : 'unknown']++;
      body(row, open);
      others.forEach(take);
    } else if (head) {
      open = begin(head);
      head.body.forEach(take);
    } else isLost = true;
  };

  const begin = ({ header, lines, numbers, ...head }: Head): Open => {
    for (const row of [...head.above, ...lines]) screen.settle(row);
    const names = header.columns.map(({ name }) => fold(name)).join('\n');
    const before = [...above, ...head.above];
    // Below a line with another year, office or unit it is another table, of these.
    const captions = captionsIn(before, reference);
    if (open?.names === names && !areOfAnother(captions, open.captions)) {
      found.add('repeated-header', { line: header.line });
      to.page();
      return open;
    }
    for (const row of head.above) explainAbove(row, words, found);
    if (numbers) found.add('column-numbers', { line: numbers.line });
    const table = { ...opened(header, names, known), captions };
    to.table({
      ...{ line: header.line, columns: table.columns },
      ...{ above: before, first: head.body },
    });
    above = [];
    return table;
  };

  const body = (row: Row | undefined, table: Open): void => {
    if (!row) return;
    const isLabelled = first(row) === 'label';
    const isAside = isLabelled && isClosing(row, (i) => holdsData(table, i), words);
    if (isAside || isTextLine(row, table, words)) {
      found.add(isAside ? 'closing-line' : 'text-line', { line: row.line });
      above.push(row);
      to.aside(screen.settle(row));
      return;
    }
    above = [];
    const screened = screen.settle(row, table.columns);
    const isLong = isBeyond(row, table);
    if (row.cells.length >= table.least && !isLong) to.row(screened);
    else {
      const expected = isLong ? table.width : table.most;
      const value = splitIn(row, table);
      if (value !== undefined) found.add('split-number', { line: row.line, value });
      else found.add('ragged-row', { line: row.line, ...raggedness(row.cells.length, expected) });
    }
  };

  return {
    next(row, isOdd) {
      if (isLost) return;
      const clean = isOdd ? screen.clean(row) : row;
      // Nothing is left of the mark with which DOS ends a file.
      if (isOdd && clean.cells.every((cell) => cell.trim() === '')) screen.settle(clean);
      else take(clean);
    },
    end() {
      while (pending.length > 0) settle();
      if (open || found.findings.length > 0) return;
      if (line === undefined) found.add('empty-file', {});
      else {
        const encoding = known.encoding.toUpperCase();
        found.add('no-header', { line, rows: HEADER_WITHIN, encoding });
      }
    },
  };
}

function raggedness(cells: number, expected: number): At<'ragged-row'> {
  const many = Math.abs(cells - expected);
  const isMore = cells > expected;
  const difference = {
    zh: `${isMore ? '多' : '少'} ${many} 格`,
    en: `${many} too ${isMore ? 'many' : 'few'}`,
  };
  return { cells, expected, difference };
}

// What the first filled cell of a row is, asked of every row: once for each text.
function firstReader(words: Vocabulary): (row: Row) => First {
  const known = new Map<string, First>();
  return ({ cells }) => {
    const text = cells[0]?.trim() || (cells.find((cell) => cell.trim() !== '') ?? '');
    const before = known.get(text);
    if (before) return before;
    if (/^\d/.test(text)) return 'other';
    const meaning = isLabel(text) ? undefined : meaningOf(text, words);
    const kind = meaning ? firstOf(meaning) : 'label';
    if (known.size < MOST_KNOWN) known.set(text, kind);
    return kind;
  };
}

const MOST_KNOWN = 10_000;

type First = 'label' | 'name' | 'unknown' | 'other';

function firstOf(meaning: Meaning): First {
  if (meaning.kind === 'role' && meaning.role !== 'total') return 'name';
  return meaning.kind === 'unknown' ? 'unknown' : 'other';
}

// Several texts, the first one unknown, and no number.
function isTitle({ cells }: Row, words: Vocabulary): boolean {
  const [first, second] = cells.filter((cell) => cell.trim() !== '');
  if (first === undefined || second === undefined) return false;
  const isNumber = (cell: string): boolean =>
    /^[-+\d.,%]+$/.test(fold(cell)) && meaningOf(cell, words).kind !== 'period';
  return meaningOf(first, words).kind === 'unknown' && !cells.some(isNumber);
}

function isHeader(row: Row, words: Vocabulary): boolean {
  return row.cells.filter((cell) => cell.trim() !== '').length > 1 && knownNames(row, words) > 0;
}

function explainAbove(row: Row, words: Vocabulary, found: Reporting): void {
  const value = subjectNamed(row, words);
  if (value === undefined) found.add('line-above-header', { line: row.line });
  else found.add('data-above-header', { line: row.line, value });
}

function opened(
  header: Header,
  names: string,
  { words, reference }: Known,
): Omit<Open, 'captions'> {
  const columns = header.columns.map(({ index, line, name, levels }: Column): Named => {
    return { index, line, column: name, heading: headingOf(levels, { words, reference }) };
  });
  return {
    ...{ names, columns, width: columns.length, most: header.cells },
    least: columns.findLastIndex(({ heading }) => !isOptional(heading)) + 1,
  };
}

// Excel leaves out separators at the end of a row where the cells of sixteen rows are blank, so a
// row may stop before the remarks; it may not stop earlier, nor be longer than its header.
function isOptional(heading: Heading): boolean {
  return heading.kind === 'role' && ['remark', 'evidence', 'ignored'].includes(heading.role);
}

function isBeyond({ cells }: Row, { width, most }: Open): boolean {
  if (cells.length <= width) return false;
  return cells.length > most || cells.slice(width).some((cell) => cell.trim() !== '');
}

function holdsData({ columns }: Pick<Open, 'columns'>, index: number): boolean {
  const heading = columns[index]?.heading;
  if (heading?.kind === 'role') return KEYS.has(heading.role);
  return heading !== undefined && heading.kind !== 'blank' && heading.kind !== 'unknown';
}

const KEYS: ReadonlySet<string> = new Set([
  ...['place', 'place-code', 'measure', 'measure-code', 'period', 'year', 'done-on'],
]);

// A caption between the rows (二、居家养老), a legend below them: one text, and no value.
function isTextLine({ cells }: Row, { columns }: Open, words: Vocabulary): boolean {
  const at = cells.findIndex((cell) => cell.trim() !== '');
  if (cells.some((cell, i) => i > at && cell.trim() !== '')) return false;
  const heading = columns[at]?.heading;
  const text = cells[at] ?? '';
  if (at > 0 && !holdsData({ columns }, at)) return false;
  if (!heading || heading.kind === 'value' || /^[-+\d.,%]+$/.test(fold(text))) return false;
  return (
    !isTotal(text) &&
    readWhen(text) === undefined &&
    placesNamed(words, text).length === 0 &&
    measureLabelled(words, text) === undefined
  );
}
