// Targets by where they stand, as lists of links.

import { READING_ORDER } from '../status.ts';
import type { StatusList, TargetLine } from '../view.ts';
import { groupLabel } from './target-view.ts';

/** Returns a list for each group that any of the targets is in, in the order of reading. */
export function byStatus(lines: readonly TargetLine[]): readonly StatusList[] {
  return READING_ORDER.flatMap((group) => {
    const targets = lines.filter((one) => one.group === group).map(({ target }) => target);
    return targets.length === 0 ? [] : [{ group, label: groupLabel(group), targets }];
  });
}
