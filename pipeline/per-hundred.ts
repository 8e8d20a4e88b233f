// A percentage said as things that one can count: 每100张养老机构床位里有41张, 41 of every 100 beds.
// Never rounded onto the other side of its goal, never to none or all of them.

import { exact, fixed, type Comparator, type Exact } from './decimal.ts';
import type { Bilingual, Indicator, Measure } from './reference/reference.ts';

/** What a share is a share of. */
export interface Whole {
  /** 养老机构床位; '' where its name does not end as a number of things. */
  readonly thing: string;
  /** 张, beds. */
  readonly unit: Bilingual;
}

/** Money is not counted in hundreds of pieces, and neither is a price a part of another. */
const UNCOUNTED = /元/;

/** Returns what an indicator is a share of; null where it is none, or none of things to count. */
export function wholeOf(
  { kind, unit }: Indicator,
  numerator: Measure,
  denominator: Measure,
): Whole | null {
  if (kind !== 'ratio' || unit !== '%' || numerator.unit !== denominator.unit) return null;
  if (UNCOUNTED.test(denominator.unit)) return null;
  const name = /^(.+?)(?:总数|数量|数)$/.exec(denominator.name_zh)?.[1] ?? '';
  return {
    // 应改造户数 names what is to be done, and 户 is its unit already.
    thing: name.endsWith(denominator.unit) ? '' : name,
    unit: { zh: denominator.unit, en: denominator.unit_en },
  };
}

/** Returns how many of every hundred a percentage is; null where it is no part of a hundred. */
export function perHundred(value: Exact, goal: Exact, whole: Whole): Bilingual | null {
  if (value.lt(0) || value.gt(100)) return null;
  const { zh, en } = amount(value, goal, whole.unit.zh);
  const all = { zh: `每100${whole.unit.zh}${whole.thing}里`, en: `of every 100 ${whole.unit.en}` };
  return { zh: `${all.zh}${zh}`, en: `${en} ${all.en}` };
}

/** Returns a goal in the same words: 不少于55张, at least 55; null where it is no part of a hundred. */
export function perHundredGoal(
  comparator: Comparator,
  goal: string,
  { unit }: Whole,
): Bilingual | null {
  if (exact(goal).lt(0) || exact(goal).gt(100)) return null;
  if (comparator !== '<=' && exact(goal).equals(100)) {
    return { zh: `100${unit.zh}都要做到`, en: 'all 100' };
  }
  const word = {
    '>=': { zh: '不少于', en: 'at least' },
    '<=': { zh: '不超过', en: 'at most' },
    '=': { zh: '正好', en: 'exactly' },
  }[comparator];
  return { zh: `${word.zh}${goal}${unit.zh}`, en: `${word.en} ${goal}` };
}

/** Returns the part: 有41张; and where rounding would say too much, 有54张多 or 不到1张. */
function amount(value: Exact, goal: Exact, unit: string): Bilingual {
  const rounded = fixed(value, 0);
  const isWhole = value.equals(exact(rounded));
  const tooMuch = !isWhole && (rounded === '0' || rounded === '100');
  const sameSide = exact(rounded).compare(goal) === value.compare(goal);
  if (isWhole || (sameSide && !tooMuch)) {
    return { zh: rounded === '0' ? `1${unit}也没有` : `有${rounded}${unit}`, en: rounded };
  }
  const below = value.floor().toString();
  return below === '0'
    ? { zh: `不到1${unit}`, en: 'fewer than 1' }
    : { zh: `有${below}${unit}多`, en: `between ${below} and ${Number(below) + 1}` };
}
