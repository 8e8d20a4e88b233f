// statusHistory(question, evidence): the status at each month’s end, judged only where it can change.

import { expect, test } from 'vitest';
import { assess } from '../pipeline/assess.ts';
import { cases, questions } from '../pipeline/judging/case.ts';
import { statusHistory, type MonthStatus } from '../pipeline/judging/history.ts';
import { judge } from '../pipeline/judging/judge.ts';
import { periodEnd } from '../pipeline/period.ts';
import type { Target } from '../pipeline/reference/reference.ts';
import { normalize } from '../pipeline/normalize.ts';
import { rows } from '../pipeline/table.ts';
import { CITY, INDICATORS, ledger, MEASURES, reference, target } from './case-builder.ts';

interface Asked {
  readonly aim: Partial<Target> & Pick<Target, 'indicator'>;
  readonly received: string;
  readonly asOf: string;
}

/** Returns the history of district a, and checks each of its months against judging that month. */
function history({ aim, received, asOf }: Asked): readonly string[] {
  const own = reference({ measures: MEASURES, indicators: INDICATORS, targets: [target(aim)] });
  const { values: all } = normalize(ledger(received), CITY, own);
  const question = questions(target(aim), own)?.find(({ place }) => place.place === 'a');
  if (!question) throw new Error('missing question');
  const values = rows(all).filter((row) => row.place === 'a' && row.indicator === aim.indicator);
  const found = statusHistory(question, { reference: own, asOf, values });
  for (const one of found) {
    const date = one.period === asOf.slice(0, 7) ? asOf : periodEnd(one.period);
    const last = cases(question, { reference: own, asOf: date, values }).at(-1);
    const { status, cause } = last ? judge(last) : { status: 'missing', cause: '' };
    expect([one.period, one.status, one.cause]).toEqual([one.period, status, cause]);
  }
  const now = rows(assess(all, own, asOf)).find((r) => r.place === 'a' && r.current === 'yes');
  expect(found.at(-1)?.status).toBe(now?.status);
  return spells(found);
}

/** `2021-01..2021-03 on-pace`, one for each run of months that are alike. */
function spells(found: readonly MonthStatus[]): readonly string[] {
  const runs: { from: string; to: string; word: string }[] = [];
  for (const { period, status, cause } of found) {
    const word = [status, cause].filter(Boolean).join(' ');
    const last = runs.at(-1);
    if (last?.word === word) last.to = period;
    else runs.push({ from: period, to: period, word });
  }
  return runs.map(({ from, to, word }) => `${from}..${to} ${word}`);
}

test('statusHistory(…) tells when a target was on pace, due, missed and reached late', () => {
  const received = `
    2020-12 a nursing=400 beds=1000
    2021-06 a nursing=450 beds=1000
    2021-12 a nursing=460 beds=1000
    2022-12 a nursing=500 beds=1000
    2023-02 a nursing=610 beds=1000`;
  expect(history({ aim: { indicator: 'nursing-share' }, received, asOf: '2023-03-31' })).toEqual([
    '2020-12..2021-03 not-assessable too-early',
    '2021-04..2021-05 no-data stale',
    '2021-06..2021-09 on-pace',
    '2021-10..2021-11 no-data stale',
    '2021-12..2022-03 slightly-behind',
    '2022-04..2022-11 no-data stale',
    '2022-12..2023-01 missed',
    '2023-02..2023-03 met-late',
  ]);
});

test('statusHistory(…) waits for a report until its deadline, then says that there is none', () => {
  const received = '2020-12 a nursing=400 beds=1000\n2022-11 a nursing=500 beds=1000';
  const aim = { indicator: 'nursing-share' };
  expect(history({ aim, received, asOf: '2023-02-28' }).slice(-2)).toEqual([
    '2022-12..2022-12 awaiting',
    '2023-01..2023-02 unreported-at-due',
  ]);
});

test('statusHistory(…) begins with the target, also where numbers are older or come much later', () => {
  const early = '2020-06 a nursing=700 beds=1000\n2021-01 a nursing=700 beds=1000';
  const aim = { indicator: 'nursing-share' };
  expect(history({ aim, received: early, asOf: '2021-02-28' })[0]).toMatch(/^2020-12/);
  const late = '2021-09 a nursing=700 beds=1000';
  expect(history({ aim, received: late, asOf: '2021-10-31' })).toEqual([
    '2020-12..2020-12 not-assessable too-early',
    '2021-01..2021-08 no-data nothing-reported',
    '2021-09..2021-10 met',
  ]);
  const starts = { ...aim, starts: '2021-06-01' };
  expect(history({ aim: starts, received: late, asOf: '2021-10-31' })[0]).toMatch(/^2021-06/);
});

test('statusHistory(…) judges a yearly target by its year, anew each January', () => {
  const aim = { indicator: 'spent', when: 'each-year', due: '', value: '100' } as const;
  const received = `
    2021-06 a spent=60
    2021-12 a spent=120
    2022-06 a spent=20
    2022-12 a spent=40`;
  expect(history({ aim, received, asOf: '2023-02-28' })).toEqual([
    '2020-12..2021-01 not-assessable too-early',
    '2021-02..2021-05 no-data nothing-reported',
    '2021-06..2021-09 in-progress',
    '2021-10..2021-11 no-data stale',
    '2021-12..2021-12 met',
    '2022-01..2022-01 not-assessable too-early',
    '2022-02..2022-05 no-data nothing-reported',
    '2022-06..2022-09 in-progress',
    '2022-10..2022-11 no-data stale',
    '2022-12..2022-12 missed',
    '2023-01..2023-01 not-assessable too-early',
    '2023-02..2023-02 no-data nothing-reported',
  ]);
});

test('statusHistory(…) takes a milestone as done from the day on that the report names', () => {
  const aim = { indicator: 'plan', value: '1', due: '2021-12-31' };
  const received = '2021-09 a plan=done:2021-10-20';
  expect(history({ aim, received, asOf: '2022-01-31' })).toEqual([
    '2020-12..2020-12 not-assessable too-early',
    '2021-01..2021-08 no-data nothing-reported',
    '2021-09..2021-09 in-progress',
    '2021-10..2022-01 met',
  ]);
});

test('statusHistory(…) has no month for a target of tomorrow', () => {
  const aim = { indicator: 'nursing-share', starts: '2024-01-01' };
  expect(statusHistoryLength(aim)).toBe(0);
});

function statusHistoryLength(aim: Asked['aim']): number {
  const own = reference({ targets: [target(aim)] });
  const question = questions(target(aim), own)?.[0];
  if (!question) throw new Error('missing question');
  return statusHistory(question, { reference: own, asOf: '2023-03-31', values: [] }).length;
}
