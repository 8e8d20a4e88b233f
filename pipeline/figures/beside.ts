// Which places stand side by side on an indicator's page: the districts of a city, or the cities of a
// province, each with its latest number and the target that it is held against.

import { exactValue, type ValueRow } from '../indicator-value.ts';
import { exact, type Exact } from '../decimal.ts';
import { appliesTo } from '../judging/applies-to.ts';
import { targetsHere, type Context } from '../pages/context.ts';
import { nameOf } from '../pages/link.ts';
import { periodEnd } from '../period.ts';
import type { Bilingual, Indicator, Place, Target } from '../reference/reference.ts';
import { judgedPlace } from '../roll-up.ts';
import type { GoalLine, PlaceNow } from '../slice/figure.ts';
import { describeStatus, type Status } from '../status.ts';
import { goalWord, quantityWord, WITHHELD } from '../word.ts';

export interface SideBySide {
  readonly places: readonly Beside[];
  /** Which targets bind some of them; empty where the city's is shown for reference only. */
  readonly bound: readonly Bound[];
  /** What all are held against, or the city as a whole. */
  readonly goal: Target | undefined;
  /** The newest period that any of them has reported. */
  readonly newest: string;
}

/** Returns the places side by side, or null where none has reported. */
export function sideBySide(context: Context, indicator: Indicator, city: Place): SideBySide | null {
  const { asOf, reference } = context.snapshot;
  const level = city.level === 'province' ? 'city' : 'district';
  const bound = bindingTargets(context, indicator, city);
  const next = (targets: readonly Target[]): Target | undefined =>
    targets.find((one) => one.due === '' || one.due > asOf) ?? targets.at(-1);
  // What all places must have together says nothing of one of them, if they are added up.
  const isOthers = bound.length > 0 || indicator.rollup === 'sum';
  const ofCity = isOthers ? undefined : next(targetsHere(context, indicator, city, 'own'));
  const places = reference.places
    .filter((place) => place.parent === city.place)
    .filter((place) => place.level === level || reports(context, indicator, place))
    .map((place) => latestAt(context, indicator, place))
    .map((one): Beside => {
      const own = bound.filter(({ places: codes }) => codes.has(one.judged.place));
      return { ...one, target: next(own.map(({ target }) => target)) };
    });
  const periods = places.map((one) => one.row?.period ?? '').sort();
  const newest = periods.at(-1) ?? '';
  if (newest === '') return null;
  const first = next(bound.map(({ target }) => target)) ?? ofCity;
  return { places, bound, goal: indicator.kind === 'milestone' ? undefined : first, newest };
}

/** What the places are held against: a target of their own, or the city's for reference only. */
export function goalLine(indicator: Indicator, { goal, bound }: SideBySide): GoalLine | null {
  if (!goal) return null;
  const { zh, en } = goalWord(goal.comparator, goal.value, indicator);
  return {
    value: Number(goal.value),
    label:
      bound.length === 0
        ? { zh: `整体目标 ${zh}（仅供参考）`, en: `Target for the whole ${en} (for reference)` }
        : { zh: `目标 ${zh}`, en: `Target ${en}` },
  };
}

/** Returns a place's status under the target of its own, or undefined. */
export function statusOf(context: Context, { judged, target }: Beside) {
  return context.assessments.find(
    (one) => one.target === target?.target && one.place === judged.place && one.current === 'yes',
  );
}

/** Returns a place's number as it is read, with its unit; older ones than the newest with a *. */
export function placeNow(
  context: Context,
  indicator: Indicator,
  { beside, all }: { readonly beside: Beside; readonly all: SideBySide },
): PlaceNow {
  const { place, row, value } = beside;
  const assessed = statusOf(context, beside);
  const word = withoutUnit(numberWord(indicator, beside, all.goal));
  const isOld = row !== undefined && row.period !== all.newest;
  return {
    name: { zh: place.short_zh, en: place.short_en },
    full: nameOf(place),
    value: value ? Number(value) : null,
    display: isOld ? { zh: `${word.zh}*`, en: `${word.en}*` } : word,
    group: assessed ? describeStatus(assessed.status as Status).group : null,
  };
}

/** In a chart the unit of a count stands once above it, not behind each number. */
function withoutUnit({ zh, en }: Bilingual): Bilingual {
  const [inZh, inEn] = [zh, en].map((text) => /^-?[\d,.]+%?/.exec(text)?.[0]);
  // English has other words than Chinese for ten thousand yuan, and another number.
  return inZh !== undefined && inZh === inEn ? { zh: inZh, en: inEn } : { zh, en };
}

/** Returns a place's latest number with its unit, or why there is none. */
export function numberWord(
  indicator: Indicator,
  { row, value, target }: Beside,
  goal: Target | undefined,
): Bilingual {
  const line = target ?? goal;
  if (value) return quantityWord(value, indicator, line && exact(line.value));
  return row ? withoutNumber(row, indicator) : NOT_REPORTED;
}

export interface Bound {
  readonly target: Target;
  /** The codes of the places that it is judged for. */
  readonly places: ReadonlySet<string>;
}

/** Returns the targets of a city's policies that bind places in it, the earliest due first. */
function bindingTargets(context: Context, indicator: Indicator, city: Place): readonly Bound[] {
  const { reference } = context.snapshot;
  return reference.targets
    .filter((target) => target.indicator === indicator.indicator)
    .filter((target) => context.policy(target.policy).place === city.place)
    .map((target) => {
      const places = (appliesTo(target, reference) ?? []).filter((one) => one !== city);
      const judged = places.map((place) => judgedPlace(reference, indicator, place).place);
      return { target, places: new Set(judged) };
    })
    .filter(({ places }) => places.size > 0)
    .toSorted((a, b) => (a.target.due < b.target.due ? -1 : 1));
}

function reports(context: Context, indicator: Indicator, place: Place): boolean {
  return context.values.has(`${indicator.indicator} ${place.place}`);
}

export interface Latest {
  readonly place: Place;
  /** Whose number it is: a city's may be that of 市本级. */
  readonly judged: Place;
  readonly row: ValueRow | undefined;
  readonly value: Exact | undefined;
}

function latestAt(context: Context, indicator: Indicator, place: Place): Latest {
  const judged = judgedPlace(context.snapshot.reference, indicator, place);
  const own = context.values.get(`${indicator.indicator} ${judged.place}`);
  const row = own.findLast((one) => periodEnd(one.period) <= context.snapshot.asOf);
  return { place, judged, row, value: row && exactValue(row, indicator) };
}

export interface Beside extends Latest {
  /** The target of its own that the place is held against. */
  readonly target: Target | undefined;
}

export const NOT_REPORTED: Bilingual = { zh: '未报送', en: 'not reported' };

/** What a number that is withheld, or that a zero denominator leaves open, is shown as. */
function withoutNumber(row: ValueRow, indicator: Indicator): Bilingual {
  if (row.suppressed === 'yes') return WITHHELD;
  switch (indicator.zero_denominator) {
    case 'met':
      return { zh: '没有需要办的（视为达到）', en: 'nothing to do (counts as reached)' };
    case 'not-applicable':
      return { zh: '不涉及', en: 'not applicable' };
    case '':
      return { zh: '分母为零', en: 'denominator is zero' };
  }
}
