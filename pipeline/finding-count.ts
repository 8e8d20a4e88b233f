// How many findings of each code an upload has, as one cell of the published table: code=count,
// joined by semicolons, in the order of the codes.

import { items } from './measure.ts';

/** Returns the cell. */
export function countsCell(counts: Readonly<Record<string, number>>): string {
  return Object.keys(counts)
    .sort()
    .map((code) => `${code}=${counts[code] ?? 0}`)
    .join(';');
}

/** Returns the counts that a cell holds, by code. */
export function countsOf(cell: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    items(cell).map((item): [string, number] => {
      const [code = '', count] = item.split('=');
      return [code, Number(count)];
    }),
  );
}
