// What the comparisons hand back: a finding, and the upload that it stands beside.

import type { Finding } from '../reading/finding.ts';
import type { Bilingual } from '../reference/reference.ts';
import type { Point } from './series.ts';

export interface Raised {
  readonly upload: string;
  readonly finding: Finding;
}

/** A finding about several numbers. */
export interface RaisedTogether extends Raised {
  readonly points: readonly Point[];
}

interface Named {
  readonly name_zh: string;
  readonly name_en: string;
}

/** Returns the name of a place or a measure in both languages. */
export function nameOf({ name_zh: zh, name_en: en }: Named): Bilingual {
  return { zh, en };
}

/** Returns the middle of some numbers, of an even count the mean of the middle two; NaN of none. */
export function median(numbers: readonly number[]): number {
  const inOrder = numbers.toSorted((a, b) => a - b);
  const middle = (inOrder.length - 1) / 2;
  return ((inOrder[Math.floor(middle)] ?? NaN) + (inOrder[Math.ceil(middle)] ?? NaN)) / 2;
}
