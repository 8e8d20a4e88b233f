// A number and its format in, the text that the sheet shows for it out: what Excel itself writes
// when it saves a CSV, but for what would hide the number.

import { format, isDateFormat } from 'numfmt';
import { GENERAL } from './read-formats.ts';

// Days from 1 January 1900 to 1 January 1904, where some workbooks begin to count.
const DAYS_TO_1904 = 1462;

/** Returns a number as its cell shows it; `from1904`: dates are counted from 1904. */
export function showNumber(value: number, pattern: string, from1904: boolean): string {
  if (pattern === GENERAL) return plain(value);
  const isDate = isDateFormat(pattern);
  const shown = formatted(isDate && from1904 ? value + DAYS_TO_1904 : value, pattern);
  // "-" for zero, nothing at all, or 1.23E+11 for a code: the number itself says more.
  return isDate || isFaithful(shown) ? shown : plain(value);
}

function formatted(value: number, pattern: string): string {
  try {
    return format(pattern, value, { locale: 'zh-CN' }).trim();
  } catch {
    return '';
  }
}

function isFaithful(shown: string): boolean {
  return /\d/.test(shown) && !/\dE[+-]?\d/i.test(shown);
}

// Excel keeps 15 digits; the rest is the dust of binary fractions.
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}
