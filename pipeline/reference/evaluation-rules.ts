// The evaluation of a policy's pilots, held against the measures and against itself.

import { exact, total } from '../decimal.ts';
import type { Draft } from './reference-rules.ts';
import { at, didYouMean, type Problem } from './reference-table.ts';

/** Yields what is wrong with the evaluations in the policies. */
export function* evaluationProblems({ policies, measures }: Draft): Iterable<Problem> {
  const known = new Set(measures.map(({ row }) => row.measure));
  for (const { file, value } of policies) {
    const where = { file, line: 1 };
    const rounds = value?.evaluation?.rounds ?? [];
    for (const { measure } of rounds.filter((round) => !known.has(round.measure))) {
      const hint = didYouMean(measure, known, 'the ids stand in measures.csv');
      yield at(where, `unknown measure: ${measure}`, hint);
    }
    const weights = rounds.flatMap(({ weight }) => weight ?? []);
    if (weights.length === 0) continue;
    if (weights.length < rounds.length) {
      yield at(where, 'missing weight', 'give every round of the evaluation a weight, or none');
    } else if (!exact(total(weights)).equals(1)) {
      yield at(where, `invalid weights: ${weights.join(', ')}`, 'together they must be 1');
    }
  }
}
