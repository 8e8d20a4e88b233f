// The text of a file in, its filled records out, one by one, each with the line on which it starts:
// csv-parse, strict about quotes, within limits. What comes after a broken quote cannot be told
// apart and is left out.

import { CsvError, parse } from 'csv-parse/sync';
import type { Reporting } from './finding.ts';
import { pieces } from './piece.ts';
import { needsScreening } from './screen.ts';

/** A record of the file and the line on which it starts, counted from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Takes a record; `isOdd` says whether it may hold characters that no table should. */
export type NextRow = (row: Row, isOdd: boolean) => void;

export const LIMITS = { rows: 100_000, columns: 500, cell: 10_000 } as const;
export type Limits = Readonly<Record<keyof typeof LIMITS, number>>;

export const DELIMITERS = [',', ';', '\t', '|', '，'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface RecordOptions {
  readonly delimiter: Delimiter;
  readonly limits: Limits;
  readonly found: Reporting;
}

// Blank records between filled ones do not count, as long as they are not twice as many as allowed.
const MOST_BLANK = 2;

/** Hands over the records that hold anything; reports broken quotes and limits exceeded. */
export function eachRecord(
  chunks: Iterable<string>,
  { delimiter, limits, found }: RecordOptions,
  next: NextRow,
): void {
  let [line, filled, blank] = [1, 0, 0];
  for (const piece of pieces(chunks)) {
    const from = line;
    const text = withoutBlankEnd(piece, delimiter);
    const mayBreak = text.includes('"');
    const isOdd = needsScreening(text);
    const ended = scan(text, delimiter, (cells) => {
      const row = { line, cells };
      line += 1 + (mayBreak ? breaksIn(cells) : 0);
      if (isBlank(cells)) blank++;
      else if (filled === limits.rows || blank > MOST_BLANK * limits.rows) {
        found.add('too-many-rows', { line: row.line, limit: limits.rows });
        return false;
      } else if (isWithin(row, limits, found)) {
        filled++;
        next(row, isOdd);
      }
      return true;
    });
    if (ended === 'unclosed-quote')
      found.add(ended, { line: from - 1 + lastOpening(text, line - from + 1, delimiter) });
    if (ended === 'stray-quote') found.add(ended, { line });
    if (ended !== 'end') return;
    // The end of the last record is the first line end of what was left out.
    const ends = lineEndsIn(piece.slice(text.length)) - (text === '' ? 0 : 1);
    line += Math.max(0, ends);
    blank += Math.max(0, ends);
  }
}

/** Returns the first filled records, as well as they can be read with that delimiter. */
export function firstRecords(text: string, delimiter: Delimiter, count: number): Row[] {
  const rows: Row[] = [];
  scan(text.slice(0, 65_536), delimiter, (cells) => {
    if (!isBlank(cells)) rows.push({ line: 0, cells });
    return rows.length < count;
  });
  return rows;
}

const COMMON = {
  columns: false as const,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
};

const BREAK = /\r\n|\n|\r/g;
const ENOUGH = new Error('enough records');

/**
 * Hands over the records, blank ones included, for as long as that returns true; returns what is
 * wrong with the quotes, if anything: what comes after it is left out.
 */
// One by one keeps those before a broken quote. csv-parse makes an error, if only to throw it away,
// for each record unlike the first one: so the first is one of our own.
export function scan(
  text: string,
  delimiter: Delimiter,
  next: (cells: readonly string[]) => boolean,
): 'end' | 'enough' | 'unclosed-quote' | 'stray-quote' {
  if (!text.includes('"')) return split(text, delimiter, next) ? 'end' : 'enough';
  let isOurs = true;
  const on_record = (cells: string[]): null => {
    if (!isOurs && !next(cells)) throw ENOUGH;
    isOurs = false;
    return null;
  };
  try {
    parse(`${widest(text, delimiter)}\n${text}`, { ...COMMON, delimiter, on_record });
    return 'end';
  } catch (error) {
    if (error === ENOUGH) return 'enough';
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed-quote' : 'stray-quote';
  }
}

// Where there is no quote, there is nothing to parse.
function split(
  text: string,
  delimiter: Delimiter,
  next: (cells: readonly string[]) => boolean,
): boolean {
  for (let from = 0; from < text.length;) {
    const feed = text.indexOf('\n', from);
    const line = text.slice(from, feed < 0 ? text.length : feed);
    from += line.length + 1;
    const ends = line.endsWith('\r') ? line.slice(0, -1) : line;
    const records = ends.includes('\r') ? ends.split('\r') : [ends];
    if (!records.every((record) => next(record.split(delimiter)))) return false;
  }
  return true;
}

function widest(text: string, delimiter: Delimiter): string {
  const lines = text.slice(0, 65_536).split(/\r\n|\n|\r/, 12);
  return delimiter.repeat(Math.max(...lines.map((line) => line.split(delimiter).length - 1)));
}

// A spreadsheet may leave millions of blank records below its table.
function withoutBlankEnd(text: string, delimiter: Delimiter): string {
  let end = text.length;
  const blank = ` \n\r${delimiter}`;
  while (end > 0 && blank.includes(text.charAt(end - 1))) end--;
  if (end === 0) return '';
  while (end < text.length && !'\r\n'.includes(text.charAt(end))) end++;
  return text.slice(0, end);
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function isWithin({ line, cells }: Row, limits: Limits, found: Reporting): boolean {
  let isShort = true;
  for (const cell of cells) if (cell.length > limits.cell) isShort = false;
  if (cells.length <= limits.columns && isShort) return true;
  const count = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (count > limits.columns) found.add('too-many-columns', { line, count, limit: limits.columns });
  const long = cells.find((cell) => cell.length > limits.cell);
  if (long !== undefined)
    found.add('cell-too-long', { line, value: long, length: long.length, limit: limits.cell });
  return count <= limits.columns && long === undefined;
}

/** Returns how many line ends stand inside the cells of a record. */
export function breaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells)
    if (cell.includes('\n') || cell.includes('\r')) count += lineEndsIn(cell);
  return count;
}

function lineEndsIn(text: string): number {
  return text.match(BREAK)?.length ?? 0;
}

// The line of the quote that is open at the end, in the record that starts on the given line.
function lastOpening(text: string, start: number, delimiter: Delimiter): number {
  let opened = start;
  let quoted = false;
  let before = delimiter as string;
  let line = start;
  const rest = text
    .split(BREAK)
    .slice(start - 1)
    .join('\n');
  for (let i = 0; i < rest.length; i++) {
    const character = rest.charAt(i);
    if (character === '\n') line++;
    if (character !== '"') before = character;
    else if (!quoted && (before === delimiter || before === '\n')) {
      quoted = true;
      opened = line;
    } else if (quoted && rest.charAt(i + 1) === '"') i++;
    else {
      quoted = false;
      before = character;
    }
  }
  return opened;
}
