// A ledger in, a book out in which one can look up which number was in force at any moment.

import type { Ledger } from './ledger.ts';

/** A ledger, and where in it to look. */
export interface Book {
  readonly ledger: Ledger;
  /** By place, measure and period: the first of its rows and the row after its last. */
  readonly runs: ReadonlyMap<string, readonly [number, number]>;
  /** By place and measure: its periods, in order. */
  readonly periods: ReadonlyMap<string, readonly string[]>;
  /** By upload: when it came, in a form that can be compared. */
  readonly moments: ReadonlyMap<string, string>;
}

/** Returns the book of a ledger, which is in canonical order. */
export function bookOf(ledger: Ledger): Book {
  const runs = new Map<string, [number, number]>();
  const periods = new Map<string, string[]>();
  const moments = new Map<string, string>();
  for (const [i, place] of ledger.place.entries()) {
    const [series, period] = [`${place} ${ledger.measure[i] ?? ''}`, ledger.period[i] ?? ''];
    const run = runs.get(`${series} ${period}`);
    if (run) run[1] = i + 1;
    else {
      runs.set(`${series} ${period}`, [i, i + 1]);
      const known = periods.get(series);
      if (known) known.push(period);
      else periods.set(series, [period]);
    }
    const upload = ledger.upload[i] ?? '';
    if (!moments.has(upload))
      moments.set(upload, `${ledger.received[i] ?? ''} ${ledger.sha256[i] ?? ''} ${upload}`);
  }
  return { ledger, runs, periods, moments };
}

/** A moment: just before an upload was received, or just after. */
export interface Moment {
  readonly upload: string;
  readonly isAfter: boolean;
}

/** Stands for a number that is not shown. */
export const WITHHELD = Symbol('withheld');
/** A number; undefined for none. */
export type Shown = string | undefined | typeof WITHHELD;

/** Returns what was in force at a moment under `<place> <measure> <period>`. */
export function numberAt(
  key: string,
  { upload, isAfter }: Moment,
  { ledger, runs, moments }: Book,
): Shown {
  const [from, to] = runs.get(key) ?? [0, 0];
  const now = moments.get(upload) ?? '';
  for (let i = to - 1; i >= from; i -= 1) {
    const then = moments.get(ledger.upload[i] ?? '') ?? '';
    if (then < now || (isAfter && then === now)) {
      if (ledger.withdrawn[i] !== '') return undefined;
      const value = ledger.value[i] ?? '';
      return /^-?\d/.test(value) ? value : WITHHELD;
    }
  }
  return undefined;
}
