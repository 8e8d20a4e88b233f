// A province, a city, a district or a zone: a bar per target that applies to it, and, for a district, its city's
// targets as reference lines without status.

import type { AssessmentRow } from '../assess.ts';
import { exact } from '../decimal.ts';
import type { Page, PlaceSlice } from '../page.ts';
import type { AssessmentView, Link } from '../view.ts';
import { periodEnd } from '../period.ts';
import type { Bilingual, Place, Target } from '../reference/reference.ts';
import { describeStatus } from '../status.ts';
import { height, type Columns } from '../table.ts';
import { exactValue } from '../indicator-value.ts';
import { goalWord, periodWord, quantityWord } from '../word.ts';
import { assessmentView } from './assessment-view.ts';
import { frame, placesIn, type Context } from './context.ts';
import { HOME, indicatorLink, nameOf, placeLink, policyLink } from './link.ts';
import { cityOf, placesAbove } from './shown.ts';
import { countGroups } from './target-view.ts';

/** Returns the page of a place; `values` are its values as published. */
export function placePage(context: Context, place: Place, values: Columns): Page {
  const found = assessedAt(context, place);
  const assessments = found.map((row) => assessmentView(context, row));
  const current = assessments.filter((_, i) => found[i]?.current === 'yes');
  const name = nameOf(place);
  const above = placesAbove(context.snapshot.reference.places, place)
    .filter((one) => context.shown.places.has(one.place))
    .map(placeLink);
  return {
    kind: 'place',
    path: placeLink(place).href,
    frame: frame(context, name, {
      description: {
        zh: `${name.zh}养老服务目标的完成情况。`,
        en: `How ${name.en} is doing on its elderly-care targets.`,
      },
      trail: [HOME, ...above],
    }),
    slice: {
      code: place.place,
      level: place.level,
      above,
      dataMonth: context.dataMonths.get(place.place) ?? '',
      lastUpload: context.lastUploads.get(place.place) ?? null,
      groups: countGroups(current.map((one) => describeStatus(one.status).group)),
      sentence: summary(place, current),
      assessments,
      reference: isGovernment(place) ? [] : cityTargets(context, place),
      policies: policiesFor(context, place),
      districts: isGovernment(place) ? placesIn(context, place.place).map(placeLink) : [],
      download: height(values) > 0 ? context.offer(`${place.place}.csv`, 'values', values) : null,
    },
  };
}

/** Whether policies may be a place's own: what lies in it has pages of its own. */
function isGovernment({ level }: Place): boolean {
  return level === 'city' || level === 'province';
}

/**
 * Returns what a place is judged by: a city's may be its own row's number, 市本级. A target for
 * places that the document does not name is nobody's, though it is kept under the policy's place.
 */
function assessedAt(context: Context, { place, level }: Place): readonly AssessmentRow[] {
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

function summary(place: Place, current: readonly AssessmentView[]): Bilingual {
  const name = nameOf(place);
  const counted = current.filter((one) => one.status !== 'not-applicable');
  if (counted.length === 0 && isGovernment(place)) {
    return {
      zh: `文件没有要${name.zh}完成的目标。`,
      en: `The documents set no target for ${name.en}.`,
    };
  }
  if (counted.length === 0) {
    return {
      zh: `文件没有给${name.zh}单独定目标；下面是全市目标，仅供参考。`,
      en: `The documents set no target for ${name.en} itself; city targets are shown for reference.`,
    };
  }
  const count = (...groups: string[]): number =>
    counted.filter((one) => groups.includes(describeStatus(one.status).group)).length;
  const kept = count('kept', 'late');
  const missed = count('missed');
  const silent = count('silent');
  return {
    zh: `${name.zh}有 ${counted.length} 项目标：做到 ${kept} 项，没做到 ${missed} 项，等数字 ${silent} 项。`,
    en: `${name.en} has ${counted.length} ${counted.length === 1 ? 'target' : 'targets'}: ${kept} reached, ${missed} missed, ${silent} without a number.`,
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
  const shown = value && quantityWord(value, indicator, exact(target.value));
  const when = latest && periodWord(latest.period);
  return {
    statement: { zh: target.statement_zh, en: target.statement_en },
    indicator: indicatorLink(indicator, cityOf(place)),
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
