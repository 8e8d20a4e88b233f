// An indicator in a city or province: its series against its target steps, and every place in it.

import type { AssessmentRow } from '../assess.ts';
import { exact, grouped, shown, type Exact } from '../decimal.ts';
import { definitions } from '../measure.ts';
import type { Page } from '../page.ts';
import type { IndicatorSlice } from '../slice/indicator.ts';
import type { Point, TargetStep, TargetView } from '../view.ts';
import { periodEnd } from '../period.ts';
import type { Bilingual, Indicator, Place, Target } from '../reference/reference.ts';
import { height, type Columns } from '../table.ts';
import { exactValue } from '../indicator-value.ts';
import { judgedPlace } from '../roll-up.ts';
import { periodWord, withUnit } from '../word.ts';
import { assessmentView } from './assessment-view.ts';
import { frame, targetsHere, type Context } from './context.ts';
import {
  fullAnchorOf,
  HOME,
  indicatorLink,
  nameOf,
  placeLink,
  targetHref,
  unitOf,
} from './link.ts';
import { districtPart } from './district-part.ts';

interface Where {
  readonly city: Place;
  /** The indicator's values there as published. */
  readonly values: Columns;
  /** All targets, judged. */
  readonly targets: ReadonlyMap<string, TargetView>;
}

/** Returns the page of an indicator in a city or province. */
export function indicatorPage(
  context: Context,
  indicator: Indicator,
  { city, values, targets }: Where,
): Page {
  const name = nameOf(indicator);
  const steps = targetsHere(context, indicator, city, 'own');
  const judged = judgedPlace(context.snapshot.reference, indicator, city);
  const series = points(context, indicator, { place: judged.place, steps });
  const current = context.assessments
    .filter((row) => row.indicator === indicator.indicator && row.place === judged.place)
    .filter((row) => row.cause !== 'list-not-given');
  return {
    kind: 'indicator',
    path: indicatorLink(indicator, city.place).href,
    frame: frame(
      context,
      { zh: `${city.short_zh}：${name.zh}`, en: `${city.short_en}: ${name.en}` },
      {
        description: { zh: indicator.plain_zh, en: indicator.plain_en },
        trail: [HOME, placeLink(city)],
      },
    ),
    slice: {
      name,
      plain: { zh: indicator.plain_zh, en: indicator.plain_en },
      unit: unitOf(indicator),
      formula: formula(context, indicator),
      city: placeLink(city),
      subject: nameOf(judged),
      series,
      steps: distinct(steps.flatMap((target) => step(target, indicator))),
      pace: paceLine(current),
      sentence: seriesSentence(indicator, series, judged),
      assessments: current.map((row) => assessmentView(context, row)),
      targets: otherTargets(context, current, { indicator, city, targets }),
      ...districtPart(context, indicator, city),
      download:
        height(values) > 0
          ? context.offer(`${indicator.indicator}-${city.place}.csv`, 'values', values)
          : null,
    },
  };
}

function points(
  context: Context,
  indicator: Indicator,
  { place, steps }: { readonly place: string; readonly steps: readonly Target[] },
): readonly Point[] {
  const own = context.values.get(`${indicator.indicator} ${place}`);
  return own
    .filter((row) => periodEnd(row.period) <= context.snapshot.asOf)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .flatMap((row): Point[] => {
      const value = exactValue(row, indicator);
      if (!value) return [];
      const end = periodEnd(row.period);
      const next = steps.find((target) => target.due >= end) ?? steps.at(-1);
      return [
        {
          period: row.period,
          end,
          value: Number(value),
          display: number(value, indicator, next && exact(next.value)),
          numerator: grouped(row.numerator),
          denominator: grouped(row.denominator),
          provisional: row.places_reported !== row.places_expected,
          revised: Number(row.revision),
          version: row.definition_version,
        },
      ];
    });
}

/** Returns the targets of the city's policies that are not judged by the city's own number. */
function otherTargets(
  context: Context,
  judged: readonly AssessmentRow[],
  { indicator, city, targets }: Omit<Where, 'values'> & { readonly indicator: Indicator },
): readonly TargetView[] {
  const shown = new Set(judged.map((row) => row.target));
  return context.snapshot.reference.targets
    .filter((target) => target.indicator === indicator.indicator && !shown.has(target.target))
    .filter((target) => context.policy(target.policy).place === city.place)
    .flatMap((target) => targets.get(target.target) ?? [])
    .map((view) => ({ ...view, anchor: fullAnchorOf(view.target) }));
}

/** What two documents ask alike is one step of the line. */
function distinct(steps: readonly TargetStep[]): readonly TargetStep[] {
  const seen = new Map(steps.toReversed().map((one) => [`${one.due} ${one.value}`, one]));
  return steps.filter((one) => seen.get(`${one.due} ${one.value}`) === one);
}

function step(target: Target, indicator: Indicator): TargetStep[] {
  if (target.due === '' || indicator.kind === 'milestone') return [];
  return [
    {
      target: target.target,
      value: Number(target.value),
      display: `${SIGNS[target.comparator]} ${number(exact(target.value), { ...indicator, decimals: '0' }, exact(target.value))}`,
      due: target.due,
      href: targetHref(target),
    },
  ];
}

const SIGNS = { '>=': '≥', '<=': '≤', '=': '=' } as const;

/** The number without its unit, but with a % sign: the same in both languages. */
function number(value: Exact, { unit, decimals }: Indicator, goal?: Exact): string {
  return shown(value, Number(decimals), goal) + (unit === '%' ? '%' : '');
}

function paceLine(
  current: readonly {
    readonly start_date: string;
    readonly start_value: string;
    readonly due: string;
    readonly goal: string;
    readonly expected_value: string;
  }[],
): IndicatorSlice['pace'] {
  const row = current.find((one) => one.expected_value !== '');
  if (!row) return [];
  return [
    { date: row.start_date, value: Number(row.start_value) },
    { date: row.due, value: Number(row.goal) },
  ];
}

function formula(context: Context, indicator: Indicator): Bilingual {
  const { reference } = context.snapshot;
  const above = definitions(reference, indicator.numerator)[0];
  if (indicator.denominator === '') return nameOf(above ?? indicator);
  const below = definitions(reference, indicator.denominator)[0];
  const sign = indicator.kind === 'difference' ? '−' : '÷';
  const factor = indicator.factor === '1' ? '' : ` × ${indicator.factor}${indicator.unit}`;
  return {
    zh: `${above?.name_zh ?? ''} ${sign} ${below?.name_zh ?? ''}${factor}`,
    en: `${above?.name_en ?? ''} ${sign} ${below?.name_en ?? ''}${factor}`,
  };
}

/**
 * Says where the series began and where it stands: from the first number of today's definition to
 * the newest that every place reported, and a newer one for which some are missing as provisional.
 */
function seriesSentence(indicator: Indicator, series: readonly Point[], place: Place): Bilingual {
  const name = nameOf(indicator);
  const whole = place.level === 'city' ? { zh: '全市', en: 'whole city' } : nameOf(place);
  const newest = series.at(-1);
  const last = series.findLast((point) => !point.provisional) ?? newest;
  if (!newest || !last) {
    return {
      zh: `${whole.zh}的${name.zh}没有数字。`,
      en: `There is no number for “${name.en}” (${whole.en}).`,
    };
  }
  const comparable = series.filter((point) => point.version === last.version);
  const begin = said(comparable[0] ?? last, indicator);
  const end = said(last, indicator);
  const changed = comparable.length < series.length;
  const zh = [`${whole.zh}${name.zh}：${begin.zh}，${end.zh}`];
  const en = [`${name.en}, ${whole.en}: ${begin.en}, ${end.en}`];
  if (changed) zh.push('统计口径有过变化，更早或更晚的数字不可比');
  if (changed) en.push('the definition has changed, other numbers do not compare');
  if (last.provisional) {
    zh.push('数字为初步，报送不全');
    en.push('the numbers are provisional, not all places have reported');
  } else if (newest.provisional) {
    const soFar = said(newest, indicator);
    zh.push(`${soFar.zh}（初步，报送不全）`);
    en.push(`${soFar.en} (provisional, not all places have reported)`);
  }
  return { zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` };
}

function said({ period, display }: Point, indicator: Indicator): Bilingual {
  const when = periodWord(period);
  // The display of a share has its sign already.
  const amount = withUnit(display.replace('%', ''), indicator);
  return { zh: `${when.zh}为${amount.zh}`, en: `${amount.en} in ${when.en}` };
}
