// Text in, its filled records out, each with the line on which it starts: csv-parse, strict about
// quotes, within limits. What comes after a broken quote cannot be told apart and is left out.

import { CsvError, parse } from 'csv-parse/sync';
import type { Reporting } from './finding.ts';

/** A record of the file and the line on which it starts, counted from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export const LIMITS = { rows: 100_000, columns: 500, cell: 10_000 } as const;
export type Limits = Readonly<Record<keyof typeof LIMITS, number>>;

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const COMMON = {
  columns: false as const,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
};

/** Returns the records that hold anything, and reports broken quotes and limits exceeded. */
export function records(
  text: string,
  delimiter: Delimiter,
  { limits, found }: { readonly limits: Limits; readonly found: Reporting },
): Row[] {
  const rows: Row[] = [];
  let line = 1;
  let count = 0;
  const problem = scan(withoutBlankEnd(text, delimiter), delimiter, (cells) => {
    const row = { line, cells };
    line += 1 + breaksIn(cells);
    count++;
    const isOver = isBlank(cells) ? count > MOST_BLANK * limits.rows : rows.length === limits.rows;
    if (isOver) found.add('too-many-rows', { line: row.line, limit: limits.rows });
    else if (!isBlank(cells) && isWithin(row, limits, found)) rows.push(row);
    return !isOver;
  });
  if (problem === 'unclosed-quote')
    found.add(problem, { line: lastOpening(text, line, delimiter) });
  if (problem === 'stray-quote') found.add(problem, { line });
  return rows;
}

// Blank records between filled ones do not count, as long as they are not twice as many as allowed.
const MOST_BLANK = 2;

/** Returns the first filled records, as well as they can be read with that delimiter. */
export function firstRecords(text: string, delimiter: Delimiter, count: number): Row[] {
  const rows: Row[] = [];
  scan(text.slice(0, 65_536), delimiter, (cells) => {
    if (!isBlank(cells)) rows.push({ line: 0, cells });
    return rows.length < count;
  });
  return rows;
}

const ENOUGH = new Error('enough records');

// Handing records over one by one keeps those before a broken quote. csv-parse makes an error, if
// only to throw it away, for each record unlike the first one: so the first is one of our own.
function scan(
  text: string,
  delimiter: Delimiter,
  next: (cells: readonly string[]) => boolean,
): 'unclosed-quote' | 'stray-quote' | undefined {
  let isOurs = true;
  const on_record = (cells: string[]): null => {
    if (!isOurs && !next(cells)) throw ENOUGH;
    isOurs = false;
    return null;
  };
  try {
    parse(`${widest(text, delimiter)}\n${text}`, { ...COMMON, delimiter, on_record });
    return undefined;
  } catch (error) {
    if (error === ENOUGH) return undefined;
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed-quote' : 'stray-quote';
  }
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
  while (end < text.length && !'\r\n'.includes(text.charAt(end))) end++;
  return text.slice(0, end);
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function isWithin({ line, cells }: Row, limits: Limits, found: Reporting): boolean {
  const count = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (count > limits.columns) found.add('too-many-columns', { line, count, limit: limits.columns });
  const long = cells.find((cell) => cell.length > limits.cell);
  if (long !== undefined)
    found.add('cell-too-long', { line, value: long, length: long.length, limit: limits.cell });
  return count <= limits.columns && long === undefined;
}

const BREAK = /\r\n|\n|\r/g;

function breaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells)
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(BREAK)?.length ?? 0;
  return count;
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
