// judge(case) at and after a due date: 60 % by 2022-12-31, whose report is in time until 2023-01-15.

import { expect, test } from 'vitest';
import type { AssessmentRow } from '../pipeline/assess.ts';
import { assessed } from './case-builder.ts';

function verdict({ status, cause, note }: AssessmentRow): string {
  return [status, cause, note].filter((text) => text !== '').join(' ');
}

/** Returns the verdict on the nursing share of district a. */
function nursing(asOf: string, received: string): string {
  return verdict(assessed({ indicator: 'nursing-share' }, received, { asOf }));
}

test('judge(…) says met at the due date, met early, and slipped when it fell before the date', () => {
  expect(nursing('2022-12-31', '2022-12 a nursing=600 beds=1000')).toBe('met');
  const early = '2022-05 a nursing=600 beds=1000';
  expect(nursing('2022-05-31', early)).toBe('met early');
  expect(nursing('2022-06-30', `${early}\n2022-06 a nursing=599 beds=1000`)).toBe('slipped');
  expect(nursing('2022-12-31', `${early}\n2022-12 a nursing=599 beds=1000`)).toBe('missed');
});

test('judge(…) leaves a target met that falls after its date, and notes the fall', () => {
  const received = '2022-12 a nursing=600 beds=1000\n2023-03 a nursing=599 beds=1000';
  expect(nursing('2023-03-31', received)).toBe('met fell-later');
  expect(nursing('2023-02-28', received)).toBe('met');
});

test('judge(…) says met late when short at the date and satisfied later, missed when not', () => {
  const short = '2022-12 a nursing=599 beds=1000';
  expect(nursing('2023-01-31', short)).toBe('missed');
  const later = `${short}\n2023-03 a nursing=600 beds=1000`;
  expect(nursing('2023-03-31', later)).toBe('met-late');
  // the latest number falls short, as the one at the date did
  expect(nursing('2023-04-30', `${later}\n2023-04 a nursing=590 beds=1000`)).toBe('missed');
});

test('judge(…) awaits the number of the due period until its reporting deadline', () => {
  const november = '2022-11 a nursing=590 beds=1000';
  for (const asOf of ['2022-12-31', '2023-01-01', '2023-01-15']) {
    expect(nursing(asOf, november)).toBe('awaiting');
  }
  expect(nursing('2023-01-16', november)).toBe('unreported-at-due');
});

test('judge(…) never lets an earlier number stand in for that of the due period', () => {
  expect(nursing('2023-01-31', '2022-11 a nursing=700 beds=1000')).toBe('unreported-at-due');
});

test('judge(…) takes a first later number for met if it satisfies, and marks it', () => {
  const november = '2022-11 a nursing=590 beds=1000';
  const february = (beds: number): string => `${november}\n2023-02 a nursing=${beds} beds=1000`;
  expect(nursing('2023-02-28', february(599))).toBe('unreported-at-due');
  expect(nursing('2023-02-28', february(600))).toBe('met reported-late');
});

test('judge(…) judges a milestone by the date of its completion', () => {
  const plan = (asOf: string, received: string): string =>
    verdict(assessed({ indicator: 'plan', value: '1' }, received, { asOf }));
  const open = '2022-11 a plan=0';
  expect(plan('2022-11-30', open)).toBe('in-progress');
  expect(plan('2022-11-30', '2022-11 a plan=done:2022-11-03')).toBe('met');
  // told in January, done in time; told in March, done in February
  expect(plan('2023-01-31', `${open}\n2023-01 a plan=done:2022-12-31`)).toBe('met');
  expect(plan('2023-03-31', `2022-12 a plan=0\n2023-03 a plan=done:2023-02-03`)).toBe('met-late');
  expect(plan('2022-12-31', '2022-12 a plan=0')).toBe('missed');
  expect(plan('2023-01-15', open)).toBe('awaiting');
  expect(plan('2023-01-16', open)).toBe('unreported-at-due');
});

test('judge(…) asks for the last number of the year, whatever an earlier month had reached', () => {
  const spent = (asOf: string): string =>
    verdict(assessed({ indicator: 'spent' }, '2022-11 a spent=70', { asOf }));
  expect(spent('2022-11-30')).toBe('met early');
  expect(spent('2023-01-15')).toBe('awaiting');
  expect(spent('2023-01-16')).toBe('unreported-at-due');
});

test('judge(…) takes a milestone for done as the latest report says, and not before its day', () => {
  const plan = (asOf: string, received: string): string =>
    verdict(assessed({ indicator: 'plan', value: '1' }, received, { asOf }));
  const denied = '2022-10 a plan=done:2022-10-03\n2022-11 a plan=0';
  expect(plan('2022-11-30', denied)).toBe('in-progress');
  expect(plan('2022-12-31', `${denied}\n2022-12 a plan=0`)).toBe('missed');
  expect(plan('2022-11-30', '2022-11 a plan=done:2022-12-03')).toBe('in-progress');
});

test('judge(…) marks a missed target that the document only strove for', () => {
  const aim = { indicator: 'nursing-share', strength: 'strive' } as const;
  const row = assessed(aim, '2022-12 a nursing=500 beds=1000', { asOf: '2022-12-31' });
  expect(row.status).toBe('missed');
  expect(row.sentence_zh).toContain('力争');
  expect(row.sentence_en).toContain('strive');
});
