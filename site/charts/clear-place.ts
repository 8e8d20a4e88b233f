// Where a label may stand: the first of some places that a line does not run through.

import { textWidth } from './drawing.ts';
import type { At } from './pixel.ts';

export interface LabelPlace extends At {
  readonly textAnchor: 'start' | 'end';
}

/** Half the height of a line of text, and a little air. */
const HALF = 10;

/** Returns the first of the places where a text is clear of a line, else the first of all. */
export function clearPlace<Place extends LabelPlace>(
  places: readonly [Place, ...Place[]],
  text: string,
  points: readonly At[],
): Place {
  const width = textWidth(text);
  const isClear = ({ x, y, textAnchor }: LabelPlace): boolean => {
    const left = textAnchor === 'start' ? x : x - width;
    return heightsWithin(points, left, left + width).every((at) => Math.abs(at - y) >= HALF);
  };
  return places.find(isClear) ?? places[0];
}

const STEP = 4;

/** Returns the heights of a line at steps from one x to another, where it is there. */
export function heightsWithin(points: readonly At[], left: number, right: number): number[] {
  const found: number[] = [];
  for (let x = left; x <= right; x += STEP) {
    const next = points.findIndex((one) => one.x >= x);
    const [from, to] = [points[Math.max(0, next - 1)], points[next]];
    if (next === -1 || !from || !to || from.x > x) continue;
    const share = to.x === from.x ? 1 : (x - from.x) / (to.x - from.x);
    found.push(from.y + (to.y - from.y) * share);
  }
  return found;
}
