// rollUp(values): a city's number from those of its places, each worked out by hand.

import { expect, test } from 'vitest';
import type { ValueRow } from '../pipeline/indicator-value.ts';
import type { Reference } from '../pipeline/reference/reference.ts';
import {
  CITY,
  indicator,
  INDICATORS,
  MEASURES,
  measure,
  PLACES,
  reference,
  share,
  valuesOf,
} from './case-builder.ts';

/** Returns the city's value, `<indicator> <period>`. */
function city(which: string, received: string, data?: Reference): ValueRow | undefined {
  const [id = '', period = ''] = which.split(' ');
  return valuesOf(received, data).get(`${id} ${CITY} ${period}`);
}

test('rollUp(ratio) divides the sums, and is no mean of rates', () => {
  // 90 %, 11.1 %, 1 % and 10 %, of which the mean is 28 %: (90 + 100 + 10 + 20) / 2200 = 10 %
  const row = city(
    'nursing-share 2021-01',
    `2021-01 a nursing=90 beds=100
     2021-01 b nursing=100 beds=900
     2021-01 c nursing=10 beds=1000
     2021-01 own nursing=20 beds=200`,
  );
  expect(row).toMatchObject({ value: '10', numerator: '220', denominator: '2200' });
  expect(row).toMatchObject({ places_reported: '4', places_expected: '4', coverage: '100' });
});

test('rollUp(ratio) does not weigh in what has nothing below', () => {
  // (30 + 0 + 10) / (100 + 0 + 100)
  const row = city(
    'nursing-share 2021-01',
    `2021-01 a nursing=30 beds=100
     2021-01 b nursing=0 beds=0
     2021-01 c nursing=10 beds=100
     2021-01 own nursing=0 beds=0`,
  );
  expect(row).toMatchObject({ value: '20', places_reported: '4' });
});

test('rollUp(sum) adds decimals exactly', () => {
  const data = reference({ measures: [measure('area')], indicators: [indicator('area')] });
  const reported = '2021-01 a area=0.1\n2021-01 b area=0.2\n2021-01 c area=1000000000000.7';
  expect(city('area 2021-01', reported, data)?.value).toBe('1000000000001');
});

test('rollUp(sum) counts a zone in its mother district, and a zone of its own beside it', () => {
  const data = reference({ measures: [measure('homes', { levels: 'district;zone' })] });
  const reported = `
    2021-01 a homes=10
    2021-01 b homes=5
    2021-01 c homes=1
    2021-01 a-zone homes=4
    2021-01 free-zone homes=2`;
  const homes = { ...data, indicators: [indicator('homes')] };
  // the 4 of a-zone are in the 10 of a: 10 + 5 + 1 + 2
  expect(city('homes 2021-01', reported, homes)).toMatchObject({
    ...{ value: '18', places_reported: '4', places_expected: '4' },
  });
  expect(valuesOf(reported, homes).get('homes a-zone 2021-01')?.value).toBe('4');
});

test('rollUp(…) leaves out a level at which the measure is not reported', () => {
  const reported = '2021-01 a homes=1\n2021-01 b homes=1\n2021-01 c homes=1\n2021-01 own homes=50';
  expect(city('homes 2021-01', reported)).toMatchObject({ value: '3', places_expected: '3' });
});

test('rollUp(…) holds 市本级 for one of the places, not for the city, and trusts no sent total', () => {
  const reported = `
    2021-01 a nursing=10 beds=100
    2021-01 b nursing=10 beds=100
    2021-01 c nursing=10 beds=100
    2021-01 own nursing=50 beds=100
    2021-01 ${CITY} nursing=99 beds=100`;
  const values = valuesOf(reported);
  expect(values.get('nursing-share own 2021-01')?.value).toBe('50');
  expect(values.get(`nursing-share ${CITY} 2021-01`)?.value).toBe('20'); // 80 / 400
});

test('rollUp(…) says how many places reported, and what part of the last known denominator', () => {
  const row = city(
    'nursing-share 2021-12',
    `2020-12 a nursing=1 beds=500
     2020-12 b nursing=1 beds=300
     2020-12 c nursing=1 beds=150
     2020-12 own nursing=1 beds=50
     2021-12 a nursing=300 beds=600
     2021-12 b nursing=150 beds=300
     2021-12 c nursing=50 beds=100`,
  );
  // 500 / 1000; the 50 beds last known of 市本级 are missing: 1000 / 1050
  expect(row).toMatchObject({ value: '50', places_reported: '3', places_expected: '4' });
  expect(row).toMatchObject({ places_carried: '0', coverage: '95.238095' });
});

test('rollUp(…) does not know its coverage where a place has never reported', () => {
  const row = city('nursing-share 2021-01', '2021-01 a nursing=1 beds=1000');
  expect(row).toMatchObject({ coverage: '', places_reported: '1', places_expected: '4' });
});

test('rollUp(stock) carries a place over for as long as its measure allows, and says so', () => {
  const reported = `
    2021-01 a nursing=10 beds=100
    2021-01 b nursing=10 beds=100
    2021-01 c nursing=10 beds=100
    2021-01 own nursing=50 beds=100
    2021-02 own nursing=60
    2021-04 a nursing=20 beds=100
    2021-04 b nursing=20 beds=100
    2021-04 c nursing=20 beds=100
    2021-05 a nursing=30 beds=100
    2021-05 b nursing=30 beds=100`;
  // April: 市本级 as in January, of which February's half report changes nothing: 110 / 400
  expect(city('nursing-share 2021-04', reported)).toMatchObject({
    ...{ value: '27.5', places_reported: '3', places_carried: '1', places_expected: '4' },
    coverage: '75',
  });
  // May: January is 4 months old, April is carried for c: 80 / 300
  expect(city('nursing-share 2021-05', reported)).toMatchObject({
    ...{ value: '26.666667', places_reported: '2', places_carried: '1', places_expected: '4' },
  });
  // from 30 September to 31 December it is 3 months
  const autumn = '2021-09 a homes=7\n2021-12 b homes=1';
  expect(city('homes 2021-12', autumn)).toMatchObject({ value: '8', places_carried: '1' });
  // nobody reported both parts in February or March
  expect(city('nursing-share 2021-02', reported)).toBeUndefined();
});

test.each(['visits', 'trained', 'spent'])(
  'rollUp(%s) carries no flow and no running total',
  (id) => {
    const reported = `2021-01 a ${id}=7\n2021-01 b ${id}=1\n2021-02 b ${id}=2`;
    expect(city(`${id} 2021-02`, reported)).toMatchObject({ value: '2', places_carried: '0' });
  },
);

test('rollUp(stock) carries nothing over into a new definition', () => {
  const newer = measure('homes', { definition_version: '2', valid_from: '2021-02-01' });
  const data = reference({ measures: [...MEASURES, newer] });
  const reported = '2021-01 a homes=7\n2021-01 b homes=1\n2021-02 b homes=2';
  expect(city('homes 2021-02', reported, data)).toMatchObject({
    ...{ value: '2', places_carried: '0', definition_version: '2' },
  });
});

test('rollUp(own) never makes a city of the figures of its governments', () => {
  const received = '2021-01 a spent-on-care=1 spent=100\n2021-01 own spent-on-care=55 spent=100';
  expect(city('care-share 2021-01', received)).toBeUndefined();
  expect(valuesOf(received).get('care-share own 2021-01')).toMatchObject({
    ...{ value: '55', numerator: '55', denominator: '100', places_expected: '1' },
  });
});

test('rollUp(none) leaves the city what the city reports', () => {
  const indicators = [indicator('homes', { rollup: 'none' })];
  const measures = [measure('homes', { levels: 'city' })];
  const reported = `2021-01 a homes=1\n2021-01 ${CITY} homes=9`;
  expect(city('homes 2021-01', reported, reference({ indicators, measures }))?.value).toBe('9');
});

test('rollUp(share-of-places) counts the places that have any, out of those that reported', () => {
  const indicators = [
    indicator('homes', { kind: 'share-of-places', rollup: 'share-of-places', factor: '100' }),
  ];
  const reported = '2021-01 a homes=3\n2021-01 b homes=0\n2021-01 c homes=1';
  const row = city('homes 2021-01', reported, reference({ indicators }));
  expect(row).toMatchObject({ value: '66.666667', numerator: '2', denominator: '3' });
});

test('rollUp(…) expects no place before it exists or after it is merged', () => {
  const places = PLACES.map((place) =>
    place.place === 'b'
      ? { ...place, valid_to: '2021-01-31', successor: 'a' }
      : place.place === 'c'
        ? { ...place, valid_from: '2021-02-01' }
        : place,
  );
  const data = reference({ places });
  const reported = '2021-01 a homes=1\n2021-01 b homes=2\n2021-02 a homes=3\n2021-02 c homes=4';
  const complete = { places_reported: '2', places_expected: '2', places_carried: '0' };
  expect(city('homes 2021-01', reported, data)).toMatchObject({ value: '3', ...complete });
  expect(city('homes 2021-02', reported, data)).toMatchObject({ value: '7', ...complete });
});

test('rollUp(…) keeps the indicators of places beside those of the city', () => {
  const data = reference({ indicators: [...INDICATORS, share('half', ['homes', 'beds'])] });
  const values = valuesOf('2021-01 a homes=1 nursing=2 beds=4', data);
  const at = (key: string): string | undefined => values.get(`${key} 2021-01`)?.value;
  expect([at('half a'), at('nursing-share a'), at('homes a')]).toEqual(['25', '50', '1']);
  expect([at(`half ${CITY}`), at(`homes ${CITY}`)]).toEqual(['25', '1']);
});
