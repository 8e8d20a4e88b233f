// judge(case): every status, each from numbers that were worked out by hand. Unless a case says
// otherwise, district a must reach 60 % by 2022-12-31 and stood at 40 % on 2020-12-31: 20 points in
// 730 days, so that 50 % is expected on 2021-12-31, after 365 of them.

import { expect, test } from 'vitest';
import type { AssessmentRow } from '../pipeline/assess.ts';
import type { Target } from '../pipeline/reference/reference.ts';
import { assessed, INDICATORS, MEASURES, measure, share } from './case-builder.ts';

const START = '2020-12 a nursing=400 beds=1000';

function verdict({ status, cause, note }: AssessmentRow): string {
  return [status, cause, note].filter((text) => text !== '').join(' ');
}

/** Returns the verdict on the nursing share of district a. */
function nursing(asOf: string, received: string, aim: Partial<Target> = {}): string {
  return verdict(assessed({ indicator: 'nursing-share', ...aim }, received, { asOf }));
}

function afterOneYear(beds: string, aim: Partial<Target> = {}): AssessmentRow {
  const received = `${START}\n2021-12 a ${beds}`;
  return assessed({ indicator: 'nursing-share', ...aim }, received, { asOf: '2021-12-31' });
}

test('judge(…) sets the pace classes at 0.95, 0.60 and 0, bounds included', () => {
  // P = (y − 40) / (50 − 40)
  const cases = [
    ['nursing=495', '0.95', 'on-pace'],
    ['nursing=494', '0.94', 'slightly-behind'],
    ['nursing=460', '0.6', 'slightly-behind'],
    ['nursing=459', '0.59', 'behind'],
    ['nursing=400', '0', 'behind'],
    ['nursing=385', '-0.15', 'below-start'],
  ] as const;
  for (const [reported, pace, status] of cases) {
    const row = afterOneYear(`${reported} beds=1000`);
    expect([row.pace, row.status]).toEqual([pace, status]);
  }
});

test('judge(…) calls a fall below the start only one of over 1 point and over 1 unit', () => {
  expect(afterOneYear('nursing=390 beds=1000').status).toBe('behind'); // 1 point
  expect(afterOneYear('nursing=389 beds=1000').status).toBe('below-start'); // 1.1 points, 11 beds
  const sixty = (nursing: number): string =>
    verdict(
      assessed(
        { indicator: 'nursing-share' },
        `2020-12 a nursing=24 beds=60\n2021-12 a nursing=${nursing} beds=60`,
        { asOf: '2021-12-31' },
      ),
    );
  expect(sixty(23)).toBe('behind'); // 40 % → 38.3 %: 1.7 points, but a single bed
  expect(sixty(22)).toBe('below-start'); // 36.7 %: 3.3 points, two beds
});

test('judge(…) mirrors the pace of a target not to be exceeded', () => {
  // from 40 to 20: 30 is expected, P = (y − 40) / (30 − 40)
  const most = { comparator: '<=', value: '20' } as const;
  expect(afterOneYear('nursing=305 beds=1000', most).status).toBe('on-pace');
  expect(afterOneYear('nursing=306 beds=1000', most).status).toBe('slightly-behind');
  expect(afterOneYear('nursing=340 beds=1000', most).status).toBe('slightly-behind');
  expect(afterOneYear('nursing=341 beds=1000', most).status).toBe('behind');
  expect(afterOneYear('nursing=415 beds=1000', most).status).toBe('below-start');
  expect(verdict(afterOneYear('nursing=200 beds=1000', most))).toBe('met early');
  expect(nursing('2023-01-31', '2022-12 a nursing=201 beds=1000', most)).toBe('missed');
});

test('judge(…) expects no more of a district that reports late', () => {
  const received = `${START}\n2021-12 a nursing=495 beds=1000`;
  expect(nursing('2022-03-31', received)).toBe('on-pace');
  // a stock counts for 3 months, and April is the fourth
  expect(nursing('2022-04-30', received)).toBe('no-data stale');
});

test('judge(…) gives no pace class before 3 months have passed', () => {
  expect(nursing('2021-02-28', `${START}\n2021-02 a nursing=500 beds=1000`)).toBe(
    'not-assessable too-early',
  );
  expect(nursing('2021-03-31', `${START}\n2021-03 a nursing=500 beds=1000`)).toBe('on-pace');
});

test('judge(…) gives no pace class before 10 % of the span has passed', () => {
  // to 2025-12-31 it is 1826 days: 181 are passed in June, 212 in July
  const far = { due: '2025-12-31' };
  expect(nursing('2021-06-30', `${START}\n2021-06 a nursing=500 beds=1000`, far)).toBe(
    'not-assessable too-early',
  );
  expect(nursing('2021-07-31', `${START}\n2021-07 a nursing=500 beds=1000`, far)).toBe('on-pace');
});

test('judge(…) gives no pace class to a single observation', () => {
  const baseline = { baseline_value: '40', baseline_date: '2020-12-31' };
  const once = '2021-12 a nursing=500 beds=1000';
  expect(nursing('2021-12-31', once, baseline)).toBe('in-progress');
  expect(nursing('2021-12-31', `2021-11 a nursing=400 beds=1000\n${once}`, baseline)).toBe(
    'on-pace',
  );
  // without a baseline it is itself the start, from which no day has passed
  expect(nursing('2021-12-31', once)).toBe('not-assessable too-early');
});

test('judge(…) gives no pace class where the start is at or beyond the goal already', () => {
  const received = '2021-11 a nursing=550 beds=1000\n2021-12 a nursing=550 beds=1000';
  for (const baseline_value of ['60', '70']) {
    const aim = { baseline_value, baseline_date: '2020-12-31' };
    expect(nursing('2021-12-31', received, aim)).toBe('in-progress');
    const observed = `2020-11 a nursing=${baseline_value} beds=100\n${received}`;
    expect(nursing('2021-12-31', observed)).toBe('in-progress');
  }
});

test('judge(…) gives no pace class to a count with fewer than 5 units to go', () => {
  const homes = (value: string): AssessmentRow =>
    assessed({ indicator: 'homes', value }, '2020-12 a homes=0\n2021-12 a homes=1', {
      asOf: '2021-12-31',
    });
  expect(homes('4').status).toBe('in-progress');
  // half of 5 is expected: 1 / 2.5
  expect([homes('5').status, homes('5').pace]).toEqual(['behind', '0.4']);
});

test('judge(…) holds a value in force since its start against a line from 0', () => {
  // 730 in 730 days from 2020-12-31: 365 on 2021-12-31
  const trained = (value: number): AssessmentRow =>
    assessed(
      { indicator: 'trained', value: '730' },
      `2021-11 a trained=1\n2021-12 a trained=${value}`,
      {
        asOf: '2021-12-31',
      },
    );
  expect(trained(365)).toMatchObject({ pace: '1', status: 'on-pace', expected_value: '365' });
  expect(trained(365)).toMatchObject({ start_date: '2020-12-31', start_value: '0' });
  expect(trained(219).status).toBe('slightly-behind'); // 0.6
  expect(trained(218).status).toBe('behind');
});

test('judge(…) keeps a value since a start met once it has satisfied the target', () => {
  const received = '2022-06 a trained=730\n2022-12 a trained=700';
  const aim = { indicator: 'trained', value: '730' };
  expect(verdict(assessed(aim, received, { asOf: '2022-12-31' }))).toBe('met');
  expect(verdict(assessed(aim, received, { asOf: '2022-06-30' }))).toBe('met early');
});

test('judge(…) starts a value of the year again from 0 in January', () => {
  // 364 days lie between 2021-01-01 and 2021-12-31, 211 of them before 2021-07-31
  const spent = (asOf: string, ...values: string[]): AssessmentRow =>
    assessed(
      { indicator: 'spent', value: '364', due: '2021-12-31' },
      ['2020-12 a spent=400', ...values].join('\n'),
      { asOf },
    );
  expect(verdict(spent('2021-01-31', '2021-01 a spent=50'))).toBe('not-assessable too-early');
  const july = (value: number): AssessmentRow =>
    spent('2021-07-31', '2021-06 a spent=100', `2021-07 a spent=${value}`);
  expect(july(211)).toMatchObject({ pace: '1', start_date: '2021-01-01', start_value: '0' });
  expect(july(127).status).toBe('slightly-behind'); // 127 / 211 = 0.602
  expect(july(126).status).toBe('behind'); // 126 / 211 = 0.597
  expect(verdict(spent('2021-11-30', '2021-11 a spent=364'))).toBe('met early');
  // last year's 400 is no part of this year's
  expect(verdict(spent('2021-12-31', '2021-12 a spent=363'))).toBe('missed');
});

test('judge(…) decides a value of the year by the year’s last period', () => {
  const received = '2021-11 a spent=364\n2021-12 a spent=363';
  const aim = { indicator: 'spent', value: '364', due: '2021-12-31' };
  expect(verdict(assessed(aim, received, { asOf: '2022-01-31' }))).toBe('missed');
});

test('judge(…) is neither late nor slipped with a value of the year', () => {
  const aim = { indicator: 'spent', value: '100', due: '2021-12-31' };
  const late = '2021-12 a spent=90\n2022-11 a spent=200';
  expect(assessed(aim, late, { asOf: '2022-11-30' })).toMatchObject({
    ...{ status: 'missed', due_value: '90', latest_period: '2021-12', latest_value: '90' },
  });
  const fallen = '2021-09 a spent=100\n2021-10 a spent=90';
  expect(assessed(aim, fallen, { asOf: '2021-10-31' }).status).not.toBe('slipped');
});

test('judge(…) speaks of no pace for a flow', () => {
  const received = '2020-12 a visits=10\n2021-11 a visits=30\n2021-12 a visits=20';
  const row = assessed({ indicator: 'visits' }, received, { asOf: '2021-12-31' });
  expect(row).toMatchObject({
    status: 'in-progress',
    pace: '',
    start_date: '',
    expected_value: '',
  });
});

test('judge(…) has no data where nothing is reported or nobody is asked', () => {
  expect(nursing('2021-12-31', '')).toBe('no-data nothing-reported');
  expect(nursing('2023-12-31', '')).toBe('no-data nothing-reported');
  // the first report, of December, is due on 2021-01-15
  expect(nursing('2021-01-10', '')).toBe('not-assessable too-early');
  const unasked = { asOf: '2021-12-31', data: { reporters: [] } };
  const row = assessed({ indicator: 'nursing-share' }, '', unasked);
  expect(verdict(row)).toBe('no-data nobody-asked');
});

test('judge(…) takes a reported zero below for not applicable, or for met, as declared', () => {
  const none = '2022-12 a nursing=0 beds=0';
  expect(nursing('2022-12-31', none)).toBe('not-applicable');
  expect(nursing('2021-06-30', '2021-06 a nursing=0 beds=0')).toBe('not-applicable');
  const indicators = [
    share('nursing-share', ['nursing', 'beds'], { zero_denominator: 'met' }),
    ...INDICATORS.slice(1),
  ];
  const row = assessed({ indicator: 'nursing-share' }, none, {
    asOf: '2022-12-31',
    data: { indicators },
  });
  expect(verdict(row)).toBe('met');
});

test('judge(…) takes a blank below for not reported', () => {
  expect(nursing('2021-12-31', '2021-12 a nursing=0')).toBe('no-data nothing-reported');
  expect(nursing('2023-01-31', '2022-11 a nursing=1 beds=2\n2022-12 a nursing=0')).toBe(
    'unreported-at-due',
  );
});

test('judge(…) compares exactly: 54.96 is short of 55, and 29 of 100 is 29 %', () => {
  // 687 / 1250 = 0.5496
  const aim = { indicator: 'nursing-share', value: '55' };
  const row = assessed(aim, '2022-12 a nursing=687 beds=1250', { asOf: '2022-12-31' });
  expect(row).toMatchObject({ status: 'missed', due_value: '54.96' });
  expect(row.sentence_zh).toContain('54.96%');
  expect(row.sentence_en).toContain('54.96%');
  expect(row.sentence_zh).not.toContain('55.0');
  expect(nursing('2022-12-31', '2022-12 a nursing=29 beds=100', { value: '29' })).toBe('met');
  const third = { value: '33.333333' };
  expect(nursing('2022-12-31', '2022-12 a nursing=1 beds=3', third)).toBe('met');
  const above = { value: '33.333334' };
  expect(nursing('2022-12-31', '2022-12 a nursing=1 beds=3', above)).toBe('missed');
});

test('judge(…) finds an undated target met, or not assessable', () => {
  expect(nursing('2021-12-31', '2021-12 a nursing=600 beds=1000', { due: '' })).toBe('met');
  expect(nursing('2021-12-31', '2021-12 a nursing=599 beds=1000', { due: '' })).toBe(
    'not-assessable undated',
  );
});

test('judge(…) calls an undated target stale, not undated, whose number would do but is old', () => {
  const met = '2021-06 a nursing=600 beds=1000';
  expect(nursing('2021-09-30', met, { due: '' })).toBe('met');
  expect(nursing('2021-12-31', met, { due: '' })).toBe('no-data stale');
  const short = '2021-06 a nursing=599 beds=1000';
  expect(nursing('2021-12-31', short, { due: '' })).toBe('not-assessable undated');
});

test('judge(…) finds a standing rule holding or not, by the latest number that is not too old', () => {
  const rule = { when: 'standing', due: '' } as const;
  const received = '2021-05 a nursing=600 beds=1000\n2021-06 a nursing=599 beds=1000';
  expect(nursing('2021-05-31', received, rule)).toBe('holding');
  expect(nursing('2021-06-30', received, rule)).toBe('not-holding');
  expect(nursing('2021-09-30', received, rule)).toBe('not-holding');
  expect(nursing('2021-10-31', received, rule)).toBe('no-data stale');
});

test.each(['nursing', 'beds'])('judge(…) compares nothing across a new definition of %s', (id) => {
  const measures = [
    ...MEASURES,
    measure(id, {
      ...{ levels: 'district;own', definition_version: '2', valid_from: '2022-01-01' },
    }),
  ];
  const received = `${START}\n2021-12 a nursing=495 beds=1000\n2022-01 a nursing=600 beds=1000`;
  const at = (asOf: string, aim: Partial<Target> = {}): string =>
    verdict(
      assessed({ indicator: 'nursing-share', ...aim }, received, { asOf, data: { measures } }),
    );
  expect(at('2021-12-31')).toBe('on-pace');
  expect(at('2022-01-31')).toBe('not-assessable definition-changed');
  // decided before the change
  expect(at('2022-01-31', { due: '2021-12-31' })).toBe('missed');
});

test('judge(…) starts no pace from a number under an earlier definition', () => {
  // version 2 holds when the document is issued; the number of November is of version 1
  const measures = [
    ...MEASURES,
    measure('nursing', {
      ...{ levels: 'district;own', definition_version: '2', valid_from: '2020-12-01' },
    }),
  ];
  const received = '2020-11 a nursing=100 beds=1000\n2021-01 a nursing=400 beds=1000';
  const row = assessed(
    { indicator: 'nursing-share' },
    `${received}\n2021-12 a nursing=500 beds=1000`,
    { asOf: '2021-12-31', data: { measures } },
  );
  expect(row).toMatchObject({
    start_date: '2021-01-31',
    start_value: '40',
    best_per_month: '0.9091',
  });
});
