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
/** A list of so many places is told by their names. */
const FEW = 4;

/** Returns who must reach a target: `each:district` is 各区县, `own` the policy's place. */
export function scopeWord(context: Context, { applies_to, policy }: Target): Bilingual {
  const [scope = '', id = ''] = applies_to.split(':');
  switch (scope) {
    case 'own':
      return nameOf(context.place(context.policy(policy).place));
    case 'agency':
      return nameOf(context.agency(id));
    case 'list':
      return listWord(context, id);
    default:
      return EACH[id] ?? { zh: applies_to, en: applies_to };
  }
}

/** A list is called by its name, and a short one that is given also by the places on it. */
function listWord(context: Context, id: string): Bilingual {
  const { reference } = context.snapshot;
  const named = reference.listNames.find((one) => one.list === id);
  const name = named ? nameOf(named) : LISTED;
  const places = reference.lists
    .filter((one) => one.list === id)
    .map((one) => context.place(one.place));
  if (places.length === 0 || places.length > FEW) return name;
  return {
    zh: `${name.zh}（${places.map((one) => one.short_zh || one.name_zh).join('、')}）`,
    en: `${name.en} (${places.map((one) => one.short_en || one.name_en).join(', ')})`,
  };
}

/** Returns the value to be reached, or null for a milestone: that is done or not. */
export function amountWord({ comparator, value }: Target, indicator: Indicator): Bilingual | null {
  return indicator.kind === 'milestone' ? null : goalWord(comparator, value, indicator);
}
