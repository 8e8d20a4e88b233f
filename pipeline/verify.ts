// A published release in, out comes whether its numbers follow from each other: values recomputed
// from its observations, statuses from its values and targets, and whatever differs.

import { ASSESS_RULES, assess } from './assess.ts';
import type { ValueColumn } from './indicator-value.ts';
import { height, rows, type Columns } from './table.ts';
import { UserError } from './user-error.ts';
import type { PublishedTables } from './verifying/published.ts';
import { referenceOf, tableOf } from './verifying/reference-of.ts';
import { revalued } from './verifying/revalued.ts';

/** A cell that is not what the other tables lead to; '' on one side for a row that is not there. */
export interface Difference {
  readonly table: 'values' | 'assessments';
  /** `210102 nursing-bed-share 2023-05`, or target, place and due date. */
  readonly key: string;
  readonly column: string;
  readonly published: string;
  readonly recomputed: string;
}

export interface Verification {
  readonly release: string;
  readonly files: number;
  readonly broken: PublishedTables['broken'];
  /** How many rows were recomputed, and how many cannot be since a number in them is withheld. */
  readonly values: { readonly recomputed: number; readonly withheld: number };
  readonly assessments: { readonly recomputed: number };
  readonly differences: readonly Difference[];
}

const VALUE_KEY = ['place', 'indicator', 'period'] as const;
const ASSESSMENT_KEY = ['target', 'place', 'due'] as const;

/** Recomputes a release. Throws a UserError where it lacks a table or was computed by other rules. */
export function verify({ release, asOf, tables, files, broken }: PublishedTables): Verification {
  const reference = referenceOf(tables);
  const values = tableOf(tables, 'values') as Columns<ValueColumn>;
  const assessments = tableOf(tables, 'assessments');
  refuseOtherRules(assessments);
  const again = revalued(tableOf(tables, 'observations'), values, reference);
  const unknown = new Set(
    rows(again.values).flatMap((row, i) => (again.isUnknown[i] ? [keyOf(row, VALUE_KEY)] : [])),
  );
  const differences = [
    ...differing('values', [values, again.values], VALUE_KEY).filter(
      ({ key }) => !unknown.has(key),
    ),
    ...differing('assessments', [assessments, assess(values, reference, asOf)], ASSESSMENT_KEY),
  ];
  return {
    ...{ release, files, broken, differences },
    values: { recomputed: height(again.values) - unknown.size, withheld: unknown.size },
    assessments: { recomputed: height(assessments) },
  };
}

function refuseOtherRules({ rule_version = [] }: Columns): void {
  const other = rule_version.find((version) => version !== ASSESS_RULES);
  if (other === undefined) return;
  throw new UserError(`statuses by rules ${other}, this version has rules ${ASSESS_RULES}`, {
    hint: 'verify the release with the version of mubiao that published it',
  });
}

type Row = Readonly<Record<string, string>>;

function keyOf(row: Row, by: readonly string[]): string {
  return by.map((name) => row[name] ?? '').join(' ');
}

function differing(
  table: Difference['table'],
  [published, recomputed]: readonly [Columns, Columns],
  by: readonly string[],
): readonly Difference[] {
  const names = Object.keys(recomputed);
  const [before, after] = [published, recomputed].map(
    (one) => new Map(rows(one).map((row) => [keyOf(row, by), row])),
  );
  const keys = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort();
  return keys.flatMap((key) => {
    const [was, is] = [before?.get(key), after?.get(key)];
    if (!was || !is) return [{ table, key, column: '', ...sides(was && 'a row', is && 'a row') }];
    return names
      .filter((name) => was[name] !== is[name])
      .map((name) => ({ table, key, column: name, ...sides(was[name], is[name]) }));
  });
}

function sides(published = '', recomputed = ''): Pick<Difference, 'published' | 'recomputed'> {
  return { published, recomputed };
}
