// The lists of targets: one for each group, and one of what falls due soon.

import { GROUPS } from '../status.ts';
import type { Link } from '../view.ts';
import type { ListId } from '../slice/target-list.ts';
import type { Bilingual } from '../reference/reference.ts';

export const LISTS: readonly ListId[] = ['due', ...GROUPS.map(({ group }) => group)];

const NAMES: Readonly<Record<ListId, Bilingual>> = {
  due: { zh: '半年内到期的承诺', en: 'Promises due within half a year' },
  missed: { zh: '没做到的承诺', en: 'Promises that were not kept' },
  silent: { zh: '没有数字的承诺', en: 'Promises without a number' },
  unassessed: { zh: '暂不评价的承诺', en: 'Promises that cannot be judged yet' },
  behind: { zh: '做得偏慢的承诺', en: 'Promises that are behind' },
  'under-way': { zh: '正在做的承诺', en: 'Promises in progress' },
  'on-pace': { zh: '进度正常的承诺', en: 'Promises on pace' },
  late: { zh: '晚做到的承诺', en: 'Promises kept late' },
  kept: { zh: '做到了的承诺', en: 'Promises that were kept' },
  out: { zh: '不涉及的承诺', en: 'Promises that do not apply' },
};

/** Returns the link to a list: of all policies, or of those of one place. */
export function listLink(list: ListId, place = ''): Link {
  return { href: place === '' ? `/${list}/` : `/${list}/${place}/`, label: NAMES[list] };
}
