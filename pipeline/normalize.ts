// One city's ledger in; out come its observations in force and the indicator values computed from
// them. The newest upload wins; a withdrawn value is no value.

import { table as arquero, type ColumnTable } from 'arquero';
import { directValues } from './direct-values.ts';
import { LEDGER_COLUMNS, type Ledger } from './ledger.ts';
import { definitionVersion } from './measure.ts';
import type { Reference } from './reference/reference.ts';
import { rollUp } from './roll-up.ts';
import { suppress } from './suppress.ts';
import { shownObservations } from './suppressing/conceal.ts';
import type { Suppressed } from './suppressing/suppressed.ts';
import { sorted, table, type Columns } from './table.ts';
import { VALUE_COLUMNS, type ValueColumn } from './indicator-value.ts';

export const CURRENT_COLUMNS = [
  ...LEDGER_COLUMNS.filter((name) => name !== 'withdrawn' && name !== 'sha256'),
  'revision',
  'definition_version',
  'suppressed',
] as const;
export type CurrentColumn = (typeof CURRENT_COLUMNS)[number];

type InForceColumn = Exclude<CurrentColumn, 'definition_version' | 'suppressed'>;
const IN_FORCE_COLUMNS = CURRENT_COLUMNS.filter(
  (name): name is InForceColumn => name !== 'definition_version' && name !== 'suppressed',
);

/** A city's tables as they may be shown, and what of the numbers behind them may not. */
export interface Normalized {
  readonly observations: Columns<CurrentColumn>;
  readonly values: Columns<ValueColumn>;
  readonly suppressed: Suppressed;
}

/** Returns a city's observations in force and its indicator values, both in canonical order. */
export function normalize(ledger: Ledger, city: string, reference: Reference): Normalized {
  const found = inForce(ledger);
  const direct = directValues(found, reference);
  const current = table(IN_FORCE_COLUMNS, found.objects({ limit: Infinity }) as InForceRow[]);
  const suppressed = suppress({ current, direct, city, reference });
  const rolled = rollUp(direct, city, { reference, suppressed });
  return {
    observations: shownObservations(withVersions(current, reference), { ledger, suppressed }),
    values: sorted(table(VALUE_COLUMNS, rolled), ['place', 'indicator', 'period']),
    suppressed,
  };
}

type InForceRow = Readonly<Record<InForceColumn, string>>;

/** Returns the newest row of each place, measure and period, with how often it was changed. */
function inForce(ledger: Ledger): ColumnTable {
  return arquero(ledger)
    .derive({ state: 'd => d.value + "|" + d.done_on + "|" + d.withdrawn' })
    .orderby('received', 'sha256', 'upload', 'line')
    .groupby('place', 'measure', 'period')
    .derive({
      rank: 'd => op.row_number()',
      count: 'd => op.count()',
      before: 'd => op.lag(d.state, 1, "")',
    })
    .derive({ changes: 'd => op.sum(d.before !== "" && d.before !== d.state ? 1 : 0)' })
    .ungroup()
    .filter('d => d.rank === d.count && d.withdrawn === ""')
    .derive({ revision: 'd => "" + d.changes' })
    .select(...IN_FORCE_COLUMNS)
    .orderby('place', 'measure', 'period')
    .reify();
}

function withVersions(
  current: Columns<InForceColumn>,
  reference: Reference,
): Columns<InForceColumn | 'definition_version'> {
  const known = new Map<string, string>();
  const versions = current.measure.map((measure, i) => {
    const period = current.period[i] ?? '';
    const key = `${measure} ${period}`;
    const version = known.get(key) ?? definitionVersion(reference, measure, period);
    known.set(key, version);
    return version;
  });
  return { ...current, definition_version: versions };
}
