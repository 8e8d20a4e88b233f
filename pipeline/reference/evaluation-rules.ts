// The evaluation of a policy's pilots, held against the measures and against itself.

import { exact, satisfies, total } from '../decimal.ts';
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
    const asked = rounds.map(({ measure }) => measure);
    for (const measure of asked.filter((one, i) => asked.indexOf(one) !== i)) {
      yield at(where, `duplicate measure: ${measure}`, 'each round has its own score');
    }
    const { scale = null, pass_mark = null } = value?.evaluation ?? {};
    if (scale !== null && pass_mark !== null && !satisfies(exact(pass_mark), '<=', exact(scale))) {
      yield at(where, `invalid pass_mark: ${pass_mark}`, `the highest score is ${scale}`);
    }
    const weights = rounds.flatMap(({ weight }) => weight ?? []);
    if (weights.length === 0) continue;
    if (weights.length < rounds.length) {
      yield at(where, 'missing weight', 'give every round of the evaluation a weight, or none');
    } else if (!exact(total(weights)).equals(1) || weights.some((one) => one.startsWith('-'))) {
      yield at(
        where,
        `invalid weights: ${weights.join(', ')}`,
        'together they must be 1, and none below 0',
      );
    }
  }
}
