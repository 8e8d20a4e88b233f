import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Drawing, TargetSteps } from '../pipeline/slice/figure.ts';
import { draw } from '../site/charts/draw.ts';
import { finish, finishQuiet, FONT_SIZE, WIDTHS, type ChartWidth } from '../site/charts/drawing.ts';
import { keysOf } from '../site/charts/keys.ts';
import { progressBar } from '../site/charts/progress-bar.ts';
import { document, SvgElement } from '../site/charts/svg-document.ts';
import { CHART_CASES } from './charts/cases.ts';
import { goals, months, places } from './charts/sample.ts';
import { expectGolden } from './golden.ts';

const options = { document, lang: 'zh', sample: true, width: 'narrow' } as const;
const names = { id: 'c', title: '床位 < 目标', sentence: '一句话' };
const bar = { value: 33, goal: 55, expected: 41.2, start: 21, max: 100, comparator: '>=' } as const;
const steps: TargetSteps = {
  kind: 'target-steps',
  reference: null,
  percent: true,
  yearly: false,
  series: months(12),
  steps: goals({ '2021': 45, '2022': 55 }),
  pace: [],
  scheduled: false,
  outlook: null,
};

const ALL = Object.entries(CHART_CASES).flatMap(([kind, cases]) =>
  Object.entries(cases).flatMap(([name, { drawing, lang }]) =>
    (['narrow', 'wide'] as const).map((width) => ({
      name: `${kind}-${name}-${width}`,
      draw: () => draw(drawing, { ...options, lang, width }),
      width,
    })),
  ),
);
const BAR = { name: 'progress-bar', draw: () => progressBar(bar, options), width: 'narrow' };

test.each(ALL)('$name is drawn as its golden SVG', ({ name, draw: drawn }) => {
  const svg = finish(drawn(), { ...names, title: name });
  // A line for each element: a difference is seen where it is.
  expectGolden(`chart/${name}.svg`, `${svg.replaceAll('><', '>\n<')}\n`);
});

test('there is no golden SVG without a chart', () => {
  const found = readdirSync(join(import.meta.dirname, 'output', 'chart'));
  const known = new Set(ALL.map(({ name }) => `${name}.svg`));
  expect(found.filter((file) => !known.has(file))).toEqual([]);
});

test.each([...ALL, BAR])(
  '$name draws numbers alone, without a style of its own, to 0.1 px',
  ({ draw: drawn }) => {
    const svg = finish(drawn(), names);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|<style|style=/);
    const geometry = svg.match(/ (d|transform|[xy][12]?|c[xy])="[^"]*"/g) ?? [];
    for (const value of geometry) expect(value).not.toMatch(/\.\d\d/);
    expect(svg).toMatch(/示例|SAMPLE/);
  },
);

test.each(ALL)('$name keeps its texts within its width', ({ draw: drawn, width }) => {
  const svg = finishQuiet(drawn(), 'c');
  for (const { x, anchor, text } of textsOf(svg)) {
    // At least half of a pixel font's width: names are shorter than textWidth() assumes.
    const wide = Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 13 : 6.5), 0);
    const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
    expect([text, left >= -4, left + wide <= WIDTHS[width] + 4]).toEqual([text, true, true]);
  }
});

/** The texts of a drawing with where they stand; those of the sample mark are left out. */
function textsOf(svg: string) {
  const groups = [...svg.matchAll(/<g class="(c-[^"]*)"([^>]*)>((?:<text.*?<\/text>)+)<\/g>/g)];
  return groups
    .filter(([, name]) => name !== 'c-sample')
    .flatMap(([, , attributes = '', inside = '']) => {
      const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'middle';
      return [...inside.matchAll(/translate\(([-\d.]+),[^>]*>([^<]*)</g)].map(
        ([, x, text = '']) => ({ x: Number(x), anchor, text }),
      );
    });
}

test('draw(drawing) draws the same bytes whatever was drawn before', () => {
  const first = ALL.map((one) => finish(one.draw(), names));
  const again = ALL.toReversed().map((one) => finish(one.draw(), names));
  expect(again.toReversed()).toEqual(first);
});

test('the text of a chart is at least 11 px high on a screen of 320 px', () => {
  const margins = 2 * 18;
  expect((FONT_SIZE * (320 - margins)) / WIDTHS.narrow).toBeGreaterThanOrEqual(11);
});

test('a wide chart is a drawing of its own: its text is as large as that of a narrow one', () => {
  for (const { name, draw: drawn, width } of ALL) {
    const svg = finish(drawn(), names);
    expect(svg, name).toContain(`width="${WIDTHS[width]}"`);
    expect(svg, name).toContain(`font-size="${FONT_SIZE}"`);
  }
});

const svgOf = (drawing: Drawing, width: ChartWidth = 'narrow'): string =>
  finishQuiet(draw(drawing, { ...options, width }), 'c');
const vertices = (svg: string): number =>
  (/<g class="c-line"[^>]*><path d="([^"]*)"/.exec(svg)?.[1]?.match(/[Ml]/g) ?? []).length;
const pieces = (svg: string): number =>
  (/<g class="c-line"[^>]*><path d="([^"]*)"/.exec(svg)?.[1]?.match(/M/g) ?? []).length;

test('targetSteps(series) breaks its line at a missing month, a new definition and a new year', () => {
  const year = months(14);
  expect(pieces(svgOf({ ...steps, series: year }))).toBe(1);
  expect(pieces(svgOf({ ...steps, series: year.filter((_, i) => i !== 5) }))).toBe(2);
  expect(pieces(svgOf({ ...steps, series: year, yearly: true }))).toBe(2);
  const redefined = year.map((point, i) => ({ ...point, version: i < 7 ? '1' : '2' }));
  const svg = svgOf({ ...steps, series: redefined });
  expect(pieces(svg)).toBe(2);
  expect(svg).toContain('>口径变化<');
  expect(svgOf({ ...steps, series: year })).not.toContain('口径变化');
});

test('targetSteps(series) has a vertex for every number, single ones included', () => {
  const alone = months(9).filter((_, i) => i !== 3 && i !== 5);
  expect(vertices(svgOf({ ...steps, series: alone }))).toBe(7);
  expect(vertices(svgOf({ ...steps, series: months(1) }))).toBe(1);
});

test('targetSteps(series) does not break where quarters or years follow each other', () => {
  const periods = ['2021-Q1', '2021-Q2', '2021-Q3', '2022-Q1'];
  const quarters = months(4).map((point, i) => ({ ...point, period: periods[i] ?? '' }));
  expect(pieces(svgOf({ ...steps, series: quarters }))).toBe(2);
  const years = months(3).map((point, i) => ({ ...point, period: String(2021 + i) }));
  expect(pieces(svgOf({ ...steps, series: years, yearly: true }))).toBe(1);
});

test('targetSteps(series) marks what is provisional and what was corrected', () => {
  const marked = months(6).map((point, i) => ({
    ...point,
    provisional: i >= 4,
    revised: i === 1 ? 1 : 0,
  }));
  const svg = svgOf({ ...steps, series: marked });
  const inside = (name: string): number =>
    (new RegExp(`<g class="${name}"[^>]*>(.*?)</g>`).exec(svg)?.[1]?.match(/<(circle|path)/g) ?? [])
      .length;
  expect(inside('c-provisional')).toBe(2);
  expect(inside('c-revised')).toBe(1);
  expect(svg).toContain('c-latest c-hollow');
  expect(svgOf(steps)).not.toMatch(/c-hollow|c-provisional|c-revised/);
});

test('targetSteps(steps) labels every target and the latest number; like targets once', () => {
  const svg = svgOf(steps);
  for (const label of ['≥ 45%', '≥ 55%', '37.7%']) expect(svg).toContain(`>${label}<`);
  const alike = svgOf({ ...steps, steps: goals({ '2021': 45, '2022': 45 }) });
  expect(alike.match(/≥ 45%/g)).toHaveLength(1);
});

test('targetSteps() leaves out ticks above 100 % where nothing is', () => {
  const high = svgOf({ ...steps, series: months(12, 92, 0.7), steps: goals({ '2022': 100 }) });
  expect(high).toContain('>100%<');
  expect(high).not.toMatch(/>10[1-9]%<|>110%</);
  const over = svgOf({ ...steps, series: months(12, 92, 2) });
  expect(over).toMatch(/>110%<|>120%</);
});

test('districtDots(rows) keeps the given order and writes out who has not reported', () => {
  const rows = places(6);
  const svg = svgOf({ kind: 'district-dots', rows, goal: null });
  const found = rows.map(({ name }) => svg.indexOf(`>${name.zh}<`));
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(Math.min(...found)).toBeGreaterThan(0);
  expect(svg).toContain('>未报送<');
  expect(svg.match(/<circle/g)).toHaveLength(5);
});

test('a status has its own sign in a chart, whatever its colour', () => {
  const rows = places(4);
  const svg = svgOf({ kind: 'district-dots', rows, goal: null });
  const signs = [...svg.matchAll(/<path d="([^"]*)" transform="translate\(-5,-5\)/g)];
  expect(new Set(signs.map(([, d]) => d)).size).toBe(4);
});

test('districtDots(rows) leaves the numbers room beside long English names', () => {
  const drawn = draw(CHART_CASES['district-dots']['long-names']?.drawing as Drawing, {
    ...options,
    lang: 'en',
  });
  const at = [
    ...finishQuiet(drawn, 'd').matchAll(/<g class="g-[^"]*" transform="translate\(([\d.]+)/g),
  ];
  const [left, right] = [Math.min, Math.max].map((pick) => pick(...at.map(([, x]) => Number(x))));
  expect((right ?? 0) - (left ?? 0)).toBeGreaterThan(50);
});

test('keysOf(drawing) explains what is drawn and nothing else', () => {
  const marks = (drawing: Drawing): readonly unknown[] => keysOf(drawing).map(({ mark }) => mark);
  expect(marks({ ...steps, steps: [] })).toEqual(['line']);
  expect(marks({ ...steps, pace: [{ date: '2021-01-01', value: 1 }], scheduled: true })).toEqual([
    'line',
    'goal',
    'schedule',
  ]);
  const rows = places(5).map((row) => ({ ...row, group: null }));
  expect(marks({ kind: 'district-dots', rows, goal: null })).toEqual([]);
});

test('charts of real data do not call themselves a sample', () => {
  const real = { ...options, sample: false };
  expect(finishQuiet(progressBar(bar, real), 'c')).not.toContain('示例');
  for (const cases of Object.values(CHART_CASES)) {
    const drawing = cases['usual']?.drawing as Drawing;
    expect(finishQuiet(draw(drawing, real), 'c')).not.toContain('示例');
  }
});

test('finish(svg, names) names the picture for those who cannot see it', () => {
  const svg = finish(draw(steps, options), names);
  expect(svg).toMatch(/^<svg[^>]* role="img"/);
  expect(svg).toMatch(/^<svg[^>]* aria-labelledby="c-t c-d"/);
  expect(svg).toContain('<title id="c-t">床位 &lt; 目标</title><desc id="c-d">一句话</desc>');
});

test('finish(svg, names) writes a line by its steps, without adding up errors', () => {
  const svg = new SvgElement('svg');
  const path = svg.appendChild(new SvgElement('path'));
  path.setAttribute('d', 'M0.04,10L1.08,10.04L2.12,9.96M5,5Z');
  expect(finishQuiet(svg, 'c')).toContain(' d="M0,10l1.1,0l1,0M5,5Z"');
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

test('progressBar(bar) draws pace and start only where there are any', () => {
  const bare = { value: 33, goal: 55, max: 100, comparator: '>=' } as const;
  expect(finishQuiet(progressBar(bar, options), 'c')).toMatch(/c-pace-mark.*c-start-mark/);
  expect(finishQuiet(progressBar(bare, options), 'c')).not.toMatch(/c-pace-mark|c-start-mark/);
});

test('progressBar(bar) draws values below zero and zero goals', () => {
  const low = { value: -3, goal: 0, max: 0, comparator: '<=' } as const;
  expect(finishQuiet(progressBar(low, options), 'c')).not.toContain('NaN');
});
