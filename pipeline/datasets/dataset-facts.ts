// When a dataset's numbers are from, when they changed last, and when there will be others: from the
// tables alone, so that publishing again moves no date.

import type { Context } from '../pages/context.ts';
import { addDays, frequencyOf, nextPeriod, periodEnd } from '../period.ts';
import type { DatasetFacts } from '../slice/dataset.ts';
import { COMPUTED_DATASETS } from './computed-datasets.ts';
import type { DatasetName } from './dataset-columns.ts';
import { UPLOAD_DATASETS } from './upload-datasets.ts';

const MONTHLY = { zh: '每月', en: 'Monthly' };
const ON_CHANGE = { zh: '不定期（有变动时）', en: 'When something changes' };

/** Returns the facts of a published table. */
export function datasetFacts(context: Context, name: DatasetName): DatasetFacts {
  const isMonthly = name in COMPUTED_DATASETS || name in UPLOAD_DATASETS;
  if (!isMonthly) return { month: null, changed: null, next: null, frequency: ON_CHANGE };
  const months = [...context.dataMonths.values()].filter((one) => frequencyOf(one) === 'month');
  const month = months.sort().at(-1) ?? null;
  return {
    month,
    changed: lastReceived(context, name),
    next: month && addDays(periodEnd(nextPeriod(month)), daysToReport(context)),
    frequency: MONTHLY,
  };
}

function daysToReport({ snapshot }: Context): number {
  const monthly = snapshot.reference.measures.filter(({ frequency }) => frequency === 'month');
  return Math.max(0, ...monthly.map(({ report_by }) => Number(report_by)));
}

function lastReceived({ snapshot }: Context, name: DatasetName): string | null {
  let last = '';
  for (const { uploads, findings, values, observations } of snapshot.cities.values()) {
    const named = new Set(
      name === 'uploads'
        ? uploads.upload
        : name === 'findings'
          ? findings.upload
          : name === 'observations'
            ? observations.upload
            : [...values.numerator_upload, ...values.denominator_upload],
    );
    for (const [i, upload] of uploads.upload.entries()) {
      const received = uploads.received[i] ?? '';
      if (named.has(upload) && received > last) last = received;
    }
  }
  return last === '' ? null : last.slice(0, 10);
}
