import { expect, test } from 'vitest';
import type { DistrictDots, TargetSteps } from '../pipeline/slice/figure.ts';
import { districtDots } from '../site/charts/district-dots.ts';
import { finish, finishQuiet, FONT_SIZE, WIDTH } from '../site/charts/drawing.ts';
import { progressBar } from '../site/charts/progress-bar.ts';
import { document, SvgElement } from '../site/charts/svg-document.ts';
import { targetSteps } from '../site/charts/target-steps.ts';

const options = { document, lang: 'zh', sample: true } as const;
const names = { id: 'c', title: '床位 < 目标', sentence: '一句话' };
const bar = { value: 33, goal: 55, expected: 41.2, max: 100, comparator: '>=' } as const;
const same = (text: string) => ({ zh: text, en: text });
const rows: DistrictDots['rows'] = [
  { name: same('和平区'), value: 61.04, display: same('61.0%'), group: 'kept' },
  { name: same('沈河区'), value: 33.33, display: same('33.3%'), group: 'behind' },
  { name: same('大东区'), value: null, display: same('未报送'), group: 'silent' },
];
const steps: TargetSteps = {
  kind: 'target-steps',
  series: ['2020-06-30', '2021-06-30', '2022-06-30'].map((end, i) => ({
    period: end.slice(0, 7),
    end,
    value: 30 + i * 7.77,
    display: `${30 + i * 7.77}%`,
    numerator: '1',
    denominator: '2',
    provisional: false,
    revised: 0,
    version: '1',
  })),
  steps: ['2021-12-31', '2022-12-31'].map((due, i) => ({
    target: due,
    due,
    value: 45 + i * 10,
    display: `≥ ${45 + i * 10}%`,
    href: '/',
  })),
  pace: [],
  percent: true,
};
const CHARTS: Readonly<Record<string, () => Element>> = {
  'target-steps': () => targetSteps(steps, options),
  'district-dots': () =>
    districtDots(
      { kind: 'district-dots', rows, goal: { value: 55, label: same('目标 ≥ 55%') } },
      options,
    ),
  'progress-bar': () => progressBar(bar, options),
};

test.each(Object.entries(CHARTS))(
  '%s draws the same bytes whatever was drawn before',
  (_, draw) => {
    const first = finish(draw(), names);
    for (const other of Object.values(CHARTS)) other();
    expect(finish(draw(), names)).toBe(first);
  },
);

test.each(Object.entries(CHARTS))('%s has no style of its own', (_, draw) => {
  expect(finish(draw(), names)).not.toMatch(/<style|style=/);
});

test.each(Object.entries(CHARTS))('%s rounds coordinates to 0.1 px', (_, draw) => {
  const geometry = finish(draw(), names).match(/ (d|transform|[xy][12]?|c[xy])="[^"]*"/g) ?? [];
  expect(geometry.length).toBeGreaterThan(3);
  for (const value of geometry) expect(value).not.toMatch(/\.\d\d/);
});

test.each(Object.entries(CHARTS))('%s says that sample data are a sample', (_, draw) => {
  expect(finish(draw(), names)).toContain('示例');
});

test('the text of a chart is at least 11 px high on a screen of 320 px', () => {
  const margins = 2 * 18;
  expect((FONT_SIZE * (320 - margins)) / WIDTH).toBeGreaterThanOrEqual(11);
});

test('districtDots(rows) leaves the numbers room beside long English names', () => {
  const long = ['Suqian own', 'Shenyang own', 'Sujiatun', 'Shenbei New Area', 'Suqian ETDZ'];
  const drawn = districtDots(
    {
      kind: 'district-dots',
      rows: long.map((name, i) => ({
        ...{
          name: same(name),
          value: 42 + i * 3,
          display: same('44.0%*'),
          group: 'behind' as const,
        },
      })),
      goal: { value: 55, label: same('City target at least 55% (for reference)') },
    },
    { ...options, lang: 'en' },
  );
  const dots = [...finishQuiet(drawn, 'd').matchAll(/<circle[^>]* cx="([\d.]+)"/g)];
  const [first = 0, last = 0] = [dots[0], dots.at(-1)].map((dot) => Number(dot?.[1]));
  expect(dots).toHaveLength(long.length);
  // 12 of 55 points apart: at least 120 px from zero to the goal.
  expect(last - first).toBeGreaterThan((120 * 12) / 55);
});

test('charts of real data do not call themselves a sample', () => {
  const real = { ...options, sample: false };
  expect(finishQuiet(progressBar(bar, real), 'c')).not.toContain('示例');
  expect(finishQuiet(targetSteps(steps, real), 'c')).not.toContain('示例');
  expect(
    finishQuiet(districtDots({ kind: 'district-dots', rows, goal: null }, real), 'c'),
  ).not.toContain('示例');
});

test('finish(svg, names) names the picture for those who cannot see it', () => {
  const svg = finish(districtDots({ kind: 'district-dots', rows, goal: null }, options), names);
  expect(svg).toMatch(/^<svg[^>]* role="img"/);
  expect(svg).toMatch(/^<svg[^>]* aria-labelledby="c-t c-d"/);
  expect(svg).toContain('<title id="c-t">床位 &lt; 目标</title><desc id="c-d">一句话</desc>');
});

test('finish(svg, names) numbers clips within the chart', () => {
  const svg = new SvgElement('svg');
  for (const name of ['71', '72']) {
    const clip = svg.appendChild(new SvgElement('clipPath'));
    clip.setAttribute('id', `plot-clip-${name}`);
    svg.appendChild(new SvgElement('g')).setAttribute('clip-path', `url(#plot-clip-${name})`);
  }
  expect(finishQuiet(svg, 'c')).toBe(
    '<svg aria-hidden="true"><clipPath id="c-p1"/><g clip-path="url(#c-p1)"/>' +
      '<clipPath id="c-p2"/><g clip-path="url(#c-p2)"/></svg>',
  );
});

test('districtDots(rows) keeps the given order and writes out who has not reported', () => {
  const svg = finish(districtDots({ kind: 'district-dots', rows, goal: null }, options), names);
  const found = ['和平区', '沈河区', '大东区'].map((name) => svg.indexOf(`>${name}<`));
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(Math.min(...found)).toBeGreaterThan(0);
  expect(svg).toContain('>未报送<');
  expect(svg.match(/<circle/g)).toHaveLength(2);
});

test('targetSteps(steps) labels every target and the latest number', () => {
  const svg = finish(targetSteps(steps, options), names);
  for (const label of ['≥ 45%', '≥ 55%', '45.54%']) expect(svg).toContain(`>${label}<`);
});

test('targetSteps() draws a single number, and numbers without targets', () => {
  const one = { ...steps, series: steps.series.slice(0, 1), steps: [] };
  expect(finish(targetSteps(one, options), names)).not.toContain('NaN');
  expect(finish(targetSteps({ ...steps, steps: [] }, options), names)).not.toContain('NaN');
});

test('progressBar(bar) draws the pace only where there is one', () => {
  const paceless = { value: 33, goal: 55, max: 100, comparator: '>=' } as const;
  expect(finishQuiet(progressBar(bar, options), 'c')).toContain('c-pace-mark');
  expect(finishQuiet(progressBar(paceless, options), 'c')).not.toContain('c-pace-mark');
});

test('progressBar(bar) draws values below zero and zero goals', () => {
  const low = { value: -3, goal: 0, max: 0, comparator: '<=' } as const;
  expect(finishQuiet(progressBar(low, options), 'c')).not.toContain('NaN');
});
