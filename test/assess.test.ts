// assess(values): who is judged by which target, from which start point, and the working beside each
// verdict; all through the real stages, each number worked out by hand.

import { expect, test } from 'vitest';
import { normalize } from '../pipeline/normalize.ts';
import { context } from '../pipeline/pages/context.ts';
import { placePage } from '../pipeline/pages/place.ts';
import type { PlaceSlice } from '../pipeline/slice/place.ts';
import type { AssessmentView } from '../pipeline/view.ts';
import type { Reference, Target } from '../pipeline/reference/reference.ts';
import { NOTHING_RECEIVED, snapshot } from '../pipeline/snapshot.ts';
import { assessed, assessments, CITY, ledger, reference, target } from './case-builder.ts';

const SHARE = { indicator: 'nursing-share' };

/** Returns the places that a target is judged for. */
function judged(aim: Partial<Target>, rest: Partial<Reference> = {}): readonly string[] {
  const data = reference({ targets: [target({ ...SHARE, ...aim })], ...rest });
  return assessments('', data, '2021-12-31').map((row) => row.place);
}

test('assess(…) judges those whom a target applies to, and nobody else', () => {
  expect(judged({ applies_to: 'own' })).toEqual([CITY]);
  expect(judged({ applies_to: 'each:district' })).toEqual(['a', 'b', 'c']);
  expect(judged({ applies_to: 'each:zone' })).toEqual(['a-zone', 'free-zone']);
  const villages = ['c', 'a'].map((place) => ({ list: 'agricultural', place, document: '1' }));
  expect(judged({ applies_to: 'each:agricultural' }, { lists: villages })).toEqual(['a', 'c']);
  const agency = { agency: 'health', place: 'own', name_zh: '', name_en: '', aliases: '' };
  expect(judged({ applies_to: 'agency:health' }, { agencies: [agency] })).toEqual(['own']);
  const lists = ['b', 'c'].map((place) => ({ list: 'pilots', place, document: '1' }));
  expect(judged({ applies_to: 'list:pilots' }, { lists })).toEqual(['b', 'c']);
});

test('assess(…) judges a province’s targets for its cities and their districts', () => {
  const policies = reference().policies.map((one) => ({ ...one, place: 'p' }));
  expect(judged({ applies_to: 'own' }, { policies })).toEqual(['p']);
  expect(judged({ applies_to: 'each:city' }, { policies })).toEqual([CITY]);
  expect(judged({ applies_to: 'each:district' }, { policies })).toEqual(['a', 'b', 'c']);
  const elsewhere = [{ list: 'agricultural', place: 'a', document: '1' }];
  const other = policies.map((one) => ({ ...one, place: 'b' }));
  const row = assessments(
    '',
    reference({
      targets: [target({ ...SHARE, applies_to: 'each:agricultural' })],
      policies: other,
      lists: elsewhere,
    }),
    '2021-12-31',
  );
  expect(row.map(({ cause }) => cause)).toEqual(['list-not-given']);
});

test('assess(…) does not assess a target whose list of places is not given', () => {
  const aim = { ...SHARE, applies_to: 'list:pilots' };
  const row = assessed(aim, '2022-12 a nursing=9 beds=10', {
    asOf: '2022-12-31',
    at: CITY,
  });
  expect(row).toMatchObject({
    status: 'not-assessable',
    cause: 'list-not-given',
    due: '2022-12-31',
  });
});

test('assess(…) shows its whole working', () => {
  const received = `
    2020-12 a nursing=400 beds=1000
    2021-09 a nursing=450 beds=1000
    2021-12 a nursing=495 beds=1000`;
  const row = assessed(SHARE, received, { asOf: '2021-12-31' });
  expect(row).toMatchObject({
    ...{ policy: 'plan-2020', target: 'plan-2020/nursing-share', indicator: 'nursing-share' },
    ...{ as_of: '2021-12-31', due: '2022-12-31', current: 'yes', comparator: '>=', goal: '60' },
    ...{ status: 'on-pace', cause: '', note: '', provisional: 'no', due_value: '', done_on: '' },
    ...{ start_date: '2020-12-31', start_value: '40', start_basis: 'policy-date' },
    ...{ latest_period: '2021-12', latest_value: '49.5' },
    ...{ latest_numerator: '495', latest_denominator: '1000' },
    // 40 + 20 × 365 / 730; 9.5 / 10
    ...{ expected_value: '50', pace: '0.95' },
    // 10.5 points in 12 months; 4.5 points from September to December, after 5 in 9 months
    ...{ required_per_month: '0.875', best_per_month: '1.5' },
    // 23.77 % a year of the 22.49 % needed: 1.2375^(365.25/365) − 1, 1.5^(365.25/730) − 1
    cagr_ratio: '1.057',
  });
  expect(row.sentence_zh).toContain('49.5%');
  expect(row.sentence_zh).toContain('不低于60%');
  expect(row.sentence_en).toContain('50.0%');
});

test('assess(…) starts from the document’s own baseline before anything observed', () => {
  const received = '2020-12 a nursing=400 beds=1000\n2021-12 a nursing=500 beds=1000';
  const aim = { ...SHARE, baseline_value: '30', baseline_date: '2019-12-31' };
  // 731 of 1096 days: 30 + 30 × 731 / 1096 = 50.009124; 20 / 20.009124 = 0.9995
  expect(assessed(aim, received, { asOf: '2021-12-31' })).toMatchObject({
    ...{ start_date: '2019-12-31', start_value: '30', start_basis: 'document' },
    ...{ expected_value: '50.009124', pace: '0.9995', status: 'on-pace' },
  });
});

test('assess(…) starts from what was observed when the previous target was due, not promised', () => {
  const earlier = { ...SHARE, series: 's', value: '50', due: '2021-12-31' };
  const later = { ...SHARE, series: 's', target: 'plan-2020/later' };
  const data = reference({ targets: [target(earlier), target(later)] });
  const received = `
    2020-12 a nursing=40 beds=100
    2021-12 a nursing=48 beds=100
    2022-06 a nursing=54 beds=100`;
  const row = assessments(received, data, '2022-06-30').find(
    (one) => one.target === 'plan-2020/later' && one.place === 'a',
  );
  // 181 of 365 days: 48 + 12 × 181 / 365 = 53.950685; 6 / 5.950685 = 1.0083
  expect(row).toMatchObject({
    ...{ start_date: '2021-12-31', start_value: '48', start_basis: 'previous-target' },
    ...{ expected_value: '53.950685', pace: '1.0083', status: 'on-pace' },
  });
});

test('assess(…) starts from the first number after the document where there is none before', () => {
  const received = '2021-03 a nursing=40 beds=100\n2021-12 a nursing=50 beds=100';
  expect(assessed(SHARE, received, { asOf: '2021-12-31' })).toMatchObject({
    ...{ start_date: '2021-03-31', start_value: '40', start_basis: 'first-observation' },
  });
  // a number of May 2020 was too old in December
  const stale = `2020-05 a nursing=10 beds=100\n${received}`;
  expect(assessed(SHARE, stale, { asOf: '2021-12-31' }).start_date).toBe('2021-03-31');
});

test('assess(share of the year) has no pace and is judged in December', () => {
  const aim = { indicator: 'care-share', value: '50', due: '2021-12-31' };
  const share = (month: string, value: number): string =>
    `2021-${month} a spent-on-care=${value} spent=100`;
  const november = `${share('06', 20)}\n${share('11', 60)}`;
  expect(assessed(aim, november, { asOf: '2021-11-30' })).toMatchObject({
    ...{ status: 'in-progress', pace: '', start_date: '' },
  });
  expect(assessed(aim, november, { asOf: '2022-01-31' }).status).toBe('unreported-at-due');
  const december = `${november}\n${share('12', 49)}`;
  expect(assessed(aim, december, { asOf: '2022-01-31' }).status).toBe('missed');
  const next = `${december}\n2022-12 a spent-on-care=90 spent=100`;
  expect(assessed(aim, next, { asOf: '2022-12-31' }).status).toBe('missed');
});

test('assess(each year) has a row per year, each judged by its own last period', () => {
  const aim = {
    indicator: 'spent',
    value: '100',
    when: 'each-year',
    starts: '2021-01-01',
    due: '',
  };
  const received = `
    2021-11 a spent=99
    2021-12 a spent=120
    2022-12 a spent=90
    2023-06 a spent=50
    2023-07 a spent=58`;
  const data = reference({ targets: [target({ ...aim, when: 'each-year' })] });
  const years = assessments(received, data, '2023-07-31').filter((row) => row.place === 'a');
  expect(years.map((row) => [row.due, row.status, row.current, row.latest_value])).toEqual([
    ['2021-12-31', 'met', 'no', '120'],
    // neither late, by what came in 2023, nor slipped
    ['2022-12-31', 'missed', 'no', '90'],
    ['2023-12-31', 'on-pace', 'yes', '58'],
  ]);
  // 211 of 364 days: 57.967033; 58 / 57.967033 = 1.0006
  expect(years[2]).toMatchObject({ start_date: '2023-01-01', start_value: '0', pace: '1.0006' });
});

test('assess(each year) ends with the target’s own last year', () => {
  const aim = { indicator: 'spent', when: 'each-year', starts: '2021-01-01', due: '2022-12-31' };
  const data = reference({ targets: [target({ ...aim, when: 'each-year' })] });
  const years = assessments('2021-12 b spent=1', data, '2023-07-31').filter((r) => r.place === 'b');
  expect(years.map((row) => [row.due, row.status, row.current])).toEqual([
    ['2021-12-31', 'missed', 'no'],
    ['2022-12-31', 'no-data', 'yes'],
  ]);
});

test('assess(each year) speaks of no pace for a flow', () => {
  const aim = { indicator: 'visits', when: 'each-year', starts: '2021-01-01', due: '' } as const;
  const received = '2021-06 a visits=10\n2021-07 a visits=10';
  const row = assessed(aim, received, { asOf: '2021-07-31' });
  expect(row).toMatchObject({ status: 'in-progress', pace: '' });
});

test('assess(standing rule) judges a share of the year by the latest number', () => {
  const aim = { indicator: 'care-share', value: '50', when: 'standing', due: '' } as const;
  const received = '2021-06 a spent-on-care=49 spent=100\n2021-07 a spent-on-care=50 spent=100';
  expect(assessed(aim, received, { asOf: '2021-06-30' }).status).toBe('not-holding');
  expect(assessed(aim, received, { asOf: '2021-07-31' }).status).toBe('holding');
});

test('assess(undated count of the year) has no start', () => {
  const row = assessed({ indicator: 'spent', due: '' }, '2021-06 a spent=9', {
    asOf: '2021-06-30',
  });
  expect(row).toMatchObject({ status: 'not-assessable', cause: 'undated', start_date: '' });
});

const ALLOCATIONS = [{ target: 'plan-2020/homes', place: 'a', value: '20', document: '2' }];
const HOMES = { indicator: 'homes', applies_to: 'own', value: '100' };

test('assess(allocation) asks a district its part in place of what each must reach', () => {
  const aim = target({ indicator: 'homes', value: '8' });
  const part = { target: aim.target, place: 'b', value: '3', document: '1' };
  const data = reference({ targets: [aim], allocations: [part] });
  const rows = assessments('', data, '2021-12-31');
  expect(rows.map(({ place, goal }) => [place, goal])).toEqual([
    ['a', '8'],
    ['b', '3'],
    ['c', '8'],
  ]);
});

test('assess(allocation) judges a district by its share, on its own straight line', () => {
  const aim = target({ ...HOMES, baseline_value: '50', baseline_date: '2020-12-31' });
  const data = reference({
    targets: [aim],
    allocations: ALLOCATIONS,
    schedules: [{ target: aim.target, date: '2021-12-31', value: '90', document: '2' }],
  });
  const received = '2020-12 a homes=10\n2021-12 a homes=14';
  const row = assessments(received, data, '2021-12-31').find((one) => one.place === 'a');
  // from 10 to 20: 15 is expected after half the time; 4 / 5
  expect(row).toMatchObject({
    ...{ goal: '20', status: 'slightly-behind', pace: '0.8', expected_value: '15' },
    ...{ start_value: '10', start_basis: 'policy-date' },
  });
});

test('assess(schedule) expects the planned values instead of the straight line', () => {
  const schedules = [
    { target: 'plan-2020/nursing-share', date: '2021-12-31', value: '42', document: '2' },
  ];
  const received = '2020-12 a nursing=400 beds=1000\n2021-12 a nursing=419 beds=1000';
  // 1.9 of the 2 points planned, where the line would expect 10
  expect(
    assessed(SHARE, received, {
      asOf: '2021-12-31',
      data: reference({ schedules, targets: [target(SHARE)] }),
    }),
  ).toMatchObject({
    ...{ expected_value: '42', pace: '0.95', status: 'on-pace' },
  });
});

/** Returns what the page of district a is made from. */
function pageOfA(data: Reference, received: string): PlaceSlice {
  const own = { ...NOTHING_RECEIVED, ledger: ledger(received) };
  const ctx = context(snapshot(new Map([[CITY, own]]), data, { asOf: '2021-12-31' }), 'renderer');
  const { values } = normalize(own.ledger, CITY, data);
  const page = placePage(ctx, ctx.place('a'), { values, forms: [] });
  return page.slice;
}

const assessmentsOf = (slice: PlaceSlice): readonly AssessmentView[] =>
  slice.judged.flatMap(({ blocks }) => blocks.flatMap((block) => block.assessments));

test('assess(city target) leaves a reference line on a district’s page, and no assessment', () => {
  const data = reference({ targets: [target(HOMES)] });
  const received = '2021-12 a homes=14\n2021-12 b homes=9';
  const rows = assessments(received, data, '2021-12-31');
  expect(rows.map((row) => row.place)).toEqual([CITY]);
  const { judged: own, reference: lines, groups } = pageOfA(data, received);
  expect(own).toEqual([]);
  expect(groups.every(({ count }) => count === 0)).toBe(true);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    goal: { zh: '不少于100个', en: 'at least 100 units' },
    here: { zh: '14个（2021年12月）', en: '14 units (December 2021)' },
  });
  expect(lines[0]).not.toHaveProperty('status');
});

test('assess(each district) leaves no reference line where the district itself is judged', () => {
  const slice = pageOfA(reference({ targets: [target(SHARE)] }), '2021-12 a nursing=1 beds=2');
  expect(slice.reference).toEqual([]);
  expect(assessmentsOf(slice)).toHaveLength(1);
});

test('assess(allocation) stands on the district’s page in place of the reference line', () => {
  const data = reference({ targets: [target(HOMES)], allocations: ALLOCATIONS });
  const slice = pageOfA(data, '2020-12 a homes=10\n2021-12 a homes=14');
  expect(slice.reference).toEqual([]);
  const own = assessmentsOf(slice);
  expect(own.map((one) => [one.status, one.goal?.zh])).toEqual([['slightly-behind', '不少于20个']]);
});

test('assess(…) lists its rows by target, place and due date', () => {
  const aims = [target(SHARE), target({ ...HOMES, applies_to: 'each:district' })];
  const order = (targets: readonly Target[]): readonly string[] =>
    assessments('', reference({ targets }), '2021-12-31').map(
      (row) => `${row.target} ${row.place}`,
    );
  const expected = ['homes', 'nursing-share'].flatMap((id) =>
    ['a', 'b', 'c'].map((place) => `plan-2020/${id} ${place}`),
  );
  expect(order(aims)).toEqual(expected);
  expect(order(aims.toReversed())).toEqual(expected);
});
