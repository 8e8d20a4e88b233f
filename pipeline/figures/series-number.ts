// The numbers of an indicator at a place up to as-of, oldest first, ready for a line and a table.

import { exact, grouped, shown, type Exact } from '../decimal.ts';
import { exactValue, type ValueRow } from '../indicator-value.ts';
import type { Context } from '../pages/context.ts';
import { periodEnd } from '../period.ts';
import type { Indicator } from '../reference/reference.ts';
import type { Point } from '../view.ts';

export interface SeriesNumber {
  readonly point: Point;
  readonly row: ValueRow;
}

/** What a number is shown beside: with as many decimals as it takes to see on which side it is. */
export interface Goal {
  readonly due: string;
  readonly goal: string;
}

/** Returns the numbers of a place; those that are withheld or divide by zero are left out. */
export function seriesNumbers(
  context: Context,
  indicator: Indicator,
  { place, goals }: { readonly place: string; readonly goals: readonly Goal[] },
): readonly SeriesNumber[] {
  const byDue = goals.toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return context.values
    .get(`${indicator.indicator} ${place}`)
    .filter((row) => periodEnd(row.period) <= context.snapshot.asOf)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .flatMap((row): SeriesNumber[] => {
      const value = exactValue(row, indicator);
      if (!value) return [];
      const end = periodEnd(row.period);
      const next = byDue.find(({ due }) => due >= end) ?? byDue.at(-1);
      const point: Point = {
        period: row.period,
        end,
        value: Number(value),
        display: written(value, indicator, next && exact(next.goal)),
        numerator: grouped(row.numerator),
        denominator: grouped(row.denominator),
        provisional: row.places_reported !== row.places_expected,
        revised: Number(row.revision),
        version: row.definition_version,
      };
      return [{ point, row }];
    });
}

/** Returns the number without its unit, but with a % sign: the same in both languages. */
export function written(value: Exact, { unit, decimals }: Written, goal?: Exact): string {
  return shown(value, Number(decimals), goal) + (unit === '%' ? '%' : '');
}

type Written = Pick<Indicator, 'unit' | 'decimals'>;
