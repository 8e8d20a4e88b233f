// A province, a city, a district or a zone: a bar per target that applies to it, and, for a district, its city's
// targets as reference lines without status.

import type { AssessmentRow } from '../assess.ts';
import { exact } from '../decimal.ts';
import type { PageOf } from '../page.ts';
import type { PlaceSlice } from '../slice/place.ts';
import type { Download, Link, ReporterForms } from '../view.ts';
import { periodEnd } from '../period.ts';
import type { Bilingual, Place, Target } from '../reference/reference.ts';
import { describeStatus, type Status, type StatusGroup } from '../status.ts';
import { height, type Columns } from '../table.ts';
import { exactValue } from '../indicator-value.ts';
import { goalWord, periodWord, quantityWord, WITHHELD } from '../word.ts';
import { compared, compareLink } from './compare.ts';
import { frame, indicatorAt, placesIn, type Context } from './context.ts';
import { countedWord } from './counted-word.ts';
import { freshness, placesOfCity } from './freshness.ts';
import { HOME, nameOf, placeIndicatorHref, placeLink, policyLink, targetHref } from './link.ts';
import { placeTargets } from './place-targets.ts';
import { cityOf, isGovernment, placesAbove } from './shown.ts';
import { countGroups } from './target-view.ts';

interface Shown {
  /** Its values as published. */
  readonly values: Columns;
  /** The forms of every reporter. */
  readonly forms: readonly ReporterForms[];
}

/** Returns the page of a place. */
export function placePage(
  context: Context,
  place: Place,
  { values, forms }: Shown,
): PageOf<'place'> {
  const found = assessedAt(context, place);
  const current = found
    .filter((row) => row.current === 'yes')
    .map((row) => describeStatus(row.status as Status).group);
  const name = nameOf(place);
  const sentence = summary(place, current);
  const isCity = isGovernment(place);
  const above = placesAbove(context.snapshot.reference.places, place)
    .filter((one) => context.shown.places.has(one.place))
    .map(placeLink);
  return {
    kind: 'place',
    path: placeLink(place).href,
    frame: frame(context, name, {
      description: sentence,
      trail: [HOME, ...above],
      numbers: freshness(context, {
        places: isCity ? placesOfCity(context, place.place) : [place.place],
      }),
      ...(isCity && { city: place.place }),
    }),
    slice: {
      code: place.place,
      level: place.level,
      above,
      dataMonth: context.dataMonths.get(place.place) ?? '',
      lastUpload: context.lastUploads.get(place.place) ?? null,
      groups: countGroups(current),
      sentence,
      judged: placeTargets(context, found),
      shares: shares(context, place, found),
      reference: isGovernment(place) ? [] : cityTargets(context, place),
      policies: policiesFor(context, place),
      districts: isGovernment(place) ? placesIn(context, place.place).map(placeLink) : [],
      indicators: indicatorsOf(context, place),
      compare: others(context, place),
      download: height(values) > 0 ? placeExtract(context, place, values) : null,
      reporters: forms.filter((one) => one.place === place.place),
    },
  };
}

function placeExtract(context: Context, { place }: Place, rows: Columns): Download {
  const name = `${place}.csv`;
  return context.extract({ table: 'values', rows, name, lasting: `by-place/${name}` });
}

function indicatorsOf({ shown, snapshot }: Context, { place }: Place): readonly Link[] {
  return snapshot.reference.indicators
    .filter(({ indicator }) => shown.pairs.has(`${place} ${indicator}`))
    .map((indicator) => ({
      href: placeIndicatorHref(place, indicator.indicator),
      label: nameOf(indicator),
    }));
}

function others(context: Context, place: Place): readonly Link[] {
  const all = compared(context, place.parent);
  if (!all.includes(place)) return [];
  return all
    .filter((one) => one !== place)
    .map((one) => ({ href: compareLink(place, one), label: nameOf(one) }));
}

/**
 * Returns what a place is judged by: a city's may be its own row's number, 市本级. A target for
 * places that the document does not name is nobody's, though it is kept under the policy's place.
 */
export function assessedAt(context: Context, { place, level }: Place): readonly AssessmentRow[] {
  const isOwn = (code: string): boolean =>
    context.place(code).level === 'own' && context.place(code).parent === place;
  return context.assessments
    .filter((row) => row.place === place || (level === 'city' && isOwn(row.place)))
    .filter((row) => row.cause !== 'list-not-given');
}

function policiesFor({ snapshot }: Context, place: Place): readonly Link[] {
  const { places, policies } = snapshot.reference;
  const codes = [place, ...placesAbove(places, place)].map((one) => one.place);
  return policies.filter((policy) => codes.includes(policy.place)).map(policyLink);
}

/** Returns how much of each of a government's own policies it must reach itself. */
function shares(
  { snapshot: { reference } }: Context,
  { place }: Place,
  found: readonly AssessmentRow[],
): PlaceSlice['shares'] {
  return reference.policies
    .filter((policy) => policy.place === place)
    .map((policy) => {
      const own = new Set(
        found.filter((row) => row.policy === policy.policy).map((row) => row.target),
      );
      const total = reference.targets.filter((target) => target.policy === policy.policy).length;
      return { policy: policyLink(policy), own: own.size, total };
    })
    .filter(({ own, total }) => own < total);
}

/** Says where the targets of a place stand, every group by its number, so that the sum is right. */
function summary(place: Place, current: readonly StatusGroup[]): Bilingual {
  const name = nameOf(place);
  if (current.length === 0 && isGovernment(place)) {
    return {
      zh: `文件没有要${name.zh}完成的目标。`,
      en: `The documents set no target for ${name.en}.`,
    };
  }
  if (current.length === 0) {
    return {
      zh: `文件没有给${name.zh}单独定目标；下面是全市目标，仅供参考。`,
      en: `The documents set no target for ${name.en} itself; city targets are shown for reference.`,
    };
  }
  const word = countedWord(current);
  return {
    zh: `${name.zh}有 ${current.length} 项目标：${word.zh}。`,
    en: `${name.en} has ${current.length} ${current.length === 1 ? 'target' : 'targets'}: ${word.en}.`,
  };
}

function cityTargets(context: Context, place: Place): PlaceSlice['reference'] {
  const city = cityOf(place);
  const { reference } = context.snapshot;
  const allocated = reference.allocations.filter((row) => row.place === place.place);
  return (
    reference.targets
      .filter((target) => target.applies_to === 'own')
      .filter((target) => context.policy(target.policy).place === city)
      // What each government must reach for itself is no yardstick for another.
      .filter((target) => context.indicator(target.indicator).rollup !== 'own')
      .filter((target) => !allocated.some((row) => row.target === target.target))
      .filter((target) => context.values.has(`${target.indicator} ${place.place}`))
      .map((target) => referenceLine(context, target, place))
  );
}

function referenceLine(
  context: Context,
  target: Target,
  place: Place,
): PlaceSlice['reference'][number] {
  const indicator = context.indicator(target.indicator);
  const own = context.values.get(`${target.indicator} ${place.place}`);
  const latest = own.findLast((row) => periodEnd(row.period) <= context.snapshot.asOf);
  const value = latest && exactValue(latest, indicator);
  const isWithheld = latest?.suppressed === 'yes';
  const shown = value
    ? quantityWord(value, indicator, exact(target.value))
    : isWithheld && WITHHELD;
  const when = latest && periodWord(latest.period);
  return {
    target: {
      href: targetHref(target),
      label: { zh: target.statement_zh, en: target.statement_en },
    },
    indicator: indicatorAt(context, indicator, { place, policy: context.policy(target.policy) }),
    goal: goalWord(target.comparator, target.value, indicator),
    when: target.when,
    due: target.due,
    here:
      shown && when ? { zh: `${shown.zh}（${when.zh}）`, en: `${shown.en} (${when.en})` } : null,
    bar:
      value && indicator.kind !== 'milestone'
        ? {
            value: Number(value),
            goal: Number(target.value),
            max: Math.max(indicator.unit === '%' ? 100 : Number(target.value), Number(value)),
            comparator: target.comparator,
          }
        : null,
  };
}
