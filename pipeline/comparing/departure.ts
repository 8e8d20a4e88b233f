// Whether a number departs from what its own history leads to expect: a slip of the unit, or a jump.
// The bounds are stated in docs/findings.md.

import type { Measure } from '../reference/reference.ts';
import { median } from './raised.ts';
import type { Point } from './series.ts';

export type Departure =
  | { readonly kind: 'unit-slip'; readonly usual: number; readonly factor: number }
  | { readonly kind: 'jump'; readonly usual: number };

const FACTORS = [10, 100, 10_000, 1 / 10, 1 / 100, 1 / 10_000];
/** A ratio is near a factor within this, to either side. */
const NEAR = 1.4;
/** A number lies outside its history when it is so many times its largest or smallest. */
const OUTSIDE = 3;
const SMALLEST = 20;
const RECENT = 4;

/** Returns how a number departs from the history before it, oldest first; undefined if it does not. */
export function departure(
  point: Point,
  history: readonly Point[],
  { temporality }: Measure,
): Departure | undefined {
  const isYearly = temporality === 'ytd';
  return (
    unitSlip(point, history, isYearly) ?? (isYearly ? undefined : jump(point, history, temporality))
  );
}

/** Numbers counted from January are compared as the average of a month. */
function unitSlip(
  point: Point,
  history: readonly Point[],
  isYearly: boolean,
): Departure | undefined {
  if (history.length < RECENT) return undefined;
  const level = (one: Point): number => one.value / (isYearly ? monthsOfYear(one.period) : 1);
  const levels = history.map(level);
  const typical = median(levels.slice(-RECENT));
  const usual = typical * (point.value / level(point) || 1);
  if (Math.min(point.value, usual) < SMALLEST) return undefined;
  const own = level(point);
  if (own < Math.max(...levels) * OUTSIDE && own * OUTSIDE > Math.min(...levels)) return undefined;
  const factor = FACTORS.find((one) => own <= typical * one * NEAR && own * NEAR >= typical * one);
  return factor === undefined ? undefined : { kind: 'unit-slip', usual, factor };
}

function monthsOfYear(period: string): number {
  if (period.includes('Q')) return 3 * Number(period.slice(6));
  return period.length === 4 ? 12 : Number(period.slice(5));
}

const FEWEST_FOR_JUMP = 6;
const DEVIATIONS = 6;
/** The median of deviations times this is the standard deviation where they are normal. */
const MAD_TO_DEVIATION = 1.4826;
const SMALLEST_JUMP = 10;
const SHARE = { level: 0.25, flow: 0.5 };

function jump(
  { value }: Point,
  history: readonly Point[],
  temporality: string,
): Departure | undefined {
  if (history.length < FEWEST_FOR_JUMP) return undefined;
  const values = history.map((one) => one.value);
  const isFlow = temporality === 'flow';
  const last = values.at(-1) ?? 0;
  const steps = isFlow ? values : values.slice(1).map((one, i) => one - (values[i] ?? 0));
  const step = median(steps);
  const usual = isFlow ? step : last + step;
  const spread = MAD_TO_DEVIATION * median(steps.map((one) => Math.abs(one - step)));
  const room = Math.max(
    ...[DEVIATIONS * spread, SMALLEST_JUMP],
    Math.abs(usual) * (isFlow ? SHARE.flow : SHARE.level),
  );
  const seen = value >= Math.min(...values) && value <= Math.max(...values);
  // A count since a start that falls is another finding.
  const departs = temporality === 'since' ? value - usual > room : Math.abs(value - usual) > room;
  return departs && !seen ? { kind: 'jump', usual } : undefined;
}

/** Returns whether two numbers are so near that the second confirms the first. */
export function confirms(a: Point, b: Point): boolean {
  const room = Math.max(SMALLEST_JUMP, SHARE.level * Math.max(a.value, b.value));
  return Math.abs(a.value - b.value) <= room;
}
