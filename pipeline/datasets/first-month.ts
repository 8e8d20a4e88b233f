// The first month that anything was reported for.

import { frequencyOf } from '../period.ts';
import type { Snapshot } from '../snapshot.ts';

/** Returns the earliest month among the observations of a release, '' where there are none. */
export function firstMonth({ cities }: Snapshot): string {
  let first = '';
  for (const { observations } of cities.values()) {
    for (const period of observations.period) {
      if ((first === '' || period < first) && frequencyOf(period) === 'month') first = period;
    }
  }
  return first;
}
