// What the header says of one column, from its top line to its bottom line, in; what the column
// holds out: merged groups, measures, places, periods and units combined.

import { hasOtherNumber, isTitleOf } from './group.ts';
import { meaningOf, type Meaning } from './header.ts';
import type { Measure, Reference } from '../reference/reference.ts';
import { isSpanRole, isValueRole, SPANS, type Role, type Span } from './role.ts';
import { isUnit, isUnitOf, shiftTo } from './unit.ts';
import { isNoUnit } from './unit-label.ts';
import { fold, monthsNamed, startNamed, type Vocabulary } from './vocabulary.ts';

export type Heading =
  | Exclude<Meaning, { readonly kind: 'role' | 'measure' | 'place' | 'period' }>
  /** A column of keys or of notes. */
  | { readonly kind: 'role'; readonly role: Role }
  | Value
  /** A word above a measure that may narrow it: 民办 above 床位数. */
  | { readonly kind: 'unclear'; readonly group: string };

/** A column of values and what its header says of them; the rest stands in the row or above. */
export interface Value {
  readonly kind: 'value';
  readonly measure?: Measure;
  /** The name of a place, as it stands there. */
  readonly place?: string;
  /** 2023年8月, or 8月 with the year to be found. */
  readonly period?: string;
  /** Whether it is of the period alone, or added up to its end; absent: it does not say. */
  readonly span?: Span;
  /** The months that it adds up, as its name says them: 1-8月. */
  readonly months?: string | undefined;
  /** The unit of its numbers, where that is not the measure's own but can be made so. */
  readonly unit?: string;
  /** Where it starts to add up, if it says so. */
  readonly start?: 'year' | 'beginning' | undefined;
  /** What a column is called that adds others up: 合计, 全市. */
  readonly total?: string;
}

interface Known {
  readonly words: Vocabulary;
  readonly reference: Reference;
}

/** Returns what a column holds whose header has these texts, none of them blank, from the top. */
export function headingOf(levels: readonly string[], known: Known): Heading {
  const { words } = known;
  const [only, ...more] = levels.filter((text, i) => fold(text) !== fold(levels[i - 1] ?? ''));
  if (only === undefined) return { kind: 'blank' };
  if (more.length === 0) return single(meaningOf(only, words), only);
  const texts = [only, ...more];
  const whole = joined(texts, words);
  if (whole !== undefined) return combined([whole], known);
  const last = joined(texts.slice(-2), words);
  return combined(last === undefined ? texts : [...texts.slice(0, -2), last], known);
}

function single(meaning: Meaning, text: string): Heading {
  switch (meaning.kind) {
    case 'role':
      return ofRole(meaning, text);
    case 'measure':
      return { kind: 'value', measure: meaning.measure };
    case 'place':
      return { kind: 'value', place: text.trim() };
    case 'period':
      return { kind: 'value', period: text.trim() };
    case 'other-unit':
      return convertible(meaning) ?? meaning;
    default:
      return meaning;
  }
}

// 福彩公益金支出（元） where it is reported in 万元.
function convertible({ measure, unit }: OtherUnit): Value | undefined {
  return shiftTo(measure, unit) === undefined ? undefined : { kind: 'value', measure, unit };
}

type OtherUnit = Extract<Meaning, { readonly kind: 'other-unit' }>;

function ofRole(
  { role, unit }: Extract<Meaning, { readonly kind: 'role' }>,
  text: string,
): Heading {
  if (role === 'total') return { kind: 'value', total: text.trim() };
  if (!isValueRole(role)) return { kind: 'role', role };
  return {
    kind: 'value',
    ...spanOf(role, text),
    ...(unit !== undefined && { unit }),
  };
}

// 地区 above 代码; 养老机构床位数 above 公办, which is 公办养老机构床位数.
function joined(levels: readonly string[], words: Vocabulary): string | undefined {
  return [levels, levels.toReversed()]
    .map((parts) => parts.map(fold).join(''))
    .find((text) => {
      const meaning = meaningOf(text, words);
      const isKey = meaning.kind === 'role' && !isValueRole(meaning.role);
      return isKey || meaning.kind === 'measure';
    });
}

function spanOf(role: Role, text: string): Pick<Value, 'span' | 'start' | 'months'> {
  if (role === 'to-date-value')
    return { span: SPANS[role], start: startNamed(text), months: monthsNamed(text) };
  return isSpanRole(role) ? { span: SPANS[role] } : {};
}

interface Level {
  readonly text: string;
  readonly meaning: Meaning;
}

function combined(texts: readonly string[], known: Known): Heading {
  const levels = texts.map((text): Level => ({ text, meaning: meaningOf(text, known.words) }));
  const kinds = new Set(levels.map(({ meaning }) => meaning.kind));
  const roles = levels.flatMap(({ meaning }) => (meaning.kind === 'role' ? [meaning.role] : []));
  const rate = levels.map(({ meaning }) => meaning).findLast((one) => one.kind === 'rate');
  if (kinds.has('compared')) return { kind: 'compared' };
  if (rate) return kinds.has('place') || kinds.has('period') ? { kind: 'unknown' } : rate;
  if (roles.includes('ignored')) return { kind: 'role', role: 'ignored' };
  const key = roles.findLast((role) => !isValueRole(role) && role !== 'total' && role !== 'unit');
  if (key) return { kind: 'role', role: key };
  return valueOf(levels, known);
}

// 市辖区 and 县 above the names of districts and counties narrow nothing.
const KIND_OF_PLACES =
  /^(?:[各所]?(?:市辖|辖|主?城|郊|近郊|远郊|新|中心城)区|[各所辖]*县(?:\(市\)|市)?|县级市|市区|区县|(?:开发|功能|园)区|其中)$/;

function valueOf(levels: readonly Level[], { reference }: Known): Heading {
  const textOf = (is: (meaning: Meaning) => boolean): string | undefined =>
    levels.findLast(({ meaning }) => is(meaning))?.text.trim();
  const roleText = (role: Role): string | undefined =>
    textOf((meaning) => meaning.kind === 'role' && meaning.role === role);
  const subject = measureIn(levels, reference);
  if (subject?.kind === 'other-unit') return subject;
  const isOther = ({ text, meaning }: Level): boolean =>
    meaning.kind === 'unknown' && !isUnit(inner(text), reference) && !isNoUnit(text);
  const named = levels.findLastIndex(({ meaning }) => meaning.kind !== 'unknown');
  // 养老机构床位数 above 其中：失能 is something else again.
  if (levels.slice(named + 1).some(isOther)) return { kind: 'unknown' };
  const place = textOf(({ kind }) => kind === 'place');
  const isNarrowing = (level: Level): boolean =>
    (isOther(level) &&
      !(place !== undefined && KIND_OF_PLACES.test(fold(level.text))) &&
      !isTitleOf(level.text, subject?.measure)) ||
    (level.meaning.kind === 'measure' &&
      hasOtherNumber(level.text, subject?.measure?.name_zh ?? ''));
  const group = levels.slice(0, named).find(isNarrowing);
  if (group) return { kind: 'unclear', group: group.text.trim() };
  const periods = levels.filter(({ meaning }) => meaning.kind === 'period');
  const spanned = levels.findLast(
    ({ meaning }) => meaning.kind === 'role' && isSpanRole(meaning.role),
  );
  const [added, total] = [roleText('to-date-value'), roleText('total')];
  const period = periodOf(
    periods.map(({ text }) => fold(text)),
    added,
  );
  return {
    kind: 'value',
    ...subject,
    ...(place !== undefined && { place }),
    ...(period !== undefined && { period }),
    ...(spanned?.meaning.kind === 'role' && spanOf(spanned.meaning.role, spanned.text)),
    ...(total !== undefined && { total }),
  };
}

// The lowest measure, and the unit that stands in its name or in a line of its own.
function measureIn(levels: readonly Level[], reference: Reference): Value | OtherUnit | undefined {
  const named = levels
    .map(({ meaning }) => meaning)
    .findLast((meaning) => meaning.kind === 'measure' || meaning.kind === 'other-unit');
  if (!named) return unitAlone(levels, reference);
  if (named.kind === 'other-unit') return convertible(named) ?? named;
  const { measure } = named;
  const at = levels.findLastIndex(({ meaning }) => meaning === named);
  const own = levels.slice(at).flatMap(({ text }) => unitAt(text, measure, reference) ?? []);
  const contrary = own.find((one) => fold(one) !== fold(own[0] ?? ''));
  if (contrary !== undefined) return { kind: 'other-unit', measure, unit: contrary };
  const unit = levels.map(({ text }) => unitAt(text, measure, reference)).findLast((one) => one);
  if (unit === undefined) return { kind: 'value', measure };
  if (isUnitOf(measure, unit)) return { kind: 'value', measure, unit };
  const other: OtherUnit = { kind: 'other-unit', measure, unit };
  return convertible(other) ?? other;
}

// The unit that a text of a header gives: 万元, （万元）, 资金情况（元）; of a list the one of the measure's
// kind. The lowest holds.
function unitAt(text: string, measure: Measure, reference: Reference): string | undefined {
  if (isUnit(inner(text), reference)) return inner(text);
  const [only, ...others] = behind(text)
    .split(/[、,/]/)
    .filter((word) => isUnit(word, reference));
  const all = only === undefined ? [] : [only, ...others];
  return others.length === 0 ? only : all.find((unit) => shiftTo(measure, unit) !== undefined);
}

// 数值 above 万元, for whatever measure the row names.
function unitAlone(levels: readonly Level[], reference: Reference): Value | undefined {
  const unit = levels
    .flatMap(({ text }) => [inner(text), behind(text)])
    .findLast((text) => isUnit(text, reference));
  return unit === undefined ? undefined : { kind: 'value', unit };
}

// 8月 below 2023年 is 2023年8月, and 1-8月 below it 2023年1-8月.
function periodOf(texts: readonly string[], added: string | undefined): string | undefined {
  const months = texts.length > 0 && added !== undefined ? monthsNamed(added) : undefined;
  const [above, below] = [...texts, ...(months === undefined ? [] : [months])].slice(-2);
  const isCut = below !== undefined && !/^\d{4}/.test(below);
  return isCut && above !== undefined && /^\d{4}年?$/.test(above)
    ? above.slice(0, 4) + '年' + below
    : (below ?? above);
}

// 资金情况（元）: of what it has in the kind of that unit.
function behind(text: string): string {
  return /\(([^()]+)\)$/.exec(fold(text))?.[1] ?? '';
}

function inner(text: string): string {
  return fold(text)
    .replace(/^单位:?/, '')
    .replace(/^\((.+)\)$/, '$1');
}
