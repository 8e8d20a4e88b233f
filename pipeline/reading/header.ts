// The text of one header cell in, what it says of its column out.

import { isOtherThan } from './group.ts';
import { readPeriod } from '../period.ts';
import type { Indicator, Measure, Place } from '../reference/reference.ts';
import { isUnitOf, isUsualUnit, splitUnit } from './unit.ts';
import { withoutMarks } from './unit-label.ts';
import { isValueRole, type Role } from './role.ts';
import { readWhen } from './when.ts';
import {
  fold,
  measureNamed,
  placesNamed,
  rateNamed,
  roleNamed,
  type Vocabulary,
} from './vocabulary.ts';

export type Meaning =
  /** A unit where values stand in it: 数值（万元）. */
  | { readonly kind: 'role'; readonly role: Role; readonly unit?: string }
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'place'; readonly places: readonly Place[] }
  /** A measure's name with a unit behind it that is not the measure's. */
  | { readonly kind: 'other-unit'; readonly measure: Measure; readonly unit: string }
  /** The share of one measure in another, which is computed and never reported. */
  | { readonly kind: 'rate'; readonly indicator: Indicator }
  /** 2023年8月, or 8月 and 二季度 of a year that stands elsewhere. */
  | { readonly kind: 'period' }
  /** Last year's number, or the change since: 上年同期, 同比, 增减. */
  | { readonly kind: 'compared' }
  /** A corner cut in two, 地区＼指标: one is what stands below it, the other what stands beside it. */
  | { readonly kind: 'corner'; readonly roles: readonly Role[] }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unknown' };

const known = new WeakMap<Vocabulary, Map<string, Meaning>>();
// A hostile file may hold a million headers.
const MOST_KNOWN = 10_000;

/** Returns what a header cell of that text says of its column. */
export function meaningOf(text: string, words: Vocabulary): Meaning {
  const own = known.get(words) ?? new Map<string, Meaning>();
  known.set(words, own);
  const before = own.get(text);
  if (before) return before;
  const meaning = newMeaning(text, words);
  if (own.size < MOST_KNOWN && text.length < 100) own.set(text, meaning);
  return meaning;
}

function newMeaning(text: string, words: Vocabulary): Meaning {
  const key = fold(text);
  if (key === '') return { kind: 'blank' };
  const role = roleNamed(words, key);
  const places = placesNamed(words, key);
  // 全市 is a total, except where it is somebody's name for the city.
  if (role && !(role === 'total' && places.length > 0)) return { kind: 'role', role };
  const measure = measureNamed(words, text);
  if (measure) return { kind: 'measure', measure };
  if (places.length > 0) return { kind: 'place', places };
  const rate = rateNamed(words, key) ?? rateNamed(words, key.replace(/\([^()]*\)$/, ''));
  if (rate) return { kind: 'rate', indicator: rate };
  if (isPeriod(key)) return { kind: 'period' };
  if (COMPARED.test(key)) return { kind: 'compared' };
  return corner(key, words) ?? labelled(text, words) ?? { kind: 'unknown' };
}

function corner(key: string, words: Vocabulary): Meaning | undefined {
  const named = key.split(/[\\/|]+/).map((part) => roleNamed(words, part));
  const roles = named.map((role) => (role === 'year' ? 'period' : role));
  const keys = roles.filter((role) => role === 'place' || role === 'measure' || role === 'period');
  return keys.length === 2 && roles.length === 2 ? { kind: 'corner', roles: keys } : undefined;
}

const COMPARED =
  /^(?:(?:上|去|前)(?:一?年|年度)(?:同期|同月|同季|本月|年?末|底|全年)?|上一?(?:月|期|季度?)|同比|环比|比(?:上|去|年初|同期).*|较(?:上|去|年初|同期).*)(?:数|值|累计|累计数)?(?:\([^()]*\))?$|(?:增减|增长|增幅|增速|降幅|升降)(?:数|额|率|量|幅度?|情况|比例|[%‰])?(?:\([^()]*\))?$|^(?:previous|last)(?:month|period|quarter|year)$|^(?:yoy|change)$/;

// A year to come with 6月 or 二季度 is as good as any.
function isPeriod(key: string): boolean {
  return readPeriod(key) !== undefined || readWhen(key, '2000') !== undefined;
}

// 护理型床位数（张）, 护理型床位数①
function labelled(text: string, words: Vocabulary): Meaning | undefined {
  const plain = withoutMarks(text);
  const { name, unit } = splitUnit(plain) ?? { name: plain, unit: '' };
  const measure = measureNamed(words, name);
  if (measure && unit === '') return { kind: 'measure', measure };
  if (measure && isUnitOf(measure, unit)) return { kind: 'measure', measure };
  // 床位数（民办）, 床位数（2022年）
  if (measure) return isOtherThan(unit, '') ? undefined : { kind: 'other-unit', measure, unit };
  const role = roleNamed(words, name);
  const isUnit = isUsualUnit(unit) || words.units.has(unit);
  if (role && !isValueRole(role))
    return isUnit || fold(plain).endsWith(')') ? { kind: 'role', role } : undefined;
  // What stands behind "value" holds for every measure below it, so it is no mere explanation.
  return role && isUnit ? { kind: 'role', role, unit } : undefined;
}
