// pace.ts: lines and schedules, and what follows from them, worked out by hand.

import { expect, test } from 'vitest';
import { exact } from '../pipeline/decimal.ts';
import type { Observed } from '../pipeline/judging/observed.ts';
import {
  bestPerMonth,
  cagrRatio,
  expectedAt,
  isTooEarly,
  paceRatio,
  requiredPerMonth,
  type PaceInput,
} from '../pipeline/judging/pace.ts';
import type { StartPoint } from '../pipeline/judging/start-point.ts';

function start(date: string, value: string): StartPoint {
  return { date, value: exact(value), basis: 'document' };
}

function line(rest: Partial<PaceInput> = {}): PaceInput {
  return {
    start: start('2020-12-31', '40'),
    goal: exact('60'),
    due: '2022-12-31',
    schedule: [],
    ...rest,
  };
}

function observed(end: string, value: string, version = '1'): Observed {
  return {
    ...{ period: end.slice(0, 7), end, value: exact(value), numerator: exact(value) },
    ...{ denominator: undefined, doneOn: '', version, complete: true, enough: true },
    suppressed: false,
  };
}

test('expectedAt(date) lies on the straight line, to the day', () => {
  expect(expectedAt('2020-12-31', line()).equals(40)).toBe(true);
  expect(expectedAt('2021-12-31', line()).equals(50)).toBe(true);
  expect(expectedAt('2022-12-31', line()).equals(60)).toBe(true);
  // 59 of 730 days: 40 + 20 × 59 / 730
  expect(expectedAt('2021-02-28', line()).toFraction()).toBe('3038/73');
});

test('expectedAt(date) falls on a line that leads downwards', () => {
  expect(expectedAt('2021-12-31', line({ goal: exact('20') })).equals(30)).toBe(true);
});

test('expectedAt(date) follows a schedule instead of the straight line', () => {
  const schedule = [
    { date: '2021-12-31', value: exact('42') },
    { date: '2022-06-30', value: exact('50') },
  ];
  expect(expectedAt('2021-12-31', line({ schedule })).equals(42)).toBe(true);
  // 73 of the 365 days to the first planned value: 40 + 2 × 73 / 365
  expect(expectedAt('2021-03-14', line({ schedule })).toString()).toBe('40.4');
  // 92 of the 184 days from the last planned value to the due date: 50 + 10 / 2
  expect(expectedAt('2022-09-30', line({ schedule })).equals(55)).toBe(true);
});

test('expectedAt(date) leaves out planned values up to the start and from the due date on', () => {
  const schedule = [
    { date: '2019-12-31', value: exact('1') },
    { date: '2024-12-31', value: exact('99') },
  ];
  expect(expectedAt('2021-12-31', line({ schedule })).equals(50)).toBe(true);
  const atDue = [{ date: '2022-12-31', value: exact('70') }];
  expect(expectedAt('2022-12-31', line({ schedule: atDue })).equals(60)).toBe(true);
});

test('expectedAt(date) of a day after the due date is a mistake of the caller', () => {
  expect(() => expectedAt('2023-01-01', line())).toThrow('invalid date: 2023-01-01');
});

test('paceRatio(value, expected, start) is the part of the way that was covered', () => {
  const ratio = (value: string, expected: string): string | undefined =>
    paceRatio(exact(value), exact(expected), start('2020-12-31', '40'))?.toFraction();
  expect(ratio('45', '50')).toBe('1/2');
  expect(ratio('35', '50')).toBe('-1/2');
  expect(ratio('35', '30')).toBe('1/2');
  expect(ratio('60', '40')).toBeUndefined();
});

test('isTooEarly(date) ends with the third month and with a tenth of the span', () => {
  expect(isTooEarly('2021-03-30', line())).toBe(true);
  expect(isTooEarly('2021-03-31', line())).toBe(false);
  // 3650 days lead from 2021-01-01 to 2030-12-30: day 365 is 2022-01-01
  const far = line({ start: start('2021-01-01', '40'), due: '2030-12-30' });
  expect(isTooEarly('2021-12-31', far)).toBe(true);
  expect(isTooEarly('2022-01-01', far)).toBe(false);
  // a count begins with its first day: 31 March is the end of its third month
  const year = { ...start('2021-01-01', '0'), basis: 'year-start' as const };
  expect(isTooEarly('2021-03-30', line({ start: year, due: '2021-12-31' }))).toBe(true);
  expect(isTooEarly('2021-03-31', line({ start: year, due: '2021-12-31' }))).toBe(false);
  // from the end of November three months lead to the end of February
  expect(isTooEarly('2021-02-28', line({ start: start('2020-11-30', '40') }))).toBe(false);
});

test('requiredPerMonth(value) spreads what is missing over the whole months left', () => {
  const required = (from: string): string | undefined =>
    requiredPerMonth(exact('45'), { goal: exact('60'), due: '2022-12-31', from })?.toFraction();
  expect(required('2022-02-28')).toBe('3/2'); // 15 / 10 months
  expect(required('2022-11-30')).toBe('15');
  expect(required('2022-12-31')).toBeUndefined();
});

test('bestPerMonth(series) is the largest change per month towards the goal', () => {
  const series = [
    observed('2021-01-31', '40'),
    observed('2021-02-28', '43'), // +3
    observed('2021-05-31', '55'), // +12 in 3 months
    observed('2021-06-30', '50'), // −5
  ];
  expect(bestPerMonth(series, true)?.toFraction()).toBe('4');
  expect(bestPerMonth(series, false)?.toFraction()).toBe('-5');
  expect(bestPerMonth(series.slice(0, 1), true)).toBeUndefined();
});

test('bestPerMonth(series) makes no change out of a change of definition', () => {
  const series = [
    observed('2021-01-31', '40'),
    observed('2021-02-28', '41'),
    observed('2021-03-31', '90', '2'),
  ];
  expect(bestPerMonth(series, true)?.toFraction()).toBe('1');
});

test('cagrRatio(latest) is actual over required yearly growth, where growth is defined', () => {
  // 100 → 110 in the first of two years, 100 → 121 in both: 10 % a year each
  const growth = line({ start: start('2020-12-31', '100'), goal: exact('121') });
  expect(cagrRatio(observed('2021-12-31', '110'), growth)).toBe('1.000');
  // 5 % in a year of the 10 % needed
  expect(cagrRatio(observed('2021-12-31', '105'), growth)).toBe('0.500');
  const fromZero = line({ start: start('2020-12-31', '0') });
  expect(cagrRatio(observed('2021-12-31', '105'), fromZero)).toBe('');
});
