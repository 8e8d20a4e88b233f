// The observations of one file in, findings out: held against each other, and against what its
// reporter is asked for.

import { nameOf, type Context } from './key.ts';
import { isMore } from './number.ts';
import type { Observed } from './row.ts';
import { split } from './vocabulary.ts';

/** Returns the observations without those that repeat an earlier one; repeats are findings. */
export function withoutDuplicates(read: readonly Observed[], { found }: Context): Observed[] {
  const first = new Map<string, Observed>();
  return read.filter((one) => {
    const key = keyOf(one, one.measure);
    const before = first.get(key);
    if (!before) {
      first.set(key, one);
      return true;
    }
    const [value, earlier] = [shown(one), shown(before)];
    const at = { ...position(one), value, other: before.line, before: earlier };
    const isSame = value === earlier && one.done_on === before.done_on;
    found.add(isSame ? 'duplicate-row' : 'contradictory-rows', { ...at, ...naming(one) });
    return false;
  });
}

/** Reports parts that are more than their whole, and measures that the reporter does not owe. */
export function explainAcross(observed: readonly Observed[], context: Context): void {
  explainOverNumerators(observed, context);
  explainUnowed(observed, context);
}

function explainOverNumerators(observed: readonly Observed[], context: Context): void {
  const { reference, found } = context;
  const wholes = new Map<string, Set<string>>();
  for (const { kind, numerator, denominator, factor } of reference.indicators)
    if (kind === 'ratio' && Number(factor) === 100)
      wholes.set(numerator, (wholes.get(numerator) ?? new Set()).add(denominator));
  const byKey = new Map(observed.map((one) => [keyOf(one, one.measure), one]));
  for (const one of observed)
    for (const measure of wholes.get(one.measure) ?? []) {
      const whole = byKey.get(keyOf(one, measure));
      if (!whole || whole.value === '' || one.value === '') continue;
      if (!isMore(one.value, whole.value)) continue;
      const { place, measure: numerator, period } = naming(one);
      const denominator = nameOf(whole.subject.measure);
      const values = { value: one.value, whole: whole.value };
      const names = { place, period, numerator, denominator };
      found.add('numerator-over-denominator', { ...position(one), ...values, ...names });
    }
}

// Once for each measure: where one column is not owed, neither is any of its cells.
function explainUnowed(observed: readonly Observed[], { reporter, found }: Context): void {
  if (!reporter) return;
  const known = new Set(split(reporter.measures));
  for (const one of observed) {
    if (known.has(one.measure)) continue;
    known.add(one.measure);
    const { measure } = naming(one);
    found.add('measure-not-owed', { ...position(one), measure, reporter: nameOf(reporter) });
  }
}

function keyOf({ place, period }: Observed, measure: string): string {
  return `${place}|${measure}|${period}`;
}

function shown({ value, done_on, withdrawn }: Observed): string {
  return withdrawn === 'yes' ? '撤回' : done_on || value;
}

function position({ line, column }: Observed): { line: number; column: string } {
  return { line: Number(line), column };
}

function naming({ subject: { place, measure }, period }: Observed): Naming {
  return { place: nameOf(place), measure: nameOf(measure), period };
}

type Names = ReturnType<typeof nameOf>;
type Naming = { readonly place: Names; readonly measure: Names; readonly period: string };
