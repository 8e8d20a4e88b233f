// Who must reach a target: the places that it is judged for.

import type { Place, Reference, Target } from '../reference/reference.ts';

/** The list in lists.csv of the districts with villages (涉农区县). */
const AGRICULTURAL = 'agricultural';

/**
 * Returns the places a target applies to, in the order of their codes; undefined where the document
 * leaves them to a list that is not given.
 */
export function appliesTo(target: Target, reference: Reference): readonly Place[] | undefined {
  const home = reference.policies.find((policy) => policy.policy === target.policy)?.place;
  const [scope = '', id = ''] = target.applies_to.split(':');
  const below = reference.places.filter((place) => liesIn(place, home, reference));
  const listed = (list: string): readonly string[] =>
    reference.lists.filter((row) => row.list === list).map((row) => row.place);
  switch (scope) {
    case 'own':
      return reference.places.filter((place) => place.place === home);
    case 'agency': {
      const agency = reference.agencies.find((one) => one.agency === id);
      return reference.places.filter((place) => place.place === agency?.place);
    }
    case 'list':
      return given(reference.places.filter((place) => listed(id).includes(place.place)));
    case 'each':
      return id === AGRICULTURAL
        ? given(below.filter((place) => listed(AGRICULTURAL).includes(place.place)))
        : below.filter((place) => place.level === id);
    default:
      throw new Error(`unknown applies_to: ${target.applies_to}`);
  }
}

/** Returns whether a place lies in another one, at whatever depth; no place lies in itself. */
function liesIn({ parent }: Place, home: string | undefined, reference: Reference): boolean {
  const above = reference.places.find((one) => one.place === parent);
  return above !== undefined && (above.place === home || liesIn(above, home, reference));
}

function given(places: readonly Place[]): readonly Place[] | undefined {
  return places.length === 0 ? undefined : places;
}
