// A parsed table in, observations and findings out. Collects everything and throws nothing; whether
// a file is accepted depends on the file and the reference data alone.

import { explainAcross, withoutDuplicates } from './reading/across.ts';
import { merged, report, type Report } from './reading/finding.ts';
import { layoutOf } from './reading/layout.ts';
import type { Parsed } from './parse.ts';
import type { Reference, Reporter } from './reference/reference.ts';
import { readRow } from './reading/row.ts';
import { table, type Columns } from './table.ts';
import { vocabulary } from './reading/vocabulary.ts';

/** place × measure × period: a value, or done (1) or not done (0) with its date, or withdrawn. */
export const OBSERVATION_COLUMNS = [
  'place',
  'measure',
  'period',
  'value',
  'done_on',
  'evidence',
  'withdrawn',
  'remark',
  'line',
] as const;

export type ObservationColumn = (typeof OBSERVATION_COLUMNS)[number];

export interface Checked extends Report {
  readonly observations: Columns<ObservationColumn>;
}

export interface CheckOptions {
  /** Whose file it is; undefined: places and measures are not held against anyone's duties. */
  readonly reporter: Reporter | undefined;
  readonly reference: Reference;
  /** When it arrived, Beijing time: YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss+08:00. */
  readonly received: string;
}

/** Returns the observations of a table and every finding about its columns, cells and rows. */
export function check(parsed: Parsed, options: CheckOptions): Checked {
  const { reporter, reference } = options;
  const { header, rows, findings } = parsed;
  const found = report();
  const received = options.received.slice(0, 10);
  const context = { reference, words: vocabulary(reference), reporter, received, found };
  const layout = header.cells.length > 0 ? layoutOf(parsed, context) : undefined;
  const read = layout ? rows.flatMap((row) => readRow(row, { header, layout, context })) : [];
  const observed = withoutDuplicates(read, context);
  explainAcross(observed, parsed.asides, context);
  const isSilent = ![...findings, ...found.findings].some(({ severity }) => severity === 'error');
  if (isSilent && rows.length === 0) found.add('no-data-rows', { line: header.line });
  else if (isSilent && observed.length === 0) found.add('nothing-reported', {});
  return { observations: table(OBSERVATION_COLUMNS, observed), ...merged([found]) };
}
