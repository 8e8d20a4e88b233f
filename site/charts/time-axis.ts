// The marks of a time axis: years named in their middle, because what is due at a year's end would
// else stand beside the name of the next one; months where there are few.

import type { Markish } from '@observablehq/plot';
import { textWidth } from './drawing.ts';
import { texts, uprights } from './pixel.ts';
import { linear } from './scale.ts';

const YEAR_MS = 365.25 * 86_400_000;

/** Returns the moment at which a date, YYYY-MM-DD, begins. */
export function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** Returns the axis of a span of time that lies between two x, below y. */
export function timeAxis(
  span: readonly [number, number],
  room: readonly [number, number],
  y: number,
): readonly Markish[] {
  const x = linear(span, room);
  const pixels = (room[1] - room[0]) / ((span[1] - span[0]) / YEAR_MS || 1);
  const isShort = span[1] - span[0] < 1.5 * YEAR_MS;
  const { starts, labels } = isShort ? months(span, x, pixels / 12) : years(span, x, pixels);
  return [
    uprights(starts, [y, y + 6], 'c-tick'),
    texts(
      labels.map((label) => ({ ...label, y: y + 17 })),
      'c-axis',
    ),
  ];
}

interface Ticks {
  readonly starts: readonly number[];
  readonly labels: readonly { readonly x: number; readonly text: string }[];
}

type Scale = (time: number) => number;

function years([first, last]: readonly [number, number], x: Scale, pixels: number): Ticks {
  const all = from(new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear());
  const width = textWidth('2020');
  const every = Math.max(1, Math.ceil((width + 8) / pixels));
  const spans = all.map((year) => {
    const ends = [year, year + 1].map((one) => Date.UTC(one, 0, 1)) as [number, number];
    const [left, right] = [x(Math.max(first, ends[0])), x(Math.min(last, ends[1]))];
    return { year, left, right, begins: ends[0] >= first };
  });
  return {
    starts: spans.filter(({ begins }) => begins).map(({ left }) => left),
    labels: spans
      // The part of a year that is seen must hold its name.
      .filter(({ year, left, right }) => year % every === 0 && (right - left) * every > width)
      .map(({ year, left, right }) => ({ x: (left + right) / 2, text: String(year) })),
  };
}

function months([first, last]: readonly [number, number], x: Scale, pixels: number): Ticks {
  const begin = new Date(first);
  const every = [1, 3, 6].find((one) => one * pixels > textWidth('2020-01') + 8) ?? 12;
  const starts = from(0, 20)
    .map((i) => Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + i, 1))
    .filter((at) => at >= first && at <= last && new Date(at).getUTCMonth() % every === 0);
  const half = textWidth('2020-01') / 2;
  return {
    starts: starts.map(x),
    labels: starts.map((at) => ({
      x: Math.min(Math.max(x(at), half), x(last) - half / 2),
      text: new Date(at).toISOString().slice(0, 7),
    })),
  };
}

function from(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
