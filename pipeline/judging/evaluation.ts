// The marks of a policy's pilots: the weighted average of its rounds, as far as the document says
// how they are weighted.

import { exact, plain, satisfies } from '../decimal.ts';
import type { Evaluation } from '../reference/reference.ts';

export interface PilotScore {
  readonly place: string;
  /** The score of each round, in the order of the rounds; undefined where none is reported. */
  readonly rounds: readonly (string | undefined)[];
  /** Σ score × weight as a decimal; undefined while a round or a weight is missing. */
  readonly score: string | undefined;
  /** Undefined without a score or a pass mark. */
  readonly passed: boolean | undefined;
}

const SCORE_DECIMALS = 2;

/**
 * Returns the marks of every place that has a score, in the order of their codes. `scores` holds
 * decimals by measure, then by place.
 */
export function evaluationScores(
  evaluation: Evaluation,
  scores: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly PilotScore[] {
  const ofRounds = evaluation.rounds.map(({ measure }) => scores.get(measure));
  const places = new Set(ofRounds.flatMap((of) => [...(of?.keys() ?? [])]));
  return [...places].sort().map((place) => {
    const rounds = ofRounds.map((of) => of?.get(place));
    const average = weightedAverage(evaluation, rounds);
    const mark = evaluation.pass_mark;
    return {
      place,
      rounds,
      score: average && plain(average, SCORE_DECIMALS),
      passed: average && mark !== null ? satisfies(average, '>=', exact(mark)) : undefined,
    };
  });
}

function weightedAverage(
  { rounds }: Evaluation,
  scores: readonly (string | undefined)[],
): ReturnType<typeof exact> | undefined {
  const terms = rounds.flatMap(({ weight }, i) => {
    const score = scores[i];
    return weight === null || score === undefined ? [] : exact(score).mul(exact(weight));
  });
  if (terms.length < rounds.length) return undefined;
  return terms.reduce((sum, term) => sum.add(term), exact('0'));
}
