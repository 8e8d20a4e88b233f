// The observations of one file in, findings out: held against each other, and against what its
// reporter is asked for.

import { nameOf, unitOf, type Context } from './key.ts';
import { isMore } from './number.ts';
import type { Row } from './record.ts';
import type { Observed } from './row.ts';
import { isUnitOf, unitNamed } from './unit.ts';
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

/** Reports parts over their whole, units outside the table, measures that are not owed. */
export function explainAcross(
  observed: readonly Observed[],
  asides: readonly Row[],
  context: Context,
): void {
  explainOverNumerators(observed, context);
  explainUnits(observed, asides, context);
  explainUnowed(observed, context);
}

function explainOverNumerators(observed: readonly Observed[], context: Context): void {
  const { reference, found } = context;
  const wholes = new Map<string, Set<string>>();
  for (const { kind, numerator, denominator, factor, unit } of reference.indicators)
    if (kind === 'ratio' && Number(factor) === 100 && unit === '%')
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
      const at = { ...position(one), ...values, ...names };
      found.add(isPart(one, whole) ? 'numerator-over-denominator' : 'share-over-hundred', at);
    }
}

// What is counted since a start, or within a month, may lawfully be more than there is at its end.
function isPart(one: Observed, whole: Observed): boolean {
  const { temporality } = one.subject.measure;
  return (
    ['stock', 'flow', 'ytd'].includes(temporality) &&
    temporality === whole.subject.measure.temporality
  );
}

// 单位：万元 outside the table holds for every number whose unit stands nowhere nearer.
function explainUnits(
  observed: readonly Observed[],
  asides: readonly Row[],
  { reference, found }: Context,
): void {
  for (const { line, cells } of asides) {
    const unit = unitNamed(cells, reference);
    const other = unit === undefined ? undefined : observed.find((one) => isInOther(one, unit));
    if (unit === undefined || !other) continue;
    const { measure } = other.subject;
    const names = { measure: nameOf(measure), unit: unitOf(measure) };
    found.add('unit-above-header', { line, value: unit, found: unit, ...names });
  }
}

function isInOther({ value, isUnitStated, subject }: Observed, unit: string): boolean {
  const isCounted = value !== '' && subject.measure.temporality !== 'milestone';
  return isCounted && !isUnitStated && !isUnitOf(subject.measure, unit);
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
