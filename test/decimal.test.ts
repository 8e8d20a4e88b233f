// decimal.ts, held against integer arithmetic of its own: a decimal is its digits and how many of
// them stand after the point.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  exact,
  fixed,
  grouped,
  plain,
  quotient,
  ratio,
  satisfies,
  shown,
  total,
} from '../pipeline/decimal.ts';

interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

const MOST = 12;
const decimal = (max: bigint, places = 4): fc.Arbitrary<Decimal> =>
  fc.record({
    digits: fc.bigInt({ min: -max, max }),
    places: fc.integer({ min: 0, max: places }),
  });
const anyDecimal = fc.oneof(decimal(200n), decimal(10n ** 20n, 8));
const count = fc.oneof(fc.bigInt({ min: 1n, max: 300n }), fc.bigInt({ min: 1n, max: 10n ** 9n }));
const fraction = fc.record({ n: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), d: count });

/** The digits as they are written: a point, and zeros up to it. */
function written({ digits, places }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** The digits of a text, as an integer with so many places after the point. */
function scaled(text: string, places: number): bigint {
  const [whole = '', part = ''] = text.replaceAll(',', '').split('.');
  return BigInt(whole + part.padEnd(places, '0'));
}

function pow(places: number): bigint {
  return 10n ** BigInt(places);
}

function sign(number: bigint): number {
  return number < 0n ? -1 : number > 0n ? 1 : 0;
}

function size(number: bigint): bigint {
  return number < 0n ? -number : number;
}

/** Whether a text with so many decimals is n / d rounded to the nearest, halves away from zero. */
function isNearest(text: string, decimals: number, { n, d }: { n: bigint; d: bigint }): boolean {
  const error = 2n * size(scaled(text, decimals) * d - n * pow(decimals));
  const away = size(scaled(text, decimals)) * d > size(n) * pow(decimals);
  return error < d || (error === d && away);
}

test('exact(text) throws on anything but a decimal', () => {
  for (const text of ['', ' 1', '1.', '.5', '1e3', '1,000', 'NaN', '１', '1/3', '+1', '--1']) {
    expect(() => exact(text)).toThrow(`invalid decimal: ${text}`);
  }
});

test('satisfies(value, comparator, goal) compares decimals exactly', () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (a, b) => {
      const order = sign(a.digits * pow(b.places) - b.digits * pow(a.places));
      const [value, goal] = [exact(written(a)), exact(written(b))];
      expect(satisfies(value, '>=', goal)).toBe(order >= 0);
      expect(satisfies(value, '<=', goal)).toBe(order <= 0);
      expect(satisfies(value, '=', goal)).toBe(order === 0);
    }),
  );
});

test('satisfies(ratio, …) is decided by cross-multiplication', () => {
  fc.assert(
    fc.property(fraction, fc.bigInt({ min: 0n, max: 1000n }), ({ n, d }, tenths) => {
      // n / d × 100 >= tenths / 10
      const value = ratio(exact(String(n)), exact(String(d)), exact('100'));
      const goal = exact(written({ digits: tenths, places: 1 }));
      expect(satisfies(value, '>=', goal)).toBe(n * 1000n >= tenths * d);
    }),
  );
});

test('satisfies(29 / 100 × 100, >=, 29) holds, which floating point denies', () => {
  expect((29 / 100) * 100 >= 29).toBe(false);
  expect(satisfies(ratio(exact('29'), exact('100'), exact('100')), '>=', exact('29'))).toBe(true);
});

test('fixed(value, decimals) is the nearest number, halves away from zero, never cut off', () => {
  fc.assert(
    fc.property(fraction, fc.integer({ min: 0, max: 9 }), ({ n, d }, decimals) => {
      const text = fixed(exact(String(n)).div(exact(String(d))), decimals);
      expect(text).toMatch(decimals === 0 ? /^-?\d+$/ : /^-?\d+\.\d+$/);
      expect(text.split('.')[1]?.length ?? 0).toBe(decimals);
      expect(isNearest(text, decimals, { n, d })).toBe(true);
      expect(text).not.toMatch(/^-[0.]*$/);
    }),
  );
});

test('fixed(…) of halves and near halves', () => {
  const cases = [
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.5', 0, '3'],
    ['0.45', 1, '0.5'],
    ['0.449', 1, '0.4'],
    ['1.005', 2, '1.01'],
    ['-0.04', 1, '0.0'],
    ['99.95', 1, '100.0'],
  ] as const;
  for (const [text, decimals, expected] of cases) {
    expect(fixed(exact(text), decimals)).toBe(expected);
  }
});

test('plain(value, decimals) is fixed(value, decimals) without zeros at its end', () => {
  fc.assert(
    fc.property(anyDecimal, fc.integer({ min: 0, max: 9 }), (number, decimals) => {
      const value = exact(written(number));
      const text = plain(value, decimals);
      expect(text).not.toMatch(/\.\d*0$|\.$/);
      expect(exact(text).equals(exact(fixed(value, decimals)))).toBe(true);
    }),
  );
  expect([plain(exact('100.00'), 2), plain(exact('0.00'), 2)]).toEqual(['100', '0']);
});

test('total(texts) is the exact sum', () => {
  fc.assert(
    fc.property(fc.array(decimal(10n ** 12n, 6), { maxLength: 8 }), (numbers) => {
      const sum = numbers.reduce((all, one) => all + one.digits * pow(MOST - one.places), 0n);
      const text = total(numbers.map(written));
      expect(scaled(text, MOST)).toBe(sum);
      expect(text).not.toMatch(/\.\d*0$|\.$/);
    }),
  );
  expect(total([])).toBe('0');
  expect(total(['0.1', '0.2'])).toBe('0.3');
});

test('quotient([numerator, denominator, factor]) is the nearest decimal', () => {
  const positive = decimal(10n ** 9n).map(({ digits, places }) => ({
    digits: size(digits) + 1n,
    places,
  }));
  fc.assert(
    fc.property(decimal(10n ** 9n), positive, positive, (above, below, factor) => {
      const text = quotient([written(above), written(below), written(factor)], 6);
      const n = above.digits * factor.digits * pow(below.places);
      const d = below.digits * pow(above.places + factor.places);
      const error = 2n * size(scaled(text, MOST) * d - n * pow(MOST));
      expect(error <= d * pow(MOST - 6)).toBe(true);
      expect(text.split('.')[1]?.length ?? 0).toBeLessThanOrEqual(6);
    }),
  );
  expect(quotient(['1', '3', '100'], 6)).toBe('33.333333');
  expect(quotient(['2', '3', '100'], 6)).toBe('66.666667');
  expect(quotient(['1', '8', '1'], 2)).toBe('0.13');
  expect(quotient(['29', '100', '100'], 6)).toBe('29');
});

// Values that lie close to a goal of at most two decimals: n / d next to goal / 100.
const nearGoal = fc
  .record({
    d: fc.oneof(count, fc.bigInt({ min: 1n, max: 10n ** 18n })),
    goal: fc.bigInt({ min: 0n, max: 10_000n }),
    step: fc.bigInt({ min: -3n, max: 3n }),
  })
  .map(({ d, goal, step }) => ({ n: (goal * d) / 100n + step, d, goal }));

test('shown(value, decimals, goal) always stands on the same side of the goal as the value', () => {
  fc.assert(
    fc.property(nearGoal, fc.integer({ min: 0, max: 2 }), ({ n, d, goal }, decimals) => {
      const value = exact(String(n)).div(exact(String(d)));
      const text = shown(value, decimals, exact(written({ digits: goal, places: 2 })));
      const places = text.split('.')[1]?.length ?? 0;
      const side = sign(scaled(text, places) * 100n - goal * pow(places));
      expect(side).toBe(sign(n * 100n - goal * d));
    }),
  );
});

test('shown(value, decimals, goal) rounds to the nearest, and adds no decimal without need', () => {
  fc.assert(
    fc.property(nearGoal, fc.integer({ min: 0, max: 2 }), ({ n, d, goal }, decimals) => {
      const value = exact(String(n)).div(exact(String(d)));
      const text = shown(value, decimals, exact(written({ digits: goal, places: 2 })));
      const places = text.split('.')[1]?.length ?? 0;
      expect(isNearest(text, places, { n, d })).toBe(true);
      expect(places).toBeGreaterThanOrEqual(decimals);
      if (places === decimals) return;
      const shorter = fixed(value, places - 1);
      const side = sign(scaled(shorter, places - 1) * 100n - goal * pow(places - 1));
      expect(side).not.toBe(sign(n * 100n - goal * d));
    }),
  );
});

test('shown(…) tells 54.96 from 55 and cuts nothing off', () => {
  const goal = exact('55');
  expect(shown(exact('54.96'), 1, goal)).toBe('54.96');
  expect(shown(exact('54.9996'), 1, goal)).toBe('54.9996');
  expect(shown(exact('55'), 1, goal)).toBe('55.0');
  expect(shown(exact('55.04'), 1, goal)).toBe('55.04');
  expect(shown(exact('54.94'), 1, goal)).toBe('54.9');
  expect(shown(exact('54.96'), 1)).toBe('55.0');
  expect(shown(exact('54.99999999999999996'), 1, goal)).toBe('54.99999999999999996');
});

test('shown(…) beside a goal that no decimal reaches says no more than usual of an equal value', () => {
  const third = exact('100').div(exact('3'));
  expect(shown(third, 1, third)).toBe('33.3');
});

test('grouped(text) puts commas between groups of three digits, before the point alone', () => {
  const cases = ['0', '999', '1,000', '-1,000', '-100', '1,234,567.8901', '0.12345', '100,000'];
  for (const text of cases) expect(grouped(text.replaceAll(',', ''))).toBe(text);
});
