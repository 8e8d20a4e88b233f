// tally(found): the numbers of a target’s places add up.

import { expect, test } from 'vitest';
import type { AssessmentRow } from '../pipeline/assess.ts';
import { tally } from '../pipeline/pages/tally.ts';
import { STATUSES, type Status } from '../pipeline/status.ts';

const rows = (...statuses: readonly Status[]): readonly AssessmentRow[] =>
  statuses.map((status) => ({ status }) as AssessmentRow);

test('tally(one place of each status) names every group, so that the numbers add up', () => {
  const all = rows(...STATUSES.map(({ status }) => status));
  const { zh, en } = tally(all, 'value');
  const [counted = 0, ...named] = (zh.match(/\d+/g) ?? []).map(Number);
  expect(counted).toBe(STATUSES.length - 1);
  // the last one is 不涉及, which leaves the count
  expect(named.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counted);
  expect(zh).toMatch(/另有 1 个不涉及$/);
  expect(en).toMatch(/^2 of 15 places have met it, 1 met it late, .*, 1 more not applicable$/);
});

test('tally(…) speaks of a milestone as completed and of a rule as kept to', () => {
  const found = rows('met', 'missed', 'missed');
  expect(tally(found, 'milestone').zh).toBe('3 个地区中 1 个已完成，2 个没完成');
  expect(tally(found, 'value').zh).toBe('3 个地区中 1 个已达标，2 个没达标');
  expect(tally(rows('holding', 'not-holding'), 'standing').zh).toBe(
    '2 个地区中 1 个符合，1 个不符合',
  );
});

test('tally(none met) says 0, tally(nothing applies) says that', () => {
  expect(tally(rows('no-data'), 'value').en).toBe('0 of 1 places have met it, 1 without a number');
  expect(tally(rows('not-applicable', 'not-applicable'), 'value').zh).toBe('2 个地区都不涉及');
});
