// A text in, the personal numbers that stand in it out: resident ids, bank cards, mobile numbers, with
// full-width digits, spaces or hyphens too; and the same text covered, if there is one.

import { bare } from './vocabulary.ts';

export type Personal = 'resident-id' | 'bank-card' | 'mobile-number';

/** Returns the kinds of personal numbers that a text holds. */
export function personalIn(text: string): ReadonlySet<Personal> {
  return new Set(numbersIn(text).map(({ kind }) => kind));
}

/**
 * Returns a text of the same length: where it holds a personal number all its letters and digits are
 * asterisks, as a name may stand beside the number.
 */
export function mask(text: string): string {
  if (numbersIn(text).length === 0) return text;
  return text.replace(/[\p{L}\p{N}]/gu, (character) => '*'.repeat(character.length));
}

// What people put between the digits; invisible characters too, which tables from web pages have.
const GAP = '[ \\u00a0\\u3000\\u200b-\\u200f\\u2060\\ufeff·_－–—―-]{0,3}';
const digits = (count: number): string => `\\d(?:${GAP}\\d){${count - 1}}`;

// Tried in this order where a row of digits begins.
const NUMBERS: readonly (readonly [Personal, RegExp, (digits: string) => boolean])[] = [
  ['resident-id', new RegExp(`${digits(17)}${GAP}[\\dxX](?!\\d)`, 'y'), isResidentId],
  ['resident-id', new RegExp(`${digits(15)}(?!\\d)`, 'y'), isOldResidentId],
  ['bank-card', new RegExp(`\\d{4}(?:${GAP}\\d{4}){3}(?:${GAP}\\d{1,3})?(?!\\d)`, 'y'), isBankCard],
  [
    'mobile-number',
    new RegExp(`(?:(?:00)?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}(?![\\d]|\\.\\d)`, 'y'),
    () => true,
  ],
  // 139.1234.5678, 139 123 45678, 13912 345678: a point or stroke stands in numbers and dates too.
  [
    'mobile-number',
    /1[3-9]\d(?:([./])\d{4}\1\d{4}|[ -]\d{3}[ -]\d{5}|[ -]\d{8}|\d{2}[ -]\d{6})(?![\d]|\.\d)/y,
    () => true,
  ],
];

// Beside these words a number need not be without a slip of the pen.
const ID_CARD = /身份证|公民身份|\bid (?:card|number)/i;

interface Found {
  readonly kind: Personal;
  readonly end: number;
}

function numbersIn(text: string): Found[] {
  if (!/[\d０-９]{3}/.test(text)) return [];
  const plain = narrow(text);
  const found: Found[] = [];
  let end = 0;
  // The shortest group in use, 139 1234 5678, has three digits.
  // Where a row of digits begins: of a million digits an engine cannot remember each.
  for (const { index } of plain.matchAll(/(?<!\d)\d{3}/g)) {
    if (index < end || /\d\.$/.test(plain.slice(Math.max(0, index - 2), index))) continue;
    const one = numberAt(plain, index) ?? slipAt(plain, index);
    if (one) found.push(one);
    end = one?.end ?? end;
  }
  return found;
}

function numberAt(plain: string, start: number): Found | undefined {
  for (const [kind, pattern, isSound] of NUMBERS) {
    pattern.lastIndex = start;
    const [match] = pattern.exec(plain) ?? [];
    if (match !== undefined && isSound(match.replace(/[^\dxX]/g, '')))
      return { kind, end: start + match.length };
  }
  return undefined;
}

// More than a slip of the pen.
const LONGEST_SLIP = 100;

function slipAt(plain: string, start: number): Found | undefined {
  if (!ID_CARD.test(plain)) return undefined;
  const [match] = /^[\d ./-]{14,}[xX]?/.exec(plain.slice(start, start + LONGEST_SLIP)) ?? [];
  if (match === undefined || match.replace(/\D/g, '').length < 14) return undefined;
  return { kind: 'resident-id', end: start + match.length };
}

// Full-width digits and X as ASCII, one for one.
function narrow(text: string): string {
  return text.replace(/[０-９ｘＸ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

// GB/T 2260: the first two digits are those of a province; 81 to 83 are permits of residence.
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

// GB 11643-1999. A spreadsheet that took the number for one turned its last three digits into zeros.
function isResidentId(id: string): boolean {
  if (!PROVINCE.test(id) || !isDay(id.slice(6, 14))) return false;
  const sum = Array.from(id.slice(0, 17)).reduce(
    (all, digit, i) => all + Number(digit) * (2 ** (17 - i) % 11),
    0,
  );
  return '10X98765432'.charAt(sum % 11) === id.charAt(17).toUpperCase() || id.endsWith('000');
}

// GB 11643-1989, without a check digit.
function isOldResidentId(id: string): boolean {
  return PROVINCE.test(id) && isDay(`19${id.slice(6, 12)}`);
}

function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== '' && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

// UnionPay, Visa, MasterCard, JCB, and the old cards of ICBC; ISO/IEC 7812-1 gives the check digit.
function isBankCard(card: string): boolean {
  if (!/^(?:62\d{14,17}|9558\d{15}|(?:4\d|5[1-5]|35)\d{14})$/.test(card)) return false;
  const sum = Array.from(card)
    .toReversed()
    .reduce((all, digit, i) => {
      const value = Number(digit) * (1 + (i % 2));
      return all + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

const PERSONAL_NAMES = [
  /姓名$|^(?:户主|联系方式)$|(?:联系|监护|申请|负责|填报|填表|审核|经办|制表)人$/,
  /身份证件?(?:号|号码)?$|^公民身份号码$|证件号码?$/,
  /(?:^|联系|移动|办公|固定|人|老人|家属|家庭)(?:手机|电话|座机)(?:号|号码)?$/,
  /住址$|(?:家庭|户籍|居住)(?:详细)?地址$|户籍所在地$|^出生(?:日期|年月日?)$/,
  /(?:银行|社保|医保)?卡号$|(?:银行|开户|存折)?[账帐][号户]$/,
  /^(?:(?:full|elder|elders|contact|family)name|id(?:card)?number|residentid|(?:home|tele)?phone(?:number)?|mobile(?:phone|number)?|tel|homeaddress|dateofbirth|birth(?:date|day)|bankaccount|cardnumber)$/,
];

/** Returns whether a column of that name holds data of single persons. */
export function isPersonalColumn(name: string): boolean {
  const key = bare(name);
  return PERSONAL_NAMES.some((pattern) => pattern.test(key));
}
