// The rows of a table one by one in, the same out with the places and measures filled in that a merged
// cell holds for the rows below its first. Whether the cells were merged the whole table shows: each
// block of rows is as long as the next; where it is not, a blank is a name that was forgotten.

import type { Reporting } from './finding.ts';
import type { Columns } from './given.ts';
import type { Row } from './record.ts';
import { textAt } from './row-key.ts';

export interface MergedCells {
  /** Returns the row with what is merged into it; `total` is where it is called one, if it is. */
  readonly filled: (row: Row, total: number | undefined) => Row;
  /** Tells, at the end of the table, what was filled in, or that it was no merged cell. */
  readonly done: () => void;
}

/** A column of keys whose cells may be merged, and the block of rows below its last text. */
interface Column {
  readonly index: number;
  text: string;
  /** How many rows its open block has, 0 where none is open. */
  size: number;
  /** Whether that block adds others up; it may be as long as it likes. */
  isTotal: boolean;
  blocks: number;
  least: number;
  most: number;
  readonly filled: { line: number; column: string; value: string }[];
}

// A hostile file has a million of them.
const MOST_TOLD = 10_000;

export interface MergedOptions {
  readonly at: Columns;
  /** The names of all columns, by their index. */
  readonly names: readonly string[];
  /** Whether a row has any values. */
  readonly hasValues: (row: Row) => boolean;
  readonly found: Reporting;
}

/** Returns what fills in the merged cells of a table. */
export function mergedCells({ at, names, hasValues, found }: MergedOptions): MergedCells {
  const columns = [at.place, at.measure]
    .filter((index) => index !== undefined)
    .sort((a, b) => a - b)
    .map(columnAt);
  const keys = [at.place, at.measure, at.period, at['place-code'], at['measure-code']];
  const codeOf = (index: number): number | undefined =>
    index === at.place ? at['place-code'] : at['measure-code'];

  const fill = (row: Row, total: number): Row => {
    let cells: string[] | undefined;
    for (const [i, one] of columns.entries()) {
      const text = textAt(row, one.index);
      if (one.index > total) close(one);
      else if (text !== '') {
        for (const inner of columns.slice(i)) close(inner);
        open(one, text);
        one.isTotal = one.index === total;
      } else if (mayBeMerged(one) && textAt(row, codeOf(one.index)) === '') {
        cells ??= [...row.cells];
        cells[one.index] = one.text.trim();
        one.size++;
        const [line, column] = [row.line, names[one.index] ?? ''];
        if (one.filled.length < MOST_TOLD && hasValues(row))
          one.filled.push({ line, column, value: one.text.trim() });
      }
    }
    return cells ? { ...row, cells } : row;
  };

  return {
    filled(row, total) {
      if (total === undefined && columns.every(({ index }) => row.cells[index])) {
        // Nearly every row of nearly every table.
        for (const one of columns) open(one, row.cells[one.index] ?? '');
        return row;
      }
      if (keys.some((index) => textAt(row, index) !== '')) return fill(row, total ?? Infinity);
      columns.forEach(close);
      return row;
    },
    done() {
      for (const one of columns) {
        close(one);
        const isMerged = one.blocks > 1 && one.least === one.most;
        for (const cell of one.filled)
          if (isMerged) found.add('merged-cell', cell);
          else found.add('blank-key', { ...cell, value: '' });
      }
    },
  };
}

// No block is longer than the ones before it.
function mayBeMerged({ text, size, least }: Column): boolean {
  return text !== '' && size < least;
}

function columnAt(index: number): Column {
  return {
    index,
    text: '',
    size: 0,
    isTotal: false,
    blocks: 0,
    least: Infinity,
    most: 0,
    filled: [],
  };
}

function open(column: Column, text: string): void {
  if (column.size > 0) close(column);
  column.text = text;
  column.size = 1;
}

function close(column: Column): void {
  const { size, isTotal } = column;
  column.text = '';
  column.size = 0;
  column.isTotal = false;
  if (size === 0 || isTotal) return;
  column.blocks++;
  if (size < column.least) column.least = size;
  if (size > column.most) column.most = size;
}
