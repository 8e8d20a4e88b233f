// The newest release and a day in, out comes who is late with a report or soon will be.

import { daysBetween, periodEnd } from './period.ts';
import type { Bilingual, Reporter } from './reference/reference.ts';
import type { Snapshot } from './snapshot.ts';
import { deadlines } from './templating/due.ts';
import { lastReported } from './templating/last-reported.ts';
import { openMonths } from './templating/open-months.ts';
import { observationsIn, previousIn } from './templating/previous.ts';
import { reporterTemplate } from './templating/reporter-template.ts';

export interface Reminder {
  readonly reporter: string;
  readonly name: Bilingual;
  readonly place: string;
  /** The month that is asked for, 2023-08. */
  readonly period: string;
  /** How many numbers are to be reported by then. */
  readonly count: number;
  /** The last day on which they are in time, YYYY-MM-DD. */
  readonly due: string;
  /** Days from today to that day; negative for those that are late. */
  readonly days: number;
}

/** Returns what is late on a day, or falls due within so many days, the latest first. */
export function reminders(
  snapshot: Snapshot,
  { today, within }: { readonly today: string; readonly within: number },
): readonly Reminder[] {
  const observed = observationsIn(snapshot);
  const previous = previousIn(observed);
  const last = lastReported(snapshot, observed);
  return snapshot.reference.reporters
    .flatMap((reporter) => {
      const rowsOf = (month: string): Parameters<typeof deadlines>[0] =>
        reporterTemplate(snapshot.reference, reporter, { periods: [month], previous }).rows;
      const owes = (month: string): boolean =>
        periodEnd(month) >= reporter.since && rowsOf(month).length > 0;
      const months = openMonths({ last: last.get(reporter.reporter), asOf: snapshot.asOf, owes });
      return months.flatMap((period) =>
        deadlines(rowsOf(period)).map(({ count, date }) => ({
          ...named(reporter),
          ...{ period, count, due: date, days: daysBetween(today, date) },
        })),
      );
    })
    .filter(({ days }) => days <= within)
    .sort((a, b) => a.days - b.days || (a.reporter < b.reporter ? -1 : 1));
}

function named({
  reporter,
  place,
  name_zh,
  name_en,
}: Reporter): Pick<Reminder, 'reporter' | 'place' | 'name'> {
  return { reporter, place, name: { zh: name_zh, en: name_en } };
}
