// Decimal strings in, whether they add up to another out, within what rounding for display may hide.

/** The exact sums of a list of numbers, from one position up to another. */
export interface Sums {
  /**
   * Returns whether a total is such a sum. Whole numbers are not rounded; of others each, and the
   * total, may be off by half a unit of the last decimal that any of them shows.
   */
  readonly fits: (total: string, range: Range, isWhole: boolean) => boolean;
  readonly text: (range: Range) => string;
}

export type Range = readonly [from: number, to: number];

/** Returns the sums of a list of decimal strings. */
export function sumsOf(numbers: readonly string[]): Sums {
  let places = 0;
  for (const number of numbers) places = Math.max(places, decimalsOf(number));
  const upTo = [0n];
  for (const number of numbers) upTo.push((upTo.at(-1) ?? 0n) + scaled(number, places));
  const sumOf = ([from, to]: Range): bigint => (upTo[to] ?? 0n) - (upTo[from] ?? 0n);
  return {
    fits(total, range, isWhole) {
      const shown = Math.max(places, decimalsOf(total));
      const off = scaled(total, shown) - sumOf(range) * 10n ** BigInt(shown - places);
      const most = isWhole ? 0n : BigInt(range[1] - range[0] + 1);
      return 2n * (off < 0n ? -off : off) <= most;
    },
    text: (range) => unscaled(sumOf(range), places),
  };
}

function scaled(number: string, places: number): bigint {
  const [whole = '', fraction = ''] = number.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

function unscaled(units: bigint, places: number): string {
  const digits = units.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

function decimalsOf(number: string): number {
  const point = number.indexOf('.');
  return point < 0 ? 0 : number.length - point - 1;
}
