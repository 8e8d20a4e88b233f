// Which pages of places and indicators there are, so that nothing is linked that does not exist.

import type { AssessmentRow } from '../assess.ts';
import type { ValueColumn } from '../indicator-value.ts';
import type { CurrentColumn } from '../normalize.ts';
import { items } from '../measure.ts';
import type { Agency, Place, Reference, Target } from '../reference/reference.ts';
import type { Snapshot } from '../snapshot.ts';
import type { RowIndex } from '../table.ts';

export interface Shown {
  /** The cities and provinces in which an indicator has a page, in the order of their codes. */
  readonly indicators: ReadonlyMap<string, readonly string[]>;
  /** The codes of the places that have a page. */
  readonly places: ReadonlySet<string>;
  /** `<place> <indicator>`: what has a page of its own at a place. */
  readonly pairs: ReadonlySet<string>;
}

interface Evidence {
  readonly assessments: readonly AssessmentRow[];
  /** By `<indicator> <place>`. */
  readonly values: RowIndex<ValueColumn>;
  /** By `<measure> <place>`. */
  readonly observations: RowIndex<CurrentColumn>;
}

/**
 * Returns which pages there are: of an indicator where it has a number or a policy's target; of a
 * place that has a policy, a number, a target or an agency; and of every district of a city that has
 * indicators; of
 * an indicator at a place that holds no others where it has a number or a target, and in a city or
 * province where something was reported for this itself, or where it shares a target with others.
 */
export function shown(snapshot: Snapshot, evidence: Evidence): Shown {
  const found = indicators(snapshot, evidence);
  return {
    indicators: found,
    places: places(snapshot, evidence),
    pairs: pairs(snapshot, evidence, found),
  };
}

/** Returns the agencies that targets name, in the order of the file: each has a page. */
export function agenciesNamed({ agencies, targets }: Reference): readonly Agency[] {
  const named = new Set(
    targets.flatMap(({ lead, responsible, applies_to }) => [
      ...items(lead),
      ...items(responsible),
      applies_to.replace(/^agency:/, ''),
    ]),
  );
  return agencies.filter(({ agency }) => named.has(agency));
}

/** Returns the code of the city or province that a place belongs to: itself, or its parent. */
export function cityOf({ place, level, parent }: Place): string {
  return level === 'city' || level === 'province' ? place : parent;
}

/** Whether policies may be a place's own: what lies in it has pages of its own. */
export function isGovernment({ level }: Place): boolean {
  return level === 'city' || level === 'province';
}

/** Whether several places must each reach a target: its own page then works none of them out. */
export function isShared({ applies_to }: Target): boolean {
  return applies_to.startsWith('each:') || applies_to.startsWith('list:');
}

/** Returns the places that a place lies in, the nearest last. */
export function placesAbove(all: readonly Place[], { parent }: Place): readonly Place[] {
  const above = all.find((one) => one.place === parent);
  return above ? [...placesAbove(all, above), above] : [];
}

function indicators({ reference, cities }: Snapshot, { values }: Evidence): Shown['indicators'] {
  const homes = new Map(reference.policies.map((policy) => [policy.policy, policy.place]));
  const cityOfPlace = new Map(reference.places.map((place) => [place.place, cityOf(place)]));
  const pairs = new Set([
    ...reference.targets.map((target) => `${target.indicator} ${homes.get(target.policy) ?? ''}`),
    ...values.keys.map((key) => {
      const [indicator = '', place = ''] = key.split(' ');
      return `${indicator} ${cityOfPlace.get(place) ?? ''}`;
    }),
  ]);
  return new Map(
    reference.indicators.map(({ indicator }) => [
      indicator,
      [...cities.keys()].filter((city) => pairs.has(`${indicator} ${city}`)),
    ]),
  );
}

function pairs(
  { reference }: Snapshot,
  { assessments, values, observations }: Evidence,
  indicatorsIn: Shown['indicators'],
): Shown['pairs'] {
  const governments = new Map(
    reference.places.filter(isGovernment).map((place) => [place.place, cityOf(place)]),
  );
  const reported = Map.groupBy(
    observations.keys.map((key) => key.split(' ') as [string, string]),
    ([measure]) => measure,
  );
  const shared = new Set(reference.targets.filter(isShared).map(({ target }) => target));
  const below = values.keys
    .map((key) => key.split(' ') as [string, string])
    .filter(([, place]) => !governments.has(place));
  const judged = assessments
    .filter(({ cause }) => cause !== 'list-not-given')
    .filter(({ place, target }) => !governments.has(place) || shared.has(target))
    .map(({ indicator, place }) => [indicator, place] as const);
  return new Set([
    ...[...below, ...judged].map(([indicator, place]) => `${place} ${indicator}`),
    ...reference.indicators.flatMap(({ indicator, numerator, denominator }) =>
      [numerator, denominator]
        .flatMap((measure) => reported.get(measure) ?? [])
        .filter(([, place]) => indicatorsIn.get(indicator)?.includes(governments.get(place) ?? ''))
        .map(([, place]) => `${place} ${indicator}`),
    ),
  ]);
}

function places({ reference, cities }: Snapshot, { assessments }: Evidence): Shown['places'] {
  const districts = reference.places.filter(
    (place) => place.level === 'district' && cities.has(place.parent),
  );
  return new Set([
    ...cities.keys(),
    ...districts.map((place) => place.place),
    ...agenciesNamed(reference).map((agency) => agency.place),
    ...assessments.map((row) => row.place),
    ...[...cities.values()].flatMap(({ values }) => values.place),
  ]);
}
