// A measure and the time that a row names in, the period that the number is for out; or a finding
// where a number of that measure cannot be for that time.

import { nameOf, type Cell, type Context } from './key.ts';
import { frequencyOf, nextPeriod, periodEnd, periodOf, periodStart } from '../period.ts';
import type { Bilingual, Measure, Place } from '../reference/reference.ts';
import type { When } from './when.ts';

type Here = Context & { readonly cell: Cell };

const FREQUENCIES = {
  month: { zh: '月', en: 'month' },
  quarter: { zh: '季', en: 'quarter' },
  year: { zh: '年', en: 'year' },
} as const;

/** Returns the period that a measure's number is for, undefined where the time is another's. */
export function periodDue(measure: Measure, when: When, context: Here): string | undefined {
  const { cell, found } = context;
  const period = periodOf(when.end, measure.frequency);
  const isWhole = when.start === periodStart(period);
  if (periodEnd(period) === when.end && isWhole) return period;
  const isOther = when.period !== undefined && frequencyOf(when.period) !== measure.frequency;
  if (isOther || periodEnd(period) !== when.end) {
    const frequency = FREQUENCIES[measure.frequency];
    const names = { measure: nameOf(measure), frequency, remedy: remedyFor(measure, when) };
    found.add('wrong-frequency', { ...cell, ...names, period: when.period ?? cell.value.trim() });
    return undefined;
  }
  return periodOfSpan(measure, { ...when, period }, context);
}

// Of a longer time: each period in it of what comes in each alone, and the last one of what is there
// at its end; of a shorter one: the period that it lies in.
function remedyFor({ temporality, frequency }: Measure, { start, end }: When): Bilingual {
  const last = periodOf(end, frequency);
  const first = start === '' ? last : periodOf(start, frequency);
  if (periodEnd(last) > end || start > periodStart(last))
    return {
      zh: `请填 ${last} 整个期间（到期末为止）的数，期间写成 ${last}。`,
      en: `Give the number of the whole of ${last}, or as at its end, and write the period as ${last}.`,
    };
  if (temporality === 'flow' && first < last) {
    const all = periodsFrom(first, last);
    return {
      zh: `请分别填 ${all.join('、')} 各期的数，每期一行。`,
      en: `Give the numbers of ${all.join(', ')} apart, a row for each.`,
    };
  }
  return {
    zh: `请填 ${last} 期末的数，期间写成 ${last}。`,
    en: `Give the number at the end of ${last}, and write the period as ${last}.`,
  };
}

// A year has twelve at most; a longer time is named by its first and its last.
function periodsFrom(first: string, last: string): readonly string[] {
  const all = [first];
  for (let next = first; next < last && all.length < 12; all.push(next)) next = nextPeriod(next);
  return all.at(-1) === last ? all : [first, '…', last];
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
