// The text of a period's cell in, the stretch of time that it names out: one period of the calendar,
// or several (1—6月, 上半年, 截至6月底), whose number is added up or stands at their end.

import {
  addDays,
  periodEnd,
  periodOf,
  periodStart,
  plainTime,
  readDate,
  readPeriod,
} from '../period.ts';
import type { Bilingual } from '../reference/reference.ts';

/** The first and the last day; no first day where the text names an end alone (截至6月底). */
export interface When {
  readonly start: string;
  readonly end: string;
  /** Where the text names one month, quarter or year as such. */
  readonly period?: string;
}

// More characters than a period has; a hostile cell has thousands.
const LONGEST = 60;

/**
 * Returns the time that a cell names, or undefined. `within` is the year or the month that stands
 * above the table, for cells that leave it out (6月, 二季度, 1-本月).
 */
export function readWhen(text: string, within = ''): When | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = plainTime(text);
  if (plain === '') return undefined;
  return absolute(plain) ?? (within === '' ? undefined : absolute(completed(plain, within)));
}

function absolute(text: string): When | undefined {
  if (text.endsWith('累计')) return addedUp(text.slice(0, -2));
  const period = readPeriod(text);
  if (period !== undefined) return { start: periodStart(period), end: periodEnd(period), period };
  return halfYear(text) ?? asAt(text) ?? fromTo(text);
}

// 2021年6月累计 does not say since when; a year's, in a file from within the year, not until when.
function addedUp(text: string): When | undefined {
  const when = absolute(text);
  if (when?.period === undefined) return when;
  return when.period.length > 4 ? { start: '', end: when.end } : undefined;
}

// 6月 below 2023年 is 2023年6月; 1-本月 below 2023-06 is 2023年1月-6月.
function completed(text: string, within: string): string {
  const year = within.slice(0, 4);
  const month = /^\d{4}-\d\d$/.test(within) ? `${Number(within.slice(5))}月` : '本月';
  const named = text.replace(/^当/, '本').replace(/本月/, month).replace(/^本年/, `${year}年`);
  // A bare 2 may be a month or a quarter.
  if (/^\d{4}|^\d+$/.test(named)) return named;
  const [, asAtMark = '', rest = named] = /^(截[至止]到?)(.+)$/.exec(named) ?? [];
  return `${asAtMark}${year}年${rest}`;
}

function halfYear(text: string): When | undefined {
  const [, year, half] = /^((?:19|20)\d\d)年?([上下])半年$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return half === '上'
    ? { start: `${year}-01-01`, end: `${year}-06-30` }
    : { start: `${year}-07-01`, end: `${year}-12-31` };
}

// 截至2021年6月底, 2021年6月末, 2021年底, and the last day of a month.
function asAt(text: string): When | undefined {
  const [, before, named = '', behind] =
    /^(截[至止]到?|至|到)?(.+?)(月?[底末]|为?止|时点)?$/.exec(text) ?? [];
  const date = readDate(named);
  if (date !== undefined) return isMonthEnd(date) ? { start: '', end: date } : undefined;
  if (before === undefined && behind === undefined) return undefined;
  const period = readPeriod(named) ?? readPeriod(`${named}月`);
  return period === undefined ? undefined : { start: '', end: periodEnd(period) };
}

function isMonthEnd(date: string): boolean {
  return periodEnd(periodOf(date, 'month')) === date;
}

// 2021年1—6月, 2021年1月至6月, 202101-202106, 2021年1-3季度.
function fromTo(text: string): When | undefined {
  for (const { 0: mark, index } of text.matchAll(/[-~—–―至到]+/g)) {
    const [from, to] = [text.slice(0, index), text.slice(index + mark.length)];
    const [, year = '', unit = ''] =
      /^((?:19|20)\d\d)年(?:\d{1,2}|第?[一二三]|.+(月|季度))$/.exec(from) ?? [];
    const [, ownUnit = ''] = /^(?:\d{1,2}|第?[一二三四])(月|季度)份?$/.exec(to) ?? [];
    const first = readPeriod(unit === '' ? from + ownUnit : from);
    const last = readPeriod(ownUnit === '' ? to : `${year}年${to}`);
    if (first === undefined || last === undefined || first.length !== last.length) continue;
    if (first.slice(0, 4) !== last.slice(0, 4) || first > last) continue;
    return { start: periodStart(first), end: periodEnd(last) };
  }
  return undefined;
}

/** Returns what to tell about a text that names no period: why, and what it may be meant for. */
export function periodNote(text: string): Bilingual {
  const plain = plainTime(text.slice(0, LONGEST));
  const date = readDate(plain) ?? serialDate(plain);
  if (date !== undefined) return dayNote(date, readDate(plain) === undefined);
  const year = /^(\d{4})\.\d$/.exec(plain)?.[1];
  // A spreadsheet takes 2023.10 for a number and drops the zero.
  if (year !== undefined)
    return {
      zh: `小数点会引起混淆：“${year}.1”可能是 1 月，也可能是 10 月（软件会去掉末尾的 0），要写成 ${year}-01 或 ${year}-10。`,
      en: `A point is unclear: "${year}.1" may be January or October, as spreadsheets drop the last 0: write ${year}-01 or ${year}-10.`,
    };
  if (/^(?:[a-z]{3}-\d\d|\d\d?-[a-z]{3})$/i.test(plain))
    return {
      zh: '这是软件把输入的内容变成了日期，分不清是年还是日，请把单元格设为“文本”再填。',
      en: 'A spreadsheet made a date of what was typed; set the cells to "Text" and type it again.',
    };
  if (absolute(completed(plain, '2000-01')) !== undefined)
    return { zh: '没有写是哪一年。', en: 'The year is missing.' };
  return { zh: '', en: '' };
}

function dayNote(date: string, isSerial: boolean): Bilingual {
  const month = date.slice(0, 7);
  if (isSerial)
    return {
      zh: `这是表格软件里日期的序号，可能是 ${date}，请核对是不是 ${month}。`,
      en: `This is a spreadsheet’s number for a day, perhaps ${date}; check whether ${month} is meant.`,
    };
  return {
    zh: `这是一天，不是一个期间；如果是这一天所在的月份，请写 ${month}。`,
    en: `This is a day and not a period; if its month is meant, write ${month}.`,
  };
}

/** Returns what to tell about a text that names no day: what it may be meant for. */
export function dateNote(text: string): Bilingual {
  const plain = plainTime(text);
  const day = serialDate(plain);
  if (day !== undefined)
    return {
      zh: `这是表格软件里日期的序号，可能是 ${day}，请核对。`,
      en: `This is a spreadsheet’s number for a day, perhaps ${day}; check it.`,
    };
  if (/^(?:19|20)\d\d[-/.年]\d{1,2}(?!\d)(?![-/.月]\d)/.test(plain))
    return { zh: '只写到月，没有写是哪一天。', en: 'The day of the month is missing.' };
  return { zh: '', en: '' };
}

/** Returns the day that a spreadsheet's serial number stands for, 1980 to 2079, or undefined. */
export function serialDate(text: string): string | undefined {
  const serial = /^\d{5}(?:\.0+)?$/.test(text) ? Number(text) : 0;
  return serial > 29_220 && serial < 65_746 ? addDays('1899-12-30', serial) : undefined;
}
