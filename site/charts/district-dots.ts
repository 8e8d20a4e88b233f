// The latest number of each place as a sign in its status, in the order given, with a line to the
// goal that it is held against. A place without a number says so in its row. On a wide chart names
// stand in full and statuses in words.

import type { Markish } from '@observablehq/plot';
import type { DistrictDots, PlaceNow } from '../../pipeline/slice/figure.ts';
import { describeGroup } from '../shape.ts';
import { tongue } from '../tongue.ts';
import { textWidth, WIDTHS, type ChartOptions } from './drawing.ts';
import { folded } from './fold.ts';
import { levels, pixelPlot, rects, texts, uprights, type Words } from './pixel.ts';
import { sampleMark } from './sample-mark.ts';
import { linear, ticksBetween } from './scale.ts';
import { statusSigns } from './status-sign.ts';

const ROW = { narrow: 26, wide: 30 } as const;
const TOP = 30;
const LINE = 16;
const FOOT = { narrow: 8, wide: 26 } as const;
const LONGEST_NAME = 190;
const BESIDE_SIGN = 13;

/** Returns the chart of all districts for one indicator. */
export function districtDots({ rows, goal }: DistrictDots, options: ChartOptions): Element {
  const { lang, width } = options;
  const { say } = tongue(lang);
  const wide = width === 'wide';
  const goalWords = goal ? folded(say(goal.label), WIDTHS[width]) : [];
  const top = TOP + Math.max(0, goalWords.length - 1) * LINE;
  const placed = rows.map((row, i) => ({ ...row, y: top + (i + 0.5) * ROW[width] }));
  const known = placed.flatMap(({ value, ...row }) => (value === null ? [] : [{ ...row, value }]));
  const silent = placed.filter(({ value }) => value === null);
  const names = placed.map((row) => nameOf(row, say, wide));
  const words = wide ? placed.map(({ group }) => wordOf(group, say)) : [];
  const left = widest(names) + 20;
  const right = wide ? WIDTHS.wide - widest(words) - 24 : WIDTHS.narrow - 10;
  const values = [0, ...known.map(({ value }) => value), ...(goal ? [goal.value] : [])];
  const span = [Math.min(...values), Math.max(...values) || 1] as const;
  // Behind the largest number stands its label.
  const room = widest(known.map(({ display }) => say(display))) + BESIDE_SIGN + 2;
  const x = linear(span, [left, right - room]);
  const bottom = top + rows.length * ROW[width];
  const goalX = goal ? [x(goal.value)] : [];
  const isInward = ({ value }: { readonly value: number }): boolean =>
    goal !== null && value < goal.value && value > span[1] * 0.3;
  return pixelPlot(bottom + FOOT[width], options, [
    texts(
      placed.map(({ y }, i) => ({ x: left - 12, y, text: names[i] ?? '' })),
      'c-name',
      'end',
    ),
    levels(
      placed.map(({ y }) => y),
      [left, right],
      'c-grid c-stops',
    ),
    ...(wide ? axis(span, x, bottom) : []),
    sampleMark(options),
    uprights(goalX, [top - 12, bottom], 'c-goal'),
    texts(
      goalWords.map((text, i) => goalLabel(text, [goalX[0] ?? 0, 9 + i * LINE], WIDTHS[width])),
      'c-goal-label',
    ),
    rects(
      known.flatMap(({ value, y }) =>
        goalX.map((at) => {
          const [x1, x2] = [Math.min(at, x(value)), Math.max(at, x(value))];
          return { x1, x2, y1: y - 1.5, y2: y + 1.5 };
        }),
      ),
      'c-gap',
    ),
    statusSigns(known.map(({ value, y, group }) => ({ x: x(value), y, group }))),
    numbers(
      known.filter((row) => !isInward(row)).map((row) => [row, x(row.value) + BESIDE_SIGN]),
      say,
      'start',
    ),
    numbers(
      known.filter(isInward).map((row) => [row, x(row.value) - BESIDE_SIGN]),
      say,
      'end',
    ),
    texts(
      silent.map(({ y, display }) => ({ x: x(Math.max(0, span[0])), y, text: say(display) })),
      'c-silent',
      'start',
    ),
    texts(
      words.map((text, i) => ({ x: right + 12, y: placed[i]?.y ?? 0, text })),
      'c-word',
      'start',
    ),
  ]);
}

type Say = ReturnType<typeof tongue>['say'];

function nameOf({ name, full }: PlaceNow, say: Say, wide: boolean): string {
  return wide && textWidth(say(full)) <= LONGEST_NAME ? say(full) : say(name);
}

function wordOf(group: PlaceNow['group'], say: Say): string {
  return group ? say(describeGroup(group)) : '';
}

function widest(all: readonly string[]): number {
  return Math.max(0, ...all.map(textWidth));
}

function axis(
  span: readonly [number, number],
  x: (value: number) => number,
  bottom: number,
): readonly Markish[] {
  const ticks = ticksBetween(span, 6);
  return [
    uprights(ticks.map(x), [bottom, bottom + 5], 'c-tick'),
    texts(
      ticks.map((tick) => ({ x: x(tick), y: bottom + 15, text: tick.toLocaleString('en-US') })),
      'c-axis',
    ),
  ];
}

function numbers(
  rows: readonly (readonly [{ readonly y: number } & Pick<PlaceNow, 'display'>, number])[],
  say: Say,
  anchor: 'start' | 'end',
): Markish {
  return texts(
    rows.map(([{ y, display }, x]) => ({ x, y, text: say(display) })),
    'c-label',
    anchor,
  );
}

/** The goal's label stands above its line, pushed inwards where it would leave the chart. */
function goalLabel(text: string, [at, y]: readonly [number, number], width: number): Words {
  const half = textWidth(text) / 2;
  return { x: Math.min(Math.max(at, half), width - half), y, text };
}
