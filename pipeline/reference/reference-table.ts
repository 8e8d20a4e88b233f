// The text of one reference CSV goes in, its rows with their line numbers and every problem come out.
// Only what REFERENCE_COLUMNS declares is checked here; nothing is converted, cells stay text.

import { CsvError, parse } from 'csv-parse/sync';
import { nearest } from '../nearest.ts';
import { isDate } from '../period.ts';
import {
  REFERENCE_COLUMNS,
  type Column,
  type ReferenceRow,
  type ReferenceTable,
} from './reference-columns.ts';

export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly problem: string;
  readonly hint: string;
}

/** A row of a reference table and where it stands. */
export interface Line<Name extends ReferenceTable> {
  readonly file: string;
  readonly line: number;
  readonly row: ReferenceRow<Name>;
}

interface Raw {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Returns the rows of a table and what is wrong with them; a missing cell is ''. */
export function readTable<Name extends ReferenceTable>(
  name: Name,
  file: string,
  text: string,
): { lines: Line<Name>[]; problems: Problem[] } {
  const { records, problems } = readRecords(file, text);
  const columns: Readonly<Record<string, Column>> = REFERENCE_COLUMNS[name];
  const [header, ...body] = records;
  if (!header) return { lines: [], problems: problems.length > 0 ? problems : [noHeader(file)] };
  problems.push(...headerProblems(file, header, Object.keys(columns)));
  const lines: Line<Name>[] = [];
  for (const { line, cells } of body) {
    if (cells.length !== header.cells.length) {
      problems.push({
        file,
        line,
        problem: `${cells.length} cells, the header has ${header.cells.length}`,
        hint: 'put cells that contain a comma into double quotes',
      });
      continue;
    }
    const row: Record<string, string> = {};
    for (const [column, declared] of Object.entries(columns)) {
      const at = header.cells.indexOf(column);
      row[column] = cells[at] ?? '';
      const wrong = at < 0 ? undefined : cellProblem(column, cells[at] ?? '', declared);
      if (wrong) problems.push({ file, line, ...wrong });
    }
    // The loader hands rows on only when no problem was found, so a row has these words by then.
    lines.push({ file, line, row: row as ReferenceRow<Name> });
  }
  return { lines, problems };
}

function readRecords(file: string, text: string): { records: Raw[]; problems: Problem[] } {
  try {
    const parsed = parse(text.replaceAll('\r\n', '\n'), {
      bom: true,
      columns: false,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const records = parsed.map(({ record, info }) => ({
      // csv-parse counts the line on which a record ends.
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record.map((cell) => cell.trim()),
    }));
    return { records, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    const hint = 'a double quote opens and closes a whole cell; double it inside one';
    return { records: [], problems: [{ file, line, problem: 'broken quotes', hint }] };
  }
}

function noHeader(file: string): Problem {
  return { file, line: 1, problem: 'missing header row', hint: 'name the columns in line 1' };
}

function headerProblems(file: string, { line, cells }: Raw, known: readonly string[]): Problem[] {
  const unknown = cells.filter((cell) => !known.includes(cell));
  const missing = known.filter((column) => !cells.includes(column));
  const twice = cells.filter((cell, i) => cells.indexOf(cell) !== i);
  return [
    ...unknown.map((column) => ({
      problem: `unknown column: ${column}`,
      hint: didYouMean(column, missing, `take it out; the columns are ${known.join(', ')}`),
    })),
    ...missing.map((column) => ({
      problem: `missing column: ${column}`,
      hint: 'add it to the header; its cells may stay empty where the column is optional',
    })),
    ...twice.map((column) => ({
      problem: `duplicate column: ${column}`,
      hint: 'keep one of them',
    })),
  ].map((one) => ({ file, line, ...one }));
}

/** Returns the hint that names the nearest known word, or else the given hint. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(word, known);
  return near === undefined ? otherwise : `did you mean ${near}?`;
}

function cellProblem(
  column: string,
  cell: string,
  { type, required, oneOf }: Column,
): Pick<Problem, 'problem' | 'hint'> | undefined {
  if (cell === '') {
    if (!required) return undefined;
    return { problem: `missing ${column}`, hint: oneOf ? `one of ${oneOf.join(', ')}` : 'fill it' };
  }
  for (const word of type === 'ids' || type === 'words' ? cell.split(';') : [cell]) {
    if (oneOf && !oneOf.includes(word)) {
      const hint = didYouMean(word, oneOf, `one of ${oneOf.join(', ')}`);
      return { problem: `unknown ${column}: ${word}`, hint };
    }
    const hint = FORMS[type](word);
    if (hint) return { problem: `invalid ${column}: ${word}`, hint };
  }
  return undefined;
}

// What a cell of a type must look like: '' when it does, else what to do.
const FORMS: Record<Column['type'], (cell: string) => string> = {
  text: () => '',
  id: () => '',
  ids: (cell) => (cell === cell.trim() && cell ? '' : LISTED),
  words: (cell) => (cell === cell.trim() && cell ? '' : LISTED),
  decimal: (cell) =>
    isDecimal(cell) ? '' : 'a plain decimal such as 55 or 0.5, without exponent, % or commas',
  integer: (cell) => (/^(0|[1-9]\d*)$/.test(cell) ? '' : 'a whole number such as 15'),
  date: (cell) => (isDate(cell) ? '' : 'a real calendar date such as 2022-12-31'),
  code: (cell) =>
    /^\d{6}(-[a-z0-9]+)?$/.test(cell)
      ? ''
      : 'six digits as in GB/T 2260, or those with a local part such as 210100-own',
  flag: (cell) => (cell === 'yes' ? '' : 'yes, or leave it empty'),
};
const LISTED = 'join several by ; without spaces and without an empty one';

/** Returns whether a text is a plain decimal number: no exponent, no sign but -, no extra zero. */
export function isDecimal(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
}

/** Returns a problem of a row, placed at its line. */
export function at(where: { file: string; line: number }, problem: string, hint: string): Problem {
  return { file: where.file, line: where.line, problem, hint };
}

/** Returns whether a text can be an id, and so a part of an address. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
