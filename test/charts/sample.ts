// What the example charts are made of: series, goals, places.

import type { Dated, PlaceNow, TargetSteps } from '../../pipeline/slice/figure.ts';
import type { StatusGroup } from '../../pipeline/status.ts';
import type { Point } from '../../pipeline/view.ts';

export const same = (text: string) => ({ zh: text, en: text });

/** Returns so many months from January 2021 on, rising from a value by a step. */
export function months(count: number, from = 30, by = 0.7): readonly Point[] {
  return Array.from({ length: count }, (_, i): Point => {
    const value = from + i * by;
    return {
      period: new Date(Date.UTC(2021, i, 1)).toISOString().slice(0, 7),
      end: new Date(Date.UTC(2021, i + 1, 0)).toISOString().slice(0, 10),
      value,
      display: `${value.toFixed(1)}%`,
      numerator: String(Math.round(value * 10)),
      denominator: '1,000',
      provisional: false,
      revised: 0,
      version: '1',
    };
  });
}

/** Returns steps that end with these years. */
export function goals(byYear: Readonly<Record<string, number>>): TargetSteps['steps'] {
  return Object.entries(byYear).map(([year, value]) => ({
    target: `p/t-${year}`,
    value,
    display: `≥ ${value}%`,
    due: `${year}-12-31`,
    href: '/',
  }));
}

export const PACE: readonly Dated[] = [
  { date: '2021-06-30', value: 33.5 },
  { date: '2025-12-31', value: 60 },
];

/** Returns an outlook from a point to the end of 2025. */
export function outlook(from: Dated, to: number): TargetSteps['outlook'] {
  return {
    projection: [from, { date: '2025-12-31', value: to }],
    projected: same(`${to.toFixed(1)}%`),
    required: [from, { date: '2025-12-31', value: 60 }],
    perMonth: { zh: '0.52个百分点', en: '0.52 percentage points' },
  };
}

const GROUPS: readonly (StatusGroup | null)[] = [
  'kept',
  'behind',
  'missed',
  'on-pace',
  'late',
  'under-way',
  null,
];
const ZH = '和平 沈河 大东 皇姑 铁西 苏家屯 浑南 沈北 于洪 辽中 康平 法库 新民 示例区'.split(' ');
const EN = [
  'Heping',
  'Shenhe',
  'Dadong',
  'Huanggu',
  'Tiexi',
  'Sujiatun',
  'Hunnan',
  'Shenbei New Area',
  'Yuhong',
  'Liaozhong',
  'Kangping',
  'Faku',
  'Suzhou-Suqian Park',
  'Suqian ETDZ',
];

/** Returns so many places; every fifth is silent, or all of them. */
export function places(count: number, { silent = false } = {}): readonly PlaceNow[] {
  return Array.from({ length: count }, (_, i): PlaceNow => {
    const value = 38 + ((i * 9.7) % 41);
    const has = !silent && i % 5 !== 4;
    const [zh, en] = [ZH[i % ZH.length] ?? '', EN[i % EN.length] ?? ''];
    return {
      name: { zh, en },
      full: {
        zh: `${zh}区`,
        en: i === 13 ? 'Suqian Economic and Technological Development Zone' : `${en} District`,
      },
      value: has ? value : null,
      display: has ? same(`${value.toFixed(1)}%`) : { zh: '未报送', en: 'not reported' },
      group: has ? (GROUPS[i % GROUPS.length] ?? null) : 'silent',
    };
  });
}

export const GOAL = {
  value: 55,
  label: { zh: '目标 不低于55%', en: 'Target at least 55%' },
};
