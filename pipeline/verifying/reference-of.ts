// The published tables of reference data in, the reference data out that values and statuses are
// computed by: what only pages show is left blank.

import type { Policy, Reference } from '../reference/reference.ts';
import { rows, type Columns } from '../table.ts';
import { UserError } from '../user-error.ts';

type Tables = ReadonlyMap<string, Columns>;
type Row = Readonly<Record<string, string>>;

/** Returns the reference data of a published release. Throws a UserError where a table is missing. */
export function referenceOf(tables: Tables): Reference {
  // Typed by where they go: a published table was written by the same declarations.
  const of = (name: string, key?: string): never[] =>
    rows(tableOf(tables, name)).map((row) => withNames(key, row) as never);
  return {
    places: of('places', 'place'),
    agencies: of('agencies', 'agency'),
    reporters: of('reporters', 'reporter'),
    measures: of('measures', 'measure'),
    indicators: of('indicators', 'indicator'),
    policies: rows(tableOf(tables, 'policies')).map(policyOf),
    targets: of('targets'),
    allocations: of('allocations'),
    schedules: of('schedules'),
    lists: of('lists'),
    ...{ forms: [], formMeasures: [], listNames: [], tiles: [] },
    site: UNUSED,
    hash: '',
  };
}

/** Returns a published table. Throws a UserError where the release has none of that name. */
export function tableOf(tables: Tables, name: string): Columns {
  const found = tables.get(name);
  if (found) return found;
  throw new UserError(`the release has no table that can be read: ${name}`, {
    hint: 'publish it with this version, or verify it with the version that published it',
  });
}

// What data/ calls name_zh is called place_zh, agency_zh … where it is published.
function withNames(key: string | undefined, row: Row): Row {
  return key === undefined
    ? row
    : { ...row, name_zh: row[`${key}_zh`] ?? '', name_en: row[`${key}_en`] ?? '' };
}

function policyOf(row: Row): Policy {
  const { policy = '', policy_number: number = '', date = '', place = '' } = row;
  const { title_zh = '', title_en = '', issuer_zh = '', issuer_en = '' } = row;
  return {
    ...{ policy, number, date, place, title_zh, title_en, issuer_zh, issuer_en },
    ...{ clauses: [], note_zh: '', note_en: '' },
  };
}

const UNUSED: Reference['site'] = {
  ...{ publisher_zh: '', publisher_en: '', contact: '', base: '' },
  ...{ licence: { name: '', url: '' }, official: false, sample: false, records: [] },
};
