// Numbers, dates and goals as a reader sees them, in both languages.

import { exact, grouped, plain, shown, type Comparator, type Exact } from './decimal.ts';
import { frequencyOf } from './period.ts';
import type { Bilingual, Indicator } from './reference/reference.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** What stands in place of a number that may not be shown. */
export const WITHHELD: Bilingual = { zh: '不予公布', en: 'withheld' };

/** Returns a period in words: 2023年9月, September 2023. */
export function periodWord(period: string): Bilingual {
  const year = period.slice(0, 4);
  switch (frequencyOf(period)) {
    case 'year':
      return { zh: `${year}年`, en: year };
    case 'quarter': {
      const quarter = Number(period.slice(6));
      return { zh: `${year}年${'一二三四'.charAt(quarter - 1)}季度`, en: `Q${quarter} ${year}` };
    }
    case 'month': {
      const month = Number(period.slice(5));
      return { zh: `${year}年${month}月`, en: `${MONTHS[month - 1] ?? ''} ${year}` };
    }
  }
}

/** Returns that something was completed on a date: 2021年6月22日完成, completed 22 June 2021. */
export function completedWord(date: string): Bilingual {
  const { zh, en } = dateWord(date);
  return { zh: `${zh}完成`, en: `completed ${en}` };
}

/** Returns a date in words: 2025年12月31日, 31 December 2025. */
export function dateWord(date: string): Bilingual {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  return {
    zh: `${year}年${month}月${day}日`,
    en: `${day} ${MONTHS[Number(month) - 1] ?? ''} ${year}`,
  };
}

type Unit = Pick<Indicator, 'unit' | 'unit_en' | 'decimals' | 'kind'>;

/**
 * Returns a value with its unit: 41.2%, 3 所. With a goal it has as many decimals as it takes to see
 * on which side of the goal it stands.
 */
export function quantityWord(value: Exact, unit: Unit, goal?: Exact): Bilingual {
  if (unit.kind === 'milestone') {
    return value.gte(1) ? { zh: '已完成', en: 'done' } : { zh: '未完成', en: 'not done' };
  }
  return withUnit(shown(value, Number(unit.decimals), goal), unit);
}

/**
 * Returns a value as the document states it, no more decimals than it has: 不低于55%, 不少于3所. Of
 * a milestone, that it is to be completed.
 */
export function goalWord(comparator: Comparator, goal: string, unit: Unit): Bilingual {
  if (unit.kind === 'milestone') return { zh: '要完成', en: 'to be completed' };
  const amount = withUnit(shown(exact(goal), goal.split('.')[1]?.length ?? 0), unit);
  const counts = unit.kind === 'measure';
  const words = {
    '>=': { zh: counts ? '不少于' : '不低于', en: 'at least' },
    '<=': { zh: counts ? '不超过' : '不高于', en: 'at most' },
    '=': { zh: '等于', en: 'exactly' },
  }[comparator];
  return { zh: `${words.zh}${amount.zh}`, en: `${words.en} ${amount.en}` };
}

/** Returns a number, written as it is to be shown, with its unit. */
export function withUnit(
  number: string,
  { unit, unit_en }: Pick<Indicator, 'unit' | 'unit_en'>,
): Bilingual {
  if (unit === '%') return { zh: `${number}%`, en: `${number}%` };
  const zeros = YUAN[unit];
  return {
    zh: `${number}${unit}`,
    en:
      zeros === undefined
        ? `${number} ${number === '1' ? singular(unit_en) : unit_en}`
        : yuanWord(number, zeros),
  };
}

/** Returns a reported number with its unit, apart from it in Chinese: lists of them are read so. */
export function reportedWord(
  value: string,
  measure: Pick<Indicator, 'unit' | 'unit_en'>,
): Bilingual {
  const number = grouped(value);
  return { zh: `${number} ${measure.unit}`, en: withUnit(number, measure).en };
}

/** How many zeros the Chinese units of money add, for which English has no word. */
const YUAN: Readonly<Record<string, number>> = { 万元: 4, 亿元: 8 };

/** Returns an amount of money without rounding it: 366.50 with 4 zeros is 3.665 million yuan. */
function yuanWord(number: string, zeros: number): string {
  const yuan = exact(number.replaceAll(',', '')).mul(10 ** zeros);
  const scale = [
    { size: 1e9, word: ' billion' },
    { size: 1e6, word: ' million' },
  ].find(({ size }) => yuan.abs().gte(size)) ?? { size: 1, word: '' };
  return `${grouped(plain(yuan.div(scale.size), 12))}${scale.word} yuan`;
}

/** Returns the English name of one of a kind: one community, one bus, one home. */
function singular(units: string): string {
  if (units === 'people') return 'person';
  if (units.endsWith('ies')) return `${units.slice(0, -3)}y`;
  if (/(ss|x|ch|sh)es$/.test(units)) return units.slice(0, -2);
  return /[^s]s$/.test(units) ? units.slice(0, -1) : units;
}
