// The text of a cell in, an exact decimal string out (no sign, no leading zeros, no separators), or
// why it is no number. Nothing passes through floating point.

export type NumberProblem =
  | 'text-in-number'
  | 'irregular-thousands'
  | 'percent-value'
  | 'negative-value'
  | 'scientific-notation'
  | 'number-too-long';

export type Repair = 'folded-digits' | 'thousands-removed';

export type NumberRead =
  | { readonly value: string; readonly repairs: readonly Repair[] }
  | { readonly problem: NumberProblem };

// More digits than a spreadsheet keeps exactly.
const DIGITS = 15;

/** Returns the number that a cell holds, and what had to be repaired to read it. */
export function readNumber(text: string): NumberRead {
  const raw = text.trim();
  const plain = narrow(raw).trim();
  const grouped = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(plain);
  const number = grouped ? plain.replaceAll(',', '') : plain;
  const match = /^([+-]?)(\d+)?(?:\.(\d+))?$/.exec(number);
  if (!match || (match[2] ?? match[3]) === undefined) return { problem: problemOf(plain) };
  const [, sign = '', whole = '', fraction = ''] = match;
  if (sign === '-') return { problem: 'negative-value' };
  const integer = whole.replace(/^0+(?=\d)/, '') || '0';
  const decimals = fraction.replace(/0+$/, '');
  if (integer.length + decimals.length > DIGITS) return { problem: 'number-too-long' };
  const repairs: Repair[] = plain === raw ? [] : ['folded-digits'];
  if (grouped) repairs.push('thousands-removed');
  return { value: decimals === '' ? integer : `${integer}.${decimals}`, repairs };
}

/** Returns whether one number, as `readNumber` writes it, is more than another. */
export function isMore(one: string, other: string): boolean {
  const [a = '', fractionA = ''] = one.split('.');
  const [b = '', fractionB = ''] = other.split('.');
  if (a.length !== b.length) return a.length > b.length;
  return a === b ? fractionA > fractionB : a > b;
}

function problemOf(plain: string): NumberProblem {
  if (/^[+-]?[\d.,]+[%‰]$/.test(plain)) return 'percent-value';
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(plain)) return 'scientific-notation';
  if (/^[+-]?[\d,]*\d[\d,]*(?:\.\d+)?$/.test(plain)) return 'irregular-thousands';
  return 'text-in-number';
}

// Full-width forms alone: full compatibility folding would also read ① as 1.
function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/\u2212/g, '-');
}
