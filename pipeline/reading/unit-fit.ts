// A measure and where a number of it stands in, the unit that the number is in out: beside it, in the
// name of its column, or above the table; the nearest holds.

import type { ValueColumn } from './layout.ts';
import type { Measure } from '../reference/reference.ts';
import { isUnitStated, shiftAmong, shiftTo } from './unit.ts';

export interface UnitFit {
  /** The power of ten by which it exceeds the measure's own, undefined where it is another unit. */
  readonly shift: number | undefined;
  /** Whether it stands beside the number or in its column's name. */
  readonly isStated: boolean;
}

/** Returns what tells the unit of a number from its column and the text beside it, '' for none. */
export function unitFits(above: readonly string[]): UnitOf {
  const known = new Map<Measure, Map<ValueColumn, Map<string, UnitFit>>>();
  return (measure, column, beside) => {
    const before = known.get(measure)?.get(column)?.get(beside);
    if (before) return before;
    const columns = known.get(measure) ?? new Map<ValueColumn, Map<string, UnitFit>>();
    const units = columns.get(column) ?? new Map<string, UnitFit>();
    const fit = fitOf(measure, [beside, column, above]);
    known.set(measure, columns.set(column, units.set(beside, fit)));
    return fit;
  };
}

export type UnitOf = (measure: Measure, column: ValueColumn, beside: string) => UnitFit;

function fitOf(
  measure: Measure,
  [beside, { unit, column }, above]: readonly [string, ValueColumn, readonly string[]],
): UnitFit {
  const inHeader = unit === undefined ? undefined : shiftTo(measure, unit);
  if (beside !== '') {
    const shift = shiftTo(measure, beside);
    const isSame = unit === undefined || inHeader === shift;
    return { shift: isSame ? shift : undefined, isStated: true };
  }
  if (unit !== undefined) return { shift: inHeader, isStated: true };
  if (isUnitStated(measure, column, '')) return { shift: 0, isStated: true };
  return { shift: shiftAmong(measure, above), isStated: false };
}
