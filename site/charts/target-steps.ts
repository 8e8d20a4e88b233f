// Observed numbers as a line, targets as steps that end at their due dates, the pace towards the
// next one, and where the line from the start through the latest number leads.

import type { Markish } from '@observablehq/plot';
import type { Dated, TargetSteps } from '../../pipeline/slice/figure.ts';
import type { Point } from '../../pipeline/view.ts';
import { tongue } from '../tongue.ts';
import { textWidth, type ChartOptions } from './drawing.ts';
import { dots, levels, line, pixelPlot, texts, uprights, type At } from './pixel.ts';
import { runs } from './runs.ts';
import { sampleMark } from './sample-mark.ts';
import { extent, ticksBetween } from './scale.ts';
import { stepLabels, type Box } from './step-labels.ts';
import { timeAxis, timeOf } from './time-axis.ts';

const HEIGHTS = { narrow: 260, wide: 360 } as const;
const TICKS = { narrow: 5, wide: 7 } as const;
const POINT = { narrow: 2, wide: 3 } as const;

/** Returns the chart of one indicator at one place against its targets. */
export function targetSteps(data: TargetSteps, options: ChartOptions): Element {
  const { width } = options;
  const height = HEIGHTS[width];
  const goals = stepsOf(data);
  const { projection = [], required = [] } = data.outlook ?? {};
  const observed = data.series.map(({ end, value }) => ({ date: end, value }));
  const all = [...observed, ...goals, ...data.pace, ...projection, ...required];
  const time = extent(all.map(({ date }) => timeOf(date)));
  const always = data.steps.filter(({ due }) => due === '');
  const level = data.reference ? [data.reference] : [];
  const values = [...all, ...always, ...level].map(({ value }) => value);
  const domain = padded(data.percent ? values : [0, ...values]);
  const isShare = data.percent && Math.max(...values) <= 100;
  const ticks = ticksBetween(domain, TICKS[width])
    .filter((tick) => !isShare || tick <= 100)
    .map((value) => ({ value, text: value.toLocaleString('en-US') + (data.percent ? '%' : '') }));
  const left = Math.max(...ticks.map(({ text }) => textWidth(text))) + 10;
  const lines = runs(data.series, data);
  const isBroken = new Set(data.series.map(({ version }) => version)).size > 1;
  const top = isBroken ? 28 : 14;
  const { box, labels } = stepLabels(data, options, { time, domain, height, left, top });
  const at = ({ date, value }: Dated): At => ({ x: box.x(timeOf(date)), y: box.y(value) });
  const pointAt = ({ end: date, value }: Point): At => at({ date, value });
  const span = [box.left, box.right] as const;
  const last = data.series.at(-1);
  return pixelPlot(height, options, [
    levels(
      ticks.map(({ value }) => box.y(value)),
      span,
      'c-grid',
    ),
    texts(
      ticks.map(({ value, text }) => ({ x: box.left - 8, y: box.y(value), text })),
      'c-axis',
      'end',
    ),
    ...timeAxis(time, span, box.bottom),
    sampleMark(options),
    levels(
      level.map(({ value }) => box.y(value)),
      span,
      'c-reference',
    ),
    levels(
      always.map(({ value }) => box.y(value)),
      span,
      'c-goal',
    ),
    line(stairs(goals.map(at), box), 'c-goal'),
    dots(goals.map(at), 'c-goal-end', { symbol: 'square' }),
    line(data.pace.map(at), 'c-pace'),
    line(required.map(at), 'c-required'),
    line(projection.map(at), 'c-projection'),
    ...breaks(lines, options, box),
    line(
      lines.flatMap((run) => [...run.map(pointAt), GAP]),
      'c-line',
    ),
    dots(data.series.filter(({ provisional }) => provisional).map(pointAt), 'c-provisional', {
      r: POINT[width],
    }),
    dots(data.series.filter(({ revised }) => revised > 0).map(pointAt), 'c-revised', {
      r: 4,
      symbol: 'diamond',
    }),
    dots(last ? [pointAt(last)] : [], last?.provisional ? 'c-latest c-hollow' : 'c-latest', {
      r: 5,
    }),
    ...labels,
  ]);
}

/** Behind a run: there the line is not drawn on. */
const GAP: At = { x: Number.NaN, y: Number.NaN };

function stepsOf({ steps }: TargetSteps): readonly Dated[] {
  return steps
    .filter(({ due }) => due !== '')
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .map(({ due, value }) => ({ date: due, value }));
}

/** Each goal holds from the one before it on; the first from the chart's left edge. */
function stairs(goals: readonly At[], { left }: Box): readonly At[] {
  return goals.flatMap(({ x, y }, i) => [
    { x: goals[i - 1]?.x ?? left, y },
    { x, y },
  ]);
}

/** Where the definition changes, a line across and a word. */
function breaks(
  lines: readonly (readonly Point[])[],
  { lang }: ChartOptions,
  { x, top, bottom, width }: Box,
): readonly Markish[] {
  const text = tongue(lang).word('chart-break');
  const half = textWidth(text) / 2;
  const found = lines.flatMap((run, i) => {
    const [before, after] = [lines[i - 1]?.at(-1), run[0]];
    if (!before || !after || before.version === after.version) return [];
    return [x((timeOf(before.end) + timeOf(after.end)) / 2)];
  });
  const words = found.map((at) => ({ x: Math.min(Math.max(at, half), width - half), y: 9, text }));
  return [uprights(found, [top - 12, bottom], 'c-break'), texts(words, 'c-break-label')];
}

/** Room above and below for labels; not below zero where nothing is. */
function padded(values: readonly number[]): [number, number] {
  const [low, high] = extent(values);
  const room = (high - low) * 0.15 || Math.abs(high) * 0.1 || 1;
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}
