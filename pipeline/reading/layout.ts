// The columns of a table in, where its keys and its values stand out. A column of values may give
// the measure, the place or the period itself; what it does not give stands in a column of keys, or
// above the table. Every column is accounted for: read, or reported.

import { explainSeveralTimes, type Stated } from './above.ts';
import { explainMisfit, explainUnread, withoutRepeated } from './column.ts';
import { report } from './finding.ts';
import {
  givenBy,
  gives,
  hasMeasure,
  isFitting,
  isSum,
  isValue,
  narrowed,
  type Columns,
  type Given,
} from './given.ts';
import { isClassColumn } from './group.ts';
import { institutionColumn } from './institution.ts';
import { readPlace, readReported, type Cell, type Context } from './key.ts';
import type { Indicator, Measure, Place } from '../reference/reference.ts';
import { placeStated } from './place-above.ts';
import type { Row } from './record.ts';
import { textAt } from './row-key.ts';
import { settled } from './settled.ts';
import { measureLabelled } from './unit-label.ts';
import type { Named, Table } from './table-reader.ts';
import { withPlaces } from './taken.ts';
import { ROLES, type Role, type Span } from './role.ts';
import { fold, measureNamed, roleNamed } from './vocabulary.ts';
import type { When } from './when.ts';

/** Where a value stands, and what its header says of it. */
export interface ValueColumn {
  readonly index: number;
  /** Its name in the header. */
  readonly column: string;
  readonly measure?: Measure | undefined;
  readonly place?: Place | undefined;
  /** The unit of its numbers, where its header gives another than the measure's own. */
  readonly unit?: string | undefined;
  /** The period in its header, as it stands there, to be read where the row does not give one. */
  readonly period?: string | undefined;
  /** The period alone, or added up to its end; absent: it does not say. */
  readonly span?: Span | undefined;
  /** The months that it adds up, where its name says them: 1-8月. */
  readonly months?: string | undefined;
  /** Where it starts to add up, if its name says so. */
  readonly start?: 'year' | 'beginning' | undefined;
}

/** A column that adds up those beside it, of the same measure, place and period as far as given. */
export interface TotalColumn extends ValueColumn {
  /** What it is called: 合计, 全市. */
  readonly label: string;
  /** What it adds up. */
  readonly over: 'place' | 'period';
}

export interface RateColumn {
  readonly index: number;
  readonly column: string;
  readonly indicator: Indicator;
}

export interface Layout {
  readonly at: Columns;
  /** The columns of numberings and codes. */
  readonly notes: ReadonlySet<number>;
  /** The column that says what part of a measure a row is of: 公办, 民办. */
  readonly class: number | undefined;
  /** What a row reports; of several columns that differ in span alone, the measure's own is read. */
  readonly slots: readonly (readonly ValueColumn[])[];
  readonly totals: readonly TotalColumn[];
  /** The columns of rates, which are held against their parts. */
  readonly rates: readonly RateColumn[];
  /** The column that names an institution in each row. */
  readonly institution: number | undefined;
  /** Whether the measure stands in the rows, and not in the header. */
  readonly isLong: boolean;
  /** Whether the place is that of the office that fills in the row. */
  readonly isByOffice: boolean;
  /** Whether the header gives the place, and the period, of each value. */
  readonly givesPlace: boolean;
  readonly givesPeriod: boolean;
  /** What the lines above the table say of all its rows. */
  readonly place: Place | undefined;
  readonly when: When | undefined;
  /** The words in which they give the time, '' where they give none. */
  readonly whenText: string;
}

/** Returns the layout of a table, or undefined where a column is missing without which none is. */
export function layoutOf(table: Table, stated: Stated, context: Context): Layout | undefined {
  const { found } = context;
  const columns = withoutRepeated(
    withPlaces(narrowed(settled(table.columns), context), table.first, context),
    context,
  );
  const meant = columns.flatMap((column) => explainUnread(column, context) ?? []);
  const at: Partial<Record<Role, number>> = {};
  for (const { index, heading } of columns) if (heading.kind === 'role') at[heading.role] = index;
  const given = givenBy(at, columns);
  // Who fills in a row tells its place, where nothing else does.
  const isByOffice = !namesPlace(at, given ?? new Set()) && at.office !== undefined;
  if (isByOffice && at.office !== undefined) at.place = at.office;
  const asked = { stated, columns, first: table.first, context };
  const { missing, place, period } = keysOf(at, given, asked);
  explainMissing(missing, table.line, { ...context, meant, times: stated.times });
  if (!given || missing.length > 0) return undefined;
  for (const column of columns) explainMisfit(column, given, { columns, found });
  const isNote = ({ heading }: Named): boolean =>
    heading.kind === 'role' && ['ignored', 'place-code', 'measure-code'].includes(heading.role);
  return {
    ...{ at, isByOffice },
    notes: new Set(columns.filter(isNote).map(({ index }) => index)),
    slots: slotsOf(valuesOf(columns, given, context)),
    totals: totalsOf(columns, given),
    rates: columns.flatMap(({ index, column, heading }) =>
      heading.kind === 'rate' ? [{ index, column, indicator: heading.indicator }] : [],
    ),
    class: columns.find(
      ({ column, heading }) => heading.kind === 'unknown' && isClassColumn(column),
    )?.index,
    institution: institutionColumn(table.columns),
    isLong: !given.has('measure'),
    givesPlace: given.has('place'),
    givesPeriod: given.has('period'),
    place: place && readPlace(place, context),
    when: period && readReported(period, context),
    whenText: period?.value ?? '',
  };
}

interface Explained {
  /** The names that columns are probably meant for. */
  readonly meant: readonly string[];
  /** The times above the table, where there are several. */
  readonly times: readonly Cell[] | undefined;
}

// What is probably meant, or stands there twice, is not called missing as well.
function explainMissing(
  missing: readonly Role[],
  line: number,
  { found, words, meant, times }: Context & Explained,
): void {
  const roles = new Set(meant.map((name) => roleNamed(words, name)));
  const isMeasureMeant = meant.some((name) => measureNamed(words, name));
  const isOfMeasures = (role: Role): boolean => role === 'measure' || role === 'value';
  const isSaid = (role: Role): boolean => role === 'period' && times !== undefined;
  const isNone = missing.filter(isOfMeasures).length === 2;
  if (isNone && !isMeasureMeant) found.add('no-measure-column', { line });
  for (const role of missing)
    if (!isSaid(role) && !roles.has(role) && !(isOfMeasures(role) && (isNone || isMeasureMeant)))
      found.add('missing-column', { line, name: ROLES[role][0] });
}

function namesPlace(at: Columns, given: Given): boolean {
  return given.has('place') || at.place !== undefined || at['place-code'] !== undefined;
}

interface Keys {
  readonly missing: readonly Role[];
  /** From above the table, where no column gives them. */
  readonly place?: Cell | undefined;
  readonly period?: Cell | undefined;
}

interface KeyOptions {
  readonly stated: Stated;
  readonly columns: readonly Named[];
  readonly first: readonly Row[];
  readonly context: Context;
}

function keysOf(at: Columns, given: Given | undefined, options: KeyOptions): Keys {
  const { stated, columns, context } = options;
  const missing: Role[] = [];
  const values = columns.map(({ heading }) => heading).filter(isValue);
  const across = given ?? new Set(values.flatMap((one) => [...gives(one)]));
  const needsPlace = !namesPlace(at, across);
  // Where the values are missing it is enough that the rest stands somewhere.
  const telling = given ? context : { ...context, found: report() };
  const place = needsPlace ? placeStated(stated, telling) : undefined;
  if (needsPlace && !place) missing.push('place');
  if (!given && !hasMeasure(at)) missing.push('measure');
  const needsPeriod = !across.has('period') && at.period === undefined;
  const ofYear = isYearly(at, options) ? stated.year : undefined;
  const period = needsPeriod ? (stated.period ?? ofYear) : undefined;
  if (period) telling.found.add('period-above', { line: period.line, value: period.value });
  if (needsPeriod && !period) missing.push('period');
  if (needsPeriod && !period && stated.times) explainSeveralTimes(stated.times, telling.found);
  if (!given && values.every(({ total }) => total !== undefined)) missing.push('value');
  return { missing, place, period };
}

// 2022年度 above a table is a period where nothing in it is asked for more often.
function isYearly(at: Columns, { columns, first, context: { words } }: KeyOptions): boolean {
  const across = columns.flatMap(({ heading }) => (isValue(heading) && heading.measure) || []);
  const rows = hasMeasure(at)
    ? first.flatMap(
        (row) =>
          measureNamed(words, textAt(row, at['measure-code'])) ??
          measureLabelled(words, textAt(row, at.measure))?.measure ??
          [],
      )
    : [];
  const measures = [...across, ...rows];
  return measures.length > 0 && measures.every(({ frequency }) => frequency === 'year');
}

function valuesOf(columns: readonly Named[], given: Given, context: Context): ValueColumn[] {
  const values = columns.filter(({ heading }) => isValue(heading) && !isSum(heading, given));
  const hasToDate = values.some(({ heading }) => isValue(heading) && heading.span === 'to-date');
  return values.flatMap(({ index, line, column, heading }): ValueColumn[] => {
    if (!isValue(heading) || !isFitting(heading, given)) return [];
    const { measure, period, place: name, unit, start, months } = heading;
    const place =
      name === undefined ? undefined : readPlace({ line, column, value: name }, context);
    if (name !== undefined && !place) return [];
    // 数值 beside 本年累计 can only be the number of the period.
    const span = heading.span ?? (hasToDate && given.size === 0 ? 'period' : undefined);
    return [{ index, column, measure, place, period, unit, span, start, months }];
  });
}

function totalsOf(columns: readonly Named[], given: Given): TotalColumn[] {
  return columns.flatMap(({ index, column, heading }): TotalColumn[] => {
    if (!isValue(heading) || !isSum(heading, given)) return [];
    const own = gives(heading);
    const [over, ...others] = [...given].filter((key) => !own.has(key));
    if ((over !== 'place' && over !== 'period') || others.length > 0) return [];
    const { measure, period, unit, total = column } = heading;
    return [{ index, column, measure, period, unit, over, label: total }];
  });
}

function slotsOf(values: readonly ValueColumn[]): ValueColumn[][] {
  const slots = Map.groupBy(values, ({ measure, place, period }) =>
    [measure?.measure, place?.place, fold(period ?? '')].join(' '),
  );
  return [...slots.values()];
}
