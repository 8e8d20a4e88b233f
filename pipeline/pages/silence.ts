// Why a target has no number: its places were asked and said nothing, have still time to, or nobody
// is asked.

import { describeStatus } from '../status.ts';
import type { Bilingual } from '../reference/reference.ts';
import type { TargetView } from '../view.ts';

export type Silence = 'unreported' | 'pending' | 'unasked';

export const SILENCES: readonly { readonly silence: Silence; readonly label: Bilingual }[] = [
  { silence: 'unreported', label: { zh: '要求报送，还没有数字', en: 'Asked for, not reported' } },
  {
    silence: 'pending',
    label: { zh: '刚到期，报送时间还没过', en: 'Just due, still time to report' },
  },
  { silence: 'unasked', label: { zh: '没有单位被要求报送', en: 'Nobody is asked to report it' } },
];

/** Returns why a target in the group without numbers has none. */
export function silenceOf({ places, unasked }: Pick<TargetView, 'places' | 'unasked'>): Silence {
  const silent = places.filter(({ status }) => describeStatus(status).group === 'silent');
  if (silent.length <= unasked) return 'unasked';
  const pending = silent.filter(({ status }) => status === 'awaiting').length;
  return pending + unasked >= silent.length ? 'pending' : 'unreported';
}
