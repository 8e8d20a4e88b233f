// Periods are `2023-09` (month), `2023-Q3` (quarter) or `2023` (year), dates `YYYY-MM-DD`: both are
// plain strings that sort as text within their kind, and no time zone ever touches them.

export type Frequency = 'month' | 'quarter' | 'year';

const DAY_MS = 86_400_000;

/** Returns how long a period is. Throws `invalid period: x` on anything that is none. */
export function frequencyOf(period: string): Frequency {
  if (/^\d{4}$/.test(period)) return 'year';
  if (/^\d{4}-Q[1-4]$/.test(period)) return 'quarter';
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return 'month';
  throw new Error(`invalid period: ${period}`);
}

/** Returns the first day of a period, YYYY-MM-DD. */
export function periodStart(period: string): string {
  switch (frequencyOf(period)) {
    case 'year':
      return `${period}-01-01`;
    case 'quarter':
      return `${period.slice(0, 4)}-${two(3 * Number(period.slice(6)) - 2)}-01`;
    case 'month':
      return `${period}-01`;
  }
}

const ends = new Map<string, string>();

/** Returns the last day of a period, YYYY-MM-DD. */
export function periodEnd(period: string): string {
  // Asked for millions of times about a few hundred periods.
  const known = ends.get(period);
  if (known !== undefined) return known;
  const end = addDays(periodStart(nextPeriod(period)), -1);
  ends.set(period, end);
  return end;
}

/** Returns the period of that length which contains a date. */
export function periodOf(date: string, frequency: Frequency): string {
  const [year, month] = parts(date);
  switch (frequency) {
    case 'year':
      return four(year);
    case 'quarter':
      return `${four(year)}-Q${Math.ceil(month / 3)}`;
    case 'month':
      return `${four(year)}-${two(month)}`;
  }
}

const following = new Map<string, string>();

/** Returns the period of the same length that follows. */
export function nextPeriod(period: string): string {
  const known = following.get(period);
  if (known !== undefined) return known;
  const frequency = frequencyOf(period);
  const months = { year: 12, quarter: 3, month: 1 }[frequency];
  const next = periodOf(addMonths(periodStart(period), months), frequency);
  following.set(period, next);
  return next;
}

/** Returns the whole months from one date to another: the largest n with addMonths(a, n) <= b. */
export function monthsBetween(a: string, b: string): number {
  const [yearA, monthA] = parts(a);
  const [yearB, monthB] = parts(b);
  const months = (yearB - yearA) * 12 + monthB - monthA;
  return addMonths(a, months) <= b ? months : months - 1;
}

/** Returns the days from one date to another, negative when the second is earlier. */
export function daysBetween(a: string, b: string): number {
  return (time(b) - time(a)) / DAY_MS;
}

/** Returns the date so many days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return new Date(time(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Returns the same day so many months later, or the month's last day where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = parts(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 8);
  const next = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return `${first}${two(Math.min(day, next))}`;
}

/** Returns whether a text is a day of the calendar written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(at).toISOString().slice(0, 10) === text;
}

const YEAR = '((?:19|20)\\d\\d)';
// A spreadsheet saves a typed 2023.10 as 2023.1, so behind a point it takes both digits, or the 月.
const MONTH_NUMBER = '(?:[-/年](\\d{1,2})(?:月[份度]?)?|\\.(\\d{2})|\\.(\\d{1,2})月份?|(\\d{2}))';
const MONTHS = [new RegExp(`^${YEAR}${MONTH_NUMBER}$`), new RegExp(`^(\\d{1,2})[-/]${YEAR}$`)];
const QUARTERS = [
  new RegExp(`^${YEAR}[-/年]?(?:Q([1-4])|第?([1-4一二三四])季度?)$`, 'i'),
  new RegExp(`^Q([1-4])[-/]?${YEAR}$`, 'i'),
];
const YEARS = new RegExp(`^${YEAR}(?:年度?|年?全年)?$`);

/** Returns the period that a cell names, in any usual spelling, or undefined. */
export function readPeriod(text: string): string | undefined {
  const plain = plainTime(text);
  const year = YEARS.exec(plain);
  if (year) return year[1];
  const quarter = yearAndNumber(QUARTERS, plain);
  if (quarter)
    return `${quarter.year}-Q${'一二三四'.indexOf(quarter.number) + 1 || quarter.number}`;
  const month = yearAndNumber(MONTHS, plain);
  const number = Number(month?.number);
  return month && number >= 1 && number <= 12 ? `${month.year}-${two(number)}` : undefined;
}

function yearAndNumber(
  patterns: readonly RegExp[],
  text: string,
): { readonly year: string; readonly number: string } | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.slice(1).filter(Boolean);
    const year = groups?.find((group) => group.length === 4);
    const number = groups?.find((group) => group.length < 4);
    if (year !== undefined && number !== undefined) return { year, number };
  }
  return undefined;
}

// Midnight is how a spreadsheet or a database writes a day out.
const DATE = new RegExp(
  `^${YEAR}(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?|(\\d{2})(\\d{2}))(?:T?0?0:00(?::00)?(?:\\.0+)?)?$`,
);

/** Returns the date that a cell names, in any usual spelling, or undefined. */
export function readDate(text: string): string | undefined {
  const match = DATE.exec(plainTime(text));
  if (!match) return undefined;
  const month = Number(match[2] ?? match[4]);
  const day = Number(match[3] ?? match[5]);
  const date = `${match[1] ?? ''}-${two(month)}-${two(day)}`;
  return isDate(date) ? date : undefined;
}

/** Returns a text about time without white space, in ASCII digits: 二〇二一年六月 is 2021年6月. */
export function plainTime(text: string): string {
  if (/^[!-~]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[一二三四五六七八九零〇○Oo0]{4}(?=年)/, (year) =>
      year.replace(/./gu, (digit) =>
        String('〇一二三四五六七八九'.indexOf(digit)).replace('-1', '0'),
      ),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (word) => String(chineseNumber(word)));
}

// 六 is 6, 十二 12, 三十 30, 三十一 31.
function chineseNumber(word: string): number {
  const [tens, ones] = word.includes('十') ? word.split('十', 2) : ['零', word];
  const digit = (one: string | undefined): number => '零一二三四五六七八九'.indexOf(one ?? '');
  return 10 * (tens === '' ? 1 : digit(tens)) + (ones === '' ? 0 : digit(ones));
}

function parts(date: string): [number, number, number] {
  if (!isDate(date)) throw new Error(`invalid date: ${date}`);
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
}

function time(date: string): number {
  const [year, month, day] = parts(date);
  return Date.UTC(year, month - 1, day);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function four(number: number): string {
  return String(number).padStart(4, '0');
}
