// Something that is done or not done: when it was reported as not done, and since when as done.

import { exactValue } from '../indicator-value.ts';
import type { Context } from '../pages/context.ts';
import { nameOf } from '../pages/link.ts';
import { periodEnd } from '../period.ts';
import type { Bilingual, Indicator, Place } from '../reference/reference.ts';
import type { Figure } from '../slice/figure.ts';
import { quantityWord } from '../word.ts';
import { exact } from '../decimal.ts';
import { statusStripFigure, type PeriodStatus } from './strip-figure.ts';

/** Returns the strip of a milestone's reports, or null without one. */
export function milestoneFigure(
  context: Context,
  indicator: Indicator,
  {
    city,
    judged,
    page,
  }: {
    /** Whose chart it is; its own institutions may be those who are judged. */
    readonly city: Place;
    readonly judged: Place;
    readonly page: string;
  },
): Figure | null {
  const months = context.values
    .get(`${indicator.indicator} ${judged.place}`)
    .filter((row) => periodEnd(row.period) <= context.snapshot.asOf)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .flatMap((row): PeriodStatus[] => {
      const value = exactValue(row, indicator);
      if (!value) return [];
      return [{ period: row.period, status: value.gte(1) ? 'met' : 'in-progress' }];
    });
  const name = nameOf(indicator);
  return statusStripFigure(context, {
    id: `${indicator.indicator}-${city.place}-series`,
    title: { zh: `${name.zh}：完成情况`, en: `${name.en}: done or not` },
    ...{ page, months },
    wordOf: (status): Bilingual => quantityWord(exact(status === 'met' ? '1' : '0'), indicator),
  });
}
