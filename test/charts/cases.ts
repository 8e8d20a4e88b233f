// One drawing for each kind of chart and each case that it has to cope with.

import type { Lang } from '../../pipeline/page.ts';
import type { Drawing, TargetSteps } from '../../pipeline/slice/figure.ts';
import { describeStatus, type Status } from '../../pipeline/status.ts';
import { GOAL, goals, months, outlook, PACE, places, same } from './sample.ts';

export interface ChartCase {
  readonly drawing: Drawing;
  readonly lang: Lang;
}

const zh = (drawing: Drawing): ChartCase => ({ drawing, lang: 'zh' });
const en = (drawing: Drawing): ChartCase => ({ drawing, lang: 'en' });

const STEPS: TargetSteps = {
  kind: 'target-steps',
  percent: true,
  yearly: false,
  series: months(30),
  steps: goals({ '2021': 40, '2025': 60 }),
  pace: PACE,
  scheduled: false,
  reference: null,
  outlook: outlook({ date: '2023-06-30', value: 50.3 }, 56),
};
const BARE = { steps: [], pace: [], outlook: null };
const holed = months(30).filter((_, i) => i !== 9 && i !== 10 && i !== 20);
const marked = months(30).map((point, i) => ({
  ...point,
  revised: i === 12 ? 2 : 0,
  provisional: i > 26,
}));
const redefined = months(30).map((point, i) =>
  i < 15 ? point : { ...point, value: point.value - 12, version: '2' },
);

/** It ends just before the last date, above where it was, with ups and downs. */
const jagged = months(30).map((point, i) => ({
  ...point,
  value: i < 24 ? 58.5 : 57 + (i % 3) * 0.3,
  display: i < 24 ? '58.5%' : '57.6%',
}));
/** It begins where its first goal's label would stand. */
const atGoal = months(30).map((point, i) => ({ ...point, value: 41.5 + i / 40, display: '42.2%' }));

const TARGET_STEPS: Readonly<Record<string, ChartCase>> = {
  usual: zh(STEPS),
  english: en(STEPS),
  'one-point': zh({ ...STEPS, series: months(1), pace: [], outlook: null }),
  'no-target': zh({ ...STEPS, ...BARE }),
  'city-target': en({
    ...{ ...STEPS, ...BARE },
    reference: {
      value: 55,
      label: { zh: '全市目标不低于55%，仅供参考', en: 'City target at least 55%, for reference' },
    },
  }),
  'city-number': zh({
    ...STEPS,
    reference: { value: 41.2, label: { zh: '同期全市41.2%', en: 'Whole city 41.2%' } },
  }),
  'jagged-end': zh({ ...STEPS, ...BARE, series: jagged, steps: goals({ '2021': 55, '2023': 55 }) }),
  'at-goal': zh({ ...STEPS, ...BARE, series: atGoal, steps: goals({ '2021': 41, '2024': 50 }) }),
  gaps: zh({ ...STEPS, ...BARE, series: holed }),
  revision: zh({ ...STEPS, series: marked }),
  'definition-break': en({ ...STEPS, pace: [], outlook: null, series: redefined }),
  'over-100': zh({ ...STEPS, ...BARE, series: months(30, 84, 1.1), steps: goals({ '2022': 100 }) }),
  schedule: en({
    ...STEPS,
    scheduled: true,
    pace: [PACE[0], { date: '2023-12-31', value: 40 }, PACE[1]].flatMap((one) => one ?? []),
  }),
  capped: zh({
    ...STEPS,
    outlook: {
      projection: [
        { date: '2023-06-30', value: 50.3 },
        { date: '2024-10-01', value: 100 },
        { date: '2025-12-31', value: 100 },
      ],
      projected: same('100.0%'),
      required: [],
      perMonth: null,
    },
  }),
  yearly: zh({
    ...STEPS,
    ...BARE,
    percent: false,
    yearly: true,
    series: months(30).map((point, i) => ({ ...point, value: ((i % 12) + 1) * 80 })),
    steps: [2021, 2022, 2023].map((year) => ({
      ...{ target: 'p/t', value: 1000, display: '≥ 1,000', due: `${year}-12-31`, href: '/' },
    })),
  }),
};

function dots(count: number, options = {}): Drawing {
  return { kind: 'district-dots', rows: places(count, options), goal: GOAL };
}

const LONG_GOAL = {
  value: 55,
  label: same('Target for the whole at least 100 communities (for reference)'),
};

function multiples(count: number, options = {}): Drawing {
  return {
    kind: 'small-multiples',
    yearly: false,
    goal: GOAL,
    panels: places(count, options).map((place, i) => ({
      ...place,
      series:
        place.value === null ? [] : months(18, place.value - 9, 0.5).filter((_, n) => n !== i),
    })),
  };
}

function tiles(count: number, options = {}): Drawing {
  const at = (i: number) => ({ column: (i % 4) + 1, row: Math.floor(i / 4) + 1 });
  const all = places(count, options).map((place, i) => ({ ...place, ...at(i) }));
  return { kind: 'tile-grid', tiles: all, goal: GOAL };
}

function strip(spells: readonly (readonly [string, string, Status])[]): Drawing {
  return {
    kind: 'status-strip',
    spells: spells.map(([from, to, status]) => {
      const { zh: word, en: english } = describeStatus(status);
      return { from, to, status, word: { zh: word, en: english } };
    }),
  };
}

const HISTORY = strip([
  ['2021-06-01', '2021-08-31', 'not-assessable'],
  ['2021-09-01', '2022-03-31', 'on-pace'],
  ['2022-04-01', '2022-04-30', 'no-data'],
  ['2022-05-01', '2023-01-31', 'slightly-behind'],
  ['2023-02-01', '2023-09-30', 'behind'],
]);

function timeline(dues: Readonly<Record<string, readonly [number, number, number]>>): Drawing {
  return {
    kind: 'due-timeline',
    asOf: '2023-09-30',
    dues: Object.entries(dues).map(([due, [kept, behind, missed]]) => ({
      due,
      groups: [
        { group: 'kept', label: same('kept'), count: kept },
        { group: 'behind', label: same('behind'), count: behind },
        { group: 'missed', label: same('missed'), count: missed },
      ],
    })),
  };
}

const DUES = {
  '2021-12-31': [5, 0, 3],
  '2022-06-30': [1, 0, 0],
  '2022-12-31': [12, 0, 2],
  '2023-12-31': [2, 6, 0],
  '2025-12-31': [0, 5, 0],
} as const;

/** The cases by the name of a kind. */
export const CHART_CASES: Readonly<Record<Drawing['kind'], Readonly<Record<string, ChartCase>>>> = {
  'target-steps': TARGET_STEPS,
  'district-dots': {
    usual: zh(dots(6)),
    'one-district': zh(dots(1)),
    'many-districts': zh(dots(14)),
    'all-silent': zh(dots(5, { silent: true })),
    'long-names': en(dots(14)),
    'long-goal': en({ kind: 'district-dots', rows: places(6), goal: LONG_GOAL }),
  },
  'small-multiples': {
    usual: zh(multiples(6)),
    'one-district': zh(multiples(1)),
    'many-districts': zh(multiples(14)),
    'all-silent': zh(multiples(5, { silent: true })),
    'long-names': en(multiples(14)),
  },
  'tile-grid': {
    usual: zh(tiles(6)),
    'one-district': zh(tiles(1)),
    'many-districts': zh(tiles(14)),
    'all-silent': zh(tiles(5, { silent: true })),
    'long-names': en(tiles(14)),
  },
  'status-strip': {
    usual: zh(HISTORY),
    english: en(HISTORY),
    'one-month': zh(strip([['2023-09-01', '2023-09-30', 'no-data']])),
    gaps: zh(
      strip([
        ['2022-01-01', '2022-06-30', 'on-pace'],
        ['2022-10-01', '2023-09-30', 'met'],
      ]),
    ),
  },
  'due-timeline': {
    usual: zh(timeline(DUES)),
    english: en(timeline(DUES)),
    'one-date': zh(timeline({ '2025-12-31': [1, 0, 0] })),
    'all-passed': zh(timeline({ '2020-12-31': [9, 0, 1], '2022-12-31': [30, 0, 4] })),
    crowded: en(
      timeline(
        Object.fromEntries(
          Array.from({ length: 9 }, (_, i) => [`2023-0${i + 1}-28`, [1 + (i % 3), 1, 0]] as const),
        ),
      ),
    ),
  },
};
