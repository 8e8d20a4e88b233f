// The districts of a city, or the cities of a province, side by side: latest number, goal, status.

import { exact, grouped, satisfies } from '../decimal.ts';
import type { ValueRow } from '../indicator-value.ts';
import type { Context } from '../pages/context.ts';
import { nameOf, placeLink, unitOf } from '../pages/link.ts';
import type { Bilingual, Indicator, Place, Target } from '../reference/reference.ts';
import type { Figure, FigureCell, FigureTable } from '../slice/figure.ts';
import type { Status } from '../status.ts';
import { goalWord, periodWord, WITHHELD } from '../word.ts';
import {
  goalLine,
  NOT_REPORTED,
  numberWord,
  placeNow,
  statusOf,
  type Beside,
  type Latest,
  type SideBySide,
} from './beside.ts';
import { figure, plainCell, withoutEmpty, wordCell } from './figure.ts';

export interface Places {
  readonly city: Place;
  readonly all: SideBySide;
}

/** Returns the chart of an indicator at all places in a city. */
export function districtsFigure(
  context: Context,
  indicator: Indicator,
  { city, all }: Places,
): Figure {
  const name = nameOf(indicator);
  return figure(context, {
    id: `${indicator.indicator}-${city.place}-places`,
    title: { zh: `${name.zh}：各地最新数字`, en: `${name.en}: latest number of each place` },
    sentence: withNote(districtSentence(indicator, all), all.places),
    unit: unitOf(indicator),
    dataMonth: all.newest,
    page: `/indicator/${indicator.indicator}/${city.place}/`,
    drawing: {
      kind: 'district-dots',
      rows: all.places.map((beside) => placeNow(context, indicator, { beside, all })),
      goal: goalLine(indicator, all),
    },
    table: withoutEmpty({
      columns: COLUMNS,
      rows: all.places.map((beside) => cells(context, indicator, { beside, all })),
    }),
  });
}

const COLUMNS: FigureTable['columns'] = [
  { name: 'place', label: { zh: '地区', en: 'Place' }, numeric: false },
  { name: 'value', label: { zh: '数值', en: 'Value' }, numeric: true },
  { name: 'numerator', label: { zh: '分子', en: 'Numerator' }, numeric: true },
  { name: 'denominator', label: { zh: '分母', en: 'Denominator' }, numeric: true },
  { name: 'period', label: { zh: '时期', en: 'Period' }, numeric: false },
  { name: 'status', label: { zh: '评价', en: 'Status' }, numeric: false },
];

function cells(
  context: Context,
  indicator: Indicator,
  { beside, all }: { readonly beside: Beside; readonly all: SideBySide },
): readonly FigureCell[] {
  const { place, row, value } = beside;
  const word = numberWord(indicator, beside, all.goal);
  const isOld = row !== undefined && row.period !== all.newest;
  return [
    placeCell(place),
    wordCell(isOld ? dated(word, row.period) : word, value && row ? row.value : ''),
    part(row?.numerator ?? '', row),
    part(row?.denominator ?? '', row),
    wordCell(row ? periodWord(row.period) : NOT_REPORTED, row?.period ?? ''),
    statusCell(context, beside),
  ];
}

/** Returns a place as the head of a row. */
export function placeCell(place: Place): FigureCell {
  const { href, label } = placeLink(place);
  return { text: label, csv: place.place, href };
}

/** Returns a place's status under the target of its own. */
export function statusCell(context: Context, beside: Beside): FigureCell {
  const assessed = statusOf(context, beside);
  if (!assessed) return wordCell({ zh: '不评价', en: 'not judged' }, '');
  const status = assessed.status as Status;
  return { text: { zh: assessed.status_zh, en: assessed.status_en }, csv: status, status };
}

/** A number that is older than the others says from when it is. */
function dated(word: Bilingual, period: string): Bilingual {
  const when = periodWord(period);
  return { zh: `${word.zh}（${when.zh}）`, en: `${word.en} (${when.en})` };
}

function part(text: string, row: ValueRow | undefined): FigureCell {
  if (text !== '') return { ...plainCell(grouped(text)), csv: text };
  return wordCell(row?.suppressed === 'yes' ? WITHHELD : NOT_REPORTED, '');
}

/** Returns a sentence, and that numbers with a * are older, where they are. */
export function withNote(sentence: Bilingual, places: readonly Latest[]): Bilingual {
  const periods = new Set(places.flatMap((one) => one.row?.period ?? []));
  if (periods.size < 2) return sentence;
  return {
    zh: `${sentence.zh}带 * 的数字较早，日期见表。`,
    en: `${sentence.en} Numbers with * are older; the table says from when.`,
  };
}

/** Counts the places: where targets bind some of them, those alone. */
function districtSentence(indicator: Indicator, { places, bound, goal }: SideBySide): Bilingual {
  const districts = bound.length > 0 ? places.filter(({ target }) => target) : places;
  const isMet = indicator.zero_denominator === 'met';
  const known = districts.filter(
    (one) => one.value ?? (isMet && one.row && one.row.suppressed !== 'yes'),
  );
  const zh = `${districts.length} 个地区中 ${known.length} 个有数字`;
  const en = `${known.length} of ${districts.length} places have a number`;
  if (!goal) return { zh: `${zh}。`, en: `${en}.` };
  return reachedWord({ zh, en }, reachedOf(known, goal), { goal, indicator });
}

function reachedOf(known: readonly Beside[], goal: Target): number {
  return known.filter(({ value }) => !value || satisfies(value, goal.comparator, exact(goal.value)))
    .length;
}

function reachedWord(
  { zh, en }: Bilingual,
  count: number,
  { goal, indicator }: { readonly goal: Target; readonly indicator: Indicator },
): Bilingual {
  const word = goalWord(goal.comparator, goal.value, indicator);
  return {
    zh: `${zh}，其中 ${count} 个${word.zh}。`,
    en: `${en}; ${count} of them: ${word.en}.`,
  };
}
