// Who must reach a target, and how much, in words.

import type { Bilingual, Indicator, Target } from '../reference/reference.ts';
import { goalWord } from '../word.ts';
import type { Context } from './context.ts';
import { nameOf } from './link.ts';

const EACH: Readonly<Record<string, Bilingual>> = {
  city: { zh: '各市', en: 'each city' },
  district: { zh: '各区县', en: 'each district and county' },
  zone: { zh: '各开发区', en: 'each development zone' },
  agricultural: { zh: '各涉农区县', en: 'each district and county with villages' },
};
const LISTED: Bilingual = { zh: '名单所列地区', en: 'the places on a list' };

/** Returns who must reach a target: `each:district` is 各区县, `own` the policy's place. */
export function scopeWord(context: Context, { applies_to, policy }: Target): Bilingual {
  const [scope = '', id = ''] = applies_to.split(':');
  switch (scope) {
    case 'own':
      return nameOf(context.place(context.policy(policy).place));
    case 'agency':
      return nameOf(context.agency(id));
    case 'list':
      return LISTED;
    default:
      return EACH[id] ?? { zh: applies_to, en: applies_to };
  }
}

/** Returns the value to be reached, or null for a milestone: that is done or not. */
export function amountWord({ comparator, value }: Target, indicator: Indicator): Bilingual | null {
  return indicator.kind === 'milestone' ? null : goalWord(comparator, value, indicator);
}
