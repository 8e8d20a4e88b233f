// normalize(ledger): which observation is in force, and the values that follow for single places.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeLedgers, type Ledger } from '../pipeline/ledger.ts';
import { normalize, type CurrentColumn } from '../pipeline/normalize.ts';
import { rows } from '../pipeline/table.ts';
import { CITY, indicator, ledger, MEASURES, measure, reference, valuesOf } from './case-builder.ts';

const MORNING = '2021-02-10T09:00:00+08:00';
const NOON = '2021-02-10T12:00:00+08:00';
const NEXT_DAY = '2021-02-11T08:00:00+08:00';

/** Returns the observations in force. */
function inForce(...ledgers: Ledger[]): readonly Readonly<Record<CurrentColumn, string>>[] {
  return rows(normalize(mergeLedgers(ledgers), CITY, reference()).observations);
}

/** Returns the one observation in force. */
function theOne(...ledgers: Ledger[]): Readonly<Record<CurrentColumn, string>> | undefined {
  const found = inForce(...ledgers);
  expect(found).toHaveLength(1);
  return found[0];
}

function homes(value: string, received: string, sha256 = '0'): Ledger {
  return ledger(`2021-01 a homes=${value}`, { received, sha256, upload: `${received} ${sha256}` });
}

test('normalize(nothing) is nothing', () => {
  const { observations, values } = normalize(mergeLedgers([]), CITY, reference());
  expect([rows(observations), rows(values)]).toEqual([[], []]);
});

test('normalize(ledger) lets the newest upload win, by the time of its reception', () => {
  expect(theOne(homes('3', MORNING), homes('5', NOON))?.value).toBe('5');
  expect(theOne(homes('5', NOON), homes('3', MORNING))?.value).toBe('5');
  expect(theOne(homes('9', MORNING, 'f'), homes('4', NEXT_DAY, '1'))?.value).toBe('4');
});

test('normalize(ledger) lets the hash decide between uploads of the same second', () => {
  const b = ledger('2021-01 a homes=3', { received: NOON, sha256: 'b', upload: 'first' });
  const a = ledger('2021-01 a homes=5', { received: NOON, sha256: 'a', upload: 'second' });
  expect([theOne(a, b)?.value, theOne(b, a)?.value]).toEqual(['3', '3']);
});

test('normalize(ledger) ends the same in whatever order uploads come, and however often', () => {
  const uploads = [
    ledger('2021-01 a nursing=4 beds=10\n2021-01 b nursing=1 beds=10', { received: MORNING }),
    ledger('2021-01 a nursing=5\n2021-02 a nursing=6 beds=12', { received: NOON, upload: 'n1' }),
    ledger('2021-01 a nursing=7', { received: NOON, sha256: '1', upload: 'n2' }),
    ledger('2021-01 b beds=withdrawn', { received: NEXT_DAY }),
  ];
  const expected = normalize(mergeLedgers(uploads), CITY, reference());
  const order = fc.array(fc.constantFrom(...uploads), { maxLength: 6 });
  fc.assert(
    fc.property(order, fc.shuffledSubarray(uploads, { minLength: 4 }), (some, all) => {
      const merged = mergeLedgers([mergeLedgers(some), ...all]);
      expect(normalize(merged, CITY, reference())).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('normalize(ledger) counts changes as revisions, and the same value sent again as none', () => {
  const first = homes('3', MORNING);
  expect(theOne(first)?.revision).toBe('0');
  expect(theOne(first, homes('3', NOON))?.revision).toBe('0');
  expect(theOne(first, homes('5', NOON))?.revision).toBe('1');
  expect(theOne(first, homes('5', NOON), homes('5', NEXT_DAY))?.revision).toBe('1');
  expect(theOne(first, homes('5', NOON), homes('3', NEXT_DAY))?.revision).toBe('2');
  expect(theOne(first, homes('withdrawn', NOON), homes('3', NEXT_DAY))?.revision).toBe('2');
});

test('normalize(ledger) takes another date of completion for a revision', () => {
  const done = (date: string, received: string): Ledger =>
    ledger(`2021-01 a plan=done:${date}`, { received });
  const row = theOne(done('2021-01-05', MORNING), done('2021-01-15', NOON));
  expect(row).toMatchObject({ value: '1', done_on: '2021-01-15', revision: '1' });
});

test('normalize(ledger) counts the revisions of each place, measure and period by itself', () => {
  const found = inForce(
    ledger('2021-01 a homes=1\n2021-01 b homes=2\n2021-02 a homes=3', { received: MORNING }),
    ledger('2021-01 b homes=9', { received: NOON }),
  );
  expect(found.map((row) => [row.place, row.period, row.value, row.revision])).toEqual([
    ['a', '2021-01', '1', '0'],
    ['a', '2021-02', '3', '0'],
    ['b', '2021-01', '9', '1'],
  ]);
});

test('normalize(ledger) takes a withdrawn value out of force, and the ratio with it', () => {
  const sent = ledger('2021-01 a nursing=4 beds=10', { received: MORNING });
  const withdrawn = ledger('2021-01 a beds=withdrawn', { received: NOON });
  const found = inForce(sent, withdrawn);
  expect(found.map((row) => row.measure)).toEqual(['nursing']);
  expect(valuesOf(mergeLedgers([sent, withdrawn])).size).toBe(0);
});

test('normalize(ledger) leaves what a later upload does not name as it was', () => {
  const sent = ledger('2021-01 a nursing=4 beds=10', { received: MORNING, upload: 'first' });
  const later = ledger('2021-01 a nursing=5', { received: NOON, upload: 'second' });
  // 5 of 10, corrected once
  expect(valuesOf(mergeLedgers([sent, later])).get('nursing-share a 2021-01')).toMatchObject({
    ...{ value: '50', numerator: '5', denominator: '10', revision: '1' },
    ...{ numerator_upload: 'second', denominator_upload: 'first' },
  });
});

test('normalize(ledger) joins parts of the same place and period only', () => {
  const values = valuesOf(`
    2021-01 a nursing=4
    2021-02 a beds=10
    2021-01 b beds=10
    2021-03 a nursing=6 beds=8`);
  expect([...values.keys()].filter((key) => !key.includes(` ${CITY} `))).toEqual([
    'nursing-share a 2021-03',
  ]);
});

test('normalize(ledger) publishes ratios in percent, rounded from their exact parts', () => {
  const values = valuesOf(`
    2021-01 a nursing=29 beds=100
    2021-02 a nursing=1 beds=3
    2021-03 a nursing=2 beds=3
    2021-04 a nursing=687 beds=1250`);
  const at = (period: string): string | undefined => values.get(`nursing-share a ${period}`)?.value;
  expect(['2021-01', '2021-02', '2021-03', '2021-04'].map(at)).toEqual([
    '29',
    '33.333333',
    '66.666667',
    '54.96',
  ]);
});

test('normalize(ledger) gives a reported zero below no value, yet keeps its parts', () => {
  const values = valuesOf('2021-01 a nursing=0 beds=0\n2021-02 a nursing=0');
  expect(values.get('nursing-share a 2021-01')).toMatchObject({
    ...{ value: '', numerator: '0', denominator: '0' },
  });
  expect(values.has('nursing-share a 2021-02')).toBe(false);
});

test('normalize(ledger) subtracts for a difference, and keeps every decimal of a measure', () => {
  const data = reference({
    measures: [...MEASURES, measure('area', { decimals: '2' })],
    indicators: [
      indicator('other-beds', { kind: 'difference', numerator: 'beds', denominator: 'nursing' }),
      indicator('area'),
    ],
  });
  const values = valuesOf('2021-01 a nursing=12 beds=10 area=1234567890123.45', data);
  expect(values.get('other-beds a 2021-01')?.value).toBe('-2');
  expect(values.get('area a 2021-01')?.value).toBe('1234567890123.45');
});

test('normalize(ledger) names the definition that held: of the numerator, or new below', () => {
  const second = { levels: 'district;own', definition_version: '2' };
  const data = reference({
    measures: [
      ...MEASURES,
      measure('nursing', { ...second, valid_from: '2021-02-01' }),
      measure('beds', { ...second, valid_from: '2021-03-01' }),
    ],
  });
  const values = valuesOf(
    ['01', '02', '03'].map((month) => `2021-${month} a nursing=1 beds=2`).join('\n'),
    data,
  );
  const at = (month: string): string | undefined =>
    values.get(`nursing-share a 2021-${month}`)?.definition_version;
  expect(['01', '02', '03'].map(at)).toEqual(['1', '2', '3']);
});

test('normalize(ledger) changes nothing in the ledger', () => {
  const received = mergeLedgers([homes('3', NOON), homes('5', MORNING)]);
  const before = structuredClone(received);
  normalize(received, CITY, reference());
  expect(received).toEqual(before);
});
