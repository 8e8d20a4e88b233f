// What was kept and what was not, as short as can be: beside the name of a policy or a city.

import type { Bilingual } from '../reference/reference.ts';
import type { StatusGroup } from '../status.ts';

const TOLD = [
  { group: 'kept', zh: '做到', en: 'kept' },
  { group: 'late', zh: '晚做到', en: 'late' },
  { group: 'missed', zh: '没做到', en: 'not kept' },
] as const;

/** Returns "74 个里做到 27，晚做到 3，没做到 6", or that none of them is decided yet. */
export function shortCount(groups: readonly StatusGroup[]): Bilingual {
  const all = groups.length;
  const found = TOLD.map((one) => ({
    ...one,
    count: groups.filter((group) => group === one.group).length,
  })).filter(({ count }) => count > 0);
  if (found.length === 0) return { zh: `${all} 个，还看不出结果`, en: `${all}, none decided yet` };
  return {
    zh: `${all} 个里${found.map(({ count, zh }) => `${zh} ${count}`).join('，')}`,
    en: `Of ${all}: ${found.map(({ count, en }) => `${count} ${en}`).join(', ')}`,
  };
}
