// An indicator in a city: 45 months against three steps, and 13 districts.

import type { Page } from '../../pipeline/page.ts';
import type { Figure, FigureColumn } from '../../pipeline/slice/figure.ts';
import { describeStatus } from '../../pipeline/status.ts';
import type { Point } from '../../pipeline/view.ts';
import { both, DISTRICTS, download, frame, link, picturesOf, SHENYANG } from './frame.ts';
import { assessment, line } from './view.ts';

const MONTHS = 45;

function point(_: unknown, i: number): Point {
  const denominator = 41_000 + i * 37;
  const value = 31.2 + i * 0.46 + Math.sin(i * 0.9) * 0.7;
  const period = new Date(Date.UTC(2020, i, 1)).toISOString().slice(0, 7);
  const numerator = Math.round((denominator * value) / 100);
  return {
    period,
    end: new Date(Date.UTC(2020, i + 1, 0)).toISOString().slice(0, 10),
    value,
    display: `${value.toFixed(1)}%`,
    numerator: numerator.toLocaleString('en-US'),
    denominator: denominator.toLocaleString('en-US'),
    provisional: i % 13 === 7,
    revised: i % 17 === 5 ? 1 : 0,
    version: '1',
  };
}

const step = (due: string, value: number) => ({
  target: `shenyang-2021-06/beds-${due.slice(0, 4)}`,
  value,
  display: `≥ ${value}%`,
  due,
  href: '/policy/shenyang-2021-06/#beds',
});

const latest = DISTRICTS.map((place, i) => {
  const { status, word } = assessment([6, 12, 2, 13, 0, 14, 6, 8][i % 8] ?? 0);
  const silent = status === 'no-data' || status === 'not-applicable';
  const value = 38 + ((i * 9.7) % 31);
  const display = silent ? word : both(`${value.toFixed(1)}%`, `${value.toFixed(1)}%`);
  return { place, status, word, value: silent ? null : value, display };
});

const column = (name: string, zh: string, en: string): FigureColumn => ({
  ...{ name, label: both(zh, en), numeric: !['period', 'place', 'status'].includes(name) },
});
const plain = (text: string) => ({ text: both(text, text), csv: text });
const series = Array.from({ length: MONTHS }, point);
const page = '/indicator/210100/nursing-bed-share/';

export const seriesFigure: Figure = {
  id: 'nursing-bed-share-210100-series',
  title: both(
    '护理型床位占比：沈阳市与目标',
    'Share of nursing beds: Shenyang against its targets',
  ),
  sentence: both(
    '2023年9月为51.0%，比2020年1月高19.8个百分点；离2025年底60%的目标还差9.0个百分点。',
    '51.0 % in September 2023, 19.8 points more than in January 2020; 9.0 points short of the 60 % due by the end of 2025.',
  ),
  unit: both('%', '%'),
  dataMonth: '2023-09',
  page,
  drawing: {
    kind: 'target-steps',
    reference: null,
    percent: true,
    yearly: false,
    scheduled: false,
    outlook: {
      projection: [
        { date: '2023-09-30', value: 51 },
        { date: '2025-12-31', value: 58.2 },
      ],
      projected: both('58.2%', '58.2%'),
      required: [
        { date: '2023-09-30', value: 51 },
        { date: '2025-12-31', value: 60 },
      ],
      perMonth: both('0.33个百分点', '0.33 percentage points'),
    },
    series,
    steps: [step('2021-12-31', 45), step('2022-12-31', 50), step('2025-12-31', 60)],
    pace: [
      { date: '2021-06-10', value: 38 },
      { date: '2025-12-31', value: 60 },
    ],
  },
  table: {
    columns: [
      column('period', '时期', 'Period'),
      column('value', '数值', 'Value'),
      column('numerator', '分子', 'Numerator'),
      column('denominator', '分母', 'Denominator'),
    ],
    rows: series.map(({ period, display, numerator, denominator }) =>
      [period, display, numerator, denominator].map(plain),
    ),
  },
  csv: download('SAMPLE-nursing-bed-share-210100-series.csv', MONTHS),
  svg: picturesOf('chart'),
};

export const districtsFigure: Figure = {
  id: 'nursing-bed-share-210100-places',
  title: both('护理型床位占比：各地最新数字', 'Share of nursing beds: latest number of each place'),
  sentence: both(
    '13个区县中，5个高于全市目标，2个未报送。',
    'Of 13 districts, 5 are above the city target and 2 have reported nothing.',
  ),
  unit: both('%', '%'),
  dataMonth: '2023-09',
  page,
  drawing: {
    kind: 'district-dots',
    rows: latest.map(({ place, value, display, status }) => ({
      ...{
        name: place.label,
        full: place.label,
        value,
        display,
        group: describeStatus(status).group,
      },
    })),
    goal: { value: 55, label: both('整体目标 ≥ 55%', 'Target for the whole ≥ 55%') },
  },
  table: {
    columns: [
      column('place', '地区', 'Place'),
      column('value', '数值', 'Value'),
      column('status', '评价', 'Status'),
    ],
    rows: latest.map(({ place, display, status, word }) => [
      { text: place.label, csv: place.href, href: place.href },
      { text: display, csv: '' },
      { text: word, csv: status, status },
    ]),
  },
  csv: download('SAMPLE-nursing-bed-share-210100-places.csv', DISTRICTS.length),
  svg: picturesOf('chart'),
};

const now = districtsFigure.drawing.kind === 'district-dots' ? districtsFigure.drawing.rows : [];
const goal = { value: 55, label: both('整体目标 ≥ 55%', 'Target for the whole ≥ 55%') };

const tilesFigure: Figure = {
  ...districtsFigure,
  id: 'nursing-bed-share-210100-tiles',
  title: both('护理型床位占比：按方位看各地', 'Share of nursing beds: roughly where places lie'),
  drawing: {
    kind: 'tile-grid',
    tiles: now.map((one, i) => ({ ...one, column: (i % 4) + 1, row: Math.floor(i / 4) + 1 })),
    goal,
  },
};

const multiplesFigure: Figure = {
  ...districtsFigure,
  id: 'nursing-bed-share-210100-multiples',
  title: both('护理型床位占比：各地走势', 'Share of nursing beds: how each place has moved'),
  drawing: {
    kind: 'small-multiples',
    yearly: false,
    panels: now.map((one, i) => ({ ...one, series: series.slice(i) })),
    goal,
  },
};

export const indicator: Page = {
  kind: 'indicator',
  path: '/indicator/210100/nursing-bed-share/',
  frame: frame(both('沈阳市：护理型床位占比', 'Shenyang: share of nursing beds'), {
    trail: [link('/', '首页', 'Home'), link('/indicator/', '监测指标', 'Indicators')],
  }),
  slice: {
    name: both('护理型床位占比', 'Share of nursing beds'),
    plain: both(
      '养老机构的床位里，能给不能自理的老人用的占多少。',
      'How many of the beds in care homes suit people who cannot look after themselves.',
    ),
    unit: both('%', '%'),
    formula: both('护理型床位 ÷ 养老机构床位 × 100', 'nursing beds ÷ all beds × 100'),
    city: SHENYANG,
    subject: SHENYANG.label,
    series: seriesFigure,
    assessments: [assessment(12), assessment(6)],
    targets: [line(2), line(9)],
    districts: districtsFigure,
    tiles: tilesFigure,
    multiples: multiplesFigure,
    download: download('SAMPLE-210100-nursing-bed-share.csv', 630),
  },
};

export const indicatorList: Page = {
  kind: 'indicator-list',
  path: '/indicator/',
  frame: frame(both('监测指标', 'Indicators')),
  slice: {
    indicators: [
      {
        name: both('护理型床位占比', 'Share of nursing beds'),
        plain: both('能给不能自理的老人用的床位占多少。', 'Beds for people who need nursing.'),
        unit: both('%', '%'),
        cities: [link('/indicator/210100/nursing-bed-share/', '沈阳市', 'Shenyang')],
      },
    ],
  },
};

export const embed: Page = {
  kind: 'embed',
  path: `/embed/${seriesFigure.id}/`,
  frame: frame(seriesFigure.title, { trail: [], unlisted: true }),
  slice: { figure: seriesFigure },
};
