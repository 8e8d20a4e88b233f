// The columns of a table in, findings out: about those that are not read, that repeat others, or that
// do not go with them.

import type { Reporting } from './finding.ts';
import { isFitting, isSum, isValue, type Given } from './given.ts';
import { isOtherThan } from './group.ts';
import type { Heading } from './heading.ts';
import { nameOf, unitOf, type Context } from './key.ts';
import { nearest } from '../nearest.ts';
import type { Reference } from '../reference/reference.ts';
import { isPersonalColumn } from './privacy.ts';
import type { Named } from './table-reader.ts';
import { isUnit } from './unit.ts';
import { ROLES, type Role } from './role.ts';
import { bare, fold, placesNamed, type Vocabulary } from './vocabulary.ts';

/** Returns the columns without those that repeat an earlier one; repeats are findings. */
export function withoutRepeated(columns: readonly Named[], { found, words }: Context): Named[] {
  const second = secondTable(columns);
  if (second) {
    const { index, line, column } = second;
    found.add('side-by-side', { line, column, from: index + 1 });
    return columns.filter((one) => one.index < index);
  }
  const first = new Map<string, number>();
  return columns.filter((one) => {
    const { index, line, column } = one;
    const key = keyOf(one, words);
    const other = first.get(key);
    if (key === '' || other === undefined) {
      first.set(key, index);
      return true;
    }
    found.add('repeated-column', { line, column, other: other + 1 });
    return false;
  });
}

const KEYS: readonly Role[] = ['place', 'place-code', 'measure', 'measure-code', 'period'];

// The column of keys with which another table begins, to the right of the first one's values.
function secondTable(columns: readonly Named[]): Named | undefined {
  const isOfKeys = ({ heading }: Named): boolean =>
    heading.kind === 'role' && KEYS.includes(heading.role);
  const first = columns.find(isOfKeys);
  const second = columns.find(
    (one) => first && one !== first && isOfKeys(one) && fold(one.column) === fold(first.column),
  );
  const isBetween = ({ index }: Named): boolean =>
    first !== undefined && second !== undefined && first.index < index && index < second.index;
  const values = columns.filter(({ heading }) => isValue(heading));
  const isBeside =
    values.some(isBetween) && values.some(({ index }) => index > (second?.index ?? 0));
  return isBeside ? second : undefined;
}

function keyOf({ column, heading }: Named, words: Vocabulary): string {
  switch (heading.kind) {
    case 'role':
      return heading.role === 'ignored' ? '' : heading.role;
    case 'value': {
      const { measure, place = '', period = '', span = 'period', start = '', total } = heading;
      if (total !== undefined) return '';
      const ids = placesNamed(words, place).map((one) => one.place);
      return ['value', measure?.measure, ...ids, fold(period), span, start].join(' ');
    }
    case 'compared':
    case 'blank':
      return '';
    default:
      return fold(column);
  }
}

/** Reports a column that cannot be read, or is not; returns the name that it is probably meant for. */
export function explainUnread(
  { line, column, heading }: Named,
  { found, reference }: Context,
): string | undefined {
  if (heading.kind === 'other-unit') {
    const { measure, unit } = heading;
    const known = { measure: nameOf(measure), unit: unitOf(measure) };
    if (/[百千万亿%‰]/.test(unit) || isUnit(unit, reference))
      found.add('unit-in-header', { line, column, found: unit, ...known });
    else found.add('near-miss-column', { line, column, suggestion: known.measure });
  }
  if (heading.kind === 'unclear')
    found.add('unclear-group', { line, column, group: heading.group });
  if (heading.kind === 'compared') found.add('compared-column', { line, column });
  // Whether anything stands in it is told when the rows are read.
  if (heading.kind === 'unknown' && !isPersonalColumn(column)) {
    const suggestion = nearest(column, knownNames(reference), bare);
    const isMeant = suggestion !== undefined && !isOtherThan(column, suggestion);
    if (VERSION.test(fold(column))) found.add('other-version', { line, column });
    else if (DEADLINE.test(fold(column))) found.add('deadline-column', { line, column });
    else if (suggestion === undefined) found.add('unknown-column', { line, column });
    else if (isMeant) found.add('near-miss-column', { line, column, suggestion });
    else found.add('other-quantity', { line, column, other: suggestion });
    return isMeant ? suggestion : undefined;
  }
  return undefined;
}

const VERSION =
  /^(?:更正|修正|订正|改正|调整|核实|核定|审定|审核|复核)(?:后|过)?的?(?:数据?|数值|数字|值)$|(?:更正|修正|订正|调整)后\)?$/;
const DEADLINE =
  /^(?:计划|预计|要求|规定|目标|应)(?:完成|办结|建成)(?:时间|日期|时限|期限)|^(?:完成|办结|建成|办理)?(?:时限|期限)$/;

function knownNames({ measures, places }: Reference): string[] {
  return [
    // Much is called like an office that is none.
    ...Object.entries(ROLES).flatMap(([role, names]) => (role === 'office' ? [] : names)),
    ...measures.flatMap((measure) => [measure.name_zh, measure.name_en, measure.measure]),
    ...places.flatMap((place) => [place.name_zh, place.name_en]),
  ];
}

// Which columns of keys have no use, where the columns of values give that themselves.
const TWICE = {
  measure: ['measure', 'measure-code'],
  place: ['place', 'place-code'],
  period: ['period'],
} as const;

/** Reports a column that does not go with the others. */
export function explainMisfit(
  { line, column, heading }: Named,
  given: Given,
  { columns, found }: { readonly columns: readonly Named[]; readonly found: Reporting },
): void {
  const about = { line, column };
  if (isValue(heading)) {
    if (isSum(heading, given)) found.add('total-column', about);
    else if (!isFitting(heading, given)) found.add('mixed-layout', about);
  } else if (heading.kind === 'role' && given.size > 0) {
    const { role } = heading;
    if (role === 'done-on' || (role === 'unit' && given.has('measure')))
      found.add('unused-column', about);
    // A column of years beside 1月 … 12月.
    const isYear = role === 'period' && columns.every((one) => !isDated(one.heading));
    const isTwice = [...given].some((key) => TWICE[key].some((name) => name === role));
    if (isTwice && !isYear) found.add('mixed-layout', about);
  }
}

function isDated(heading: Heading): boolean {
  return isValue(heading) && /^\d{4}/.test(fold(heading.period ?? ''));
}
