// A measure and the columns of values in, the column that is the measure's own out: of the period
// alone, of what came in it, as at its end, or added up to it (累计). A number in the wrong one is a
// finding.

import { nameOf, type Cell, type Context } from './key.ts';
import type { ValueColumn } from './layout.ts';
import { periodEnd } from '../period.ts';
import type { Bilingual, Measure } from '../reference/reference.ts';

/** Returns the column that a measure is read from, of those that are filled in its row. */
export function ownColumn(
  columns: readonly ValueColumn[],
  measure: Measure | undefined,
  isFilled: (column: ValueColumn) => boolean,
): ValueColumn | undefined {
  const filled = columns.filter(isFilled);
  return nearest(filled.length > 0 ? filled : columns, measure);
}

// The first of those that say most surely that they are the measure's.
function nearest(
  columns: readonly ValueColumn[],
  measure: Measure | undefined,
): ValueColumn | undefined {
  const [first, ...others] = columns;
  if (!first || !measure) return first;
  return others.reduce(
    (best, one) => (fitOf(measure, one) > fitOf(measure, best) ? one : best),
    first,
  );
}

const FITS = { none: 0, otherStart: 1, unsaid: 2, said: 3, startSaid: 4 } as const;

// How surely a column is of the time that a measure's numbers are.
function fitOf({ temporality }: Measure, { span, start }: ValueColumn): number {
  const isOfStart = temporality === 'ytd' || temporality === 'since';
  switch (span) {
    case undefined:
      return FITS.unsaid;
    case 'period':
      return isOfStart ? FITS.none : FITS.unsaid;
    case 'increment':
      return saidOf('flow', temporality);
    case 'end':
      return saidOf('stock', temporality);
    case 'to-date':
      if (!isOfStart) return FITS.none;
      if (start === undefined) return FITS.said;
      return (start === 'year') === (temporality === 'ytd') ? FITS.startSaid : FITS.otherStart;
  }
}

function saidOf(own: 'flow' | 'stock', temporality: Measure['temporality']): number {
  if (temporality === own) return FITS.said;
  return temporality === 'milestone' ? FITS.unsaid : FITS.none;
}

/** Returns whether a number stands in a column that is its measure's own. */
export function isOfSpan(
  measure: Measure,
  cell: Cell,
  { column, period, context }: { column: ValueColumn; period: string; context: Context },
): boolean {
  if (cell.value === '') return true;
  if (!endsWith(column, period)) {
    context.found.add('months-differ', { ...cell, period });
    return false;
  }
  const fit = fitOf(measure, column);
  const isOwn = fit > FITS.otherStart || (fit === FITS.otherStart && isFirstYear(measure, period));
  if (!isOwn) explain(measure, cell, { column, context });
  return isOwn;
}

// In the year in which the count began both starts are the same.
function isFirstYear({ temporality, counted_from }: Measure, period: string): boolean {
  return temporality === 'since' && counted_from.slice(0, 4) === period.slice(0, 4);
}

function explain(
  measure: Measure,
  cell: Cell,
  { column: { span }, context: { found } }: { column: ValueColumn; context: Context },
): void {
  const about = { ...cell, measure: nameOf(measure), start: startOf(measure) };
  const { temporality } = measure;
  if (temporality === 'ytd' || temporality === 'since') {
    const code = span === 'to-date' ? 'other-start' : 'to-date-needed';
    found.add(code, { ...about, name: NAMES[temporality] });
  } else if (span === 'to-date') found.add('to-date-misplaced', about);
  else found.add('value-misplaced', { ...about, asked: ASKED[span ?? 'end'] });
}

const NAMES = {
  ytd: { zh: '本年累计', en: 'year to date' },
  since: { zh: '历年累计', en: 'cumulative' },
} as const;

// What is asked for where the column holds something else.
const ASKED = {
  increment: { zh: '期末的总数', en: 'the number at the end of the period' },
  end: { zh: '当期发生的数', en: 'the number of what came in the period' },
  period: { zh: '本期的数', en: 'the number of the period' },
} as const;

// 1-7月 is not the number of a row of August.
function endsWith({ months }: ValueColumn, period: string): boolean {
  return months === undefined || periodEnd(period).slice(5, 7) === lastOf(months);
}

function lastOf(months: string): string {
  return months.replace(/^1-|月$/g, '').padStart(2, '0');
}

/** Returns whether a measure is counted from a start. */
export function isToDate({ temporality }: Measure): boolean {
  return temporality === 'ytd' || temporality === 'since';
}

/** Returns when a measure’s count starts, in words. */
export function startOf({ temporality, counted_from }: Measure): Bilingual {
  return temporality === 'since'
    ? { zh: counted_from, en: counted_from }
    : { zh: '当年 1 月 1 日', en: '1 January of the year' };
}
