// The rows of a table that add others up in, whether they do out; judged when the whole table is
// read, since a total may stand above its parts.

import { isOfLevel, nameOf, type Context } from './key.ts';
import type { Place } from '../reference/reference.ts';
import { periodOf } from '../period.ts';
import type { Observations } from './observations.ts';
import { rangeOf, type Sheet, type TablePart, type TotalCell, type TotalRow } from './sheet.ts';
import { sumsOf, type Range, type Sums } from './sum.ts';
import { isAverage, isPart, placeOfTotal } from './total.ts';
import { fold } from './vocabulary.ts';

/** Reports what was left out of a table as a total, and totals that are not the sum of their parts. */
export function explainTotals(sheet: Sheet, part: TablePart, context: Context): void {
  if (part.totals.length === 0) return;
  const table = tableOf(sheet, part);
  for (const [i, row] of part.totals.entries()) {
    const sums = row.cells.filter((cell) => isSum(row, cell, { table, context }));
    if (sums.length > 0) context.found.add(codeOf(row.label.value), row.label);
    if (codeOf(row.label.value) !== 'total-row' || row.over === 'measure') continue;
    if (row.over === 'period') {
      for (const cell of sums) explainSumOfPeriods(cell, row, { table, context });
      continue;
    }
    const before = part.totals[i - 1]?.after ?? 0;
    const next = part.totals[i + 1]?.after ?? Infinity;
    for (const cell of sums) explainSum(cell, { row, before, next, table, context });
  }
}

function codeOf(label: string): 'total-row' | 'average-row' | 'part-row' {
  if (isAverage(label)) return 'average-row';
  return isPart(label) ? 'part-row' : 'total-row';
}

interface Table {
  readonly part: TablePart;
  /** The measures that its places report. */
  readonly reported: ReadonlySet<string>;
  /** What its places report of a measure, by period. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, Parts>>;
}

/** The observations of a measure and a period: their numbers, ascending. */
interface Parts {
  readonly at: number[];
  readonly observations: Observations;
  sums?: Sums;
}

function tableOf(sheet: Sheet, part: TablePart): Table {
  const { observations } = sheet;
  const [from, to] = rangeOf(sheet, part);
  const parts = new Map<string, Map<string, Parts>>();
  for (let i = from; i < to; i++) {
    const { measure } = observations.measureAt(i);
    const periods = parts.get(measure) ?? new Map<string, Parts>();
    parts.set(measure, periods);
    const period = observations.periodAt(i);
    const known = periods.get(period);
    if (known) known.at.push(i);
    else periods.set(period, { at: [i], observations });
  }
  const unread = [...part.unread].map((key) => key.split(' ')[0] ?? '');
  return { part, parts, reported: new Set([...parts.keys(), ...unread]) };
}

interface Judging {
  readonly table: Table;
  readonly context: Context;
}

function isSum(row: TotalRow, total: TotalCell, judging: Judging): boolean {
  const { label, over, place } = row;
  const { table, context } = judging;
  const { part, reported } = table;
  const { cell, measure } = total;
  if (over !== 'place' || codeOf(label.value) !== 'total-row') return true;
  if (place && measure) return isSumOfDistricts(place, total, judging);
  const isBeside = measure ? reported.has(measure.measure) : part.namesPlaces;
  const mayBeEmpty = !part.isLong && part.namesPlaces;
  return placeOfTotal({ label, cell, measure, isBeside, mayBeEmpty }, context) === 'sum';
}

// 沈阳市 beside two of its districts at least is their sum, where the city itself has no number.
function isSumOfDistricts(
  city: Place,
  { cell, measure }: TotalCell,
  { table, context }: Judging,
): boolean {
  if (!measure) return true;
  const parts = [...(table.parts.get(measure.measure)?.values() ?? [])];
  const places = parts.flatMap(({ at, observations }) => at.map((i) => observations.placeAt(i)));
  const own = new Set(places.filter(({ parent }) => parent === city.place));
  return own.size > 1 || isOfLevel(measure, city, { ...context, cell });
}

interface Position extends Judging {
  readonly row: TotalRow;
  /** How many observations stand above the total before, and above the one that follows. */
  readonly before: number;
  readonly next: number;
}

// A total may be of the whole table, of its page, of what stands above or below it, or of what
// stands between it and the next one.
function explainSum(total: TotalCell, { row, before, next, table, context }: Position): void {
  const { cell, amount, measure } = total;
  const parts = measure && partsOf(total, table);
  if (!parts || amount === undefined || measure.temporality === 'milestone') return;
  const page = table.part.pages.findLast((start) => start <= row.after) ?? 0;
  const pageEnd = table.part.pages.find((start) => start > row.after) ?? Infinity;
  const ranges = [
    [0, Infinity],
    [before, row.after],
    [page, pageEnd],
    [page, row.after],
    [row.after, next],
  ].map(([from = 0, to = 0]): Range => [position(parts.at, from), position(parts.at, to)]);
  const sums = sumsIn(parts);
  const isWhole = Number(measure.decimals) === 0;
  const isFitting = (range: Range): boolean => sums.fits(amount, range, isWhole);
  if (ranges.some(isFitting) || isWithoutZones(amount, parts, context)) return;
  const [whole = [0, 0] as const, above = whole] = ranges;
  const shown = isSubtotal(row) && above[0] < above[1] ? above : whole;
  const about = { ...cell, label: row.label.value, measure: nameOf(measure) };
  context.found.add('total-differs', { ...about, sum: sums.text(shown) });
}

// Numbers as at a day do not add up over the months.
function explainSumOfPeriods(
  { cell, amount, measure }: TotalCell,
  { label, place }: TotalRow,
  { table: { part, parts }, context }: Judging,
): void {
  if (measure?.temporality !== 'flow' || amount === undefined || !place) return;
  if (part.unread.size > 0) return;
  const own = [...(parts.get(measure.measure)?.values() ?? [])].flatMap(({ at, observations }) =>
    at.map((i) => observations.at(i)).filter((one) => one.place === place),
  );
  const sums = sumsOf(own.map(({ value }) => value || '0'));
  const range = [0, own.length] as const;
  if (sums.fits(amount, range, Number(measure.decimals) === 0)) return;
  const about = { ...cell, label: label.value, measure: nameOf(measure) };
  context.found.add('total-differs', { ...about, sum: sums.text(range) });
}

function isSubtotal({ label }: TotalRow): boolean {
  return /小计|subtotal/.test(fold(label.value));
}

// Of the period that the row names; where it names none, of the only one there is.
function partsOf({ measure, when }: TotalCell, { part, parts }: Table): Parts | undefined {
  if (!measure) return undefined;
  const periods = parts.get(measure.measure);
  const [only, other] = periods?.keys() ?? [];
  const period = when
    ? periodOf(when.end, measure.frequency)
    : other === undefined
      ? only
      : undefined;
  const isUnread = [
    '',
    measure.measure,
    `${measure.measure} `,
    `${measure.measure} ${period ?? ''}`,
  ].some((key) => part.unread.has(key));
  if (period === undefined || isUnread) return undefined;
  return periods?.get(period);
}

function sumsIn(parts: Parts): Sums {
  parts.sums ??= sumsOf(parts.at.map((i) => parts.observations.valueAt(i) || '0'));
  return parts.sums;
}

// How many of the observations stand above the given one.
function position(at: readonly number[], index: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

// A zone is counted in its mother district, where that stands in the table.
function isWithoutZones(total: string, parts: Parts, { reference }: Context): boolean {
  const motherOf = new Map(reference.places.map(({ place, counted_in }) => [place, counted_in]));
  const all = parts.at.map((i) => parts.observations.at(i));
  const present = new Set(all.map(({ place }) => place.place));
  const own = all.filter(({ place }) => !present.has(motherOf.get(place.place) || '-'));
  if (own.length === all.length) return false;
  const isWhole = all.every(({ measure }) => Number(measure.decimals) === 0);
  return sumsOf(own.map(({ value }) => value || '0')).fits(total, [0, own.length], isWhole);
}
