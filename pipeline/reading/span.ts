// A measure and the columns of values of a long table in, the column that is the measure's own out:
// of the period alone, or added up to its end (累计). A number in the wrong one is a finding.

import { nameOf, type Cell, type Context } from './key.ts';
import type { ValueColumn } from './layout.ts';
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
  if (cell.value === '' || column.span === undefined) return true;
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

const NAMES = {
  ytd: { zh: '本年累计', en: 'year to date' },
  since: { zh: '累计', en: 'cumulative' },
} as const;

function isOf(measure: Measure, { span }: ValueColumn): boolean {
  return span === undefined || (span === 'to-date') === isToDate(measure);
}

function isToDate({ temporality }: Measure): boolean {
  return temporality === 'ytd' || temporality === 'since';
}

// In the year in which the count began both are the same.
function isOtherStart(measure: Measure, { start }: ValueColumn, period: string): boolean {
  if (measure.temporality === 'ytd') return start === 'beginning';
  const isFirstYear = measure.counted_from.slice(0, 4) === period.slice(0, 4);
  return measure.temporality === 'since' && start === 'year' && !isFirstYear;
}

function startOf({ temporality, counted_from }: Measure): Bilingual {
  return temporality === 'since'
    ? { zh: counted_from, en: counted_from }
    : { zh: '当年 1 月 1 日', en: '1 January of the year' };
}
