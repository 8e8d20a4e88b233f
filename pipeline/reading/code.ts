// The text of a cell that may be an administrative code in, the code out as it was before a
// spreadsheet took it for a number: 210102.0, '210102, 2.10102E+05.

export type CodeRead =
  /** `isRepaired`: the text is not just the code, or the code with zeros for the levels below. */
  | { readonly code: string; readonly isRepaired: boolean }
  /** Digits are gone (2.10E+11), or the code is one of a level below those that report. */
  | { readonly problem: 'code-digits-lost' | 'code-of-township' };

// More characters than a code has, blanks included; a hostile cell has thousands.
const LONGEST = 60;

/** Returns the six-digit code that a text stands for, or undefined where it is no code. */
export function readCode(text: string): CodeRead | undefined {
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return undefined;
  const plain = text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, '');
  const digits = plain.replace(/^['‘’`]/, '').replace(/\.0+$/, '');
  const written = /^\d{1,3}(?:,\d{3})+$/.test(digits) ? digits.replaceAll(',', '') : digits;
  const exponential = /^(\d)(?:\.(\d+))?e\+?0?(\d{1,2})$/i.exec(written);
  const [, first = '', rest = '', power] = exponential ?? [];
  if (exponential && rest.length !== Number(power)) return { problem: 'code-digits-lost' };
  const [, code, below] =
    /^(\d{6})((?:\d{3}){0,2})$/.exec(exponential ? first + rest : written) ?? [];
  if (code === undefined) return undefined;
  if (/[1-9]/.test(below ?? '')) return { problem: 'code-of-township' };
  return { code, isRepaired: code + (below ?? '') !== plain };
}
