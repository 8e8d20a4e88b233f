// evaluationScores(evaluation, scores): the weighted average of a pilot's rounds, exactly as far as
// the document gives weights and a pass mark; numbers worked out by hand.

import { expect, test } from 'vitest';
import { evaluationScores } from '../pipeline/judging/evaluation.ts';
import type { Evaluation } from '../pipeline/reference/reference.ts';

const SCORES = new Map([
  [
    'first',
    new Map([
      ['b', '81'],
      ['a', '90'],
    ]),
  ],
  ['second', new Map([['a', '85.5']])],
]);

function evaluation([first, second]: readonly (string | null)[], pass: string | null): Evaluation {
  return {
    rounds: [
      { measure: 'first', held_by: '2021-11-30', weight: first ?? null },
      { measure: 'second', held_by: '2022-11-30', weight: second ?? null },
    ],
    scale: null,
    pass_mark: pass,
  };
}

test('evaluationScores(…) averages by weight, in the order of the places', () => {
  // 90 × 0.4 + 85.5 × 0.6
  expect(evaluationScores(evaluation(['0.4', '0.6'], '87.3'), SCORES)).toEqual([
    { place: 'a', rounds: ['90', '85.5'], score: '87.3', passed: true },
    { place: 'b', rounds: ['81', undefined], score: undefined, passed: undefined },
  ]);
  const [failed] = evaluationScores(evaluation(['0.4', '0.6'], '87.31'), SCORES);
  expect(failed?.passed).toBe(false);
});

test('evaluationScores(…) invents neither weights nor a pass mark', () => {
  const [unweighted] = evaluationScores(evaluation([null, null], '60'), SCORES);
  expect(unweighted).toMatchObject({ score: undefined, passed: undefined });
  const [unmarked] = evaluationScores(evaluation(['0.5', '0.5'], null), SCORES);
  expect(unmarked).toMatchObject({ score: '87.75', passed: undefined });
});
