// How the pilots of a policy are marked, and the marks that were reported.

import { evaluationScores } from '../judging/evaluation.ts';
import { measureOf } from '../measure.ts';
import { periodEnd } from '../period.ts';
import type { Evaluation } from '../reference/reference.ts';
import type { Snapshot } from '../snapshot.ts';
import type { EvaluationView } from '../view.ts';
import { placeNear, type Context } from './context.ts';
import { nameOf } from './link.ts';

/** Returns a policy's evaluation with the marks of each pilot that has a score. */
export function evaluationView(context: Context, evaluation: Evaluation): EvaluationView {
  const { snapshot } = context;
  const measures = evaluation.rounds.map(({ measure }) => measure);
  return {
    rounds: evaluation.rounds.map(({ measure, held_by, weight }) => ({
      name: nameOf(measureOf(snapshot.reference, measure)),
      heldBy: held_by,
      weight,
    })),
    scale: evaluation.scale,
    passMark: evaluation.pass_mark,
    pilots: evaluationScores(evaluation, latestScores(snapshot, measures)).map((pilot) => ({
      place: placeNear(context, context.place(pilot.place)),
      rounds: pilot.rounds.map((score) => score ?? null),
      score: pilot.score ?? null,
      passed: pilot.passed ?? null,
    })),
  };
}

/** Returns the latest number in force of each measure at each place. */
function latestScores(
  { cities }: Snapshot,
  measures: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const scores = new Map(measures.map((measure) => [measure, new Map<string, string>()]));
  const newest = new Map<string, string>();
  for (const { observations } of cities.values()) {
    for (const [i, measure] of observations.measure.entries()) {
      const place = observations.place[i] ?? '';
      const end = periodEnd(observations.period[i] ?? '');
      if (!scores.has(measure) || end < (newest.get(`${measure} ${place}`) ?? '')) continue;
      newest.set(`${measure} ${place}`, end);
      scores.get(measure)?.set(place, observations.value[i] ?? '');
    }
  }
  return scores;
}
