// An indicator in a city: the city's series against its target steps, and every district.

import { exact, grouped, shown, type Exact } from '../decimal.ts';
import { definitions } from '../measure.ts';
import type { IndicatorSlice, Page, Point, TargetStep } from '../page.ts';
import { periodEnd } from '../period.ts';
import type { Bilingual, Indicator, Place, Target } from '../reference/reference.ts';
import type { Columns } from '../table.ts';
import { exactValue } from '../indicator-value.ts';
import { periodWord } from '../word.ts';
import { assessmentView } from './assessment-view.ts';
import {
  anchorOf,
  frame,
  HOME,
  indicatorLink,
  nameOf,
  placeLink,
  policyLink,
  targetsHere,
  unitOf,
  type Context,
} from './context.ts';
import { districtPart } from './district-part.ts';

/** Returns the page of an indicator in a city; `values` are its values there as published. */
export function indicatorPage(
  context: Context,
  indicator: Indicator,
  { city, values }: { readonly city: Place; readonly values: Columns },
): Page {
  const name = nameOf(indicator);
  const steps = targetsHere(context, indicator, city, 'own');
  const series = points(context, indicator, { place: city.place, steps });
  const current = context.assessments.filter(
    (row) => row.indicator === indicator.indicator && row.place === city.place,
  );
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
      series,
      steps: steps.flatMap((target) => step(context, target, indicator)),
      pace: paceLine(current),
      sentence: seriesSentence(name, series, unitOf(indicator)),
      assessments: current.map((row) => assessmentView(context, row)),
      ...districtPart(context, indicator, city),
      download: context.offer(`${indicator.indicator}-${city.place}.csv`, values),
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
        },
      ];
    });
}

function step(context: Context, target: Target, indicator: Indicator): TargetStep[] {
  if (target.due === '' || indicator.kind === 'milestone') return [];
  const policy = policyLink(context.policy(target.policy));
  return [
    {
      target: target.target,
      value: Number(target.value),
      display: `${SIGNS[target.comparator]} ${number(exact(target.value), { ...indicator, decimals: '0' }, exact(target.value))}`,
      due: target.due,
      href: `${policy.href}#${anchorOf(target.target)}`,
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

function seriesSentence(name: Bilingual, series: readonly Point[], unit: Bilingual): Bilingual {
  const first = series[0];
  const last = series.at(-1);
  if (!first || !last) {
    return { zh: `全市的${name.zh}没有数字。`, en: `There is no city figure for “${name.en}”.` };
  }
  const [from, to] = [periodWord(first.period), periodWord(last.period)];
  const [zh, en] = unit.zh === '%' ? ['', ''] : [unit.zh, ` ${unit.en}`];
  return {
    zh: `全市${name.zh}：${from.zh}为${first.display}${zh}，${to.zh}为${last.display}${zh}。`,
    en: `${name.en}, whole city: ${first.display}${en} in ${from.en}, ${last.display}${en} in ${to.en}.`,
  };
}
