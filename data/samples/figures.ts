// Reference data in, every number that the sample's districts and bureaus would know out, by
// measure, place and month. The scenario decides the course, a seeded stream the small differences.

import { nextPeriod } from '../../pipeline/period.ts';
import type { Measure, Reference } from '../../pipeline/reference/reference.ts';
import { LEVELS, OTHER_LEVEL, OTHER_PLACE, PLACES } from './model.ts';
import { random } from './random.ts';
import {
  BLANKS,
  COUNTS,
  EVENTS,
  EXCEPTIONS,
  MILESTONES,
  OTHER_SHARE,
  SHARES,
  ZEROES,
  type Course,
} from './scenario.ts';

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

/** Returns a function that gives the figure of a measure at a place in a month. */
export function figures(
  reference: Reference,
): (measure: string, place: string, month: string) => Figure {
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
    const whole = COUNTS[key] || EVENTS[key] ? undefined : wholes.get(id);
    const raw = whole
      ? share(measure, place, series(whole, place))
      : months.map((month, i) => level(measure, place, { month, i }));
    const made = accumulated(raw, measure, months);
    known.set(key, made);
    return made;
  }

  function share(measure: Measure, place: string, whole: readonly number[]): number[] {
    const exception = EXCEPTIONS[`${measure.measure} ${place}`];
    const course = exception ?? SHARES[measure.measure]?.[place.slice(0, 4)] ?? OTHER_SHARE;
    const offset = exception ? 0 : offsets(measure.measure, place);
    const draw = random(`${measure.measure} ${place} share`);
    return months.map((month, i) => {
      const base = at(course, month);
      const room = Math.min(1, Math.min(base, 100 - base) / 25);
      const wobble = (draw() * 2 - 1) * WOBBLE;
      return part(whole[i] ?? 0, base >= 100 ? 100 : base + room * offset + wobble, measure);
    });
  }

  return (id, place, month) => {
    const key = `${id} ${place}`;
    const blank = [...(BLANKS[key] ?? []), ...(BLANKS[`${id} *`] ?? [])].includes(month);
    const measure = measures.get(id);
    if (blank || !measure) return { value: '', done: false };
    if (measure.temporality === 'milestone') return milestone(MILESTONES[key], month);
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

function milestone(doneOn: string | undefined, month: string): Figure {
  if (doneOn === undefined) return { value: '', done: false };
  const done = doneOn !== '' && doneOn.slice(0, 7) <= month;
  return { value: done ? doneOn : '否', done };
}

interface When {
  readonly month: string;
  readonly i: number;
}

function level({ measure, temporality, decimals }: Measure, place: string, when: When): number {
  const key = `${measure} ${place}`;
  const zero = ZEROES[key];
  if (zero !== undefined && when.month >= zero) return 0;
  const year = when.month.slice(0, 4);
  const events = EVENTS[key];
  if (events) return events.filter((one) => one.startsWith(year) && one <= when.month).length;
  const { size, kind } = PLACES[place] ?? OTHER_PLACE;
  const { growth, ...levels } = LEVELS[measure] ?? OTHER_LEVEL;
  const years = temporality === 'ytd' ? Number(year) - 2020 : when.i / 12;
  const course = COUNTS[key];
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

function at(course: Course, month: string): number {
  const points = pointsOf(course);
  const next = points.findIndex((point) => point.at >= ordinal(month));
  const after = points[next] ?? points.at(-1);
  const before = points[next - 1] ?? after;
  if (!after || !before || before === after) return after?.value ?? 0;
  const passed = (ordinal(month) - before.at) / (after.at - before.at);
  return before.value + (after.value - before.value) * Math.min(1, passed);
}

function pointsOf(course: Course): readonly { readonly at: number; readonly value: number }[] {
  return course.split(', ').map((point) => {
    const [month = '', value = ''] = point.split(' ');
    return { at: ordinal(month), value: Number(value) };
  });
}

function ordinal(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
