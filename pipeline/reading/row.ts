// One row of a table in, what it reports out: in a long layout one thing, in a wide one a thing for
// each filled cell. A blank cell reports nothing, so a row without values is not looked at.

import type { ObservationColumn } from '../check.ts';
import {
  isDue,
  isOfLevel,
  isOwnUnit,
  readMeasure,
  readPlace,
  readReported,
  type Cell,
  type Context,
} from './key.ts';
import type { Layout, ValueColumn } from './layout.ts';
import type { Row } from './record.ts';
import type { Measure, Place } from '../reference/reference.ts';
import { isOfSpan, ownColumn } from './span.ts';
import { isTotalLabel, placeOfTotal } from './total.ts';
import { isUnit, isUnitStated } from './unit.ts';
import { readValue, type Reported } from './value.ts';
import { measureNamed, placesNamed, type Role, type Vocabulary } from './vocabulary.ts';

/** An observation, and what a finding about it has to name. */
export interface Observed extends Readonly<Record<ObservationColumn, string>> {
  /** The name in the header of the column that holds the value. */
  readonly column: string;
  /** Whether its unit stands in that name or in the row. */
  readonly isUnitStated: boolean;
  readonly subject: { readonly place: Place; readonly measure: Measure };
}

export interface RowOptions {
  readonly header: Row;
  readonly layout: Layout;
  readonly context: Context;
}

/** Returns what a row reports. */
export function readRow(row: Row, options: RowOptions): Observed[] {
  const { layout, context } = options;
  const at = reader(row, options);
  const done = layout.kind === 'long' ? at('done-on') : blank(row);
  const filled = valuesOf(layout).filter(({ index }) => isFilled(at(index)) || isFilled(done));
  if (filled.length === 0) return [];
  const own = withoutSums(layout.kind === 'long' ? [ownOf(filled, at, context)] : filled, {
    ...options,
    at,
  });
  if (own.length === 0) return [];
  const place = own.every((column) => column.place) ? undefined : placeOf(at, context);
  const measure = layout.kind === 'by-measure' ? undefined : measureOf(at, context);
  const period = keyCell(at('period'), context) && readReported(at('period'), context);
  const unit = unitOf(at, options);
  return own.flatMap((column): Observed[] => {
    const subject = { place: column.place ?? place, measure: column.measure ?? measure };
    if (!isWhole(subject) || period === undefined) return [];
    if (!isDue(subject.measure, period, { ...context, cell: at('period') })) return [];
    if (!isOwnUnit(subject.measure, unit, context)) return [];
    const cell = at(column.index);
    if (!isOfLevel(subject.measure, subject.place, { ...context, cell })) return [];
    if (!isOfSpan(subject.measure, cell, { column, period, context })) return [];
    const reported = readValue({ measure: subject.measure, period, cell, done }, context);
    return reported ? [observed(subject, { period, reported, cell, unit, at })] : [];
  });
}

function ownOf(
  filled: readonly Partial<ValueColumn>[],
  at: Reader,
  { words }: Context,
): Partial<ValueColumn> {
  return ownColumn(filled, namedMeasure(at, words), ({ index }) => isFilled(at(index)));
}

// The columns of a row that are no sums of others; those of the reporter's own place name it.
function withoutSums(
  columns: readonly Partial<ValueColumn>[],
  { header, layout, context, at }: RowOptions & { readonly at: Reader },
): readonly Partial<ValueColumn>[] {
  const { kind, summed, values } = layout;
  const row = kind === 'by-place' ? undefined : at('place');
  const isSumRow = row !== undefined && isTotalLabel(row.value, context.words);
  if (!isSumRow && !columns.some(({ isTotal }) => isTotal)) return columns;
  const named = namedMeasure(at, context.words);
  const isPlaceFilled = values.some(({ index, place }) => place && isFilled(at(index)));
  const read = columns.map((column) => {
    const cell = at(column.index);
    if (!isSumRow && !column.isTotal) return column;
    const label = row ?? { ...cell, value: header.cells[column.index ?? 0]?.trim() ?? '' };
    const measure = column.measure ?? named;
    const isBeside = row ? summed.has(measure?.measure ?? '') : isPlaceFilled;
    const mayBeEmpty = kind === 'by-place' || (kind === 'by-measure' && summed.has(''));
    const place = placeOfTotal({ label, cell, measure, isBeside, mayBeEmpty }, context);
    return place === undefined || place === 'sum' ? place : { ...column, place };
  });
  if (row && read.includes('sum')) context.found.add('total-row', row);
  return read.filter((column) => column !== undefined && column !== 'sum');
}

function namedMeasure(at: Reader, words: Vocabulary): Measure | undefined {
  return measureNamed(words, at('measure').value || at('measure-code').value);
}

// In a table with a column per measure 单位 is more often an office.
function unitOf(at: Reader, { layout, context }: RowOptions): Cell {
  const cell = at('unit');
  if (cell.value === '') return cell;
  const isUsed = layout.kind !== 'by-measure' || isUnit(cell.value, context.reference);
  return isUsed ? cell : { ...cell, value: '' };
}

type Reader = (column: Role | number | undefined) => Cell;

function reader(row: Row, { header, layout }: RowOptions): Reader {
  return (column) => {
    const index = typeof column === 'string' ? layout.at[column] : column;
    if (index === undefined) return blank(row);
    const name = header.cells[index]?.trim() ?? '';
    return { line: row.line, column: name, value: row.cells[index]?.trim() ?? '' };
  };
}

function blank({ line }: Row): Cell {
  return { line, column: '', value: '' };
}

function isFilled({ value }: Cell): boolean {
  return value !== '';
}

// A long layout may hold completion dates and no values.
function valuesOf({ kind, values }: Layout): readonly Partial<ValueColumn>[] {
  return kind === 'long' && values.length === 0 ? [{}] : values;
}

type Subject = Observed['subject'];

function isWhole(subject: {
  readonly [Key in keyof Subject]: Subject[Key] | undefined;
}): subject is Subject {
  return subject.place !== undefined && subject.measure !== undefined;
}

function placeOf(at: Reader, context: Context): Place | undefined {
  const [name, code] = [at('place'), at('place-code')];
  const cell = keyCell(isFilled(name) || code.column === '' ? name : code, context);
  const place = cell && readPlace(cell, context);
  if (!place || !isFilled(code) || placesNamed(context.words, code.value).includes(place))
    return place;
  context.found.add('code-mismatch', { ...code, name: name.value });
  return undefined;
}

function measureOf(at: Reader, context: Context): Measure | undefined {
  const [name, code] = [at('measure'), at('measure-code')];
  const cell = keyCell(isFilled(name) || code.column === '' ? name : code, context);
  const measure = cell && readMeasure(cell, context);
  if (!measure || !isFilled(code) || measureNamed(context.words, code.value) === measure)
    return measure;
  context.found.add('code-mismatch', { ...code, name: name.value });
  return undefined;
}

function keyCell(cell: Cell, { found }: Context): Cell | undefined {
  if (isFilled(cell)) return cell;
  found.add('blank-key', cell);
  return undefined;
}

interface Found {
  readonly period: string;
  readonly reported: Reported;
  readonly cell: Cell;
  readonly unit: Cell;
  readonly at: Reader;
}

function observed(subject: Subject, { period, reported, cell, unit, at }: Found): Observed {
  return {
    place: subject.place.place,
    measure: subject.measure.measure,
    period,
    ...reported,
    evidence: prose(at('evidence')),
    remark: prose(at('remark')),
    line: String(cell.line),
    column: cell.column,
    isUnitStated: isUnitStated(subject.measure, cell.column, unit.value),
    subject,
  };
}

function prose({ value }: Cell): string {
  return value.replace(/\r\n?/g, '\n');
}
