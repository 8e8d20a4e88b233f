// The office that fills in a table, as a column or a line beside it names it, in; whether it can speak
// for the places of the numbers out: for its own place, and for those that lie in it.

import { officeless, officesIn } from './above.ts';
import { nameOf, readPlace, type Cell, type Context } from './key.ts';
import type { Place } from '../reference/reference.ts';
import { rangeOf, type Sheet, type TablePart } from './sheet.ts';
import { placesNamed, split } from './vocabulary.ts';

/** Returns the places that the name of an office names: 沈河区民政局, 沈阳市沈河区民政局养老科. */
export function placesOfOffice(text: string, context: Context): readonly Place[] {
  const { words, reference } = context;
  const whole = officeless(text, context);
  if (whole !== undefined) return placesNamed(words, whole);
  const named = reference.places.filter(({ name_zh }) => name_zh !== '' && text.includes(name_zh));
  return named.filter((one) => !named.some((other) => above(other, context).includes(one)));
}

// What a place lies in, and is counted in.
function above(place: Place, context: Context): readonly Place[] {
  const outer = context.reference.places.filter(
    (one) => one.place === place.parent || one.place === place.counted_in,
  );
  return outer.flatMap((one) => [one, ...above(one, context)]);
}

function speaksFor(office: Place, place: Place, context: Context): boolean {
  return (
    office === place ||
    above(place, context).includes(office) ||
    office.successor === place.place ||
    place.successor === office.place ||
    // The zone inside a district may fill in its mother's table, and the city's office its own.
    office.counted_in === place.place ||
    (office.level === 'own' && office.parent === place.place)
  );
}

/**
 * Returns the place whose office a row names, where its table has no column of places; 区民政局
 * is the reporter's own.
 */
export function placeOfOffice(cell: Cell, context: Context): Place | undefined {
  const { reporter, reference, found } = context;
  const places = placesOfOffice(cell.value, context);
  const name = officeless(cell.value, context) ?? places[0]?.name_zh;
  if (name !== undefined) return readPlace({ ...cell, value: name }, context);
  const isOnly = reporter && split(reporter.may_report).every((id) => id === reporter.place);
  const own = isOnly ? reference.places.find((one) => one.place === reporter.place) : undefined;
  if (!own || !OFFICE.test(cell.value)) return readPlace(cell, context);
  found.add('place-of-reporter', { place: nameOf(own), reporter: nameOf(reporter ?? own) });
  return own;
}

const OFFICE = /(?:局|政府|委|委员会|办|办公室|科|股|处)(?:[(（][^()（）]*[)）])?$/;

/** Reports the office in a row's own column, once for each place that it cannot speak for. */
export function officeReader(context: Context): (cell: Cell, place: Place) => void {
  const known = new Set<string>();
  return (cell, place) => {
    const key = `${place.place} ${cell.value}`;
    if (cell.value === '' || known.has(key)) return;
    if (known.size < MOST_KNOWN) known.add(key);
    explain(cell, [place], context);
  };
}

// A hostile file may name something else in each of its rows.
const MOST_KNOWN = 10_000;

/** Reports the offices in the lines around a table that cannot speak for the places in it. */
export function explainOffices(sheet: Sheet, part: TablePart, context: Context): void {
  const offices = part.asides.flatMap((line) => officesIn(line, context));
  if (offices.length === 0) return;
  const places = new Set<Place>();
  const [from, to] = rangeOf(sheet, part);
  for (let i = from; i < to; i++) places.add(sheet.observations.placeAt(i));
  for (const cell of offices) explain(cell, [...places], context);
}

function explain(cell: Cell, places: readonly Place[], context: Context): void {
  const { found } = context;
  const offices = placesOfOffice(cell.value, context);
  const isSpokenFor = (place: Place): boolean =>
    offices.some((office) => speaksFor(office, place, context));
  const other = offices.length > 0 && places.find((place) => !isSpokenFor(place));
  const isKnown = (one: { code: string; line: number | null }): boolean =>
    one.code === 'other-place-above' && one.line === cell.line;
  if (other && !found.findings.some(isKnown))
    found.add('other-office', { ...cell, place: nameOf(other) });
}
