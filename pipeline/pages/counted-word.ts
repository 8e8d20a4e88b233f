// How many targets stand where, in words: every group that any of them is in, so that the sum is right.

import type { Bilingual } from '../reference/reference.ts';
import { READING_ORDER, type StatusGroup } from '../status.ts';
import { groupLabel } from './target-view.ts';

/** Returns "已做到 12 项，偏慢 3 项" for the groups of some targets; '' for none. */
export function countedWord(groups: readonly StatusGroup[]): Bilingual {
  const counted = READING_ORDER.map((group) => ({
    label: groupLabel(group),
    count: groups.filter((one) => one === group).length,
  })).filter(({ count }) => count > 0);
  return {
    zh: counted.map(({ label, count }) => `${label.zh} ${count} 项`).join('，'),
    en: counted.map(({ label, count }) => `${count} ${label.en.toLowerCase()}`).join(', '),
  };
}
