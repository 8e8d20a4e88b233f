// The text of a cell and the measure that it is for in, the amount in the measure's own unit out,
// with every repair that it took, or why it cannot be read.

import { readNumber, shifted, type NumberRead, type Repair } from './number.ts';
import { problemOf, type NumberProblem } from './number-problem.ts';
import type { Measure } from '../reference/reference.ts';
import { isUsualUnit, powerOf, shiftTo } from './unit.ts';

export type AmountRepair = Repair | 'multiplier-applied' | 'unit-stripped' | 'unit-converted';

export type AmountRead =
  | { readonly value: string; readonly repairs: readonly AmountRepair[] }
  | { readonly problem: NumberProblem };

/**
 * Returns the amount that a cell holds. `shift`: the power of ten by which the unit given for the
 * column or the row exceeds the measure's own; a unit in the cell itself goes before it.
 */
export function readAmount(text: string, measure: Measure, shift = 0): AmountRead {
  const read = readNumber(text);
  if ('problem' in read) return read;
  // +20 is what came, or the change.
  if (/^\s*['‘’`]?[+＋]/.test(text) && measure.temporality !== 'flow')
    return { problem: 'signed-value' };
  const scaled = scale(read, { text, measure, shift });
  if (typeof scaled === 'string') return { problem: scaled };
  if (scaled.by === 0 && scaled.repair === undefined) return read;
  const value = shifted(read.value, scaled.by);
  if (value === undefined) return { problem: 'number-too-long' };
  const repairs = scaled.repair === undefined ? read.repairs : [...read.repairs, scaled.repair];
  return { value, repairs };
}

type Scale = { readonly by: number; readonly repair: AmountRepair | undefined };
type Numeral = Exclude<NumberRead, { problem: unknown }>;

function scale(
  numeral: Numeral,
  { text, measure, shift }: { text: string; measure: Measure; shift: number },
): Scale | NumberProblem {
  const { unit } = numeral;
  if (unit !== '') {
    const to = shiftTo(measure, unit);
    if (to !== undefined) {
      const by = numeral.power + to;
      return { by, repair: by === 0 ? 'unit-stripped' : 'unit-converted' };
    }
    return isUsualUnit(unit) ? 'other-unit-in-cell' : problemOf(text);
  }
  if (numeral.power === 0) return { by: shift, repair: shift === 0 ? undefined : 'unit-converted' };
  // 12.5万 below 万元 may be the number of yuan, or of ten thousands of them; below 元 it is clear.
  if (shift + powerOf(measure) !== 0) return 'ambiguous-multiplier';
  return {
    by: numeral.power + shift,
    repair: shift === 0 ? 'multiplier-applied' : 'unit-converted',
  };
}
