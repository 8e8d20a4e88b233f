// The districts of a city, or the cities of a province, side by side: latest number, goal, status.

import { appliesTo } from '../judging/applies-to.ts';
import { exact, grouped, satisfies, type Exact } from '../decimal.ts';
import { periodEnd } from '../period.ts';
import type { Bilingual, Indicator, Place, Target } from '../reference/reference.ts';
import { judgedPlace } from '../roll-up.ts';
import { describeStatus, type Status } from '../status.ts';
import { exactValue, type ValueRow } from '../indicator-value.ts';
import { goalWord, periodWord, quantityWord, WITHHELD } from '../word.ts';
import { targetsHere, type Context } from '../pages/context.ts';
import { nameOf, placeLink, unitOf } from '../pages/link.ts';
import type { DistrictDots, Figure, FigureCell, FigureTable } from '../slice/figure.ts';
import { figure, plainCell, withoutEmpty, wordCell } from './figure.ts';

/** Returns the chart of an indicator at all places in a city, or null where none has reported. */
export function districtsFigure(
  context: Context,
  indicator: Indicator,
  city: Place,
): Figure | null {
  const { asOf, reference } = context.snapshot;
  const level = city.level === 'province' ? 'city' : 'district';
  const bound = bindingTargets(context, indicator, city);
  const next = (targets: readonly Target[]): Target | undefined =>
    targets.find((one) => one.due === '' || one.due > asOf) ?? targets.at(-1);
  const ofCity = bound.length > 0 ? undefined : next(targetsHere(context, indicator, city, 'own'));
  const districts = reference.places
    .filter((place) => place.parent === city.place)
    .filter((place) => place.level === level || reports(context, indicator, place))
    .map((place) => latestAt(context, indicator, place))
    .map((one): Beside => {
      const own = bound.filter(({ places }) => places.has(one.judged.place));
      return { ...one, target: next(own.map(({ target }) => target)) };
    });
  const newest =
    districts
      .map((one) => one.row?.period ?? '')
      .sort()
      .at(-1) ?? '';
  if (newest === '') return null;
  const first = next(bound.map(({ target }) => target)) ?? ofCity;
  const goal = first && indicator.kind !== 'milestone' ? first : undefined;
  const shown = districts.map((one) => district(context, indicator, { ...one, newest, goal }));
  const name = nameOf(indicator);
  const sentence = districtSentence(counted(districts, bound), goal, indicator);
  return figure(context, {
    id: `${indicator.indicator}-${city.place}-places`,
    title: { zh: `${name.zh}：各地最新数字`, en: `${name.en}: latest number of each place` },
    sentence: withNote(sentence, districts),
    unit: unitOf(indicator),
    dataMonth: newest,
    page: `/indicator/${indicator.indicator}/${city.place}/`,
    drawing: {
      kind: 'district-dots',
      rows: shown.map(({ dot }) => dot),
      goal: goal ? goalLine(goal, indicator, { isReference: bound.length === 0 }) : null,
    },
    table: withoutEmpty({ columns: COLUMNS, rows: shown.map(({ cells }) => cells) }),
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

/** What the places are held against: a target of their own, or the city's for reference only. */
function goalLine(
  goal: Target,
  indicator: Indicator,
  { isReference }: { readonly isReference: boolean },
): DistrictDots['goal'] {
  const { zh, en } = goalWord(goal.comparator, goal.value, indicator);
  return {
    value: Number(goal.value),
    label: isReference
      ? { zh: `整体目标 ${zh}（仅供参考）`, en: `Target for the whole ${en} (for reference)` }
      : { zh: `目标 ${zh}`, en: `Target ${en}` },
  };
}

interface Bound {
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

/** Returns the places that a sentence counts: where targets bind some of them, those alone. */
function counted(districts: readonly Beside[], bound: readonly Bound[]): readonly Beside[] {
  return bound.length > 0 ? districts.filter((one) => one.target) : districts;
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

interface Beside extends Latest {
  /** The target of its own that the place is held against. */
  readonly target: Target | undefined;
}

interface Among extends Beside {
  /** What all of them are held against, or the city as a whole. */
  readonly goal: Target | undefined;
  /** The newest period that any of the districts has reported. */
  readonly newest: string;
}

/** A number that is older than the others says from when it is. */
function dated(word: Bilingual, period: string): Bilingual {
  const when = periodWord(period);
  return { zh: `${word.zh}（${when.zh}）`, en: `${word.en} (${when.en})` };
}

interface Shown {
  readonly dot: DistrictDots['rows'][number];
  readonly cells: readonly FigureCell[];
}

function district(
  context: Context,
  indicator: Indicator,
  { place, judged, row, value, target, newest, goal }: Among,
): Shown {
  const assessed = context.assessments.find(
    (one) => one.target === target?.target && one.place === judged.place && one.current === 'yes',
  );
  const status = assessed ? (assessed.status as Status) : undefined;
  const line = target ?? goal;
  const word = value
    ? quantityWord(value, indicator, line && exact(line.value))
    : row
      ? withoutNumber(row, indicator)
      : NOT_REPORTED;
  const isOld = row !== undefined && row.period !== newest;
  const { href, label } = placeLink(place);
  return {
    dot: {
      name: { zh: place.short_zh, en: place.short_en },
      value: value ? Number(value) : null,
      display: isOld ? { zh: `${word.zh}*`, en: `${word.en}*` } : word,
      group: status ? describeStatus(status).group : null,
    },
    cells: [
      { text: label, csv: place.place, href },
      wordCell(isOld ? dated(word, row.period) : word, value && row ? row.value : ''),
      part(row?.numerator ?? '', row),
      part(row?.denominator ?? '', row),
      wordCell(row ? periodWord(row.period) : NOT_REPORTED, row?.period ?? ''),
      assessed && status
        ? { text: { zh: assessed.status_zh, en: assessed.status_en }, csv: status, status }
        : wordCell({ zh: '不评价', en: 'not judged' }, ''),
    ],
  };
}

const NOT_REPORTED: Bilingual = { zh: '未报送', en: 'not reported' };

function part(text: string, row: ValueRow | undefined): FigureCell {
  if (text !== '') return { ...plainCell(grouped(text)), csv: text };
  return wordCell(row?.suppressed === 'yes' ? WITHHELD : NOT_REPORTED, '');
}

function withNote(sentence: Bilingual, districts: readonly Latest[]): Bilingual {
  const periods = new Set(districts.flatMap((one) => one.row?.period ?? []));
  if (periods.size < 2) return sentence;
  return {
    zh: `${sentence.zh}带 * 的数字较早，日期见表。`,
    en: `${sentence.en} Numbers with * are older; the table says from when.`,
  };
}

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

function districtSentence(
  districts: readonly Latest[],
  goal: Target | undefined,
  indicator: Indicator,
): Bilingual {
  const isMet = indicator.zero_denominator === 'met';
  const known = districts.filter(
    (one) => one.value ?? (isMet && one.row && one.row.suppressed !== 'yes'),
  );
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
