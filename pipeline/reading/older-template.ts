// The measures that a file has columns for and its reporter in, a finding out where the file is made
// by an older template: it has all that was asked for up to a day, and nothing that came later.

import type { Context } from './key.ts';
import type { Measure } from '../reference/reference.ts';
import { split } from './vocabulary.ts';

/** Reports measures that were added to what the reporter is asked for since the template was made. */
export function explainOlderTemplate(
  present: ReadonlySet<string>,
  line: number,
  { reporter, reference, received, found }: Context,
): void {
  if (!reporter || present.size < 2) return;
  const owed = new Set(split(reporter.measures));
  const since = begun(reference.measures);
  const named = reference.measures.filter(
    ({ measure }) => present.has(measure) && owed.has(measure),
  );
  const alike = ({ frequency, levels }: Measure): boolean =>
    named.some((one) => one.frequency === frequency && sharesLevel(one.levels, levels));
  const due = reference.measures.filter(
    (one) => owed.has(one.measure) && alike(one) && dayOf(since, one) <= received,
  );
  const missing = due.filter(({ measure }) => !present.has(measure));
  const newest =
    named
      .map((one) => dayOf(since, one))
      .sort()
      .at(-1) ?? '';
  if (missing.length === 0 || missing.some((one) => dayOf(since, one) <= newest)) return;
  const list = (name: 'name_zh' | 'name_en', between: string): string =>
    [...new Set(missing.map((one) => one[name]))].join(between);
  const measures = { zh: `“${list('name_zh', '”“')}”`, en: list('name_en', ', ') };
  found.add('older-template', { line, measures });
}

// The day from which a measure is asked for: that of its first definition.
function begun(measures: readonly Measure[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { measure, valid_from } of measures) {
    const known = first.get(measure);
    if (known === undefined || valid_from < known) first.set(measure, valid_from);
  }
  return first;
}

function dayOf(since: ReadonlyMap<string, string>, { measure }: Measure): string {
  return since.get(measure) ?? '';
}

function sharesLevel(one: string, other: string): boolean {
  return split(one).some((level) => split(other).includes(level));
}
