// Counts in, the parts of one bar out, each as a share of its width: in the order in which the words
// below it stand.

import { READING_ORDER, type StatusGroup } from '../../pipeline/status.ts';
import type { GroupCount } from '../../pipeline/view.ts';

export interface BarPart {
  readonly group: StatusGroup;
  readonly x: string;
  readonly width: string;
}

/** Returns the parts of a bar of counts, none for a count of 0. */
export function countBar(groups: readonly GroupCount[]): readonly BarPart[] {
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return READING_ORDER.flatMap((group) => {
    const count = groups.find((one) => one.group === group)?.count ?? 0;
    if (count === 0) return [];
    const x = percent(before, total);
    before += count;
    return [{ group, x, width: percent(count, total) }];
  });
}

function percent(count: number, total: number): string {
  return `${((count / total) * 100).toFixed(2)}%`;
}
