// Marks at places given in pixels: charts lay themselves out, Plot draws what they have laid out.

import * as Plot from '@observablehq/plot';
import { frame, type ChartOptions } from './drawing.ts';

export interface At {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

export interface Words extends At {
  readonly text: string;
}

/** Returns a chart whose marks stand at pixels from its top left corner. */
export function pixelPlot(
  height: number,
  options: ChartOptions,
  marks: readonly Plot.Markish[],
): Element {
  return Plot.plot({
    ...frame(height, options),
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [...marks],
  });
}

/** Returns texts; nothing for none. */
export function texts(
  rows: readonly Words[],
  className: string,
  textAnchor: 'start' | 'middle' | 'end' = 'middle',
): Plot.Markish {
  if (rows.length === 0) return null;
  return Plot.text(rows, { x: 'x', y: 'y', text: 'text', textAnchor, className });
}

/** Returns rectangles; nothing for none. */
export function rects(rows: readonly Rect[], className: string): Plot.Markish {
  if (rows.length === 0) return null;
  return Plot.rect(rows, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', className });
}

/** Returns a line that is broken at points that are no numbers; nothing for none. */
export function line(
  points: readonly At[],
  className: string,
  options: Plot.LineOptions = {},
): Plot.Markish {
  if (points.length === 0) return null;
  return Plot.line(points, { x: 'x', y: 'y', className, ...options });
}

/** Returns level lines from one x to another. */
export function levels(
  heights: readonly number[],
  [x1, x2]: readonly [number, number],
  className: string,
): Plot.Markish {
  if (heights.length === 0) return null;
  return Plot.ruleY(heights, { y: (y: number) => y, x1, x2, className });
}

/** Returns upright lines from one y to another. */
export function uprights(
  places: readonly number[],
  [y1, y2]: readonly [number, number],
  className: string,
): Plot.Markish {
  if (places.length === 0) return null;
  return Plot.ruleX(places, { x: (x: number) => x, y1, y2, className });
}

/** Returns dots; nothing for none. */
export function dots(
  points: readonly At[],
  className: string,
  options: Plot.DotOptions = {},
): Plot.Markish {
  if (points.length === 0) return null;
  return Plot.dot(points, { x: 'x', y: 'y', r: 3, className, ...options });
}
