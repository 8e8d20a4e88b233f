// The rows of all reference tables go in, what contradicts across rows and tables comes out.
// Each rule yields every problem it finds; a rule never relies on another one having passed.

import { REFERENCE_COLUMNS, REFERENCE_KEYS, type Column } from './reference-columns.ts';
import type { ReferenceTable } from './reference-columns.ts';
import { evaluationProblems } from './evaluation-rules.ts';
import { measureProblems, placeProblems } from './reference-names.ts';
import { at, didYouMean, isSlug, type Line, type Problem } from './reference-table.ts';
import type { Policy } from './reference.ts';
import { seriesProblems } from './series-rules.ts';
import { targetProblems } from './target-rules.ts';
import { tileProblems } from './tile-rules.ts';

/** A policy's folder; `value` is absent where its policy.json was refused. */
export interface PolicyDraft {
  readonly policy: string;
  readonly file: string;
  readonly value?: Policy;
}

export type Draft = { readonly [Name in ReferenceTable]: readonly Line<Name>[] } & {
  readonly policies: readonly PolicyDraft[];
};

/** Returns every problem of rows that are well formed one by one. */
export function referenceProblems(draft: Draft): Problem[] {
  return [
    ...tableProblems(draft),
    ...placeProblems(draft),
    ...reporterProblems(draft),
    ...formProblems(draft),
    ...measureProblems(draft),
    ...indicatorProblems(draft),
    ...policyProblems(draft),
    ...targetProblems(draft),
    ...seriesProblems(draft),
    ...evaluationProblems(draft),
    ...tileProblems(draft),
  ];
}

function* tableProblems(draft: Draft): Iterable<Problem> {
  const tables = Object.keys(REFERENCE_COLUMNS) as ReferenceTable[];
  const known = new Map(tables.map((name) => [name as string, new Set(keysOf(draft, name))]));
  for (const name of tables) {
    yield* duplicates(draft[name], name);
    const columns: Readonly<Record<string, Column>> = REFERENCE_COLUMNS[name];
    for (const [column, { type, refers }] of Object.entries(columns)) {
      const ids = known.get(refers ?? '');
      if (!ids) continue;
      for (const line of draft[name]) {
        const cell = cellOf(line, column);
        for (const id of type === 'ids' ? cell.split(';') : [cell]) {
          if (id === '' || ids.has(id)) continue;
          const hint = didYouMean(id, ids, `the ids stand in ${refers ?? ''}.csv`);
          yield at(line, `unknown ${column}: ${id}`, hint);
        }
      }
    }
  }
}

function cellOf({ row }: Line<ReferenceTable>, column: string): string {
  return new Map<string, string>(Object.entries(row)).get(column) ?? '';
}

function keysOf(draft: Draft, name: ReferenceTable): string[] {
  return draft[name].map((line) => cellOf(line, REFERENCE_KEYS[name][0]));
}

// The tables whose first column is an id that people make up; it becomes part of addresses.
const NAMED: readonly ReferenceTable[] = [
  'agencies',
  'reporters',
  'forms',
  'measures',
  'indicators',
  'list-names',
];

function* duplicates(
  lines: readonly Line<ReferenceTable>[],
  name: ReferenceTable,
): Iterable<Problem> {
  const [first, second] = REFERENCE_KEYS[name] as readonly [string, string?];
  const seen = new Map<string, Line<ReferenceTable>>();
  for (const line of lines) {
    const id = cellOf(line, first);
    const key = second === undefined ? id : `${id}, ${cellOf(line, second)}`;
    const earlier = seen.get(key);
    if (earlier) yield at(line, `duplicate ${name} row: ${key}`, `first in line ${earlier.line}`);
    else seen.set(key, line);
    if (NAMED.includes(name) && id !== '' && !isSlug(id)) {
      yield at(line, `invalid ${first}: ${id}`, 'lower-case letters, digits and single hyphens');
    }
  }
}

function* reporterProblems({ reporters }: Draft): Iterable<Problem> {
  for (const line of reporters) {
    const { place, may_report } = line.row;
    if (may_report.split(';').includes(place)) continue;
    yield at(line, `missing own place in may_report: ${place}`, `add ${place} to may_report`);
  }
}

function* formProblems({ forms, 'form-measures': asked }: Draft): Iterable<Problem> {
  const filled = new Set(asked.map(({ row }) => row.form));
  for (const line of forms) {
    const { form } = line.row;
    if (filled.has(form)) continue;
    yield at(line, `missing measures of ${form}`, 'list them in form-measures.csv');
  }
}

function* indicatorProblems({ indicators, measures }: Draft): Iterable<Problem> {
  const temporality = new Map(measures.map(({ row }) => [row.measure, row.temporality]));
  for (const line of indicators) {
    const { kind, numerator, denominator, factor } = line.row;
    const needsTwo = kind === 'ratio' || kind === 'difference';
    if (needsTwo && denominator === '') {
      yield at(line, `missing denominator of a ${kind}`, 'name the second measure');
    }
    if ((kind === 'measure' || kind === 'milestone') && denominator !== '') {
      yield at(line, `unused denominator: ${denominator}`, `a ${kind} has none: leave it empty`);
    }
    if (/^(-|0+(\.0+)?$)/.test(factor)) {
      yield at(line, `invalid factor: ${factor}`, '100 for a percentage, else 1');
    }
    const parts = [numerator, denominator].filter((measure) => temporality.has(measure));
    for (const measure of parts) {
      const done = temporality.get(measure) === 'milestone';
      if (kind === 'milestone' && !done) {
        const hint = 'a milestone indicator needs a measure of temporality milestone';
        yield at(line, `invalid numerator: ${measure} is no milestone`, hint);
      }
      if ((needsTwo || kind === 'measure') && done) {
        yield at(line, `invalid part: ${measure} is a milestone`, 'use kind milestone for it');
      }
    }
  }
}

function* policyProblems({ policies, places }: Draft): Iterable<Problem> {
  const known = new Set(places.map(({ row }) => row.place));
  for (const { policy, file, value } of policies) {
    const where = { file, line: 1 };
    if (!isSlug(policy)) yield at(where, `invalid folder: ${policy}`, 'lower case and hyphens');
    if (!value) continue;
    if (value.policy !== policy) {
      yield at(where, `invalid policy: ${value.policy}`, `write ${policy}, as its folder is named`);
    }
    if (!known.has(value.place)) {
      const hint = didYouMean(value.place, known, 'the ids stand in places.csv');
      yield at(where, `unknown place: ${value.place}`, hint);
    }
    const clauses = value.clauses.map(({ clause }) => clause);
    for (const clause of clauses.filter((one, i) => clauses.indexOf(one) !== i)) {
      yield at(where, `duplicate clause: ${clause}`, 'keep one of them');
    }
  }
}
