// All tables at one moment: a pure function of the accepted uploads, the reference data and the
// as-of date. Its parts are named by their content, one per table and city.

import { assess, type AssessmentColumn } from './assess.ts';
import { compare } from './compare.ts';
import { hashOf } from './store/part.ts';
import { sha256 } from './store/store-key.ts';
import { mergeLedgers, type Ledger } from './ledger.ts';
import { normalize, type CurrentColumn } from './normalize.ts';
import { periodEnd } from './period.ts';
import type { Reference } from './reference/reference.ts';
import { conceal } from './suppressing/conceal.ts';
import { sorted, stack, table, type Columns } from './table.ts';
import { VALUE_COLUMNS, type ValueColumn } from './indicator-value.ts';
import {
  ledgerOf,
  WITHDRAWAL_COLUMNS,
  withdrawnIn,
  withWithdrawals,
  type WithdrawalColumn,
} from './withdrawal.ts';

export const UPLOAD_COLUMNS = [
  'upload',
  'reporter',
  'received',
  'sha256',
  'bytes',
  'observations',
  'warnings',
  'finding_counts',
  'rule_version',
  'withdrawn',
  'withdrawn_reason',
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
export type FindingRow = Readonly<Record<FindingColumn, string>>;

/** Version of the tables: raised whenever a column, or a number in them, could change. */
export const TABLE_RULES = '5';

/** What a city has received: the part of a snapshot that the rest of it follows from. */
export interface Received {
  readonly ledger: Ledger;
  readonly uploads: Columns<UploadColumn>;
  readonly findings: Columns<FindingColumn>;
  readonly withdrawals: Columns<WithdrawalColumn>;
}

/** What of it, and of what follows from it, may be shown; of the ledger, what was not withdrawn. */
export interface CityTables extends Omit<Received, 'withdrawals'> {
  /** All of it, as it was received: never shown, the next snapshot is computed from it. */
  readonly received: Received;
  readonly observations: Columns<CurrentColumn>;
  readonly values: Columns<ValueColumn>;
  /** The rows of the uploads that were withdrawn. */
  readonly withdrawn: Ledger;
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
  const isCurrent = known?.reference.hash === reference.hash && known.asOf === asOf;
  const reusable = isCurrent ? known.cities : undefined;
  const codes = [...received.keys()].sort();
  const cities = new Map(
    codes.map((city): [string, CityTables] => {
      const own = received.get(city) ?? NOTHING_RECEIVED;
      const before = reusable?.get(city);
      const isKnown = before !== undefined && isSame(before.received, own);
      return [city, isKnown ? before : cityTables(own, city, { reference, asOf })];
    }),
  );
  const values = stack(
    VALUE_COLUMNS,
    [...cities.values()].map((tables) => tables.values),
  );
  const content = { asOf, reference, cities, assessments: assess(values, reference, asOf) };
  return { id: snapshotId(content), ...content };
}

function isSame(a: Received, b: Received): boolean {
  return RECEIVED_TABLES.every((name) => a[name] === b[name]);
}

function cityTables(
  received: Received,
  city: string,
  { reference, asOf }: { readonly reference: Reference; readonly asOf: string },
): CityTables {
  const isGone = withdrawnIn(received);
  const inForce = ledgerOf(received.ledger, (upload) => !isGone(upload));
  const { observations, values, suppressed } = normalize(inForce, city, reference);
  const shown = conceal(received, suppressed);
  const ledger = ledgerOf(shown.ledger, (upload) => !isGone(upload));
  const compared = compare({ ledger, uploads: received.uploads }, city, reference);
  const { uploads, findings } = withFindings(shown, compared);
  return {
    ...{ ledger, findings, received },
    uploads: withWithdrawals(uploads, received),
    withdrawn: ledgerOf(shown.ledger, isGone),
    // The ledger keeps what lies after the as-of date.
    observations: until(asOf, observations),
    values: until(asOf, values),
  };
}

/** Returns what was received with further findings; warnings count for the uploads they are about. */
function withFindings(received: Received, more: readonly FindingRow[]): Received {
  if (more.length === 0) return received;
  const { uploads, findings } = received;
  const warnings = Map.groupBy(
    more.filter(({ severity }) => severity === 'warning'),
    ({ upload }) => upload,
  );
  return {
    ...received,
    uploads: {
      ...uploads,
      warnings: uploads.upload.map((upload, i) =>
        String(Number(uploads.warnings[i]) + (warnings.get(upload)?.length ?? 0)),
      ),
    },
    findings: union(FINDING_COLUMNS, [findings, table(FINDING_COLUMNS, more)], FINDING_COLUMNS),
  };
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
  withdrawals: table(WITHDRAWAL_COLUMNS, []),
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
    withdrawals: union(
      WITHDRAWAL_COLUMNS,
      all.map((one) => one.withdrawals),
      ['upload', 'kind'],
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
  const parts = new Map<string, object>(shownParts(content));
  for (const [city, { received }] of content.cities) {
    for (const name of RECEIVED_TABLES) parts.set(`received/${name}/${city}`, received[name]);
  }
  return parts;
}

export const CITY_TABLES = [
  ...(['ledger', 'uploads', 'findings', 'observations', 'values', 'withdrawn'] as const),
] as const;
export const RECEIVED_TABLES = ['ledger', 'uploads', 'findings', 'withdrawals'] as const;

function shownParts(content: Omit<Snapshot, 'id'>): readonly (readonly [string, object])[] {
  return [
    ['reference', content.reference],
    ['assessments', content.assessments],
    ...[...content.cities].flatMap(([city, tables]) =>
      CITY_TABLES.map((name) => [`${name}/${city}`, tables[name]] as const),
    ),
  ];
}

/** Made of what is shown alone: else the id would tell who tries out what is not. */
function snapshotId(content: Omit<Snapshot, 'id'>): string {
  const parts = shownParts(content).map(([name, part]) => `${name} ${hashOf(part)}`);
  return `${content.asOf}-${sha256(parts.sort().join('\n')).slice(0, 8)}`;
}
