// A city's observed numbers as a line, its targets as steps that end at their due dates, and the
// linear pace towards the next one as a dashed line.

import * as Plot from '@observablehq/plot';
import type { TargetSteps } from '../../pipeline/slice/figure.ts';
import { frame, textWidth, WIDTH, type ChartOptions } from './drawing.ts';
import { sampleMark } from './sample-mark.ts';

const HEIGHT = 240;
const MARGIN = { marginTop: 28, marginRight: 16, marginBottom: 28, marginLeft: 46 };

/** Returns the chart of one city indicator against its targets. */
export function targetSteps(data: TargetSteps, options: ChartOptions): Element {
  const observed = data.series.map(({ end, value, display }) => ({
    date: day(end),
    value,
    display,
  }));
  const pace = data.pace.map(({ date, value }) => ({ date: day(date), value }));
  const goals = [...data.steps]
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .map(({ due, value, display }) => ({ date: day(due), value, display }));
  const dates = [...observed, ...pace, ...goals].map(({ date }) => date);
  const [first, last] = extent(dates.map(Number));
  const values = [...observed, ...pace, ...goals].map(({ value }) => value);
  const latest = observed.slice(-1);
  const start = goals.slice(0, 1).map((goal) => ({ ...goal, date: new Date(first) }));
  return Plot.plot({
    ...frame(HEIGHT, options),
    ...MARGIN,
    x: { type: 'utc', domain: [new Date(first), new Date(last)], label: null },
    y: { domain: padded(values), label: null },
    marks: [
      Plot.gridY({ ticks: 5, className: 'c-grid' }),
      Plot.axisY({ ticks: 5, tickSize: 0, tickFormat: written(data.percent), className: 'c-axis' }),
      Plot.axisX({ ...dateTicks(first, last), tickSize: 4, className: 'c-axis' }),
      sampleMark(options),
      Plot.lineY([...start, ...goals], {
        x: 'date',
        y: 'value',
        curve: 'step-before',
        className: 'c-goal',
      }),
      Plot.dot(goals, { x: 'date', y: 'value', r: 3, symbol: 'square', className: 'c-goal-end' }),
      Plot.lineY(pace, { x: 'date', y: 'value', strokeDasharray: '2 5', className: 'c-pace' }),
      Plot.lineY(observed, { x: 'date', y: 'value', className: 'c-line' }),
      Plot.dot(latest, { x: 'date', y: 'value', r: 4.5, className: 'c-dot' }),
      Plot.text(spaced(goals, [first, last]), {
        x: 'date',
        y: 'value',
        text: 'display',
        textAnchor: 'end',
        dx: -5,
        dy: -11,
        className: 'c-goal-label',
      }),
      Plot.text(latest, {
        x: 'date',
        y: 'value',
        text: 'display',
        ...besideLatest(latest, [first, last]),
        className: 'c-label',
      }),
    ],
  });
}

function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function padded(values: readonly number[]): [number, number] {
  const [low, high] = extent(values);
  const room = (high - low) * 0.15 || Math.abs(high) * 0.1 || 1;
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}

/** The latest number's label stands to the right, below the line, or to the left near the edge. */
function besideLatest(
  latest: readonly { date: Date }[],
  [first, last]: [number, number],
): Plot.TextOptions {
  const near = latest.some(({ date }) => Number(date) - first > (last - first) * 0.8);
  return near ? { textAnchor: 'end', dx: -2, dy: 17 } : { textAnchor: 'start', dx: 7, dy: 14 };
}

function written(percent: boolean): (value: number) => string {
  return (value) => value.toLocaleString('en-US') + (percent ? '%' : '');
}

/** Years where the span has several, else quarters. */
function dateTicks(first: number, last: number) {
  const years = (last - first) / (365.25 * 86_400_000);
  return years > 1.5
    ? { ticks: years > 8 ? '2 years' : 'year', tickFormat: (d: Date) => String(d.getUTCFullYear()) }
    : { ticks: '3 months', tickFormat: (d: Date) => d.toISOString().slice(0, 7) };
}

/** Leaves out the label of a goal that the next goal's label would cover. */
function spaced<Goal extends { date: Date; display: string }>(
  goals: readonly Goal[],
  [first, last]: [number, number],
): Goal[] {
  const room = WIDTH - MARGIN.marginLeft - MARGIN.marginRight;
  const at = (goal: Goal) => ((Number(goal.date) - first) / (last - first || 1)) * room;
  let right = Infinity;
  return [...goals].reverse().filter((goal) => {
    if (at(goal) > right) return false;
    right = at(goal) - textWidth(goal.display) - 9;
    return true;
  });
}
