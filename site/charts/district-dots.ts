// The latest number of each district as a dot, in the order given, with a line to the goal that it
// is held against. A district without a number says so in its row.

import * as Plot from '@observablehq/plot';
import type { DistrictDots } from '../../pipeline/slice/figure.ts';
import type { StatusGroup } from '../../pipeline/status.ts';
import { frame, textWidth, WIDTH, type ChartOptions } from './drawing.ts';
import { sampleMark } from './sample-mark.ts';

interface Row {
  readonly name: string;
  readonly value: number | null;
  readonly display: string;
  readonly group: StatusGroup | null;
}

const ROW_HEIGHT = 26;
const MARGIN_TOP = 30;
const MARGIN_BOTTOM = 8;

/** Returns the chart of all districts for one indicator. */
export function districtDots(data: DistrictDots, options: ChartOptions): Element {
  const { lang } = options;
  const goal = data.goal && { value: data.goal.value, label: data.goal.label[lang] };
  const rows = data.rows.map(({ name, display, ...row }): Row => {
    return { ...row, name: name[lang], display: display[lang] };
  });
  const known = rows.filter((row) => row.value !== null);
  const silent = rows.filter((row) => row.value === null);
  const values = [0, ...known.map((row) => row.value ?? 0), ...(goal ? [goal.value] : [])];
  const marginLeft = Math.max(...rows.map((row) => textWidth(row.name))) + 12;
  const marginRight = Math.max(...known.map((row) => textWidth(row.display)), 0) + 16;
  const height = MARGIN_TOP + rows.length * ROW_HEIGHT + MARGIN_BOTTOM;
  const right = Math.max(...values) || 1;
  // A label stands on the side that the goal is not on, where there is room for it.
  const inward = ({ value }: Row) =>
    goal !== null && value !== null && value < goal.value && value > right * 0.3;
  const outward = (row: Row) => !inward(row);
  return Plot.plot({
    ...frame(height, options),
    marginTop: MARGIN_TOP,
    marginBottom: MARGIN_BOTTOM,
    marginLeft,
    marginRight,
    x: { axis: null, domain: [Math.min(...values), right] },
    y: { type: 'band', domain: rows.map((row) => row.name), label: null, padding: 0 },
    marks: [
      Plot.axisY({ tickSize: 0, tickPadding: 8, className: 'c-axis' }),
      Plot.ruleY(rows, { y: 'name', className: 'c-grid' }),
      sampleMark(options),
      goal && [
        Plot.ruleX([goal.value], { className: 'c-goal' }),
        Plot.text([goal], { ...goalLabel(goal, { marginLeft, marginRight, right }) }),
        Plot.ruleY(known, { x1: goal.value, x2: 'value', y: 'name', className: 'c-gap' }),
      ],
      ...groupsOf(known).map((group) =>
        Plot.dot(
          known.filter((row) => row.group === group),
          { x: 'value', y: 'name', r: 5, className: `c-dot g-${group ?? 'none'}` },
        ),
      ),
      Plot.text(known.filter(outward), { x: 'value', y: 'name', text: 'display', ...AFTER }),
      Plot.text(known.filter(inward), { x: 'value', y: 'name', text: 'display', ...BEFORE }),
      Plot.text(silent, { x: 0, y: 'name', text: 'display', ...AFTER, className: 'c-silent' }),
    ],
  });
}

const AFTER = { textAnchor: 'start', dx: 9, className: 'c-label' } as const;
const BEFORE = { textAnchor: 'end', dx: -9, className: 'c-label' } as const;

/** The goal's label stands above its line, pushed inwards where it would leave the chart. */
function goalLabel(
  goal: { readonly value: number; readonly label: string },
  { marginLeft, marginRight, right }: { marginLeft: number; marginRight: number; right: number },
): Plot.TextOptions {
  const at = marginLeft + (goal.value / right) * (WIDTH - marginLeft - marginRight);
  const half = textWidth(goal.label) / 2;
  const dx = Math.max(0, half - at) + Math.min(0, WIDTH - half - at);
  return {
    x: 'value',
    text: 'label',
    frameAnchor: 'top',
    dx,
    dy: -18,
    className: 'c-goal-label',
  };
}

function groupsOf(rows: readonly Row[]): (StatusGroup | null)[] {
  return [...new Set(rows.map((row) => row.group))];
}
