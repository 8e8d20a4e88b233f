// A column that adds up the places or the months beside it in, whether it does out.

import { nameOf, type Cell, type Context } from './key.ts';
import type { TotalColumn, ValueColumn } from './layout.ts';
import type { Read } from './month.ts';
import type { Measure } from '../reference/reference.ts';
import { sumsOf } from './sum.ts';

interface Total {
  readonly cell: Cell;
  /** Its number in the measure's own unit, undefined where it holds none. */
  readonly amount: string | undefined;
  readonly column: TotalColumn;
  readonly measure: Measure | undefined;
}

/** Reports a total that is not the sum of the columns beside it. */
export function explainColumnTotal(
  { cell, amount, column, measure }: Total,
  parts: readonly Pick<Read, 'column' | 'value'>[],
  { context: { found } }: { readonly context: Context },
): void {
  // Numbers as at a day do not add up over the months.
  const isAdded = measure && (column.over === 'place' || measure.temporality === 'flow');
  const own = parts.filter((part) => isPartOf(part.column, column));
  if (!isAdded || amount === undefined || own.length === 0) return;
  const values = own.flatMap(({ value }) => value ?? []);
  if (values.length < own.length || values.includes('')) return;
  const sums = sumsOf(values);
  const range = [0, values.length] as const;
  if (sums.fits(amount, range, Number(measure.decimals) === 0)) return;
  const about = { ...cell, label: column.label, measure: nameOf(measure) };
  found.add('total-differs', { ...about, sum: sums.text(range) });
}

function isPartOf(one: ValueColumn, total: TotalColumn): boolean {
  const isOfPlace = total.over === 'place' || one.place === total.place;
  const isOfPeriod = total.over === 'period' || one.period === total.period;
  return one.measure === total.measure && isOfPlace && isOfPeriod;
}
