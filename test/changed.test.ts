// changedBy(ledger): what each upload changed, held against the values computed without it and what
// came after it.

import fc from 'fast-check';
import { membersOf } from '../pipeline/roll-up.ts';
import { expect, test } from 'vitest';
import { changedBy, type Change } from '../pipeline/changed.ts';
import { LEDGER_COLUMNS, mergeLedgers, type Ledger } from '../pipeline/ledger.ts';
import { rows, table } from '../pipeline/table.ts';
import { CITY, INDICATORS, ledger, reference, indicator, valuesOf } from './case-builder.ts';

const at = (day: number): string => `2021-03-${String(day).padStart(2, '0')}T09:00:00+08:00`;

function sent(day: number, text: string, upload = `u${day}`): Ledger {
  return ledger(text, { received: at(day), upload });
}

function changes(...ledgers: readonly Ledger[]): ReadonlyMap<string, readonly Change[]> {
  return changedBy(mergeLedgers(ledgers), CITY, reference());
}

/** `nursing-share a 2021-01: 40/100 → 41/100`. */
function words(found: readonly Change[] = []): readonly string[] {
  const parts = (one: Change['before']): string =>
    one ? one.numerator + (one.denominator && `/${one.denominator}`) : '–';
  return found.map(
    ({ indicator: id, place, period, before, after }) =>
      `${id} ${place} ${period}: ${parts(before)} → ${parts(after)}`,
  );
}

test('changedBy(nothing) is nothing', () => {
  expect(changes().size).toBe(0);
});

test('changedBy tells what an upload was the first to bring', () => {
  const found = changes(sent(1, '2021-01 a nursing=40 beds=100 homes=3'));
  expect(words(found.get('u1'))).toEqual([
    'homes a 2021-01: – → 3',
    'nursing-share a 2021-01: – → 40/100',
  ]);
});

test('changedBy tells a correction, at the place and in the whole city', () => {
  const found = changes(
    sent(1, '2021-01 a nursing=40 beds=100'),
    sent(2, '2021-01 b nursing=10 beds=100'),
    sent(3, '2021-01 a nursing=60'),
  );
  expect(words(found.get('u2'))).toEqual(['nursing-share b 2021-01: – → 10/100']);
  expect(words(found.get('u3'))).toEqual([
    'nursing-share a 2021-01: 40/100 → 60/100',
    'nursing-share x 2021-01: 50/200 → 70/200',
  ]);
});

test('changedBy looks at the denominator that was in force at that moment, not today', () => {
  const found = changes(
    sent(1, '2021-01 a nursing=40 beds=100'),
    sent(2, '2021-01 a nursing=50'),
    sent(3, '2021-01 a beds=200'),
  );
  expect(words(found.get('u2'))[0]).toBe('nursing-share a 2021-01: 40/100 → 50/100');
  expect(words(found.get('u3'))[0]).toBe('nursing-share a 2021-01: 50/100 → 50/200');
});

test('changedBy tells a withdrawal, and the number that came back', () => {
  const found = changes(
    sent(1, '2021-01 a homes=3'),
    sent(2, '2021-01 a homes=withdrawn'),
    sent(3, '2021-01 a homes=4'),
  );
  expect(words(found.get('u2'))).toEqual(['homes a 2021-01: 3 → –', 'homes x 2021-01: 3 → –']);
  expect(words(found.get('u3'))).toEqual(['homes a 2021-01: – → 4']);
});

test('changedBy leaves out the same value sent again, and parts that make the same value', () => {
  const first = sent(1, '2021-01 a nursing=10 beds=20');
  expect(changes(first, sent(2, '2021-01 a nursing=10 beds=20')).get('u2')).toBeUndefined();
  expect(changes(first, sent(2, '2021-01 a nursing=20 beds=40')).get('u2')).toBeUndefined();
});

test('changedBy carries the numbers of other places over, as the published value does', () => {
  const found = changes(
    sent(1, '2021-01 b homes=7'),
    sent(2, '2021-02 a homes=3'),
    sent(3, '2021-02 a homes=4'),
  );
  expect(words(found.get('u3'))).toEqual(['homes a 2021-02: 3 → 4', 'homes x 2021-02: 10 → 11']);
});

test('changedBy says nothing of what is withheld, nor of the city that it is part of', () => {
  const found = changes(
    sent(1, '2021-01 a homes=30\n2021-01 b homes=suppressed'),
    sent(2, '2021-01 a homes=40'),
    sent(3, '2021-01 b homes=20'),
  );
  expect(words(found.get('u1'))).toEqual(['homes a 2021-01: – → 30']);
  expect(words(found.get('u2'))).toEqual(['homes a 2021-01: 30 → 40']);
  expect(found.get('u3')).toBeUndefined();
});

const GAP = { kind: 'difference', numerator: 'beds', denominator: 'nursing' } as const;
const DATA = reference({ indicators: [...INDICATORS, indicator('gap', GAP)] });

const cell = fc.record({
  day: fc.integer({ min: 1, max: 6 }),
  place: fc.constantFrom('a', 'b', 'own', 'free-zone'),
  measure: fc.constantFrom('beds', 'nursing', 'homes', 'spent', 'spent-on-care'),
  period: fc.constantFrom('2021-01', '2021-02', '2021-06'),
  value: fc.oneof(fc.integer({ min: 1, max: 9 }).map(String), fc.constant('withdrawn')),
});

/** Whether a place's number is part of the city's. */
function isMember({ indicator: id, place }: { indicator: string; place: string }): boolean {
  const found = DATA.indicators.find((one) => one.indicator === id);
  return !!found && membersOf(DATA, found, CITY).some((one) => one.place === place);
}

function line({ period, place, measure, value }: Record<string, unknown>): string {
  return [period, place, `${String(measure)}=${String(value)}`].join(' ');
}

test('changedBy(any ledger): before and after are the values computed without and with the upload', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), (cells) => {
      const once = new Map(cells.map((one) => [JSON.stringify({ ...one, value: '' }), one]));
      const byDay = Map.groupBy(once.values(), ({ day }) => day);
      const all = mergeLedgers([...byDay].map(([day, own]) => sent(day, own.map(line).join('\n'))));
      const found = changedBy(all, CITY, DATA);
      for (let day = 1; day <= 6; day += 1) {
        const [before, after] = [upTo(all, day - 1), upTo(all, day)].map((one) =>
          valuesOf(one, DATA),
        );
        const told = new Set<string>();
        const corrected = new Set<string>();
        for (const one of found.get(`u${day}`) ?? []) {
          const key = `${one.indicator} ${one.place} ${one.period}`;
          told.add(key);
          if (one.before && isMember(one)) corrected.add(`${one.indicator} ${CITY} ${one.period}`);
          for (const [parts, values] of [
            [one.before, before],
            [one.after, after],
          ] as const) {
            const { numerator, denominator } = values?.get(key) ?? {};
            expect([parts?.numerator, parts?.denominator], key).toEqual([numerator, denominator]);
          }
        }
        // Nothing that it changed at a place is left out.
        for (const key of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
          const isSame = (before?.get(key)?.value ?? '') === (after?.get(key)?.value ?? '');
          const isTold = key.split(' ')[1] !== CITY || corrected.has(key);
          if (!isSame && isTold) expect(told, key).toContain(key);
        }
      }
    }),
    { numRuns: 200 },
  );
});

function upTo(all: Ledger, day: number): Ledger {
  return table(
    LEDGER_COLUMNS,
    rows(all).filter(({ received }) => received <= at(day)),
  );
}
