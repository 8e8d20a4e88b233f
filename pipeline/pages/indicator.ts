// An indicator in a city or province: its series against its target steps, and every place in it.

import type { AssessmentRow } from '../assess.ts';
import type { Page } from '../page.ts';
import type { TargetLine, TargetView } from '../view.ts';
import type { Indicator, Place } from '../reference/reference.ts';
import { height, type Columns } from '../table.ts';
import { judgedPlace } from '../roll-up.ts';
import { sideBySide } from '../figures/beside.ts';
import { districtsFigure } from '../figures/districts-figure.ts';
import { milestoneFigure } from '../figures/milestone-figure.ts';
import { multiplesFigure } from '../figures/multiples-figure.ts';
import { seriesFigure } from '../figures/series-figure.ts';
import { tilesFigure } from '../figures/tiles-figure.ts';
import { assessmentView } from './assessment-view.ts';
import { frame, type Context } from './context.ts';
import { formula } from './formula.ts';
import { freshness, placesOfCity } from './freshness.ts';
import { HOME, indicatorLink, nameOf, placeLink, unitOf } from './link.ts';
import { targetLine } from './target-view.ts';

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
  const judged = judgedPlace(context.snapshot.reference, indicator, city);
  const current = context.assessments
    .filter((row) => row.indicator === indicator.indicator && row.place === judged.place)
    .filter((row) => row.cause !== 'list-not-given');
  const { href } = indicatorLink(indicator, city.place);
  const all = sideBySide(context, indicator, city);
  const series =
    indicator.kind === 'milestone'
      ? milestoneFigure(context, indicator, { city, judged, page: href })
      : seriesFigure(context, indicator, { city, judged, current });
  const plain = { zh: indicator.plain_zh, en: indicator.plain_en };
  return {
    kind: 'indicator',
    path: href,
    frame: frame(
      context,
      { zh: `${city.short_zh}：${name.zh}`, en: `${city.short_en}: ${name.en}` },
      {
        description: series?.sentence ?? plain,
        trail: [HOME, placeLink(city)],
        numbers: freshness(context, {
          places: placesOfCity(context, city.place),
          indicators: [indicator],
        }),
        city: city.place,
      },
    ),
    slice: {
      name,
      plain,
      unit: unitOf(indicator),
      formula: formula(context, indicator),
      city: placeLink(city),
      subject: nameOf(judged),
      series,
      assessments: current.map((row) => assessmentView(context, row)),
      targets: otherTargets(context, current, { indicator, city, targets }),
      districts: all && districtsFigure(context, indicator, { city, all }),
      tiles: all && tilesFigure(context, indicator, { city, all }),
      multiples: all && multiplesFigure(context, indicator, { city, all }),
      download:
        height(values) > 0
          ? context.extract({
              ...{ table: 'values', rows: values },
              name: `${indicator.indicator}-${city.place}.csv`,
              lasting: `by-indicator/${indicator.indicator}/${city.place}.csv`,
            })
          : null,
    },
  };
}

/** Returns the targets of the city's policies that are not judged by the city's own number. */
function otherTargets(
  context: Context,
  judged: readonly AssessmentRow[],
  { indicator, city, targets }: Omit<Where, 'values'> & { readonly indicator: Indicator },
): readonly TargetLine[] {
  const shown = new Set(judged.map((row) => row.target));
  return context.snapshot.reference.targets
    .filter((target) => target.indicator === indicator.indicator && !shown.has(target.target))
    .filter((target) => context.policy(target.policy).place === city.place)
    .flatMap((target) => targets.get(target.target) ?? [])
    .map(targetLine);
}
