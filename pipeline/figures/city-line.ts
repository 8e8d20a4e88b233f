// What a district's share is read beside, for reference: the target of its city where none of its own
// judges it, else the city's number of the same month. Counts are not: a city's is the sum of them.

import { exactValue } from '../indicator-value.ts';
import { targetsHere, type Context } from '../pages/context.ts';
import { cityOf } from '../pages/shown.ts';
import type { Indicator, Place } from '../reference/reference.ts';
import type { GoalLine } from '../slice/figure.ts';
import { goalWord, quantityWord } from '../word.ts';

interface At {
  /** The newest period that the place has a number of. */
  readonly period: string;
  /** Whether targets of its own judge it. */
  readonly isJudged: boolean;
}

/** Returns the line of the city in the chart of a place, or null where it would say nothing. */
export function cityLine(
  context: Context,
  indicator: Indicator,
  place: Place,
  at: At,
): GoalLine | null {
  const isBelow = place.level === 'district' || place.level === 'zone';
  const code = cityOf(place);
  if (!isBelow || indicator.rollup !== 'ratio') return null;
  return at.isJudged
    ? numberOfCity(context, indicator, code, at)
    : targetOfCity(context, indicator, context.place(code));
}

function targetOfCity(context: Context, indicator: Indicator, city: Place): GoalLine | null {
  const { asOf } = context.snapshot;
  const targets = targetsHere(context, indicator, city, 'own');
  const next = targets.find(({ due }) => due === '' || due > asOf) ?? targets.at(-1);
  if (!next) return null;
  const { zh, en } = goalWord(next.comparator, next.value, indicator);
  return {
    value: Number(next.value),
    label: { zh: `全市目标${zh}，仅供参考`, en: `City target ${en}, for reference` },
  };
}

function numberOfCity(
  context: Context,
  indicator: Indicator,
  city: string,
  { period }: At,
): GoalLine | null {
  const row = context.values
    .get(`${indicator.indicator} ${city}`)
    .find((one) => one.period === period);
  const value = row && exactValue(row, indicator);
  if (!value) return null;
  const { zh, en } = quantityWord(value, indicator);
  const isWhole = row.places_reported === row.places_expected;
  return {
    value: Number(value),
    label: {
      zh: `同期全市${zh}${isWhole ? '' : '（初步）'}`,
      en: `Whole city ${en}${isWhole ? '' : ' (provisional)'}`,
    },
  };
}
