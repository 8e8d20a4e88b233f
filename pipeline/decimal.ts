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

/** Returns the exact sum of decimal strings, without trailing zeros; '0' for none. */
export function total(texts: readonly string[]): string {
  const places = Math.max(0, ...texts.map(placesOf));
  const scaled = texts.reduce((all, text) => all + atScale(text, places), 0n);
  return plain(new Fraction(scaled, 10n ** BigInt(places)), places);
}

/**
 * Returns numerator ÷ denominator × factor of decimal strings with at most so many decimals, halves
 * rounded away from zero; the denominator may not be 0.
 */
export function quotient(
  [numerator, denominator, factor]: readonly [string, string, string],
  decimals: number,
): string {
  const above = atScale(numerator, placesOf(numerator)) * atScale(factor, placesOf(factor));
  const below = atScale(denominator, placesOf(denominator));
  const shift = decimals + placesOf(denominator) - placesOf(numerator) - placesOf(factor);
  const [n, d] =
    shift >= 0 ? [above * 10n ** BigInt(shift), below] : [above, below * 10n ** BigInt(-shift)];
  return trimmed(pointed(rounded(n, d), decimals));
}

function placesOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

function atScale(text: string, places: number): bigint {
  if (!DECIMAL.test(text)) throw new Error(`invalid decimal: ${text}`);
  return BigInt(text.replace('.', '') + '0'.repeat(places - placesOf(text)));
}

/** Returns n ÷ d to the nearest integer, halves away from zero. */
function rounded(n: bigint, d: bigint): bigint {
  const [above, below] = d < 0n ? [-n, -d] : [n, d];
  const half = above < 0n ? -below : below;
  return (2n * above + half) / (2n * below);
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
  return pointed(rounded(value.s * value.n * 10n ** BigInt(decimals), value.d), decimals);
}

/** Returns a scaled integer as decimal text: (1234n, 2) is 12.34. */
function pointed(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return (scaled < 0n ? '-' : '') + whole + (decimals > 0 ? `.${digits.slice(-decimals)}` : '');
}

/** Returns the number with at most so many decimals and no trailing zeros. */
export function plain(value: Exact, decimals: number): string {
  return trimmed(fixed(value, decimals));
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

// As many as a goal that is a decimal has; no number of them reaches a third.
const MOST_DECIMALS = 12;

/**
 * Returns the number as it is shown beside a goal: with the usual decimals, and as many more as it
 * takes until the rounded number stands on the same side of the goal as the number itself.
 */
export function shown(value: Exact, decimals: number, goal?: Exact): string {
  const usual = grouped(fixed(value, decimals));
  if (!goal) return usual;
  const side = value.compare(goal);
  for (let places = decimals; side !== 0 || places <= MOST_DECIMALS; places += 1) {
    const text = fixed(value, places);
    if (new Fraction(text).compare(goal) === side) return grouped(text);
  }
  return usual;
}

/** Returns a decimal string with a comma between groups of three digits before the point. */
export function grouped(text: string): string {
  const [whole = '', part] = text.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
}
