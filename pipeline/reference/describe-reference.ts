// What the reference data hold, counted, and what in them hangs loose: the operator's overview.

import { appliesTo } from '../judging/applies-to.ts';
import { isOwed } from '../judging/owed.ts';
import type { Reference, Target } from './reference.ts';
import { REFERENCE_COLUMNS } from './reference-columns.ts';

export interface PolicyOverview {
  readonly policy: string;
  readonly number: string;
  readonly targets: number;
  /** Every kind of target, those the policy has none of too. */
  readonly kinds: Readonly<Partial<Record<Target['kind'], number>>>;
}

export interface ReferenceOverview {
  readonly places: number;
  readonly agencies: number;
  readonly reporters: number;
  readonly forms: number;
  readonly measures: number;
  readonly indicators: number;
  readonly targets: number;
  readonly policies: readonly PolicyOverview[];
  /** Ids of targets that apply to a list which is not given. */
  readonly targetsWithoutPlaces: readonly string[];
  /** Ids of targets of whose places none is asked for the numbers. */
  readonly targetsNobodyReports: readonly string[];
  readonly indicatorsWithoutTarget: readonly string[];
  readonly measuresWithoutIndicator: readonly string[];
  /** Ids of measures in no form of any reporter. */
  readonly measuresNobodyOwes: readonly string[];
  readonly hash: string;
}

/** Returns the overview of reference data that have been loaded. */
export function describeReference(reference: Reference): ReferenceOverview {
  const { targets, indicators, reporters } = reference;
  const measures = [...new Set(reference.measures.map(({ measure }) => measure))];
  const asked = new Set(targets.map(({ indicator }) => indicator));
  const parts = new Set(indicators.flatMap((one) => [one.numerator, one.denominator]));
  const scores = reference.policies.flatMap(({ evaluation }) => evaluation?.rounds ?? []);
  for (const { measure } of scores) parts.add(measure);
  const owed = new Set(reporters.flatMap((one) => one.measures.split(';')));
  const idsWhere = (holds: (target: Target) => boolean): readonly string[] =>
    targets.filter(holds).map(({ target }) => target);
  return {
    places: reference.places.length,
    agencies: reference.agencies.length,
    reporters: reporters.length,
    forms: reference.forms.length,
    measures: measures.length,
    indicators: indicators.length,
    targets: targets.length,
    policies: reference.policies.map(({ policy, number }) => overview(policy, number, targets)),
    targetsWithoutPlaces: idsWhere((target) => !appliesTo(target, reference)),
    targetsNobodyReports: idsWhere((target) => isReportedByNobody(target, reference)),
    indicatorsWithoutTarget: indicators.map((one) => one.indicator).filter((id) => !asked.has(id)),
    measuresWithoutIndicator: measures.filter((id) => !parts.has(id)),
    measuresNobodyOwes: measures.filter((id) => !owed.has(id)),
    hash: reference.hash,
  };
}

function overview(policy: string, number: string, all: readonly Target[]): PolicyOverview {
  const own = all.filter((target) => target.policy === policy);
  const kinds: Partial<Record<Target['kind'], number>> = {};
  for (const kind of REFERENCE_COLUMNS.targets.kind.oneOf) {
    kinds[kind] = own.filter((target) => target.kind === kind).length;
  }
  return { policy, number, targets: own.length, kinds };
}

function isReportedByNobody(target: Target, reference: Reference): boolean {
  const indicator = reference.indicators.find((one) => one.indicator === target.indicator);
  const places = appliesTo(target, reference);
  return !!indicator && !!places && !places.some((place) => isOwed(reference, indicator, place));
}
