// What is withheld cannot be found out: for every small count that is, there is another one under
// which every table that is shown would be the very same.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../pipeline/assess.ts';
import { compare } from '../pipeline/compare.ts';
import { mergeLedgers, type Ledger } from '../pipeline/ledger.ts';
import { normalize } from '../pipeline/normalize.ts';
import { conceal } from '../pipeline/suppressing/conceal.ts';
import { rows } from '../pipeline/table.ts';
import { CITY, ledger } from './case-builder.ts';
import { AS_OF, DATA, received } from './suppress-fixture.ts';

/** All that is shown of what was received, as one text. */
function everything(from: Ledger): string {
  const { observations, values, suppressed } = normalize(from, CITY, DATA);
  const shown = conceal(received(from), suppressed);
  const verdicts = assess(values, DATA, AS_OF);
  return JSON.stringify([observations, values, verdicts, shown, compare(shown, CITY, DATA)]);
}

interface Change {
  readonly place: string;
  readonly period: string;
  readonly measures: readonly string[];
  readonly by: number;
}

function changed(from: Ledger, { place, period, measures, by }: Change): Ledger {
  const value = from.value.map((one, i) =>
    from.place[i] === place && from.period[i] === period && measures.includes(from.measure[i] ?? '')
      ? String(Number(one) + by)
      : one,
  );
  return { ...from, value };
}

const places = ['a', 'b', 'c', 'own', 'free-zone', 'a-zone'];
const count = fc.oneof(fc.nat({ max: 7 }), fc.nat({ max: 7 }), fc.integer({ min: 20, max: 40 }));
const line = fc
  .record({
    place: fc.constantFrom(...places),
    period: fc.constantFrom('2023-01', '2023-02'),
    willing: count,
    placed: fc.option(count),
    beds: fc.option(fc.constantFrom(20, 30)),
  })
  .map(({ place, period, willing, placed, beds }) => {
    const part = placed === null ? '' : ` placed=${Math.min(placed, willing)}`;
    return {
      key: `${period} ${place}`,
      text: `willing=${willing}${part}${beds ? ` beds=${beds}` : ''}`,
    };
  });
const ledgers = fc
  .uniqueArray(line, { selector: ({ key }) => key, minLength: 2, maxLength: 12 })
  .map((lines) =>
    mergeLedgers([ledger(lines.map(({ key, text }) => `${key} ${text}`).join('\n'))]),
  );

interface Cell {
  readonly place: string;
  readonly period: string;
  readonly measure: string;
}

/** Returns the small counts that are withheld. */
function withheld(from: Ledger): readonly Cell[] {
  const { observations } = normalize(from, CITY, DATA);
  const hidden = new Set(
    rows(observations).flatMap((row) =>
      row.suppressed === 'yes' ? `${row.place} ${row.measure} ${row.period}` : [],
    ),
  );
  return rows(from)
    .filter((row) => hidden.has(`${row.place} ${row.measure} ${row.period}`))
    .filter(({ value }) => Number(value) > 0 && Number(value) < 5);
}

/** Whether all tables could be the same with another count: made up for at one other place, or not. */
function couldBeAnother(from: Ledger, { place, period, measure }: Cell): boolean {
  const shown = everything(from);
  const others = [...new Set(from.place)].filter((one) => one !== place);
  return [[measure], ['willing', 'placed']].some((measures) =>
    [1, -1, 2, -2, 3, -3].some((by) => {
      const one = changed(from, { place, period, measures, by });
      const worlds = [
        one,
        ...others.map((other) => changed(one, { place: other, period, measures, by: -by })),
      ];
      const isCount = (value: string): boolean => !value.startsWith('-');
      return worlds.some((world) => world.value.every(isCount) && everything(world) === shown);
    }),
  );
}

test('whoever has every table cannot tell what a withheld small count is', () => {
  let tried = 0;
  fc.assert(
    fc.property(ledgers, (from) => {
      const found = withheld(from);
      tried += found.length;
      expect(found.filter((cell) => !couldBeAnother(from, cell))).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect(tried).toBeGreaterThan(100);
}, 120_000);
