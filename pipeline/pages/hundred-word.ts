// A percentage of an assessment as things out of a hundred.

import { exact, ratio } from '../decimal.ts';
import { perHundred, wholeOf } from '../per-hundred.ts';
import type { Bilingual, Indicator } from '../reference/reference.ts';
import type { Context } from './context.ts';

interface Parts {
  readonly numerator: string;
  readonly denominator: string;
}

/** Returns 每100张床位里有41张; null for what is no share of things, and for a share of nothing. */
export function hundredWord(
  context: Context,
  indicator: Indicator,
  { numerator, denominator, goal }: Parts & { readonly goal: string },
): Bilingual | null {
  if (indicator.kind !== 'ratio' || denominator === '' || exact(denominator).equals(0)) return null;
  const parts = [indicator.numerator, indicator.denominator].map((id) => context.measure(id));
  const [above, below] = parts;
  const whole = above && below && wholeOf(indicator, above, below);
  if (!whole) return null;
  const value = ratio(exact(numerator), exact(denominator), exact(indicator.factor));
  return perHundred(value, exact(goal), whole);
}
