// Exact numbers: decimal strings in, fractions of big integers between, decimal strings out.
// No value ever passes through floating point on its way to a comparison or a published digit.

import Fraction from 'fraction.js';

export type Exact = Fraction;
export type Comparator = '>=' | '<=' | '=';

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Returns the exact value of a decimal string; throws on anything else. */
export function exact(text: string): Exact {
  if (!DECIMAL.test(text)) throw new Error(`invalid decimal: ${text}`);
  return new Fraction(text);
}

/** Returns the sum of exact numbers; 0 for none. */
export function sum(numbers: readonly Exact[]): Exact {
  return numbers.reduce((total, one) => total.add(one), new Fraction(0));
}

/** Returns numerator ÷ denominator × factor; the denominator may not be 0. */
export function ratio(numerator: Exact, denominator: Exact, factor: Exact): Exact {
  return numerator.mul(factor).div(denominator);
}

/** Returns whether a value keeps to `comparator goal`, exactly. */
export function satisfies(value: Exact, comparator: Comparator, goal: Exact): boolean {
  const order = value.compare(goal);
  return comparator === '>=' ? order >= 0 : comparator === '<=' ? order <= 0 : order === 0;
}

/** Returns the number with exactly so many decimals, halves rounded away from zero. */
export function fixed(value: Exact, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const doubled = 2n * value.n * scale;
  const rounded = (doubled + value.d) / (2n * value.d);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = value.s < 0n && rounded !== 0n ? '-' : '';
  return sign + whole + (decimals > 0 ? `.${digits.slice(-decimals)}` : '');
}

/** Returns the number with at most so many decimals and no trailing zeros. */
export function plain(value: Exact, decimals: number): string {
  const text = fixed(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

const MOST_DECIMALS = 12;

/**
 * Returns the number as it is shown beside a goal: with the usual decimals, and as many more as it
 * takes until the rounded number stands on the same side of the goal as the number itself.
 */
export function shown(value: Exact, decimals: number, goal?: Exact): string {
  const side = goal && value.compare(goal);
  for (let places = decimals; ; places += 1) {
    const text = fixed(value, places);
    if (!goal || places >= MOST_DECIMALS || new Fraction(text).compare(goal) === side) {
      return grouped(text);
    }
  }
}

/** Returns a decimal string with a comma between groups of three digits before the point. */
export function grouped(text: string): string {
  const [whole = '', part] = text.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
}
