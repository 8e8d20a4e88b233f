// A measure and the time that a row names in, the period that the number is for out; or a finding
// where a number of that measure cannot be for that time.

import { nameOf, type Cell, type Context } from './key.ts';
import { frequencyOf, periodEnd, periodOf, periodStart } from '../period.ts';
import type { Measure, Place } from '../reference/reference.ts';
import type { When } from './when.ts';

type Here = Context & { readonly cell: Cell };

const FREQUENCIES = {
  month: { zh: '月', en: 'month', example: '2023-09' },
  quarter: { zh: '季', en: 'quarter', example: '2023-Q3' },
  year: { zh: '年', en: 'year', example: '2023' },
} as const;

/** Returns the period that a measure's number is for, undefined where the time is another's. */
export function periodDue(measure: Measure, when: When, context: Here): string | undefined {
  const { cell, found } = context;
  const period = periodOf(when.end, measure.frequency);
  const isWhole = when.start === periodStart(period);
  if (periodEnd(period) === when.end && isWhole) return period;
  const isOther = when.period !== undefined && frequencyOf(when.period) !== measure.frequency;
  if (isOther || periodEnd(period) !== when.end) {
    const { example, ...frequency } = FREQUENCIES[measure.frequency];
    const names = { measure: nameOf(measure), frequency, example };
    found.add('wrong-frequency', { ...cell, ...names, period: when.period ?? cell.value.trim() });
    return undefined;
  }
  return periodOfSpan(measure, { ...when, period }, context);
}

// A number from January on, or as at a day, is the one of the last period in it, but for what is
// counted within each period alone.
function periodOfSpan(
  measure: Measure,
  { start, period }: When & { readonly period: string },
  { cell, found }: Here,
): string | undefined {
  const about = { ...cell, measure: nameOf(measure), period };
  const { temporality, counted_from } = measure;
  if (temporality === 'flow') found.add('span-of-flow', about);
  else if (['ytd', 'since'].includes(temporality) && !['', '-01-01'].includes(start.slice(4)))
    found.add('span-not-from-start', about);
  else {
    const isShort = temporality === 'since' && start > counted_from;
    if (isShort) found.add('span-from-january', { ...about, start: counted_from });
    else found.add('span-to-period', about);
    return isShort ? undefined : period;
  }
  return undefined;
}

/** Returns whether a place was one in that period: not yet merged, renamed, or not yet founded. */
export function isOfTime(place: Place, period: string, { cell, reference, found }: Here): boolean {
  const { valid_from, valid_to, successor } = place;
  const about = { ...cell, place: nameOf(place), period };
  if (valid_to !== '' && periodEnd(period) > valid_to) {
    const heir = reference.places.find((one) => one.place === successor);
    const zh = heir ? `现在是“${heir.name_zh}”（${heir.place}），` : '';
    const en = heir ? `It is now ${heir.name_en} (${heir.place}).` : '';
    found.add('place-ended', { ...about, until: valid_to, heir: { zh, en } });
    return false;
  }
  if (valid_from === '' || periodEnd(period) >= valid_from) return true;
  const before = reference.places.filter((one) => one.successor === place.place);
  found.add('place-not-yet', { ...about, from: valid_from, before: namesOf(before) });
  return false;
}

function namesOf(places: readonly Place[]): { readonly zh: string; readonly en: string } {
  if (places.length === 0) return { zh: '', en: '' };
  return {
    zh: `当时是${places.map((place) => `“${place.name_zh}”`).join('、')}。`,
    en: `It was then ${places.map((place) => place.name_en).join(', ')}.`,
  };
}
