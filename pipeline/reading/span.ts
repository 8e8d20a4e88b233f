// A measure and the columns of values of a long table in, the column that is the measure's own out:
// of the period alone, or added up to its end (累计). A number in the wrong one is a finding.

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
  const isOwn = (column: ValueColumn): boolean => !measure || isOf(measure, column);
  return filled.find(isOwn) ?? filled[0] ?? columns.find(isOwn) ?? columns[0];
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
  if (column.span === undefined) return true;
  const about = { ...cell, measure: nameOf(measure), start: startOf(measure) };
  if (isOf(measure, column)) {
    if (isOtherStart(measure, column, period)) context.found.add('other-start', about);
    return true;
  }
  const name = NAMES[measure.temporality === 'ytd' ? 'ytd' : 'since'];
  if (isToDate(measure)) context.found.add('to-date-needed', { ...about, name });
  else context.found.add('to-date-misplaced', about);
  return false;
}

// 1-7月 is not the number of a row of August.
function endsWith({ months }: ValueColumn, period: string): boolean {
  return months === undefined || periodEnd(period).slice(5, 7) === lastOf(months);
}

function lastOf(months: string): string {
  return months.replace(/^1-|月$/g, '').padStart(2, '0');
}

const NAMES = {
  ytd: { zh: '本年累计', en: 'year to date' },
  since: { zh: '累计', en: 'cumulative' },
} as const;

function isOf(measure: Measure, { span }: ValueColumn): boolean {
  return span === undefined || (span === 'to-date') === isToDate(measure);
}

/** Returns whether a measure is counted from a start. */
export function isToDate({ temporality }: Measure): boolean {
  return temporality === 'ytd' || temporality === 'since';
}

// In the year in which the count began both are the same.
function isOtherStart(measure: Measure, { start }: ValueColumn, period: string): boolean {
  if (measure.temporality === 'ytd') return start === 'beginning';
  const isFirstYear = measure.counted_from.slice(0, 4) === period.slice(0, 4);
  return measure.temporality === 'since' && start === 'year' && !isFirstYear;
}

/** Returns when a measure’s count starts, in words. */
export function startOf({ temporality, counted_from }: Measure): Bilingual {
  return temporality === 'since'
    ? { zh: counted_from, en: counted_from }
    : { zh: '当年 1 月 1 日', en: '1 January of the year' };
}
