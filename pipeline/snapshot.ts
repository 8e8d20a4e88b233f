// All tables at one moment: a pure function of the accepted uploads, the reference data and the
// as-of date. Its parts are named by their content, one per table and city.

import { assess, type AssessmentColumn } from './assess.ts';
import { hashOf } from './store/part.ts';
import { sha256 } from './store/store-key.ts';
import { mergeLedgers, type Ledger } from './ledger.ts';
import { normalize, type CurrentColumn, type Normalized } from './normalize.ts';
import { periodEnd } from './period.ts';
import type { Reference } from './reference/reference.ts';
import { sorted, stack, table, type Columns } from './table.ts';
import { VALUE_COLUMNS, type ValueColumn } from './indicator-value.ts';

export const UPLOAD_COLUMNS = [
  'upload',
  'reporter',
  'received',
  'sha256',
  'bytes',
  'observations',
  'warnings',
  'rule_version',
] as const;
export type UploadColumn = (typeof UPLOAD_COLUMNS)[number];

export const FINDING_COLUMNS = [
  'upload',
  'line',
  'column',
  'code',
  'severity',
  'value',
  'message_zh',
  'message_en',
  'hint_zh',
  'hint_en',
] as const;
export type FindingColumn = (typeof FINDING_COLUMNS)[number];

/** Version of the tables: raised whenever a column, or a number in them, could change. */
export const TABLE_RULES = '2';

/** What a city has received: the part of a snapshot that the rest of it follows from. */
export interface Received {
  readonly ledger: Ledger;
  readonly uploads: Columns<UploadColumn>;
  readonly findings: Columns<FindingColumn>;
}

export interface CityTables extends Received {
  readonly observations: Columns<CurrentColumn>;
  readonly values: Columns<ValueColumn>;
}

export interface Snapshot {
  /** `2023-09-30-1a2b3c4d`: the as-of date and the hash of the tables. */
  readonly id: string;
  readonly asOf: string;
  readonly reference: Reference;
  /** By the city's code, in ascending order. */
  readonly cities: ReadonlyMap<string, CityTables>;
  readonly assessments: Columns<AssessmentColumn>;
}

/**
 * Returns the snapshot of what the cities have received. `known` may hand over tables of an earlier
 * snapshot: a city whose ledger and reference data are the very same ones is not computed again.
 */
export function snapshot(
  received: ReadonlyMap<string, Received>,
  reference: Reference,
  { asOf, known }: { readonly asOf: string; readonly known?: Snapshot },
): Snapshot {
  const isSame = known?.reference.hash === reference.hash && known.asOf === asOf;
  const reusable = isSame ? known.cities : undefined;
  const codes = [...received.keys()].sort();
  const cities = new Map(
    codes.map((city): [string, CityTables] => {
      const own = received.get(city) ?? NOTHING_RECEIVED;
      const before = reusable?.get(city);
      const computed =
        before?.ledger === own.ledger ? before : upTo(asOf, normalize(own.ledger, city, reference));
      return [city, { ...own, observations: computed.observations, values: computed.values }];
    }),
  );
  const values = stack(
    VALUE_COLUMNS,
    [...cities.values()].map((tables) => tables.values),
  );
  const content = { asOf, reference, cities, assessments: assess(values, reference, asOf) };
  return { id: snapshotId(content), ...content };
}

/** Leaves out what lies after the as-of date: the ledger keeps it. */
function upTo(asOf: string, { observations, values }: Normalized): Normalized {
  return { observations: until(asOf, observations), values: until(asOf, values) };
}

function until<Table extends { readonly period: readonly string[] }>(
  asOf: string,
  all: Table,
): Table {
  const kept = all.period.map((period) => periodEnd(period) <= asOf);
  if (kept.every(Boolean)) return all;
  return Object.fromEntries(
    Object.entries<readonly string[]>(all).map(([name, column]) => [
      name,
      column.filter((_, i) => kept[i]),
    ]),
  ) as unknown as Table;
}

export const NOTHING_RECEIVED: Received = {
  ledger: mergeLedgers([]),
  uploads: table(UPLOAD_COLUMNS, []),
  findings: table(FINDING_COLUMNS, []),
};

/** Returns what a city has received, together with more of it; what is in both counts once. */
export function mergeReceived(all: readonly Received[]): Received {
  return {
    ledger: mergeLedgers(all.map((one) => one.ledger)),
    uploads: union(
      UPLOAD_COLUMNS,
      all.map((one) => one.uploads),
      ['upload'],
    ),
    findings: union(
      FINDING_COLUMNS,
      all.map((one) => one.findings),
      FINDING_COLUMNS,
    ),
  };
}

function union<Name extends string>(
  names: readonly Name[],
  tables: readonly Columns<Name>[],
  key: readonly NoInfer<Name>[],
): Columns<Name> {
  const seen = new Set<string>();
  const all = sorted(stack(names, tables), key);
  const kept = all[names[0] as Name].map((_, i) => {
    const id = JSON.stringify(key.map((name) => all[name][i]));
    const fresh = !seen.has(id);
    seen.add(id);
    return fresh;
  });
  return Object.fromEntries(
    names.map((name) => [name, all[name].filter((_, i) => kept[i])]),
  ) as unknown as Columns<Name>;
}

/** Returns the parts of a snapshot under their names. */
export function snapshotParts(content: Omit<Snapshot, 'id'>): ReadonlyMap<string, object> {
  const parts = new Map<string, object>([
    ['reference', content.reference],
    ['assessments', content.assessments],
  ]);
  for (const [city, tables] of content.cities) {
    for (const name of CITY_TABLES) parts.set(`${name}/${city}`, tables[name]);
  }
  return parts;
}

export const CITY_TABLES = ['ledger', 'uploads', 'findings', 'observations', 'values'] as const;

function snapshotId(content: Omit<Snapshot, 'id'>): string {
  const parts = [...snapshotParts(content)].map(([name, part]) => `${name} ${hashOf(part)}`);
  return `${content.asOf}-${sha256(parts.sort().join('\n')).slice(0, 8)}`;
}
