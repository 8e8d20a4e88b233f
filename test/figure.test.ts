// Figures: what a chart draws, says and lists, made from the numbers and their assessments.

import { expect, test } from 'vitest';
import { sideBySide } from '../pipeline/figures/beside.ts';
import { districtsFigure } from '../pipeline/figures/districts-figure.ts';
import { milestoneFigure } from '../pipeline/figures/milestone-figure.ts';
import { multiplesFigure } from '../pipeline/figures/multiples-figure.ts';
import { seriesFigure } from '../pipeline/figures/series-figure.ts';
import { statusStripFigure } from '../pipeline/figures/strip-figure.ts';
import { tilesFigure } from '../pipeline/figures/tiles-figure.ts';
import { timelineFigure } from '../pipeline/figures/timeline-figure.ts';
import { context, type Context } from '../pipeline/pages/context.ts';
import type { Reference, Target } from '../pipeline/reference/reference.ts';
import type { Figure, TargetSteps } from '../pipeline/slice/figure.ts';
import { NOTHING_RECEIVED, snapshot } from '../pipeline/snapshot.ts';
import type { Status } from '../pipeline/status.ts';
import { textOf } from '../pipeline/store/store.ts';
import { CITY, ledger, reference, target } from './case-builder.ts';

function contextOf(text: string, asOf: string, rest: Partial<Reference> = {}): Context {
  const received = { ...NOTHING_RECEIVED, ledger: ledger(text) };
  return context(snapshot(new Map([[CITY, received]]), reference(rest), { asOf }), 'renderer');
}

/** The three districts' homes add up to 30 at the end of 2020 and to 36 a year later. */
const HOMES = ['2020-12 a homes=10', '2021-12 a homes=12']
  .flatMap((line) => ['a', 'b', 'c'].map((code) => line.replace(' a ', ` ${code} `)))
  .join('\n');
const aim = (rest: Partial<Target> = {}) =>
  target({ indicator: 'homes', applies_to: 'own', ...rest });

function seriesOf(ctx: Context, id = 'homes'): Figure {
  const city = ctx.place(CITY);
  const current = ctx.assessments.filter((row) => row.place === CITY && row.indicator === id);
  const made = seriesFigure(ctx, ctx.indicator(id), { city, judged: city, current });
  if (!made) throw new Error('missing figure');
  return made;
}

function stepsOf({ drawing }: Figure): TargetSteps {
  if (drawing.kind !== 'target-steps') throw new Error(`other drawing: ${drawing.kind}`);
  return drawing;
}

/** The lines of a figure's file, the header first. */
function fileOf({ files }: Context, { csv }: Figure): readonly string[] {
  const file = files.get(csv.href.slice(1));
  return textOf(file?.bytes ?? new Uint8Array())
    .replace('\ufeff', '')
    .trim()
    .split('\r\n');
}

test('seriesFigure() leads the line from start through latest to the due date, and says what it takes', () => {
  const figure = seriesOf(contextOf(HOMES, '2021-12-31', { targets: [aim()] }));
  const { outlook, pace, scheduled, steps } = stepsOf(figure);
  expect(steps.map(({ due, value }) => [due, value])).toEqual([['2022-12-31', 60]]);
  expect(pace).toEqual([
    { date: '2020-12-31', value: 30 },
    { date: '2022-12-31', value: 60 },
  ]);
  expect(scheduled).toBe(false);
  expect(outlook).toMatchObject({
    projection: [
      { date: '2021-12-31', value: 36 },
      { date: '2022-12-31', value: 42 },
    ],
    projected: { zh: '42个', en: '42 units' },
    required: [{ value: 36 }, { date: '2022-12-31', value: 60 }],
    perMonth: { zh: '2个', en: '2 units' },
  });
  expect(figure.sentence.zh).toBe(
    '全市homes，2021年12月为36个。目标是2022年12月31日前不少于60个，还差24个。评价：偏慢（滞后）。' +
      '如果今后的快慢和起点以来一样，到2022年12月31日约为42个，够不上目标（推算，不是预测）；' +
      '要按期做到，平均每月要增加约2个。线断开的地方没有数字。',
  );
  expect(figure.sentence.en).toContain('24 units to go. Status: slow (behind).');
  expect(figure.sentence.en).toContain('about 42 units on 31 December 2022, short of the target');
});

test('seriesFigure() follows the plan’s schedule where there is one', () => {
  const schedules = [
    { target: aim().target, date: '2022-06-30', value: '35', document: '2' },
    { target: 'another/one', date: '2022-06-30', value: '99', document: '2' },
  ];
  const ctx = contextOf(HOMES, '2021-12-31', { targets: [aim()], schedules });
  const { pace, scheduled } = stepsOf(seriesOf(ctx));
  expect(scheduled).toBe(true);
  expect(pace.map(({ value }) => value)).toEqual([30, 35, 60]);
});

test('seriesFigure() ends the projection of a share at 100 %, and asks for nothing more', () => {
  const shares = ['2020-12 a nursing=50 beds=100', '2021-12 a nursing=90 beds=100']
    .flatMap((line) => ['a', 'b', 'c', 'own'].map((code) => line.replace(' a ', ` ${code} `)))
    .join('\n');
  const targets = [aim({ indicator: 'nursing-share', value: '95' })];
  const figure = seriesOf(contextOf(shares, '2021-12-31', { targets }), 'nursing-share');
  expect(stepsOf(figure).outlook).toMatchObject({
    projection: [
      { date: '2021-12-31', value: 90 },
      { date: '2022-04-02', value: 100 },
      { date: '2022-12-31', value: 100 },
    ],
    projected: { zh: '100.0%' },
    required: [],
    perMonth: null,
  });
  expect(figure.sentence.zh).toContain('约为100.0%，够得上目标');
});

test('seriesFigure() projects nothing from a single number, nor past the last due date', () => {
  const [once = ''] = HOMES.split('\n2021');
  const single = seriesOf(contextOf(once, '2021-01-31', { targets: [aim()] }));
  expect(stepsOf(single)).toMatchObject({ outlook: null, pace: [] });
  const later = HOMES.replaceAll('2021-12', '2022-12');
  const past = seriesOf(contextOf(later, '2023-01-31', { targets: [aim()] }));
  expect(stepsOf(past)).toMatchObject({ outlook: null, pace: [] });
  expect(past.sentence.zh).toContain('目标是2022年12月31日前不少于60个，到期时为36个');
  expect(past.sentence.zh).not.toContain('推算');
});

test('seriesFigure() has its numbers in its file as in its table, the newest first', () => {
  const ctx = contextOf(HOMES, '2021-12-31', { targets: [aim()] });
  const figure = seriesOf(ctx);
  expect(figure.table.rows.map(([period, value]) => [period?.csv, value?.csv])).toEqual([
    ['2021-12', '36'],
    ['2020-12', '30'],
  ]);
  expect(fileOf(ctx, figure)[1]).toMatch(/^示例,2021-12,36,/);
});

const sides = (ctx: Context, id = 'homes') => {
  const [indicator, city] = [ctx.indicator(id), ctx.place(CITY)];
  const all = sideBySide(ctx, indicator, city);
  if (!all) throw new Error('missing places');
  return { indicator, places: { city, all } };
};
const tile = (place: string, column: number) => ({ place, column: String(column), row: '1' });

test('districtsFigure() holds no place against what all must have together, and names units once', () => {
  const ctx = contextOf(HOMES, '2021-12-31', { targets: [aim()] });
  const { indicator, places } = sides(ctx);
  const figure = districtsFigure(ctx, indicator, places);
  expect(figure.drawing).toMatchObject({
    goal: null,
    rows: [{ display: { zh: '12', en: '12' } }, {}, {}],
  });
  expect(figure.table.rows[0]?.[1]?.text).toEqual({ zh: '12个', en: '12 units' });
  expect(figure.sentence.zh).toBe('3 个地区中 3 个有数字。');
  const each = contextOf(HOMES, '2021-12-31', {
    targets: [target({ indicator: 'homes', value: '11' })],
  });
  const bound = districtsFigure(each, indicator, sides(each).places);
  expect(bound.drawing).toMatchObject({ goal: { value: 11 } });
  expect(bound.sentence.zh).toBe('3 个地区中 3 个有数字，其中 3 个不少于11个。');
});

test('tilesFigure() needs a tile for every place that lies somewhere, in the order of codes', () => {
  const tiles = [tile('c', 1), tile('a', 2)];
  const without = contextOf(HOMES, '2021-12-31', { tiles });
  const { indicator, places } = sides(without);
  expect(tilesFigure(without, indicator, places)).toBeNull();
  const ctx = contextOf(HOMES, '2021-12-31', { tiles: [...tiles, tile('b', 3)] });
  const figure = tilesFigure(ctx, indicator, sides(ctx).places);
  expect(figure?.table.rows.map(([place]) => place?.csv)).toEqual(['a', 'b', 'c']);
  expect(figure?.drawing).toMatchObject({ tiles: [{ column: 2 }, { column: 3 }, { column: 1 }] });
});

test('multiplesFigure() sums up in its table and has every number in its file', () => {
  const ctx = contextOf(HOMES, '2021-12-31');
  const { indicator, places } = sides(ctx);
  const figure = multiplesFigure(ctx, indicator, places);
  if (!figure) throw new Error('missing figure');
  expect(figure.table.rows.map((row) => row.map(({ csv }) => csv))[0]).toEqual([
    'a',
    '10',
    '2020-12',
    '12',
    '2021-12',
  ]);
  expect(fileOf(ctx, figure)).toHaveLength(1 + 6);
  expect(figure.sentence.zh).toContain('3 个上升，0 个下降，0 个没变');
});

test('multiplesFigure() needs two numbers of one place', () => {
  const ctx = contextOf('2021-12 a homes=10\n2021-12 b homes=10', '2021-12-31');
  const { indicator, places } = sides(ctx);
  expect(multiplesFigure(ctx, indicator, places)).toBeNull();
});

const EMPTY = contextOf('', '2021-12-31');
const strip = (statuses: readonly Status[], skip = -1): Figure | null =>
  statusStripFigure(contextOf('', '2021-12-31'), {
    ...{ id: 't', title: { zh: '一', en: 'one' }, page: '/' },
    months: statuses
      .map((status, i) => ({ period: `2021-0${i + 1}`, status }))
      .filter((_, i) => i !== skip),
  });

test('statusStripFigure(months) has a spell for months of the same status that follow each other', () => {
  const figure = strip(['on-pace', 'on-pace', 'behind', 'behind']);
  expect(figure?.drawing).toMatchObject({
    spells: [
      { from: '2021-01-01', to: '2021-02-28', status: 'on-pace' },
      { from: '2021-03-01', to: '2021-04-30', status: 'behind' },
    ],
  });
  expect(figure?.table.rows.map((row) => row.map(({ csv }) => csv))).toEqual([
    ['2021-01', '2021-02', '2', 'on-pace'],
    ['2021-03', '2021-04', '2', 'behind'],
  ]);
  expect(figure?.sentence.zh).toBe('从2021年3月起是“滞后”（看到2021年4月），之前是“达到序时”。');
});

test('statusStripFigure(months) parts at a missing month; there is none without a month', () => {
  const figure = strip(['behind', 'behind', 'behind'], 1);
  expect(figure?.table.rows).toHaveLength(2);
  expect(strip([])).toBeNull();
});

test('milestoneFigure() tells when something was done, in the words of a milestone', () => {
  const text = '2021-10 x plan=0\n2021-11 x plan=done:2021-11-20\n2021-12 x plan=done:2021-11-20';
  const ctx = contextOf(text, '2021-12-31');
  const figure = milestoneFigure(ctx, ctx.indicator('plan'), {
    city: ctx.place(CITY),
    judged: ctx.place(CITY),
    page: '/',
  });
  expect(figure?.drawing).toMatchObject({
    spells: [
      { to: '2021-10-31', word: { zh: '未完成' } },
      { from: '2021-11-01', word: { zh: '已完成' } },
    ],
  });
  expect(figure?.sentence.en).toBe(
    'Since November 2021 it has been “done” (seen up to December 2021), before that “not done”.',
  );
});

test('timelineFigure(steps) counts what fell due, and what has no date apart', () => {
  const policy = EMPTY.policy('plan-2020');
  const step = (due: string, count: number) => ({
    ...{ when: 'by' as const, due, passed: due !== '' && due <= '2021-12-31' },
    groups: [{ group: 'kept' as const, label: { zh: '', en: '' }, count }],
    targets: [],
  });
  const figure = timelineFigure(EMPTY, policy, [
    step('2020-12-31', 2),
    step('2022-12-31', 1),
    step('', 3),
  ]);
  expect(figure?.drawing).toMatchObject({ dues: [{ due: '2020-12-31' }, { due: '2022-12-31' }] });
  expect(figure?.table.rows.map((row) => row.map(({ csv }) => csv))).toEqual([
    ['2020-12-31', '0', '2'],
    ['2022-12-31', '0', '1'],
  ]);
  expect(figure?.sentence.zh).toContain('其中 2 个做到了');
  expect(timelineFigure(EMPTY, policy, [step('', 3)])).toBeNull();
});
