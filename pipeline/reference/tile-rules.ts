// Where places stand in a grid of tiles: counted from 1, and no two that lie side by side in one.

import type { Draft } from './reference-rules.ts';
import { at, type Line, type Problem } from './reference-table.ts';

/** Returns what is wrong with the positions of tiles. */
export function* tileProblems({ tiles, places }: Draft): Iterable<Problem> {
  const parents = new Map(places.map(({ row }) => [row.place, row.parent]));
  const taken = new Map<string, Line<'tiles'>>();
  for (const line of tiles) {
    const { place, column, row } = line.row;
    for (const [name, value] of Object.entries({ column, row })) {
      if (Number(value) >= 1) continue;
      yield at(line, `invalid ${name}: ${value}`, 'columns and rows are counted from 1');
    }
    const cell = `${parents.get(place) ?? ''} ${column} ${row}`;
    const earlier = taken.get(cell);
    if (earlier) {
      const hint = `it is that of ${earlier.row.place} in line ${earlier.line}`;
      yield at(line, `duplicate tile: column ${column}, row ${row}`, hint);
    } else taken.set(cell, line);
  }
}
