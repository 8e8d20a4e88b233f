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
import { readValue, type Reported } from './value.ts';
import { measureNamed, placesNamed, type Role } from './vocabulary.ts';

/** An observation, and what a finding about it has to name. */
export interface Observed extends Readonly<Record<ObservationColumn, string>> {
  /** The name in the header of the column that holds the value. */
  readonly column: string;
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
  const place = layout.kind === 'by-place' ? undefined : placeOf(at, context);
  const measure = layout.kind === 'by-measure' ? undefined : measureOf(at, context);
  const period = keyCell(at('period'), context) && readReported(at('period'), context);
  return filled.flatMap((column): Observed[] => {
    const subject = { place: column.place ?? place, measure: column.measure ?? measure };
    if (!isWhole(subject) || period === undefined) return [];
    const { measure: own } = subject;
    if (!isDue(own, period, { ...context, cell: at('period') })) return [];
    if (!isOwnUnit(own, layout.kind === 'by-measure' ? blank(row) : at('unit'), context)) return [];
    const cell = at(column.index);
    if (!isOfLevel(own, subject.place, { ...context, cell })) return [];
    const reported = readValue({ measure: own, period, cell, done }, context);
    return reported ? [observed(subject, { period, reported, cell, at })] : [];
  });
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
  readonly at: Reader;
}

function observed(subject: Subject, { period, reported, cell, at }: Found): Observed {
  return {
    place: subject.place.place,
    measure: subject.measure.measure,
    period,
    ...reported,
    evidence: prose(at('evidence')),
    remark: prose(at('remark')),
    line: String(cell.line),
    column: cell.column,
    subject,
  };
}

function prose({ value }: Cell): string {
  return value.replace(/\r\n?/g, '\n');
}
