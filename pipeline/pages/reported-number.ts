// The reports behind an indicator at a place: each number in force with its upload and line.

import { partsOf } from '../measure.ts';
import type { CurrentColumn } from '../normalize.ts';
import { periodEnd } from '../period.ts';
import type { Bilingual, Indicator, Measure } from '../reference/reference.ts';
import type { ReportedNumber } from '../slice/place-indicator.ts';
import { completedWord, reportedWord, WITHHELD } from '../word.ts';
import type { Context } from './context.ts';
import { nameOf } from './link.ts';

type Row = Readonly<Record<CurrentColumn, string>>;

/** Returns the numbers in force that an indicator at a place is computed from, the newest first. */
export function reportedNumbers(
  context: Context,
  indicator: Indicator,
  place: string,
): readonly ReportedNumber[] {
  const parts = partsOf(context.snapshot.reference, indicator);
  return parts
    .flatMap((measure, part) =>
      context.observations
        .get(`${measure.measure} ${place}`)
        .map((row) => ({ row, measure, part, end: periodEnd(row.period) })),
    )
    .sort((a, b) => (a.end === b.end ? a.part - b.part : a.end < b.end ? 1 : -1))
    .map(({ row, measure }) => ({
      period: row.period,
      measure: nameOf(measure),
      display: displayOf(row, measure),
      received: row.received.slice(0, 10),
      upload: `/upload/${row.upload}/`,
      line: row.line,
      revised: Number(row.revision),
    }));
}

function displayOf(row: Row, measure: Measure): Bilingual {
  if (row.suppressed === 'yes') return WITHHELD;
  if (measure.temporality !== 'milestone') return reportedWord(row.value, measure);
  return row.done_on === '' ? { zh: '未完成', en: 'not done' } : completedWord(row.done_on);
}
