// The series of each place in a panel of its own, all on one scale of time and value, with the goal
// as a line through each and the latest number at the end of the line.

import type { Markish } from '@observablehq/plot';
import type { SmallMultiples } from '../../pipeline/slice/figure.ts';
import type { StatusGroup } from '../../pipeline/status.ts';
import { tongue } from '../tongue.ts';
import { textWidth, WIDTHS, type ChartOptions } from './drawing.ts';
import { levels, line, pixelPlot, texts, type At, type Rect } from './pixel.ts';
import { runs } from './runs.ts';
import { sampleMark } from './sample-mark.ts';
import { extent, linear } from './scale.ts';
import { statusSigns } from './status-sign.ts';
import { timeOf } from './time-axis.ts';

const COLUMNS = { narrow: 2, wide: 4 } as const;
const PANEL = { narrow: 64, wide: 84 } as const;
const GAP = 16;
const NAME = 20;
const FOOT = 8;

/** Returns the panels of all places, in the order given. */
export function smallMultiples(data: SmallMultiples, options: ChartOptions): Element {
  const { width, lang } = options;
  const { say } = tongue(lang);
  const { panels, goal } = data;
  const columns = Math.min(COLUMNS[width], Math.max(1, panels.length));
  const across = (WIDTHS[width] - GAP * (COLUMNS[width] - 1)) / COLUMNS[width];
  const points = panels.flatMap(({ series }) => series);
  const values = [...points.map(({ value }) => value), ...(goal ? [goal.value] : [])];
  const scale = values.length > 0 ? extent(values) : ([0, 1] as const);
  const time = points.length > 0 ? extent(points.map(({ end }) => timeOf(end))) : ([0, 1] as const);
  const known = panels.filter(({ value }) => value !== null);
  const label = Math.max(0, ...known.map(({ display }) => textWidth(say(display)))) + 8;
  const boxes = panels.map((_, i): Rect => {
    const x1 = (i % columns) * (across + GAP);
    const y1 = Math.floor(i / columns) * (PANEL[width] + FOOT);
    return { x1, x2: x1 + across - label, y1: y1 + NAME + 4, y2: y1 + PANEL[width] };
  });
  const drawn = panels.map((panel, i) => {
    const { x1, x2, y1, y2 } = boxes[i] ?? { x1: 0, x2: 0, y1: 0, y2: 0 };
    const [x, y] = [linear(time, [x1 + 2, x2]), linear(scale, [y2, y1])];
    const at = ({ end, value }: { readonly end: string; readonly value: number }): At => ({
      ...{ x: x(timeOf(end)), y: y(value) },
    });
    const path = runs(panel.series, data).flatMap((run) => [...run.map(at), BREAK]);
    const goals = goal ? [y(goal.value)] : [];
    return { ...panel, x1, x2, y1, y2, path, goals, end: panel.series.slice(-1).map(at) };
  });
  const height = Math.ceil(panels.length / columns) * (PANEL[width] + FOOT) + 4;
  return pixelPlot(height, options, [
    statusSigns(
      drawn
        .filter(({ group }) => group !== null)
        .map(({ x1, y1, group }) => ({ x: x1 + 9, y: y1 - NAME + 6, group })),
    ),
    texts(
      drawn.map(({ x1, y1, name, group }) => ({
        x: x1 + indentOf(group),
        y: y1 - NAME + 6,
        text: say(name),
      })),
      'c-name c-stops',
      'start',
    ),
    ...drawn.map(({ x1, x2, goals }) => levels(goals, [x1, x2], 'c-goal-thin')),
    sampleMark(options),
    ...drawn.map(({ path }): Markish => line(path, 'c-spark')),
    texts(
      drawn.flatMap(({ end, display, value, x2 }) =>
        value === null ? [] : end.map(({ y }) => ({ x: x2 + 5, y, text: say(display) })),
      ),
      'c-label',
      'start',
    ),
    texts(
      drawn
        .filter(({ value }) => value === null)
        .map(({ x1, y1, name, display, group }) => {
          const [behind, text] = [indentOf(group) + textWidth(say(name)) + 6, say(display)];
          // Why there is no number stands behind the name, or below where it is long.
          return behind + textWidth(text) <= across
            ? { x: x1 + behind, y: y1 - NAME + 6, text }
            : { x: x1 + 2, y: y1 + 6, text };
        }),
      'c-silent',
      'start',
    ),
  ]);
}

/** Beside a sign, or without one at the edge. */
function indentOf(group: StatusGroup | null): number {
  return group ? 22 : 2;
}

/** Behind a run: there the line is not drawn on. */
const BREAK: At = { x: Number.NaN, y: Number.NaN };
