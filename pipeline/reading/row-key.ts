// The cells of a row that say what its numbers are about in, the place, the measure and the time
// out. A text that was read without a remark is not read again: rows repeat their keys.

import { isCodeOf, readMeasure, readPlace, readReported, type Cell, type Context } from './key.ts';
import type { Layout } from './layout.ts';
import { placeOfOffice } from './office.ts';
import type { Row } from './record.ts';
import { isInstitution } from './institution.ts';
import type { TablePart } from './sheet.ts';
import type { Measure, Place } from '../reference/reference.ts';
import { measureLabelled } from './unit-label.ts';
import { fold, measureNamed } from './vocabulary.ts';
import { readWhen, type When } from './when.ts';

export interface RowKeys {
  readonly place: (row: Row) => Place | undefined;
  readonly measure: (row: Row) => Measure | undefined;
  readonly when: (row: Row) => When | undefined;
  /** The time that a column's header names, of the year in the row where it names none itself. */
  readonly whenOf: (row: Row, column: string, period: string) => When | undefined;
  /** The measure that a row names, if it does. */
  readonly named: (row: Row) => Measure | undefined;
}

export interface KeysOptions {
  readonly layout: Layout;
  readonly part: TablePart;
  readonly context: Context;
}

/** Returns a column's cell in a row. */
export type CellOf = (row: Row, index: number | undefined) => Cell;

/** Returns what reads the keys of a table's rows; `cellOf` gives a column's cell in a row. */
export function rowKeys(
  { layout: { at, isByOffice, place, when }, part, context }: KeysOptions,
  cellOf: CellOf,
): RowKeys {
  const { words } = context;
  const readName = isByOffice ? placeOfOffice : readPlace;
  const placeOf = keyReader<Place>({
    ...{ name: at.place, code: at['place-code'], cellOf, context },
    read: (cell) => (isInstitution(cell, part, context) ? undefined : readName(cell, context)),
    isCode: (place, cells) => isCodeOf(place, cells, context),
  });
  const measureOf = keyReader<Measure>({
    ...{ name: at.measure, code: at['measure-code'], cellOf, context },
    read: (cell) => readMeasure(cell, context),
    isCode: (measure, cells) => isMeasureCode(measure, cells, context),
  });
  const whenOf = keyReader<When>({
    ...{ name: at.period, code: undefined, cellOf, context },
    read: (cell) => readReported(cell, context),
    isCode: () => true,
  });
  const ofYear = yearReader(at, cellOf, context);
  const named = new Map<string, Measure | undefined>();
  return {
    place: at.place === undefined && at['place-code'] === undefined ? () => place : placeOf,
    measure: measureOf,
    when: at.period === undefined ? () => when : at.year === undefined ? whenOf : ofYear,
    whenOf: headingReader(at.period, cellOf, context),
    named(row) {
      const text = textAt(row, at.measure) || textAt(row, at['measure-code']);
      if (!named.has(text) && named.size < MOST_KNOWN)
        named.set(text, measureLabelled(words, text)?.measure);
      return named.get(text);
    },
  };
}

// A hostile file may name something else in each of its rows.
const MOST_KNOWN = 50_000;

/** Returns the text of a cell, '' where the row has none. */
export function textAt({ cells }: Row, index: number | undefined): string {
  return index === undefined ? '' : (cells[index] ?? '').trim();
}

interface Coded {
  readonly code: Cell;
  readonly name: Cell;
}

function isMeasureCode(
  measure: Measure,
  { code, name }: Coded,
  { words, found }: Context,
): boolean {
  const isSame = measureNamed(words, code.value) === measure;
  if (!isSame) found.add('code-mismatch', { ...code, name: name.value });
  return isSame;
}

interface KeyOptions<T> {
  readonly name: number | undefined;
  readonly code: number | undefined;
  readonly cellOf: (row: Row, index: number | undefined) => Cell;
  readonly context: Context;
  readonly read: (cell: Cell) => T | undefined;
  /** Whether the code beside the name is that one's; it reports where it is not. */
  readonly isCode: (one: T, cells: Coded) => boolean;
}

function keyReader<T>(options: KeyOptions<T>): (row: Row) => T | undefined {
  const { name, code, context } = options;
  // By name, then by code.
  const known = new Map<string, Map<string, T>>();
  let size = 0;
  return (row) => {
    const [text, other] = [textAt(row, name), textAt(row, code)];
    const before = known.get(text)?.get(other);
    if (before !== undefined) return before;
    const count = context.found.size();
    const one = keyOf(row, options);
    if (one === undefined || context.found.size() > count || size > MOST_KNOWN) return one;
    known.set(text, (known.get(text) ?? new Map<string, T>()).set(other, one));
    size++;
    return one;
  };
}

function keyOf<T>(row: Row, options: KeyOptions<T>): T | undefined {
  const { name, code, cellOf, context, read, isCode } = options;
  const [named, coded] = [cellOf(row, name), cellOf(row, code)];
  const cell = named.value !== '' || code === undefined ? named : coded;
  if (cell.value === '') {
    context.found.add('blank-key', cell);
    return undefined;
  }
  const one = read(cell);
  if (one === undefined || coded.value === '') return one;
  return isCode(one, { code: coded, name: named }) ? one : undefined;
}

// 2023 in the column of years and 8 or 8月 in that of months; without a month it is the year's.
function yearReader(
  { year, period }: Layout['at'],
  cellOf: CellOf,
  context: Context,
): (row: Row) => When | undefined {
  const whenOf = headingReader(year, cellOf, context);
  return (row) => {
    const [ofYear, cell] = [cellOf(row, year), cellOf(row, period)];
    if (cell.value === '' && ofYear.value !== '') return readReported(ofYear, context);
    const text = monthNamed(cell);
    if (ofYear.value === '' && readWhen(text, context.within) === undefined) {
      context.found.add('blank-key', ofYear);
      return undefined;
    }
    const when = whenOf(row, cell.column, text);
    if (when === undefined || isOfYear(when, ofYear.value)) return when;
    context.found.add('year-differs', { ...cell, year: ofYear.value });
    return undefined;
  };
}

function monthNamed({ column, value }: Cell): string {
  if (!/^\d{1,2}$/.test(value)) return value;
  return /季|quarter/.test(fold(column))
    ? `第${'一二三四'.charAt(Number(value) - 1)}季度`
    : `${value}月`;
}

function isOfYear({ end }: When, year: string): boolean {
  return year === '' || year.normalize('NFKC').startsWith(end.slice(0, 4));
}

function headingReader(
  index: number | undefined,
  cellOf: (row: Row, index: number | undefined) => Cell,
  context: Context,
): RowKeys['whenOf'] {
  const known = new Map<string, When>();
  return (row, column, period) => {
    const year = index === undefined ? '' : cellOf(row, index).value;
    const key = `${period} ${year}`;
    const before = known.get(key);
    if (before) return before;
    const [, within] = /^((?:19|20)\d\d)/.exec(year.normalize('NFKC')) ?? [];
    const count = context.found.size();
    const cell = { line: row.line, column, value: period };
    const when = readReported(cell, within === undefined ? context : { ...context, within });
    if (when && context.found.size() === count) known.set(key, when);
    return when;
  };
}
