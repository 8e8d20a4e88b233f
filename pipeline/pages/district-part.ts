// The districts of a city, or the cities of a province, side by side on an indicator's page: latest
// number, goal, status.

import { exact, grouped, satisfies, type Exact } from '../decimal.ts';
import type { IndicatorSlice } from '../page.ts';
import { periodEnd } from '../period.ts';
import type { Bilingual, Indicator, Place, Target } from '../reference/reference.ts';
import { judgedPlace } from '../roll-up.ts';
import type { Status } from '../status.ts';
import { exactValue, type ValueRow } from '../indicator-value.ts';
import { goalWord, periodWord, quantityWord } from '../word.ts';
import { targetsHere, type Context } from './context.ts';
import { placeLink } from './link.ts';

type DistrictPart = Pick<IndicatorSlice, 'districts' | 'districtGoal' | 'districtSentence'>;

/** Returns the districts' part of the page of an indicator in a city. */
export function districtPart(context: Context, indicator: Indicator, city: Place): DistrictPart {
  const { asOf, reference } = context.snapshot;
  const level = city.level === 'province' ? 'city' : 'district';
  const own = targetsHere(context, indicator, city, `each:${level}`);
  const targets = own.length > 0 ? own : targetsHere(context, indicator, city, 'own');
  const target = targets.find((one) => one.due === '' || one.due > asOf) ?? targets.at(-1);
  const districts = reference.places
    .filter((place) => place.parent === city.place)
    .filter((place) => place.level === level || reports(context, indicator, place))
    .map((place) => latestAt(context, indicator, place));
  const newest =
    districts
      .map((one) => one.row?.period ?? '')
      .sort()
      .at(-1) ?? '';
  const goal = target && indicator.kind !== 'milestone' ? target : undefined;
  return {
    districts: districts.some((one) => one.row)
      ? districts.map((one) => district(context, indicator, { ...one, target, newest }))
      : [],
    districtGoal: goal
      ? {
          value: Number(goal.value),
          display: goalWord(goal.comparator, goal.value, indicator),
          reference: own.length === 0,
        }
      : null,
    districtSentence: withNote(districtSentence(districts, goal, indicator), districts),
  };
}

function reports(context: Context, indicator: Indicator, place: Place): boolean {
  return context.values.has(`${indicator.indicator} ${place.place}`);
}

interface Latest {
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

interface Beside {
  readonly target: Target | undefined;
  /** The newest period that any of the districts has reported. */
  readonly newest: string;
}

/** A number that is older than the others says from when it is. */
function dated(word: Bilingual, period: string): Bilingual {
  const when = periodWord(period);
  return { zh: `${word.zh}（${when.zh}）`, en: `${word.en} (${when.en})` };
}

function district(
  context: Context,
  indicator: Indicator,
  { place, judged, row, value, target, newest }: Latest & Beside,
): IndicatorSlice['districts'][number] {
  const assessed = context.assessments.find(
    (one) => one.target === target?.target && one.place === judged.place && one.current === 'yes',
  );
  const word = value
    ? quantityWord(value, indicator, target && exact(target.value))
    : row
      ? zeroWord(indicator)
      : { zh: '未报送', en: 'not reported' };
  const isOld = row !== undefined && row.period !== newest;
  return {
    place: placeLink(place),
    short: { zh: place.short_zh, en: place.short_en },
    number: isOld ? { zh: `${word.zh}*`, en: `${word.en}*` } : word,
    period: row?.period ?? '',
    value: value ? Number(value) : null,
    display: isOld ? dated(word, row.period) : word,
    numerator: grouped(row?.numerator ?? ''),
    denominator: grouped(row?.denominator ?? ''),
    status: assessed ? (assessed.status as Status) : null,
    word: assessed ? { zh: assessed.status_zh, en: assessed.status_en } : null,
  };
}

function withNote(sentence: Bilingual, districts: readonly Latest[]): Bilingual {
  const periods = new Set(districts.flatMap((one) => one.row?.period ?? []));
  if (periods.size < 2) return sentence;
  return {
    zh: `${sentence.zh}带 * 的数字较早，日期见表。`,
    en: `${sentence.en} Numbers with * are older; the table says from when.`,
  };
}

/** What a reported zero denominator is shown as. */
function zeroWord(indicator: Indicator): Bilingual {
  switch (indicator.zero_denominator) {
    case 'met':
      return { zh: '没有需要办的（视为达到）', en: 'nothing to do (counts as reached)' };
    case 'not-applicable':
      return { zh: '不涉及', en: 'not applicable' };
    case '':
      return { zh: '分母为零', en: 'denominator is zero' };
  }
}

function districtSentence(
  districts: readonly Latest[],
  goal: Target | undefined,
  indicator: Indicator,
): Bilingual {
  const isMet = indicator.zero_denominator === 'met';
  const known = districts.filter((one) => one.value ?? (isMet && one.row));
  const zh = `${districts.length} 个地区中 ${known.length} 个有数字`;
  const en = `${known.length} of ${districts.length} places have a number`;
  if (!goal) return { zh: `${zh}。`, en: `${en}.` };
  const reached = known.filter(
    ({ value }) => !value || satisfies(value, goal.comparator, exact(goal.value)),
  );
  const word = goalWord(goal.comparator, goal.value, indicator);
  return {
    zh: `${zh}，其中 ${reached.length} 个${word.zh}。`,
    en: `${en}; ${reached.length} of them: ${word.en}.`,
  };
}
