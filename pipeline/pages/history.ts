// The history of each target's status at each of its places, worked out when a page asks for it.

import type { ValueColumn } from '../indicator-value.ts';
import { questions } from '../judging/case.ts';
import { statusHistory, type MonthStatus } from '../judging/history.ts';
import type { Target } from '../reference/reference.ts';
import type { Snapshot } from '../snapshot.ts';
import type { RowIndex } from '../table.ts';

/** By the code of the place that is judged; oldest month first. */
export type Histories = ReadonlyMap<string, readonly MonthStatus[]>;

/** Returns the histories of any target; `values` by `<indicator> <place>`. */
export function histories(
  { reference, asOf }: Snapshot,
  values: RowIndex<ValueColumn>,
): (target: Target) => Histories {
  const known = new Map<string, Histories>();
  return (target) => {
    const before = known.get(target.target);
    if (before) return before;
    const made = new Map(
      (questions(target, reference) ?? []).map((question) => {
        const { place } = question.place;
        const own = values.get(`${target.indicator} ${place}`);
        return [place, statusHistory(question, { reference, asOf, values: own })];
      }),
    );
    known.set(target.target, made);
    return made;
  };
}
