// timeline(lines, asOf): dates in order, what has no date of its own last.

import { expect, test } from 'vitest';
import { timeline } from '../pipeline/pages/timeline.ts';
import type { TargetLine, Term } from '../pipeline/view.ts';
import { line } from './pages/view.ts';

const by = (due: string): Term => ({ when: 'by', due });
const lines = (...terms: readonly Term[]): readonly TargetLine[] =>
  terms.map((term, i) => ({ ...line(i), ...term }));

test('timeline(lines) groups by due date, ascending, every target once and in its order', () => {
  const all = lines(by('2025-12-31'), by('2021-06-30'), by('2025-12-31'), by('2021-12-31'));
  const steps = timeline(all, '2023-09-30');
  expect(steps.map(({ due }) => due)).toEqual(['2021-06-30', '2021-12-31', '2025-12-31']);
  expect(steps.flatMap((step) => step.targets)).toEqual([all[1], all[3], all[0], all[2]]);
});

test('timeline(lines) ends with yearly, standing and undated targets, none of them passed', () => {
  const all = lines(
    by(''),
    { when: 'standing', due: '' },
    { when: 'each-year', due: '2022-12-31' },
    by('2025-12-31'),
    { when: 'each-year', due: '2023-12-31' },
  );
  const steps = timeline(all, '2023-09-30');
  expect(steps.map(({ when, due, passed }) => [when, due, passed])).toEqual([
    ['by', '2025-12-31', false],
    ['each-year', '', false],
    ['standing', '', false],
    ['by', '', false],
  ]);
  expect(steps[1]?.targets).toHaveLength(2);
});

test('timeline(lines, asOf) has a date passed on the very day', () => {
  const passed = (asOf: string): boolean | undefined =>
    timeline(lines(by('2021-12-31')), asOf)[0]?.passed;
  expect([passed('2021-12-30'), passed('2021-12-31')]).toEqual([false, true]);
});

test('timeline(lines) counts the groups of each step', () => {
  const [step] = timeline(lines(by('2021-12-31'), by('2021-12-31')), '2023-09-30');
  expect(step?.groups.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  expect(timeline([], '2023-09-30')).toEqual([]);
});
