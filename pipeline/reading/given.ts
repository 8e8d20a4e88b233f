// The columns of a table in, what its columns of values give themselves out: the measure, the place,
// the period, or nothing of these, where each row names all of them.

import { isPartOf } from './group.ts';
import type { Context } from './key.ts';
import type { Measure } from '../reference/reference.ts';
import type { Heading, Value } from './heading.ts';
import type { Named } from './table-reader.ts';
import type { Role } from './role.ts';

export type Columns = Readonly<Partial<Record<Role, number>>>;

/** What the columns of values give themselves, each of them. */
export type Given = ReadonlySet<'measure' | 'place' | 'period'>;

/** Returns whether a column holds values. */
export function isValue(heading: Heading): heading is Value {
  return heading.kind === 'value';
}

/** Returns what a column of values gives itself. */
export function gives({ measure, place, period }: Value): Given {
  const given = new Set<'measure' | 'place' | 'period'>();
  if (measure) given.add('measure');
  if (place !== undefined) given.add('place');
  if (period !== undefined) given.add('period');
  return given;
}

/** Returns whether the rows name their measure. */
export function hasMeasure(at: Columns): boolean {
  return at.measure !== undefined || at['measure-code'] !== undefined;
}

/** Returns what the columns of values of a table give, undefined where it has none that make sense. */
export function givenBy(at: Columns, columns: readonly Named[]): Given | undefined {
  const values = columns.map(({ heading }) => heading).filter(isValue);
  const isBare = (one: Value): boolean => one.total === undefined && gives(one).size === 0;
  if (hasMeasure(at)) {
    if (at['done-on'] !== undefined || values.some(isBare)) return new Set();
    const across = values.find((one) => !one.measure && gives(one).size > 0);
    if (across) return gives(across);
  }
  const own =
    values.find((one) => one.measure && one.total === undefined) ??
    values.find((one) => one.measure);
  if (own) return gives(own);
  // A lone mistake in a unit or a group is enough to be told about; a missing column would be no news.
  const isMeant = columns.some(({ heading }) => ['other-unit', 'unclear'].includes(heading.kind));
  return isMeant ? new Set(['measure']) : undefined;
}

/**
 * Returns whether a column adds others up. 合计 beside columns of measures is none of theirs; below a
 * measure alone it is the measure itself.
 */
export function isSum({ total, measure }: Value, given: Given): boolean {
  return total !== undefined && !(measure && !given.has('place') && !given.has('period'));
}

/** Returns whether a column gives what the columns of values of its table give. */
export function isFitting(value: Value, given: Given): boolean {
  const own = gives(value);
  return own.size === given.size && [...own].every((key) => given.has(key));
}

/** Returns the columns, those called 其中 without being a part of the measure before them as unclear. */
export function narrowed(columns: readonly Named[], { reference }: Context): Named[] {
  let whole: Measure | undefined;
  return columns.map((column): Named => {
    const { heading } = column;
    if (!isValue(heading) || !heading.measure) return column;
    const { measure } = heading;
    const isOwn = isPartOf(column.column, { measure, whole }, reference);
    if (!isOwn) return { ...column, heading: { kind: 'unclear', group: whole?.name_zh ?? '其中' } };
    if (!column.column.startsWith('其中')) whole = measure;
    return column;
  });
}
