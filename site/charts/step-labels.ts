// The labels of a chart of target steps, directly at what they name: on a wide chart in a column at
// its right end, on a narrow one above and below the lines.

import type { Markish } from '@observablehq/plot';
import type { Dated, TargetSteps } from '../../pipeline/slice/figure.ts';
import { tongue } from '../tongue.ts';
import { clearPlace, heightsWithin } from './clear-place.ts';
import { textWidth, WIDTHS, type ChartOptions } from './drawing.ts';
import { texts, type At } from './pixel.ts';
import { linear, spread } from './scale.ts';
import { timeOf } from './time-axis.ts';

/** The frame that lines are drawn in, in pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The date at its right end. */
  readonly edge: string;
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
}

interface Frame {
  readonly time: readonly [number, number];
  readonly domain: readonly [number, number];
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

interface Label extends Dated {
  readonly text: string;
  readonly className: string;
  /** Shifted from where its point stands, in pixels. */
  readonly dx: number;
  readonly dy: number;
  readonly textAnchor: 'start' | 'middle' | 'end';
}

const BOTTOM = 30;
const NARROW_RIGHT = 14;
const LINE_HEIGHT = 17;

/** Returns the labels, and the box that remains for the lines beside them. */
export function stepLabels(
  data: TargetSteps,
  options: ChartOptions,
  frame: Frame,
): { readonly box: Box; readonly labels: readonly Markish[] } {
  const wide = options.width === 'wide';
  const beside = wide ? column(data, options, frame) : [];
  const right = wide ? Math.max(...beside.map(({ text }) => textWidth(text))) + 14 : NARROW_RIGHT;
  const box = boxOf(options, frame, right);
  const at = spread(
    beside.map(({ value }) => box.y(value)),
    LINE_HEIGHT,
  );
  const placed = beside.map((label, i) => ({ ...label, dy: (at[i] ?? 0) - box.y(label.value) }));
  const inside = [
    ...goals(data, box, { named: beside }),
    ...(beside.some(({ className }) => className === 'c-label') ? [] : latest(data, options, box)),
    ...(wide ? alongPace(data, options) : projected(data, options, box)),
    ...ofCity(data, options, box),
  ];
  return { box, labels: [...placed, ...inside].map((label) => mark(label, box)) };
}

function mark({ date, value, text, className, dx, dy, textAnchor }: Label, { x, y }: Box): Markish {
  return texts([{ x: x(timeOf(date)) + dx, y: y(value) + dy, text }], className, textAnchor);
}

function boxOf(
  { width: name }: ChartOptions,
  { time, domain, height, left, top }: Frame,
  free: number,
): Box {
  const width = WIDTHS[name];
  const [right, bottom] = [width - free, height - BOTTOM];
  const x = linear(time, [left, right]);
  const y = linear(domain, [bottom, top]);
  return { width, height, left, right, top, bottom, edge: edgeOf(time), x, y };
}

function edgeOf([, last]: Frame['time']): string {
  return new Date(last).toISOString().slice(0, 10);
}

const BESIDE = { dx: 8, dy: 0, textAnchor: 'start' } as const;

/** What ends at the right edge: the last goal, those without a date, the projection, the latest. */
function column(data: TargetSteps, { lang }: ChartOptions, { time }: Frame): readonly Label[] {
  const { say, word, period } = tongue(lang);
  const edge = edgeOf(time);
  const goals = data.steps
    .filter(({ due }) => due === '' || due === edge)
    .map(({ due, value, display }): Label => {
      const text = word(due === '' ? 'chart-goal-undated' : 'chart-goal', { goal: display });
      return { ...BESIDE, date: edge, value, text, className: 'c-goal-label' };
    });
  const end = data.outlook?.projection.at(-1);
  const last = data.series.at(-1);
  const latest =
    last && !end && isNear(timeOf(last.end), time)
      ? { value: last.value, text: { period: period(last.period), value: last.display } }
      : undefined;
  const { reference, steps } = data;
  const beside = reference && steps.length > 0 ? [reference] : [];
  return [
    ...goals,
    ...beside.map(({ value, label }): Label => {
      const about = { date: edge, value, className: 'c-reference-label' };
      return { ...BESIDE, ...about, text: say(label) };
    }),
    ...(end && data.outlook
      ? [
          {
            ...{ ...BESIDE, ...end, className: 'c-projection-label' },
            text: word('chart-projected', { value: say(data.outlook.projected) }),
          },
        ]
      : []),
    ...(latest
      ? [
          {
            ...{ ...BESIDE, date: edge, value: latest.value, className: 'c-label' },
            text: word('chart-latest', latest.text),
          },
        ]
      : []),
  ];
}

function isNear(date: number, [first, last]: readonly [number, number]): boolean {
  return last - date <= (last - first) * 0.04;
}

/**
 * The goals that are not named at the edge, above the beginning of their steps, which the numbers
 * have not come near yet; at the end of a step that is too short. Like ones are named once.
 */
function goals(
  { steps, series }: TargetSteps,
  box: Box,
  { named }: { readonly named: readonly Label[] },
): readonly Label[] {
  const isNamed = named.some(({ className }) => className === 'c-goal-label');
  const placed = steps
    .map((step) => ({ ...step, date: step.due || box.edge }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map((step, i, all) => ({
      ...step,
      from: step.due === '' ? box.left : startOf(all[i - 1], box),
      to: box.x(timeOf(step.date)),
      isRepeated: all[i - 1]?.display === step.display,
    }));
  let free = Infinity;
  return placed.toReversed().flatMap(({ date, value, display, from, to, isRepeated }): Label[] => {
    if (isRepeated || (isNamed && display === placed.at(-1)?.display)) return [];
    const wanted = textWidth(display) + 8;
    const isRoomy = to - from >= wanted;
    if (!isRoomy && to > free) return [];
    free = isRoomy ? from : to - wanted;
    const sides = (dx: number, textAnchor: 'start' | 'end') =>
      [-11, 13].map((dy) => ({ x: to + dx, y: box.y(value) + dy, dx, dy, textAnchor }));
    const [above, below] = sides(-5, 'end') as [GoalPlace, GoalPlace];
    const places: [GoalPlace, ...GoalPlace[]] = isRoomy
      ? [...(sides(from + 6 - to, 'start') as [GoalPlace, GoalPlace]), above, below]
      : [above];
    const { dx, dy, textAnchor } = clearPlace(places, display, lineOf(series, box));
    return [{ date, value, text: display, dx, dy, textAnchor, className: 'c-goal-label' }];
  });
}

function startOf(before: { readonly date: string } | undefined, { x, left }: Box): number {
  return before ? x(timeOf(before.date)) : left;
}

type GoalPlace = Pick<Label, 'dx' | 'dy'> & At & { readonly textAnchor: 'start' | 'end' };

const lineOf = (series: TargetSteps['series'], { x, y }: Box): readonly At[] =>
  series.map(({ end, value }) => ({ x: x(timeOf(end)), y: y(value) }));

/** The latest number, on the side that the projection does not take. */
function latest(
  { series, outlook }: TargetSteps,
  { lang, width }: ChartOptions,
  box: Box,
): readonly Label[] {
  const { x, y, right } = box;
  const last = series.at(-1);
  if (!last) return [];
  const { word, period } = tongue(lang);
  const { end: date, value, display } = last;
  const when = { period: period(last.period), value: display };
  const text = width === 'wide' ? word('chart-latest', when) : display;
  const falls = (outlook?.projection.at(-1)?.value ?? value) < value;
  const room = right - x(timeOf(date));
  const about = { date, value, text, className: 'c-label' };
  if (room >= textWidth(text) + 10) {
    return [{ ...about, dx: 8, textAnchor: 'start', dy: falls ? -14 : 18 }];
  }
  // Near the edge it stands over or under all of the line that ends there, whichever is nearer.
  const here = [...heightsWithin(lineOf(series, box), right - textWidth(text), right), y(value)];
  const [over, under] = [Math.min(...here) - y(value) - 15, Math.max(...here) - y(value) + 18];
  return [{ ...about, dx: room, textAnchor: 'end', dy: -over <= under ? over : under }];
}

/**
 * What a district is read beside: named at the left edge, on the side that the numbers do not take;
 * where goals stand there, at the right one. A wide chart has it in its column then.
 */
function ofCity(
  { reference, series, steps }: TargetSteps,
  { lang, width }: ChartOptions,
  { x, left, edge }: Box,
): readonly Label[] {
  if (!reference || (steps.length > 0 && width === 'wide')) return [];
  const { value, label } = reference;
  const about = {
    date: edge,
    value,
    text: tongue(lang).say(label),
    className: 'c-reference-label',
  };
  const side = (numbers: readonly { readonly value: number }[]): number =>
    numbers.filter((one) => one.value > value).length > numbers.length / 2 ? 12 : -10;
  if (steps.length > 0) return [{ ...about, dx: 0, dy: side(series.slice(-1)), textAnchor: 'end' }];
  const end = left + 6 + textWidth(about.text);
  const near = series.filter(({ end: date }) => x(timeOf(date)) <= end);
  const dy = side(near.length > 0 ? near : series);
  return [{ ...about, dx: left + 6 - x(timeOf(edge)), dy, textAnchor: 'start' }];
}

/** On a narrow chart the end of the projection is named where the goal's line leaves room. */
function projected(
  { outlook, steps }: TargetSteps,
  { lang }: ChartOptions,
  { x, y, right }: Box,
): readonly Label[] {
  const end = outlook?.projection.at(-1);
  if (!outlook || !end) return [];
  const { say, word } = tongue(lang);
  const goal = steps.find(({ due }) => due === end.date)?.value ?? end.value;
  const below = y(end.value) - y(goal);
  const dy = below <= 0 ? -11 : below < 2 * LINE_HEIGHT ? -below - 11 : LINE_HEIGHT;
  const value = say(outlook.projected);
  const text = word('chart-projected', { value });
  const about = { ...end, className: 'c-projection-label' };
  // Beside its end, in as many words as there is room for.
  const room = right - x(timeOf(end.date)) - 8;
  const beside = [text, value].find((one) => textWidth(one) <= room);
  return beside === undefined
    ? [{ ...about, text, dx: 0, textAnchor: 'end', dy }]
    : [{ ...about, text: beside, dx: 8, textAnchor: 'start', dy: 0 }];
}

/** On a wide chart the pace is named along its way, on the side away from the numbers. */
function alongPace(
  { pace, scheduled, series }: TargetSteps,
  { lang }: ChartOptions,
): readonly Label[] {
  const [start, last] = [pace[0], series.at(-1)];
  if (!start || !last) return [];
  const middle = (timeOf(start.date) + timeOf(last.end)) / 2;
  const date = new Date(middle).toISOString().slice(0, 10);
  const value = between(pace, date);
  const seen = series.findLast(({ end }) => end <= date)?.value ?? last.value;
  const text = tongue(lang).word(scheduled ? 'key-schedule' : 'key-pace');
  const dy = seen > value ? 16 : -14;
  return [{ date, value, text, dx: 0, dy, textAnchor: 'middle', className: 'c-pace-label' }];
}

/** Returns the value of a line of straight pieces at a date on it. */
function between(points: readonly Dated[], date: string): number {
  const next = Math.max(
    1,
    points.findIndex((one) => one.date >= date),
  );
  const [from, to] = [points[next - 1], points[next]];
  if (!from || !to) return from?.value ?? 0;
  const ends = [from, to].map((one) => timeOf(one.date)) as [number, number];
  return linear(ends, [from.value, to.value])(timeOf(date));
}
