// One row of a table in, what it reports added to the sheet: in a long layout one thing, in a wide
// one a thing for each filled cell. A blank cell reports nothing, so a row without values is not
// looked at.

import { readAmount } from './amount.ts';
import {
  classNamed,
  grouping,
  isGroupTitle,
  isTitleOf,
  lineText,
  unitBehind,
  type Grouping,
} from './group.ts';
import type { Cell, Context } from './key.ts';
import type { Layout, TotalColumn, ValueColumn } from './layout.ts';
import { explainCaption } from './caption-row.ts';
import { mergedCells } from './merged-cell.ts';
import { noteMonths, type Read } from './month.ts';
import { officeReader } from './office.ts';
import type { RateCell } from './rate.ts';
import { noteRateColumns, noteRateRow, rateOf } from './rate-row.ts';
import type { Row } from './record.ts';
import { explainPart, mayBePart } from './institution.ts';
import { rowKeys, textAt, type RowKeys } from './row-key.ts';
import type { Measure, Place } from '../reference/reference.ts';
import type { Sheet, TablePart, TotalCell } from './sheet.ts';
import { ownColumn } from './span.ts';
import { isTotalLabel, ownPlace, placeOfTotal } from './total.ts';
import { totalIn, type TotalLabel } from './total-label.ts';
import { explainColumnTotal } from './total-column.ts';
import { valueReader, type ValueReader } from './value-cell.ts';
import { placesNamed } from './vocabulary.ts';
import { readWhen, type When } from './when.ts';

export interface RowOptions {
  readonly layout: Layout;
  /** The names of all columns, by their index. */
  readonly names: readonly string[];
  readonly sheet: Sheet;
  readonly part: TablePart;
  readonly context: Context;
}

export interface RowReader {
  readonly read: (row: Row) => void;
  /** Takes in a line of text between the rows. */
  readonly line: (row: Row) => void;
  /** Tells what shows only when all rows are read. */
  readonly done: () => void;
}

/** Returns what reads the rows of a table. */
export function rowReader(options: RowOptions): RowReader {
  const { layout, part, context } = options;
  const reader = readerOf(options);
  const isTotalRow = remembered((text: string) => isTotalLabel(text, context.words));
  const merged = mergedCells({
    ...{ at: layout.at, names: options.names, found: context.found },
    hasValues: (row) => filledColumns(row, reader).length > 0,
  });
  const read = (raw: Row): void => {
    const called = totalIn(raw, layout, isTotalRow);
    const row = merged.filled(raw, called?.at);
    const total = row === raw ? called : totalIn(row, layout, isTotalRow);
    part.namesPlaces ||= total?.over !== 'place' && namesPlace(row, options);
    const columns = filledColumns(row, reader);
    part.hasBlanks ||= columns.length < reader.slots.length;
    if (total) readTotalRow(row, { ...total, columns }, reader);
    else readColumns(row, columns, reader);
  };
  return {
    ...{ read, done: merged.done },
    line: (row) => {
      const text = lineText(row);
      reader.groups.title(text);
      const isTitle = layout.isLong && isGroupTitle(text);
      if (isTitle && unitBehind(text, context.reference) !== '') part.titles.add(row.line);
    },
  };
}

interface Reader extends RowOptions {
  readonly keys: RowKeys;
  readonly cellOf: (row: Row, index: number | undefined) => Cell;
  readonly values: ValueReader;
  readonly groups: Grouping;
  readonly offices: (cell: Cell, place: Place) => void;
  /** The part of a measure that a row is of, '' for the whole. */
  readonly classes: (row: Row) => Cell;
  readonly rates: RateCell[];
  readonly slots: readonly (readonly ValueColumn[])[];
}

// A long table may hold completion dates and no values.
const DATES_ONLY: readonly ValueColumn[] = [{ index: -1, column: '' }];

function readerOf(options: RowOptions): Reader {
  const { layout, names, context } = options;
  const groups = grouping(context);
  const cellOf = (row: Row, index: number | undefined): Cell => {
    const column = index === undefined ? '' : (names[index] ?? '');
    return { line: row.line, column, value: textAt(row, index) };
  };
  return {
    ...{ ...options, cellOf, keys: rowKeys(options, cellOf) },
    values: valueReader({ ...options, cellOf, groups }),
    ...{ groups, offices: officeReader(context), classes: classReader(options) },
    rates: options.sheet.rates,
    slots: layout.isLong && layout.slots.length === 0 ? [DATES_ONLY] : layout.slots,
  };
}

// A merged cell holds for the rows below it.
function classReader({ layout, names }: RowOptions): (row: Row) => Cell {
  const column = (layout.class !== undefined && names[layout.class]) || '';
  let value = '';
  return (row) => {
    const text = textAt(row, layout.class);
    if (text !== '') value = classNamed(text);
    return { line: row.line, column, value };
  };
}

// Of several columns that differ in span alone the measure's own, else one that is filled.
function filledColumns(row: Row, { layout, slots, keys }: Reader): ValueColumn[] {
  const isDone = layout.isLong && textAt(row, layout.at['done-on']) !== '';
  const isFilled = ({ index }: ValueColumn): boolean => textAt(row, index) !== '';
  const columns: ValueColumn[] = [];
  for (const slot of slots) {
    const [only, ...more] = slot;
    if (!only || !(isDone || slot.some(isFilled))) continue;
    const measure = only.measure ?? (more.length > 0 ? keys.named(row) : undefined);
    columns.push((more.length > 0 && ownColumn(slot, measure, isFilled)) || only);
  }
  return columns;
}

function readColumns(row: Row, columns: readonly ValueColumn[], reader: Reader): void {
  const { layout, keys, groups } = reader;
  noteRateColumns(row, reader);
  const { sums, own } = totalsIn(row, columns, reader);
  const read = [...own, ...columns];
  if (read.length === 0) {
    if (layout.isLong && !keys.named(row)) groups.title(textAt(row, layout.at.measure));
    explainCaption(row, { at: layout.at, cellOf: reader.cellOf, found: reader.context.found });
    return;
  }
  for (const at of [layout.institution, layout.at.unit])
    if (at !== undefined && mayBePart(textAt(row, at)))
      explainPart(reader.cellOf(row, at), reader.part, reader.context);
  const rate = layout.isLong ? rateOf(row, reader) : undefined;
  if (rate) {
    noteRateRow(row, { indicator: rate, columns }, reader);
    return;
  }
  const part = reader.classes(row);
  if (layout.isLong && layout.class !== undefined) groups.title(part.value);
  const given = {
    part,
    place: layout.givesPlace ? undefined : keys.place(row),
    measure: layout.isLong ? ownMeasure(row, reader) : undefined,
    when: layout.givesPeriod ? undefined : keys.when(row),
  };
  const parts = read.map((column) => readColumn(row, { column, given }, reader));
  if (layout.at.office !== undefined && !layout.isByOffice)
    for (const { place } of parts)
      if (place) reader.offices(reader.cellOf(row, layout.at.office), place);
  const totals = sums.map((column) => {
    const measure = column.measure ?? keys.named(row);
    return { column, measure, ...amountIn(row, { column, measure }, reader) };
  });
  for (const total of totals) explainColumnTotal(total, parts, reader);
  if (layout.givesPeriod) noteMonths(row, { parts, totals }, reader.part.months);
}

function ownMeasure(row: Row, { layout, keys, groups, cellOf }: Reader): Measure | undefined {
  const measure = keys.measure(row);
  return measure && groups.own(cellOf(row, layout.at.measure), measure);
}

interface Given {
  readonly part: Cell;
  readonly place: Place | undefined;
  readonly measure: Measure | undefined;
  readonly when: When | undefined;
}

function readColumn(
  row: Row,
  { column, given }: { readonly column: ValueColumn; readonly given: Given },
  { keys, part, values, context }: Reader,
): Read {
  const { period } = column;
  const place = column.place ?? given.place;
  const measure = column.measure ?? given.measure;
  const when = period === undefined ? given.when : keys.whenOf(row, column.column, period);
  const about = { column, place, measure, when };
  const isOfPart = column.measure && !isTitleOf(given.part.value, column.measure);
  if (isOfPart)
    context.found.add('unclear-row', {
      ...given.part,
      value: column.column,
      group: given.part.value,
    });
  if (!isOfPart && place && measure && when)
    return { ...about, value: values.read(row, column, { place, measure, when }) };
  part.unread.add(measure?.measure ?? '');
  return { ...about, value: undefined };
}

// The filled columns that add up places or periods: sums of those beside them, or the own number of
// the place that reports.
function totalsIn(
  row: Row,
  columns: readonly ValueColumn[],
  { layout, keys, context }: Reader,
): { readonly sums: readonly TotalColumn[]; readonly own: readonly ValueColumn[] } {
  const sums: TotalColumn[] = [];
  const own: ValueColumn[] = [];
  for (const column of layout.totals) {
    const cell = { line: row.line, column: column.column, value: textAt(row, column.index) };
    if (cell.value === '') continue;
    const label = { ...cell, value: column.label };
    const measure = column.measure ?? keys.named(row);
    const total = { label, cell, measure, isBeside: columns.length > 0, mayBeEmpty: true };
    const place = column.over === 'place' ? placeOfTotal(total, context) : 'sum';
    if (place === 'sum') sums.push(column);
    else if (place) own.push({ ...column, place });
  }
  return { sums, own };
}

interface Totalled extends TotalLabel {
  readonly columns: readonly ValueColumn[];
}

// The own number of the place that reports is read at once; of sums it is told at the end.
function readTotalRow(row: Row, { over, at, columns }: Totalled, reader: Reader): void {
  const { layout, keys, cellOf, part, sheet, context } = reader;
  const label = cellOf(row, at);
  const measureOf = (column: ValueColumn): Measure | undefined => column.measure ?? keys.named(row);
  const placed = columns.map((column) => {
    const measure = measureOf(column);
    const own = over === 'place' ? ownPlace(label.value, measure, context) : undefined;
    return { ...column, isOwn: own !== undefined, ...(own && { place: own }) };
  });
  const own = placed.filter(({ isOwn }) => isOwn);
  if (own.length > 0) {
    const measure = layout.isLong ? keys.measure(row) : undefined;
    const part = { ...label, value: '' };
    const given = { part, place: undefined, measure, when: keys.when(row) };
    for (const column of own) readColumn(row, { column, given }, reader);
  }
  const time = textAt(row, layout.at.period);
  const cells = placed.flatMap((column): TotalCell[] => {
    if (column.isOwn) return [];
    const when = readWhen(column.period ?? time, context.within) ?? layout.when;
    const measure = measureOf(column);
    return [{ ...amountIn(row, { column, measure }, reader), measure, when }];
  });
  const place = over === 'period' && !layout.givesPlace ? keys.place(row) : undefined;
  if (cells.length > 0)
    part.totals.push({ label, over, place, cells, after: sheet.observations.count() });
}

// The cell of a total, and its number in the measure's own unit.
function amountIn(
  row: Row,
  { column, measure }: { readonly column: ValueColumn; readonly measure: Measure | undefined },
  { values }: Reader,
): { readonly cell: Cell; readonly amount: string | undefined } {
  const cell = { line: row.line, column: column.column, value: textAt(row, column.index) };
  const shift = measure && values.unitIn(row, column, measure).shift;
  const read = measure && shift !== undefined ? readAmount(cell.value, measure, shift) : undefined;
  return { cell, amount: read && 'value' in read ? read.value : undefined };
}

function namesPlace(row: Row, { layout: { at }, context }: RowOptions): boolean {
  const text = textAt(row, at.place) || textAt(row, at['place-code']);
  return placesNamed(context.words, text).length > 0;
}

function remembered(is: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    if (text === '') return false;
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = is(text);
    if (known.size < MOST_KNOWN) known.set(text, now);
    return now;
  };
}

const MOST_KNOWN = 50_000;
