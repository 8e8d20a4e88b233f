// Text in, a header and rows with their line numbers out. What stands around the table (titles,
// sign-off lines) is taken out and said so; no cell is changed.

import { report, type Report, type Reporting } from './reading/finding.ts';
import { meaningOf } from './reading/header.ts';
import { isClosing, subjectNamed } from './reading/aside.ts';
import { readPeriod } from './period.ts';
import {
  DELIMITERS,
  firstRecords,
  LIMITS,
  records,
  type Delimiter,
  type Limits,
  type Row,
} from './reading/record.ts';
import { fold, type Vocabulary } from './reading/vocabulary.ts';

export interface Parsed extends Report {
  readonly header: Row;
  /** The data rows, each as wide as the header. */
  readonly rows: readonly Row[];
  /** The lines above the header and below the table that are no data. */
  readonly asides: readonly Row[];
}

const HEADER_WITHIN = 12;

/** Returns the table that a text holds, and the findings about its shape. */
export function parse(text: string, words: Vocabulary, limits: Limits = LIMITS): Parsed {
  const found = report();
  const { delimiter } = sniff(text, words);
  const filled = records(text, delimiter, { limits, found });
  const { findings, counts } = found;
  const at = headerAt(filled, words);
  const header = filled[at];
  if (!header) {
    if (findings.length === 0) explainAbsence(filled, found);
    return { header: { line: 1, cells: [] }, rows: [], asides: [], findings, counts };
  }
  const above = filled.slice(0, at);
  for (const row of above) explainAbove(row, words, found);
  const width = header.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const table = { header, width, words, found };
  const { body, closing } = withoutAsides(filled.slice(at + 1), table);
  const named = { line: header.line, cells: header.cells.slice(0, width) };
  const asides = [...above, ...closing];
  return { header: named, rows: fitted(body, table), asides, findings, counts };
}

/** Returns whether a text, read as a table, has a header in which two names at least are known. */
export function hasKnownHeader(text: string, words: Vocabulary): boolean {
  return sniff(text, words).known > 1;
}

interface Table {
  readonly header: Row;
  /** How many cells of the header count: without the blank ones at its end. */
  readonly width: number;
  readonly words: Vocabulary;
  readonly found: Reporting;
}

function explainAbsence(filled: readonly Row[], found: Reporting): void {
  if (filled.length === 0) found.add('empty-file', {});
  else found.add('no-header', { line: filled[0]?.line ?? null, rows: HEADER_WITHIN });
}

interface Sniffed {
  readonly delimiter: Delimiter;
  /** How many known names the best row has, and how many cells the widest. */
  readonly known: number;
  readonly width: number;
}

// The first delimiter under which a header is recognised; if there is none, the one that splits
// most.
function sniff(text: string, words: Vocabulary): Sniffed {
  let best: Sniffed = sniffed(text, ',', words);
  for (const delimiter of DELIMITERS) {
    if (best.known > 1) return best;
    const one = sniffed(text, delimiter, words);
    if ((one.known - best.known || one.width - best.width) > 0) best = one;
  }
  return best;
}

function sniffed(text: string, delimiter: Delimiter, words: Vocabulary): Sniffed {
  const rows = firstRecords(text, delimiter, HEADER_WITHIN);
  return {
    delimiter,
    known: Math.max(0, ...rows.map((row) => knownNames(row, words))),
    width: Math.max(1, ...rows.map((row) => row.cells.length)),
  };
}

// The first of the rows with the most known names, -1 where no row has any.
function headerAt(filled: readonly Row[], words: Vocabulary): number {
  const scores = filled.slice(0, HEADER_WITHIN).map((row) => knownNames(row, words));
  const most = Math.max(0, ...scores);
  return most === 0 ? -1 : scores.indexOf(most);
}

// A header holds no numbers and no periods: a row that does is data, however many names it has.
function knownNames({ cells }: Row, words: Vocabulary): number {
  let count = 0;
  for (const cell of cells) {
    if (/^[-+\d.,%]+$/.test(fold(cell)) || readPeriod(cell) !== undefined) return 0;
    const { kind } = meaningOf(cell, words);
    if (kind !== 'blank' && kind !== 'unknown') count++;
  }
  return count;
}

function explainAbove(row: Row, words: Vocabulary, found: Reporting): void {
  const value = subjectNamed(row, words);
  if (value === undefined) found.add('line-above-header', { line: row.line });
  else found.add('data-above-header', { line: row.line, value });
}

// Names and telephone numbers stand in these lines, so the finding does not quote them.
function withoutAsides(
  rows: readonly Row[],
  { header, width, words, found }: Table,
): { readonly body: Row[]; readonly closing: Row[] } {
  const again = header.cells.slice(0, width).map(fold).join('\n');
  const closing: Row[] = [];
  const body = rows.filter((row) => {
    const isAlike = fold(row.cells[0] ?? '') === fold(header.cells[0] ?? '');
    const isHeader = isAlike && row.cells.slice(0, width).map(fold).join('\n') === again;
    if (isHeader) found.add('repeated-header', { line: row.line });
    else if (isClosing(row, header, words)) {
      found.add('closing-line', { line: row.line });
      closing.push(row);
    } else return true;
    return false;
  });
  return { body, closing };
}

// Excel leaves out separators at the end of a row where the cells of sixteen rows are blank, so a
// row may stop before the remarks; it may not stop earlier, nor be longer than its header.
function fitted(rows: readonly Row[], { header, width, words, found }: Table): Row[] {
  const kept = header.cells.slice(0, width);
  const needed = kept.findLastIndex((cell) => !isOptional(cell, words)) + 1;
  return rows.flatMap(({ line, cells }) => {
    const beyond = cells.slice(width).some((cell) => cell.trim() !== '');
    if (cells.length >= needed && cells.length <= header.cells.length && !beyond)
      return [{ line, cells: kept.map((_, i) => cells[i] ?? '') }];
    found.add('ragged-row', { line, cells: cells.length, expected: header.cells.length });
    return [];
  });
}

function isOptional(cell: string, words: Vocabulary): boolean {
  const role = words.roles.get(fold(cell));
  return role === 'remark' || role === 'evidence' || role === 'ignored';
}
