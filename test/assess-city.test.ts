// assess(values) for a city: what its verdict and its pace need from its places.

import { expect, test } from 'vitest';
import type { AssessmentRow } from '../pipeline/assess.ts';
import { assessed, CITY } from './case-builder.ts';

const CITY_SHARE = { indicator: 'nursing-share', applies_to: 'own' };

/** Returns the verdict on the city's nursing share: 60 % by the end of 2022. */
function cityShare(received: string, asOf: string): AssessmentRow {
  return assessed(CITY_SHARE, received, { asOf, at: CITY });
}

function inAll(period: string, rest: string): string {
  return ['a', 'b', 'c', 'own'].map((place) => `${period} ${place} ${rest}`).join('\n');
}

test('assess(city) refuses a final verdict while one place is missing', () => {
  const three = inAll('2022-12', 'nursing=70 beds=100').replace('2022-12 own', '2022-11 own');
  expect(cityShare(three, '2022-12-31').status).toBe('awaiting');
  expect(cityShare(three, '2023-01-15').status).toBe('awaiting');
  const known = `${inAll('2022-10', 'nursing=70 beds=100')}\n${three}`;
  expect(cityShare(known, '2023-01-15').status).toBe('awaiting');
  expect(cityShare(three, '2023-01-16')).toMatchObject({
    ...{ status: 'not-assessable', cause: 'partial' },
  });
  const all = `${three}\n2022-12 own nursing=70 beds=100`;
  expect(cityShare(all, '2023-01-16')).toMatchObject({ status: 'met', due_value: '70' });
});

test('assess(city) calls an undated target partial whose number would do but lacks a place', () => {
  const verdictOn = (rest: string): string => {
    const november = inAll('2022-11', rest).replace(/own .*/, 'own nursing=6 beds=10');
    const december = ['a', 'b', 'c'].map((place) => `2022-12 ${place} ${rest}`);
    // 市本级, a thirtieth of all beds, is carried over from November
    const row = assessed({ ...CITY_SHARE, due: '' }, [november, ...december].join('\n'), {
      asOf: '2022-12-31',
      at: CITY,
    });
    return `${row.status} ${row.cause}`;
  };
  expect(verdictOn('nursing=70 beds=100')).toBe('not-assessable partial');
  expect(verdictOn('nursing=50 beds=100')).toBe('not-assessable undated');
});

test('assess(city) never decides by a carried value', () => {
  // with November’s 10 carried for 市本级, December is 220 / 400 = 55 %, satisfied or not
  const received = inAll('2022-11', 'nursing=10 beds=100');
  const december = ['a', 'b', 'c'].map((place) => `2022-12 ${place} nursing=70 beds=100`);
  const row = assessed({ ...CITY_SHARE, value: '55' }, [received, ...december].join('\n'), {
    asOf: '2023-01-31',
    at: CITY,
  });
  expect(row).toMatchObject({ status: 'not-assessable', cause: 'partial', due_value: '55' });
  // nor before it is due
  const early = assessed(
    { ...CITY_SHARE, value: '55', due: '2025-12-31' },
    [received, ...december].join('\n'),
    { asOf: '2022-12-31', at: CITY },
  );
  expect(early.status).not.toBe('met');
});

test('assess(city) holds places with nothing below for no verdict on the others', () => {
  // a reports that it has no beds, b and c nothing yet
  const one = '2022-12 a nursing=0 beds=0';
  expect(cityShare(one, '2023-01-31')).toMatchObject({
    ...{ status: 'not-assessable', cause: 'partial' },
  });
  const june = inAll('2022-06', 'nursing=50 beds=100');
  expect(cityShare(`${june}\n${one}`, '2023-01-31')).toMatchObject({
    ...{ status: 'not-assessable', cause: 'partial' },
  });
  const none = inAll('2022-12', 'nursing=0 beds=0');
  expect(cityShare(none, '2023-01-31').status).toBe('not-applicable');
});

const WEIGHTS = { a: 500, b: 300, c: 100, own: 100 };

/** 40 % of all beds when the document was issued; then 50 % of those of the districts. */
function withoutOwn(beds: Readonly<Record<string, number>>): string {
  return Object.entries(beds)
    .flatMap(([place, count]) => [
      `2020-12 ${place} nursing=${(count * 4) / 10} beds=${count}`,
      ...(place === 'own' ? [] : [`2021-12 ${place} nursing=${count / 2} beds=${count}`]),
    ])
    .join('\n');
}

test('assess(city) gives a provisional pace from 90 % of the last known denominator on', () => {
  // 900 of 1000 beds; 450 / 900 is the 50 % expected after half the time
  expect(cityShare(withoutOwn(WEIGHTS), '2021-12-31')).toMatchObject({
    ...{ status: 'on-pace', provisional: 'yes', latest_value: '50', pace: '1' },
  });
});

test('assess(city) calls nothing met or holding while a place is missing', () => {
  const received = withoutOwn(WEIGHTS);
  // from 40 to 50, which 90 % of the beds have reached: 45 is expected, 10 / 5
  const aim = { ...CITY_SHARE, value: '50' };
  expect(assessed(aim, received, { asOf: '2021-12-31', at: CITY })).toMatchObject({
    ...{ status: 'on-pace', provisional: 'yes', pace: '2' },
  });
  const rule = { ...aim, when: 'standing', due: '' } as const;
  expect(assessed(rule, received, { asOf: '2021-12-31', at: CITY })).toMatchObject({
    ...{ status: 'not-assessable', cause: 'partial' },
  });
});

test('assess(city) is not assessable below 90 %, with no older number to go by', () => {
  // 898 of 1000 beds
  const beds = { ...WEIGHTS, c: 98, own: 102 };
  expect(cityShare(withoutOwn(beds), '2021-12-31')).toMatchObject({
    ...{ status: 'not-assessable', cause: 'partial' },
  });
  expect(cityShare('2021-12 a nursing=50 beds=100', '2021-12-31')).toMatchObject({
    ...{ status: 'not-assessable', cause: 'partial' },
  });
});

test('assess(city) goes by the last number that enough places reported', () => {
  const received = `
    ${inAll('2020-12', 'nursing=40 beds=100')}
    ${inAll('2021-12', 'nursing=50 beds=100')}
    2022-01 a nursing=1 beds=100`;
  expect(cityShare(received, '2022-01-31')).toMatchObject({
    ...{ status: 'on-pace', provisional: 'no', latest_period: '2021-12', pace: '1' },
  });
});

test('assess(city) judges an own figure without its districts', () => {
  const aim = { indicator: 'care-share', applies_to: 'own', value: '50' };
  const received = '2022-12 a spent-on-care=1 spent=100\n2022-12 own spent-on-care=50 spent=100';
  const row = assessed(aim, received, { asOf: '2022-12-31', at: 'own' });
  expect(row).toMatchObject({ place: 'own', status: 'met', due_value: '50' });
});
