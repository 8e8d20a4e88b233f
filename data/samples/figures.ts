// Reference data in, every number that the sample's districts and bureaus would know out, by
// measure, place and month. The scenario decides the course, a seeded stream the small differences.

import { nextPeriod } from '../../pipeline/period.ts';
import type { Measure, Reference } from '../../pipeline/reference/reference.ts';
import { at } from './course.ts';
import { LEVELS, OTHER_LEVEL, OTHER_PLACE, PLACES } from './model.ts';
import { random } from './random.ts';
import { OTHER_SHARE, scenarioOf } from './scenario.ts';

/** A cell as it is reported: a number, or done (with its date) or not. '' is left blank. */
export interface Figure {
  readonly value: string;
  readonly done: boolean;
}

export const FIRST_MONTH = '2020-01';
export const LAST_MONTH = '2023-09';

/** How far single places lie from their city's share, and months from their course, in percent. */
const SPREAD = 6;
const WOBBLE = 0.3;

/**
 * Returns a function that gives the figure of a measure at a place in a month; undefined while nobody
 * is asked for it: a milestone before its policy, a sum before the day from which it is counted.
 */
export function figures(
  reference: Reference,
): (measure: string, place: string, month: string) => Figure | undefined {
  const months = monthsBetween(FIRST_MONTH, LAST_MONTH);
  const measures = new Map(reference.measures.map((measure) => [measure.measure, measure]));
  const wholes = new Map(
    reference.indicators
      .filter(({ kind }) => kind === 'ratio')
      .map(({ numerator, denominator }) => [numerator, denominator]),
  );
  const offsets = offsetsOf(reference);
  const known = new Map<string, readonly number[]>();

  function series(id: string, place: string): readonly number[] {
    const key = `${id} ${place}`;
    const found = known.get(key);
    if (found) return found;
    const measure = measures.get(id);
    if (!measure) throw new Error(`unknown measure: ${id}`);
    const { counts, events } = scenarioOf(place);
    const whole = counts[key] || events[key] ? undefined : wholes.get(id);
    const raw = whole
      ? share(measure, place, series(whole, place))
      : months.map((month, i) => level(measure, place, { month, i }));
    const made = accumulated(raw, measure, months);
    known.set(key, made);
    return made;
  }

  function share(measure: Measure, place: string, whole: readonly number[]): number[] {
    const { shares, exceptions } = scenarioOf(place);
    const exception = exceptions[`${measure.measure} ${place}`];
    const course = exception ?? shares[measure.measure] ?? OTHER_SHARE;
    const offset = exception ? 0 : offsets(measure.measure, place);
    const draw = random(`${measure.measure} ${place} share`);
    return months.map((month, i) => {
      const base = at(course, month);
      const room = Math.min(1, Math.min(base, 100 - base) / 25);
      const wobble = (draw() * 2 - 1) * WOBBLE;
      const all = whole[i] ?? 0;
      // Where it is less than half a unit it could only make the last one come and go.
      const moved = base + room * offset + (all * WOBBLE < 50 ? 0 : wobble);
      return part(all, base >= 100 ? 100 : moved, measure);
    });
  }

  return (id, place, month) => {
    const measure = measures.get(id);
    const { milestones } = scenarioOf(place);
    const key = `${id} ${place}`;
    if (!measure || month < askedFrom(measure, place, reference)) return undefined;
    if (isBlank(id, place, month)) return { value: '', done: false };
    if (measure.temporality === 'milestone') return milestone(milestones[key], month);
    const value = series(id, place)[months.indexOf(month)] ?? 0;
    return { value: value.toFixed(Number(measure.decimals)), done: false };
  };
}

/** Returns the months from one to another, both included. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const months = [first];
  for (let month = first; month < last;) {
    month = nextPeriod(month);
    months.push(month);
  }
  return months;
}

function askedFrom(
  { measure, temporality, counted_from }: Measure,
  place: string,
  reference: Reference,
): string {
  if (temporality !== 'milestone') return counted_from.slice(0, 7);
  const above = reference.places.find((one) => one.place === place)?.parent ?? '';
  const indicators = reference.indicators.filter(({ numerator }) => numerator === measure);
  const dates = reference.targets
    .filter(({ indicator }) => indicators.some((one) => one.indicator === indicator))
    .flatMap(({ policy }) => reference.policies.filter((one) => one.policy === policy))
    .filter((policy) => policy.place === place || policy.place === above)
    .map(({ date }) => date.slice(0, 7));
  return dates.sort()[0] ?? '';
}

function isBlank(measure: string, place: string, month: string): boolean {
  const { blanks } = scenarioOf(place);
  return [`${measure} ${place}`, `${measure} *`].some((key) =>
    (blanks[key] ?? []).some((months) => {
      const [first = '', last = first] = months.split('..');
      return first <= month && month <= last;
    }),
  );
}

function milestone(doneOn: string | undefined, month: string): Figure | undefined {
  if (doneOn === undefined) return undefined;
  const done = doneOn !== '' && doneOn.slice(0, 7) <= month;
  return { value: done ? doneOn : '否', done };
}

interface When {
  readonly month: string;
  readonly i: number;
}

function level({ measure, temporality, decimals }: Measure, place: string, when: When): number {
  const key = `${measure} ${place}`;
  const scenario = scenarioOf(place);
  const zero = scenario.zeroes[key];
  if (zero !== undefined && when.month >= zero) return 0;
  const year = when.month.slice(0, 4);
  const events = scenario.events[key];
  if (events) return events.filter((one) => one.startsWith(year) && one <= when.month).length;
  const { size, kind } = PLACES[place] ?? OTHER_PLACE;
  const { growth, ...levels } = LEVELS[measure] ?? OTHER_LEVEL;
  const years = temporality === 'ytd' ? Number(year) - 2020 : when.i / 12;
  const course = scenario.counts[key];
  const amount = course
    ? at(course, when.month)
    : size * levels[kind] * (1 + (growth * years) / 100);
  const passed = temporality === 'ytd' ? Number(when.month.slice(5)) / 12 : 1;
  // Small counts such as streets stay what they are; large ones that move differ by quarter.
  const draw = random(`${key} ${Math.floor(when.i / 3)}`)();
  const wobble = course || growth === 0 || amount < 100 ? 1 : 1 + (draw - 0.5) / 125;
  return rounded(amount * passed * wobble, Number(decimals));
}

function part(whole: number, percent: number, { decimals }: Measure): number {
  if (whole === 0) return 0;
  if (percent >= 100) return whole;
  const exact = rounded((whole * Math.max(0, percent)) / 100, Number(decimals));
  return exact < whole ? exact : Math.max(0, whole - 1);
}

// A sum since its start never falls; one of this year starts again in January.
function accumulated(
  raw: readonly number[],
  { temporality }: Measure,
  months: readonly string[],
): readonly number[] {
  if (temporality !== 'since' && temporality !== 'ytd') return raw;
  let most = 0;
  return raw.map((value, i) => {
    const restart = temporality === 'ytd' && months[i]?.endsWith('-01');
    most = restart ? value : Math.max(most, value);
    return most;
  });
}

// Places differ, but in such a way that the city as a whole stays on its course.
function offsetsOf(reference: Reference): (measure: string, place: string) => number {
  const drawn = (measure: string, place: string): number =>
    (random(`${measure} ${place} offset`)() * 2 - 1) * SPREAD;
  const known = new Map<string, number>();
  return (measure, place) => {
    const parent = reference.places.find((one) => one.place === place)?.parent ?? '';
    const key = `${measure} ${parent}`;
    const siblings = reference.places.filter((one) => one.parent === parent && PLACES[one.place]);
    const mean =
      known.get(key) ??
      weighted(
        siblings.map((one) => one.place),
        measure,
        drawn,
      );
    known.set(key, mean);
    return siblings.length > 1 ? drawn(measure, place) - mean : 0;
  };
}

function weighted(
  places: readonly string[],
  measure: string,
  drawn: (measure: string, place: string) => number,
): number {
  const sizes = places.map((place) => PLACES[place]?.size ?? 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const sum = places.reduce((all, place, i) => all + drawn(measure, place) * (sizes[i] ?? 0), 0);
  return total === 0 ? 0 : sum / total;
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
