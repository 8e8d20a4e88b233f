// The text of a header cell in, what the column holds out.

import type { Measure, Place } from '../reference/reference.ts';
import { isUnitOf } from './unit.ts';
import {
  fold,
  isValueRole,
  measureNamed,
  placesNamed,
  roleNamed,
  type Role,
  type Vocabulary,
} from './vocabulary.ts';

export type Meaning =
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'place'; readonly places: readonly Place[] }
  /** A measure's name with a unit behind it that is not the measure's. */
  | { readonly kind: 'other-unit'; readonly measure: Measure; readonly unit: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unknown' };

/** Returns what a column of that name holds. */
export function meaningOf(text: string, words: Vocabulary): Meaning {
  const key = fold(text);
  if (key === '') return { kind: 'blank' };
  const role = roleNamed(words, key);
  const places = placesNamed(words, key);
  // 全市 is a total, except where it is somebody's name for the city.
  if (role && !(role === 'total' && places.length > 0)) return { kind: 'role', role };
  const measure = measureNamed(words, key);
  if (measure) return { kind: 'measure', measure };
  if (places.length > 0) return { kind: 'place', places };
  return withUnit(key, words) ?? { kind: 'unknown' };
}

// 护理型床位数（张）
function withUnit(key: string, words: Vocabulary): Meaning | undefined {
  const [, name = '', unit = ''] = /^(.+)\(([^()]+)\)$/.exec(key) ?? [];
  const measure = measureNamed(words, name);
  if (measure)
    return isUnitOf(measure, unit)
      ? { kind: 'measure', measure }
      : { kind: 'other-unit', measure, unit };
  const role = roleNamed(words, name);
  // A unit behind "value" would hold for every measure below it, so it is no mere explanation.
  return role && !isValueRole(role) ? { kind: 'role', role } : undefined;
}
