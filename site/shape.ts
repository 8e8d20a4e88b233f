// The sign beside a status word, as a path on a square of 20: colour is never the only signal.

import { GROUPS, STATUSES, type StatusGroup } from '../pipeline/status.ts';

export type Shape = (typeof STATUSES)[number]['shape'];

export const SHAPES: Readonly<Record<Shape, string>> = {
  check: 'M3 11l5 5 9-12',
  'check-late': 'M4 8l4 4 8-9M4 18h12',
  cross: 'M4 4l12 12M16 4L4 16',
  dash: 'M4 10h12',
  question: 'M6 7a4 4 0 1 1 5.5 3.7c-1 .4-1.5 1-1.5 2M10 16.6v.4',
  empty: 'M10 4a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
  down: 'M10 3v13M4 10.5l6 6 6-6',
  up: 'M10 17V4M4 9.5l6-6 6 6',
  level: 'M3 10h13M10.5 4l6 6-6 6',
  dots: 'M3.5 10h.1M10 10h.1M16.5 10h.1',
};

/** Returns the sign of a group on the front page: that of its first status. */
export function shapeOf(group: StatusGroup): Shape {
  const status = STATUSES.find((one) => one.group === group);
  if (!status) throw new Error(`unknown group: ${group}`);
  return status.shape;
}

/** Returns the words of a group. */
export function describeGroup(group: StatusGroup): (typeof GROUPS)[number] {
  const found = GROUPS.find((one) => one.group === group);
  if (!found) throw new Error(`unknown group: ${group}`);
  return found;
}
