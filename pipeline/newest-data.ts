// A snapshot in, how old the newest numbers of each city are out.

import { daysBetween, periodEnd } from './period.ts';
import type { Snapshot } from './snapshot.ts';

/** Returns for each city the days since the end of the newest period that it has a number for. */
export function newestData(
  { cities }: Snapshot,
  today: string,
): readonly { readonly city: string; readonly age: number }[] {
  return [...cities].flatMap(([city, { observations }]) => {
    const ends = observations.period.map(periodEnd);
    const newest = ends.reduce((a, b) => (a > b ? a : b), '');
    return newest === '' ? [] : [{ city, age: Math.max(0, daysBetween(newest, today)) }];
  });
}
