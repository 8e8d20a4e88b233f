// The lines above a table without a column of places in, the place that its numbers are of out: the one
// that they name, or else the reporter's own, unless they name a part of it or another.

import { officeless, textOf, type Stated } from './above.ts';
import { nameOf, type Cell, type Context } from './key.ts';
import { partNamed } from './part-named.ts';
import type { Place } from '../reference/reference.ts';
import { placesNamed, split } from './vocabulary.ts';

/** Returns the place that a table without a column of places is for, and says where it stands. */
export function placeStated(stated: Stated, context: Context): Cell | undefined {
  const { reporter, reference, words, found } = context;
  const { place } = stated;
  const name = place && officeless(place.value, context);
  if (place && name !== undefined) {
    found.add('place-above', { ...place, column: '', place: name });
    return { ...place, value: name };
  }
  const only = reporter && split(reporter.may_report).every((id) => id === reporter.place);
  const own = only ? reference.places.find((one) => one.place === reporter.place) : undefined;
  if (!own || placesNamed(words, own.place).length === 0) return undefined;
  const other = otherPlace(stated, own, context);
  if (other) found.add('other-place-above', { ...other, place: nameOf(own) });
  found.add('place-of-reporter', { place: nameOf(own), reporter: nameOf(reporter ?? own) });
  return { line: place?.line ?? 1, column: '', value: own.place };
}

// A street, a home or another district that the lines above the table name: then its numbers are not
// those of the reporter's place.
function otherPlace(
  { place, lines = [] }: Stated,
  own: Place,
  { reference }: Context,
): Cell | undefined {
  const isOwn = (text: string): boolean => text.includes(own.short_zh);
  const isPart = (text: string): boolean =>
    partNamed(text, own) !== undefined || (isOwn(text) ? HOME : PART).test(text);
  if (place && isPart(place.value)) return place;
  const above = reference.places.filter(
    (one) => one.place === own.parent || one.level === 'province',
  );
  const others = reference.places.filter(
    (one) =>
      one !== own && one.level !== 'own' && one.parent === own.parent && !above.includes(one),
  );
  for (const line of lines) {
    const text = textOf(line);
    const part = partNamed(text, own);
    if (part !== undefined) return { line: line.line, column: '', value: part };
    const named = others.find((one) => isNamed(text, one, { own, above }));
    if (named) return { line: line.line, column: '', value: named.name_zh };
  }
  return undefined;
}

const PART = /街道|社区|[乡镇村]|(?:敬老|福利|养老|老年)(?:院|公寓|服务中心)/;
const HOME = /(?:敬老|福利|养老|老年|护理|养护|护养|颐养)(?:院|公寓)$/;

// By its full name anywhere; by a short one where the title begins with it.
function isNamed(
  text: string,
  place: Place,
  { own, above }: { readonly own: Place; readonly above: readonly Place[] },
): boolean {
  const rest = text.replaceAll(own.name_zh, '');
  if (rest.includes(place.name_zh)) return true;
  const begins = above
    .flatMap((one) => [one.name_zh, one.short_zh])
    .reduce((all, name) => (all.startsWith(name) ? all.slice(name.length) : all), rest);
  const names = [place.short_zh, ...split(place.aliases)].filter((name) => name.length > 1);
  return names.some((name) => rest.startsWith(name) || begins.startsWith(name));
}
