// The text of a cell in, an exact decimal string out (no sign, no leading zeros, no separators) and
// what stands behind it, or why it is no number. Nothing passes through floating point.

import { narrow, problemOf, type NumberProblem } from './number-problem.ts';

export type Repair = 'folded-digits' | 'apostrophe-removed' | 'thousands-removed';

export interface Numeral {
  /** The digits as they stand, before a multiplier is applied. */
  readonly value: string;
  readonly repairs: readonly Repair[];
  /** The power of ten that the word behind the digits stands for: 4 for 万, 0 for none. */
  readonly power: number;
  /** What else stands behind them, '' for nothing: a unit, or words. */
  readonly unit: string;
}

export type NumberRead = Numeral | { readonly problem: NumberProblem };

// More digits than a spreadsheet keeps exactly.
const DIGITS = 15;
// More characters than a number with its unit has; a hostile cell has thousands.
const LONGEST = 60;

const SEPARATOR = String.raw`[,'\u2019 \u00a0\u2009\u202f]`;
const NUMERAL = new RegExp(
  String.raw`^([+-]?)([¥￥]?)(\d(?:\d|${SEPARATOR})*(?:\.\d+)?|\.\d+)\s*([百千万亿十]*)(?:\s*\(([^()\d]+)\)|([^()\d]*|m2))$`,
);
const GROUPED = new RegExp(String.raw`^[1-9]\d{0,2}(${SEPARATOR})\d{3}(?:\1\d{3})*(?:\.\d+)?$`);
const POWERS: Readonly<Record<string, number>> = {
  ...{ '': 0, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8, 十亿: 9, 百亿: 10 },
  ...{ 千亿: 11, 万亿: 12 },
};
const NONE: readonly Repair[] = [];

const PLAIN = /^(?:0|[1-9]\d{0,14})$/;

/** Returns whether a text is a whole number that needs no reading, as most cells are. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Returns the number that a cell holds, and what had to be repaired to read it. */
export function readNumber(text: string): NumberRead {
  if (isPlain(text)) return { value: text, repairs: NONE, power: 0, unit: '' };
  const raw = text.trim();
  if (raw.length > LONGEST)
    return { problem: /^\d+$/.test(raw) ? 'number-too-long' : problemOf(raw) };
  const unquoted = raw.replace(/^['\u2018\u2019`](?=.)/, '');
  const plain = narrow(unquoted).trim();
  const [, sign, yuan, written = '', many = '', bracketed, behind = ''] = NUMERAL.exec(plain) ?? [];
  const figure = written.trim();
  const isGrouped = GROUPED.test(figure);
  const digits = isGrouped ? figure.replace(/[^\d.]/g, '') : figure;
  const power = POWERS[many];
  if (power === undefined || !/^(?:\d+|\d*\.\d+)$/.test(digits))
    return { problem: problemOf(plain) };
  if (sign === '-') return { problem: 'negative-value' };
  const value = canonical(digits);
  if (isTooLong(value)) return { problem: 'number-too-long' };
  const repairs: Repair[] = plain === unquoted ? [] : ['folded-digits'];
  if (unquoted !== raw) repairs.push('apostrophe-removed');
  if (isGrouped) repairs.push('thousands-removed');
  const unit = (bracketed ?? behind).trim();
  return { value, repairs, power, unit: unit === '' && yuan !== '' ? '元' : unit };
}

/** Returns a number times that power of ten, exactly; undefined where it gets too many digits. */
export function shifted(value: string, power: number): string | undefined {
  const [whole = '', fraction = ''] = value.split('.');
  const digits = '0'.repeat(Math.max(0, -power)) + whole + fraction.padEnd(power, '0');
  const point = digits.length - Math.max(fraction.length, power) + power;
  const result = canonical(`${digits.slice(0, point)}.${digits.slice(point)}`);
  return isTooLong(result) ? undefined : result;
}

/** Returns whether one number, as `readNumber` writes it, is more than another. */
export function isMore(one: string, other: string): boolean {
  const [a = '', fractionA = ''] = one.split('.');
  const [b = '', fractionB = ''] = other.split('.');
  if (a.length !== b.length) return a.length > b.length;
  return a === b ? fractionA > fractionB : a > b;
}

function canonical(number: string): string {
  const [whole = '', fraction = ''] = number.split('.');
  const integer = whole.replace(/^0+(?=\d)/, '') || '0';
  const decimals = fraction.replace(/0+$/, '');
  return decimals === '' ? integer : `${integer}.${decimals}`;
}

function isTooLong(value: string): boolean {
  return value.replace('.', '').length > DIGITS;
}
