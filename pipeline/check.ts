// The tables of a file in, observations and findings out. Collects everything and throws nothing;
// whether a file is accepted depends on the file and the reference data alone.

import { explainTimes, statedIn, type Stated } from './reading/above.ts';
import { ownLines } from './reading/caption.ts';
import { explainAcross, readUndecided } from './reading/across.ts';
import { report, type Report } from './reading/finding.ts';
import type { Context } from './reading/key.ts';
import { layoutOf } from './reading/layout.ts';
import { readLegend } from './reading/legend.ts';
import { explainMonths } from './reading/month.ts';
import { explainNotes } from './reading/note.ts';
import { explainTitles } from './reading/title.ts';
import { explainOffices } from './reading/office.ts';
import { explainOlderTemplate } from './reading/older-template.ts';
import { explainRates, type ValueOf } from './reading/rate.ts';
import { watchQualifiers } from './reading/qualifier.ts';
import type { Reading, Table } from './reading/table-reader.ts';
import type { Row } from './reading/record.ts';
import type { Reference, Reporter } from './reference/reference.ts';
import { rowReader } from './reading/row.ts';
import { newPart, sheet, type Sheet, type TablePart } from './reading/sheet.ts';
import type { Columns } from './table.ts';
import { watchSplits } from './reading/split-number.ts';
import { explainTotals } from './reading/total-row.ts';
import { explainUnits } from './reading/unit-across.ts';
import { unitsAbove } from './reading/unit-line.ts';
import { vocabulary } from './reading/vocabulary.ts';
import { watch, watches, type Watch } from './reading/watch.ts';

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
  /** What the sender calls the file, where that is known. */
  readonly name?: string;
}

/** What takes in the tables of a file; `done` returns what they report, given what parsing found. */
export interface Checking extends Reading {
  readonly done: (parsed: Report) => Checked;
}

/** Returns a check of one file: of its columns, cells and rows, each as it comes. */
export function check(options: CheckOptions): Checking {
  const { reporter, reference } = options;
  const found = report();
  const received = options.received.slice(0, 10);
  const context: Context = { reference, words: vocabulary(reference), reporter, received, found };
  const into = sheet();
  let stated: Stated = {};
  let open: Open | undefined;
  let firstLine = 1;
  let rows = 0;
  // The measures that the tables have columns for.
  const columnsFor = new Set<string>();
  return {
    table(table) {
      if (into.tables.length === 0) firstLine = table.line;
      open?.done();
      if (open) withoutLines(open.part.asides, ownLines(table.above));
      for (const { heading } of table.columns)
        if (heading.kind === 'value' && heading.measure) columnsFor.add(heading.measure.measure);
      stated = statedIn(table.above, stated);
      explainTimes(table.above, found);
      open = opened(table, { stated, into, context: { ...context, within: stated.within } });
    },
    page: () => open?.part.pages.push(into.observations.count()),
    row(row) {
      rows++;
      open?.watch.row(row);
      open?.read(row);
    },
    aside(row) {
      open?.part.asides.push(row);
      open?.line(row);
    },
    done(parsed) {
      open?.done();
      explainWhole(into, context);
      explainOlderTemplate(columnsFor, firstLine, context);
      const isSilent = ![parsed, found].some(hasError);
      if (isSilent && rows === 0) found.add('no-data-rows', { line: firstLine });
      else if (isSilent && into.observations.count() === 0) found.add('nothing-reported', {});
      const { findings, counts } = found;
      return { observations: into.observations.columns(), findings, counts };
    },
  };
}

/** The table that is being read. */
interface Open {
  readonly part: TablePart;
  readonly watch: Watch;
  readonly read: (row: Row) => void;
  readonly line: (row: Row) => void;
  readonly done: () => void;
}

interface Opening {
  readonly stated: Stated;
  readonly into: Sheet;
  readonly context: Context;
}

const UNREAD = { read: () => undefined, line: () => undefined, done: () => undefined };

function opened(table: Table, { stated, into, context }: Opening): Open {
  const { above, columns } = table;
  const layout = layoutOf(table, stated, context);
  const units = unitsAbove(above, context.reference);
  const part = newPart(into, {
    above,
    units,
    isLong: layout?.isLong ?? false,
    isByCode: layout?.isLong === true && layout.at['measure-code'] !== undefined,
  });
  const names = columns.map(({ column }) => column);
  const reader = layout ? rowReader({ layout, names, sheet: into, part, context }) : UNREAD;
  const watching = watches([
    watch(columns, context),
    watchSplits(columns, context.found),
    watchQualifiers(columns, context),
  ]);
  return {
    ...{ ...reader, part, watch: watching },
    done() {
      watching.done();
      reader.done();
    },
  };
}

// A title or a unit between two tables is that of the one below.
function withoutLines(asides: Row[], own: readonly Row[]): void {
  const lines = new Set(own.map(({ line }) => line));
  for (let i = asides.length - 1; i >= 0; i--)
    if (lines.has(asides[i]?.line ?? 0)) asides.splice(i, 1);
}

// What can be told only when all is read.
function explainWhole(into: Sheet, context: Context): void {
  const { observations, tables, rates } = into;
  const lines = tables.flatMap(({ asides }) => asides.flatMap(({ cells }) => cells));
  readUndecided({ sheet: into, context: { ...context, legend: readLegend(lines) } });
  for (const part of tables) {
    explainTotals(into, part, context);
    explainMonths(part, context);
    explainOffices(into, part, context);
    explainUnits(into, part, context);
    explainNotes(into, part, context);
    explainTitles(into, part, context);
  }
  const valueOf: ValueOf = (place, measure, period) => {
    const at = observations.find(place, measure, period);
    return at < 0 ? undefined : observations.valueAt(at);
  };
  explainRates(rates, valueOf, context);
  explainAcross(into, context);
}

function hasError({ findings }: Report): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
