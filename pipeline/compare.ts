// What a city has received in, as it may be shown; out come the findings about numbers that do not go
// with what is known from before or beside them. All follow from the ledger, whatever came first.

import { again } from './comparing/again.ts';
import { changes } from './comparing/change.ts';
import { cityTotals } from './comparing/city-total.ts';
import { falls } from './comparing/fall.ts';
import { wholeFiles } from './comparing/file.ts';
import { outliers } from './comparing/outlier.ts';
import type { Raised } from './comparing/raised.ts';
import { seriesOf } from './comparing/series.ts';
import { shiftedRows } from './comparing/shift.ts';
import { findingRow } from './finding-row.ts';
import type { Reference } from './reference/reference.ts';
import type { FindingRow, Received } from './snapshot.ts';

const LISTED_PER_CODE = 100;

/**
 * Returns the findings of a city's uploads against one another. The ledger is the one that is shown,
 * so that no finding quotes what is withheld; the uploads are those received, with their hashes.
 */
export function compare(
  { ledger, uploads }: Pick<Received, 'ledger' | 'uploads'>,
  city: string,
  reference: Reference,
): readonly FindingRow[] {
  const all = seriesOf(ledger, reference);
  const reporters = new Map(uploads.upload.map((one, i) => [one, uploads.reporter[i]]));
  const forms = new Map(reference.reporters.map((one) => [one.reporter, one.measures]));
  const changed = changes(ledger, reference);
  const together = [
    ...shiftedRows(all, (upload) => forms.get(reporters.get(upload) ?? '') ?? ''),
    ...wholeFiles(all),
  ];
  const explained = new Set(together.flatMap((one) => one.points));
  const outlying = all.flatMap(outliers).filter(({ point }) => !explained.has(point));
  const departed = new Set([...explained, ...outlying.map((one) => one.point)]);
  return listed([
    ...together,
    ...outlying,
    ...all.flatMap((series) => falls(series, departed)),
    ...cityTotals(all, city, reference),
    ...changed,
    ...again(uploads, changed),
  ]).map(({ upload, finding }) => findingRow(upload, finding));
}

/** The first hundred of each code and upload, as in a receipt. */
function listed(raised: readonly Raised[]): readonly Raised[] {
  const groups = Map.groupBy(raised, ({ upload, finding }) => `${upload} ${finding.code}`);
  return [...groups.values()].flatMap((group) =>
    group
      .toSorted((a, b) => (a.finding.line ?? 0) - (b.finding.line ?? 0))
      .slice(0, LISTED_PER_CODE),
  );
}
