// Which measures count persons whom a small number could point to, and which of them tell something
// about one another.

import type { Reference } from '../reference/reference.ts';

type Pair = readonly [part: string, whole: string];

/**
 * Returns the sensitive measures in families: those that `measures.csv` marks, and whatever is part
 * or whole of one of them, because the one number bounds the other.
 */
export function families(reference: Reference): readonly (readonly string[])[] {
  const marked = reference.measures.filter((one) => one.sensitive === 'yes');
  const pairs = pairsOf(reference);
  const left = new Set(marked.map((one) => one.measure));
  const found: (readonly string[])[] = [];
  for (const first of [...left].sort()) {
    if (!left.has(first)) continue;
    const measures = connected(first, pairs);
    for (const measure of measures) left.delete(measure);
    found.push(measures);
  }
  return found;
}

function pairsOf({ indicators, measures }: Reference): readonly Pair[] {
  const units = new Map(measures.map((one) => [one.measure, one.unit]));
  return indicators
    .filter((one) => one.kind === 'ratio' && one.unit === '%')
    .filter(({ numerator, denominator }) => units.get(numerator) === units.get(denominator))
    .map(({ numerator, denominator }): Pair => [numerator, denominator]);
}

function connected(first: string, pairs: readonly Pair[]): readonly string[] {
  const found = new Set([first]);
  // A set that grows while it is walked through is walked to its end.
  for (const measure of found) {
    for (const pair of pairs) if (pair.includes(measure)) for (const one of pair) found.add(one);
  }
  return [...found].sort();
}
