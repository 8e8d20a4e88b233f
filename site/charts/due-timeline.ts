// When a policy's targets fall due and how they stand. On a narrow chart a row for each date, on a
// wide one a column on an axis of time; a line at the date up to which the numbers go.

import type { Markish } from '@observablehq/plot';
import type { DueTimeline } from '../../pipeline/slice/figure.ts';
import { READING_ORDER, type StatusGroup } from '../../pipeline/status.ts';
import { tongue } from '../tongue.ts';
import { textWidth, WIDTHS, type ChartOptions } from './drawing.ts';
import { levels, pixelPlot, rects, texts, uprights, type Rect, type Words } from './pixel.ts';
import { sampleMark } from './sample-mark.ts';
import { extent, linear, spread } from './scale.ts';
import { statusSigns } from './status-sign.ts';
import { timeAxis, timeOf } from './time-axis.ts';

interface Part extends Rect {
  readonly group: StatusGroup;
  readonly count: number;
}

const ROW = 34;
const BAR = 24;
const SIGN = 20;
const TODAY = 30;

/** Returns the timeline of a policy. */
export function dueTimeline(data: DueTimeline, options: ChartOptions): Element {
  return options.width === 'wide' ? columns(data, options) : rows(data, options);
}

function rows({ dues, asOf }: DueTimeline, options: ChartOptions): Element {
  const { due: dueWord, word, date } = tongue(options.lang);
  const labels = dues.map(({ due }) => dueWord(due));
  const left = Math.max(...labels.map(textWidth)) + 10;
  const right = WIDTHS.narrow - 30;
  const most = Math.max(...dues.map(({ groups }) => total(groups)));
  const x = linear([0, most], [left, right]);
  const next = dues.findIndex(({ due }) => due > asOf);
  const now = next < 0 ? dues.length : next;
  const middle = (i: number): number => ROW / 2 + i * ROW + (i >= now ? TODAY : 0);
  const parts = dues.flatMap(({ groups }, i) =>
    stacked(groups).map(({ group, count, from, to }): Part => {
      const [y1, y2] = [middle(i) - BAR / 2, middle(i) + BAR / 2];
      return { group, count, x1: x(from), x2: Math.max(x(to), x(from) + 1), y1, y2 };
    }),
  );
  const today = now * ROW + TODAY / 2;
  const text = word('chart-today', { date: date(asOf) });
  return pixelPlot(dues.length * ROW + TODAY + 4, options, [
    texts(
      labels.map((label, i) => ({ x: left - 8, y: middle(i), text: label })),
      'c-name',
      'end',
    ),
    ...partMarks(parts, options),
    texts(
      dues.map(({ groups }, i) => ({
        x: x(total(groups)) + 8,
        y: middle(i),
        text: String(total(groups)),
      })),
      'c-label c-stops',
      'start',
    ),
    levels([today], [0, WIDTHS.narrow], 'c-today'),
    texts([{ x: 0, y: today - 9, text }], 'c-today-label', 'start'),
  ]);
}

const HEIGHT = 300;
const TOP = 44;
const BOTTOM = 52;
const COLUMN = 30;

function columns({ dues, asOf }: DueTimeline, options: ChartOptions): Element {
  const { word, due: dueWord, date } = tongue(options.lang);
  const room = [COLUMN + 12, WIDTHS.wide - COLUMN - 12] as const;
  const time = extent([...dues.map(({ due }) => due), asOf].map(timeOf));
  const x = linear(time, room);
  const middles = spread(
    dues.map(({ due }) => x(timeOf(due))),
    COLUMN + 8,
  );
  const most = Math.max(...dues.map(({ groups }) => total(groups)));
  const bottom = HEIGHT - BOTTOM;
  const y = linear([0, most], [bottom, TOP]);
  const parts = dues.flatMap(({ groups }, i) =>
    stacked(groups).map(({ group, count, from, to }): Part => {
      const [x1, x2] = [-1, 1].map((side) => (middles[i] ?? 0) + (side * COLUMN) / 2);
      return {
        group,
        count,
        x1: x1 ?? 0,
        x2: x2 ?? 0,
        y1: y(to),
        y2: Math.max(y(from), y(to) + 1),
      };
    }),
  );
  const isTight = dues.some(
    ({ due }, i) => (middles[i + 1] ?? Infinity) - (middles[i] ?? 0) < textWidth(dueWord(due)) + 6,
  );
  const today = x(timeOf(asOf));
  const text = word('chart-today', { date: date(asOf) });
  const isRight = today + textWidth(text) + 12 < WIDTHS.wide;
  return pixelPlot(HEIGHT, options, [
    levels([bottom], [0, WIDTHS.wide], 'c-tick'),
    ...timeAxis(time, room, bottom + 22),
    ...partMarks(parts, options),
    texts(
      dues.map(({ groups }, i) => ({
        x: middles[i] ?? 0,
        y: y(total(groups)) - 11,
        text: String(total(groups)),
      })),
      'c-label c-stops',
    ),
    texts(
      apart(
        dues.map(({ due }, i) => ({
          x: middles[i] ?? 0,
          y: bottom + 12,
          text: isTight ? shortDue(due, dueWord) : dueWord(due),
        })),
      ),
      'c-name',
    ),
    uprights([today], [10, bottom], 'c-today'),
    texts(
      [{ x: today + (isRight ? 6 : -6), y: 12, text }],
      'c-today-label',
      isRight ? 'start' : 'end',
    ),
  ]);
}

/** Leaves out words that would touch those before them. */
function apart(words: readonly Words[]): readonly Words[] {
  let free = -Infinity;
  return words.filter(({ x, text }) => {
    const half = textWidth(text) / 2;
    if (x - half < free) return false;
    free = x + half + 6;
    return true;
  });
}

/** On an axis of years a date needs no year: the month and day of what is not due at its end. */
function shortDue(due: string, write: (due: string) => string): string {
  return due.endsWith('-12-31') ? '' : write(due).replace(/^\d{4}年| \d{4}$/g, '');
}

function partMarks(parts: readonly Part[], options: ChartOptions): readonly Markish[] {
  const groups = [...new Set(parts.map(({ group }) => group))];
  const center = ({ x1, x2, y1, y2 }: Part) => ({ x: (x1 + x2) / 2, y: (y1 + y2) / 2 });
  const isRoomy = ({ x1, x2, y1, y2 }: Part): boolean => Math.min(x2 - x1, y2 - y1) >= SIGN;
  return [
    ...groups.map((group) =>
      rects(
        parts.filter((part) => part.group === group),
        `c-spell g-${group}`,
      ),
    ),
    sampleMark(options),
    statusSigns(parts.filter(isRoomy).map((part) => ({ ...center(part), group: part.group }))),
  ];
}

interface Stacked {
  readonly group: StatusGroup;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

type Groups = DueTimeline['dues'][number]['groups'];

function stacked(groups: Groups): readonly Stacked[] {
  let at = 0;
  return READING_ORDER.flatMap((group) => {
    const count = groups.find((one) => one.group === group)?.count ?? 0;
    if (count === 0) return [];
    at += count;
    return [{ group, count, from: at - count, to: at }];
  });
}

function total(groups: Groups): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
