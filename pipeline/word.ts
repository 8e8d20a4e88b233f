// Numbers, dates and goals as a reader sees them, in both languages.

import { exact, shown, type Comparator, type Exact } from './decimal.ts';
import { frequencyOf } from './period.ts';
import type { Bilingual, Indicator } from './reference/reference.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

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

/** Returns a value as the document states it: no more decimals than it has. */
export function goalWord(comparator: Comparator, goal: string, unit: Unit): Bilingual {
  if (unit.kind === 'milestone') return { zh: '完成', en: 'done' };
  const amount = withUnit(shown(exact(goal), goal.split('.')[1]?.length ?? 0), unit);
  const words = {
    '>=': { zh: '不低于', en: 'at least' },
    '<=': { zh: '不高于', en: 'at most' },
    '=': { zh: '等于', en: 'exactly' },
  }[comparator];
  return { zh: `${words.zh}${amount.zh}`, en: `${words.en} ${amount.en}` };
}

function withUnit(number: string, unit: Unit): Bilingual {
  return unit.unit === '%'
    ? { zh: `${number}%`, en: `${number}%` }
    : { zh: `${number}${unit.unit}`, en: `${number} ${singular(number, unit.unit_en)}` };
}

function singular(number: string, unit: string): string {
  return number === '1' && /^\w+[^s]s$/.test(unit) ? unit.slice(0, -1) : unit;
}
