// The columns of a table in, what one says completed from the others out: a corner (地区＼指标) names
// what they do not give, a year belongs to the months beside it, 1—9月 beside 9月 is of that month.

import { gives, isValue } from './given.ts';
import type { Heading, Value } from './heading.ts';
import type { Named } from './table-reader.ts';
import { fold } from './vocabulary.ts';
import { readWhen } from './when.ts';

/** Returns the columns, what one says completed from the others. */
export function settled(columns: readonly Named[]): Named[] {
  const values = columns.map(({ heading }) => heading).filter(isValue);
  const isBesideMonths = columns.some(({ heading }) => isRole(heading, 'period'));
  const complete = completing(values, isBesideMonths || columns.some(isYear));
  return columns.map((column): Named => {
    const { heading } = column;
    if (heading.kind === 'corner') return { ...column, heading: cornerOf(heading, values) };
    if (isYear(column) && !isBesideMonths)
      return { ...column, heading: { kind: 'role', role: 'period' } };
    return isValue(heading) ? { ...column, heading: complete(heading) } : column;
  });
}

function isRole(heading: Heading, role: 'period' | 'year'): boolean {
  return heading.kind === 'role' && heading.role === role;
}

function isYear({ heading }: Named): boolean {
  return isRole(heading, 'year');
}

function cornerOf(
  { roles }: Extract<Heading, { kind: 'corner' }>,
  values: readonly Value[],
): Heading {
  const across = new Set(
    values.filter(({ total }) => total === undefined).flatMap((one) => [...gives(one)]),
  );
  const role = roles.find((one) => ![...across].some((key) => key === one));
  return role ? { kind: 'role', role } : { kind: 'unknown' };
}

// What completes a column of values: 1-8月 beside 8月 is added up to its end, among other months it is
// a period like them; 累计 beside a single month is of that month, beside several it adds them up.
function completing(values: readonly Value[], isDated: boolean): (one: Value) => Value {
  const parts = values.filter(({ total }) => total === undefined);
  const isWithYears = new Set(parts.flatMap(({ period }) => yearOf(period) ?? [])).size > 1;
  const endOf = (one: Value): string | undefined => endNamed(one)?.slice(isWithYears ? 0 : 5);
  const ends = new Set(parts.flatMap((one) => endOf(one) ?? []));
  const plain = parts.filter(({ period, months }) => period !== undefined && !months);
  const added = parts.filter(({ months }) => months !== undefined);
  const isMonths = parts.every((one) => endOf(one) !== undefined) && !isDated;
  const isAcross = ends.size > 1 || (added.length > 0 && isMonths);
  const isBare = (one: Value): boolean =>
    one.span === 'to-date' && one.period === undefined && one.months === undefined;
  const hasBare = parts.some(isBare);
  return (one) => {
    if (one.months !== undefined) {
      const beside = plain.find((other) => endOf(other) === endOf(one));
      if (beside?.period !== undefined) return { ...one, period: beside.period };
      const isPeriod = isAcross || one.period !== undefined;
      return isPeriod ? { ...withoutSpan(one), period: one.period ?? one.months } : one;
    }
    const [only] = ends.size === 1 ? plain : [];
    if (isBare(one) && only?.period !== undefined) return { ...one, period: only.period };
    if (isBare(one) && ends.size > 1) return { ...withoutSpan(one), total: '累计' };
    const isBeside = hasBare ? ends.size === 1 : added.some((other) => endOf(other) === endOf(one));
    return one.period !== undefined && isBeside ? { ...one, span: one.span ?? 'period' } : one;
  };
}

function withoutSpan({ kind, measure, place, period, unit }: Value): Value {
  return {
    kind,
    ...(measure && { measure }),
    ...(place !== undefined && { place }),
    ...(period !== undefined && { period }),
    ...(unit !== undefined && { unit }),
  };
}

function yearOf(period: string | undefined): string | undefined {
  return /^\d{4}/.exec(fold(period ?? ''))?.[0];
}

// The last day that the name of a column gives, in a year to be found.
function endNamed({ period, months }: Value): string | undefined {
  const named = period ?? months;
  return named === undefined ? undefined : (readWhen(named, '2000')?.end ?? named);
}
