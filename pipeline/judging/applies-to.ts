// Who must reach a target: the places that it is judged for.

import type { Place, Reference, Target } from '../reference/reference.ts';

/**
 * Returns the places a target applies to, in the order of their codes; undefined where the document
 * leaves them to a list that is not given.
 */
export function appliesTo(target: Target, reference: Reference): readonly Place[] | undefined {
  const home = reference.policies.find((policy) => policy.policy === target.policy)?.place;
  const [scope = '', id = ''] = target.applies_to.split(':');
  const children = reference.places.filter((place) => place.parent === home);
  switch (scope) {
    case 'own':
      return reference.places.filter((place) => place.place === home);
    case 'agency': {
      const agency = reference.agencies.find((one) => one.agency === id);
      return reference.places.filter((place) => place.place === agency?.place);
    }
    case 'list': {
      const listed = reference.lists.filter((row) => row.list === id).map((row) => row.place);
      return given(reference.places.filter((place) => listed.includes(place.place)));
    }
    case 'each':
      return id === 'agricultural'
        ? given(children.filter((place) => place.agricultural === 'yes'))
        : children.filter((place) => place.level === id);
    default:
      throw new Error(`unknown applies_to: ${target.applies_to}`);
  }
}

function given(places: readonly Place[]): readonly Place[] | undefined {
  return places.length === 0 ? undefined : places;
}
