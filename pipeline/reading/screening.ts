// Records that may hold what no table should in, the same cleaned out. Whether a record is data is
// known only later, and what is wrong with it is said then.

import { report, type Reporting } from './finding.ts';
import type { Row } from './record.ts';
import { screenRow } from './screen.ts';

export interface Screening {
  /** Returns a record as it is read, of which it is not known yet whether it is data. */
  readonly clean: (row: Row) => Row;
  /** Returns the same, and reports what was wrong with it; `columns` are those of a row of data. */
  readonly settle: (row: Row, columns?: readonly { readonly column: string }[]) => Row;
}

/** Returns what screens the records of a file, each when it is known what it is. */
export function screening(found: Reporting): Screening {
  const before = new Map<Row, Row>();
  const unheard = report();
  return {
    clean(row) {
      const clean = screenRow(row, { header: undefined, found: unheard });
      if (clean !== row) before.set(clean, row);
      return clean;
    },
    settle(row, columns) {
      const raw = before.get(row);
      if (!raw) return row;
      before.delete(row);
      return screenRow(raw, { header: columns?.map(({ column }) => column), found });
    },
  };
}
