// What has to be looked at together: the counts of one family of measures in one period at the
// places of a city, and the totals of them that are published.

export interface Group {
  /** Counts from 1 up to below this are small: not shown. */
  readonly limit: number;
  /** Measure to place to count. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly totals: readonly Total[];
  /** Places that may be hidden beside another, in the order in which they are tried. */
  readonly partners: readonly string[];
}

/** A published sum of counts. */
export interface Total {
  readonly id: string;
  readonly measure: string;
  readonly places: ReadonlySet<string>;
}

/** What of a group is not shown. */
export interface Hidden {
  /** Places, of which no count of the group is shown. */
  readonly places: ReadonlySet<string>;
  /** The ids of totals. */
  readonly totals: ReadonlySet<string>;
}

/** Returns whether a count is so small that it could point to persons. */
export function isSmall(count: number, limit: number): boolean {
  return count > 0 && count < limit;
}

/** Returns the counts of a place, by measure. */
export function countsOf({ counts }: Group, place: string): ReadonlyMap<string, number> {
  return new Map(
    [...counts].flatMap(([measure, own]) => {
      const count = own.get(place);
      return count === undefined ? [] : [[measure, count] as const];
    }),
  );
}
