// The lines above a table in, what they say for all of it out: who reports, and for when. Only what
// is said once and clearly counts; how the number of a document was given is no period.

import { isLabel } from './aside.ts';
import type { Reporting } from './finding.ts';
import type { Cell, Context } from './key.ts';
import type { Row } from './record.ts';
import { placesNamed } from './vocabulary.ts';
import { readWhen } from './when.ts';

export interface Stated {
  /** Whom the table is for, as it stands there. */
  readonly place?: Cell;
  /** For when it is: 2023年8月. */
  readonly period?: Cell;
  /** The same where it is a whole year: 2022年度. */
  readonly year?: Cell;
  /** The year or the month of that time: 2023, 2023-08. */
  readonly within?: string;
  /** Several times, where they name more than one. */
  readonly times?: readonly Cell[];
  /** The lines themselves, those nearest to the table. */
  readonly lines?: readonly Row[];
}

const PLACE = label(
  '(?:填报|报送|上报|编报|制表)(?:单位|地区|区县)(?:名称)?|(?:养老)?机构名称|单位名称|所属地区|地区|区县',
);
const PERIOD = label(
  '报告期别?|报表(?:时间|月份|日期|期)|统计(?:期间?|时间|月份)|所属时?期|数据(?:时间|截[至止])|截[至止](?:时间|日期)?|时间|期间|月份',
);
// A time of its own in these, which is not that of the numbers.
const OTHER = label(
  '(?:填报|填表|制表|编制|报出|上报|打印|导出|更新)(?:日期|时间)|有效期(?:至|限)?|(?:批准|备案)?文号|(?:批准|备案|制定)(?:机关|单位)|表号|单位负责人|填表人|审核人|联系电话',
);

// Up to the next label, or to where the text stops: a cell's end, or a gap of blanks.
function label(names: string): RegExp {
  return new RegExp(
    `(?:^|[|\\s(])(?:${names})(?:\\([^()]*\\))?[:|]+\\s*([^|]*?)(?=\\s{2,}|[|)]|\\s\\S{2,8}:|$)`,
    'g',
  );
}

const YEAR = '(?:(?:19|20)\\d\\d|[二〇○零一三四五六七八九]{4})年度?';
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})';
const TIME = new RegExp(
  `${YEAR}(?:(?:${NUMBER}月?[-~—–至])?${NUMBER}月(?:份|底|末)?(?!${NUMBER}日)|第?[一二三四1-4]季度|[上下]半年)?(?![^月]{0,3}〕|\\d)`,
  'g',
);

/** Returns what the lines above a table say of it; `before` is what was said above an earlier one. */
export function statedIn(lines: readonly Row[], before: Stated): Stated {
  const place = one(lines.flatMap((line) => labelled(line, PLACE)));
  const year = yearAbove(lines) || (before.within?.slice(0, 4) ?? '');
  const labels = lines.flatMap((line) => labelled(line, PERIOD));
  const stated = labels.length > 0 ? labels : lines.flatMap(timesIn);
  const times = closest(stated.filter(({ value }) => readWhen(value, year) !== undefined));
  const cell = one(times, year);
  const when = cell && readWhen(cell.value, year);
  const isYear = when?.period?.length === 4;
  const within = when?.period ?? when?.end.slice(0, 7);
  const isAnother = lines.some((row) => saysTime(row) || isOfOtherMonth(row, before.within));
  return {
    ...(isAnother ? { ...(before.place && { place: before.place }) } : before),
    ...(lines.length > 0 && { lines }),
    ...(place && { place }),
    ...(cell && (isYear ? { year: cell } : { period: cell })),
    ...(!cell && times.length > 0 && { times }),
    ...(within !== undefined && { within }),
  };
}

// 2023年9月 beside 2023年 is closer to what the numbers are of.
function closest(times: readonly Cell[]): readonly Cell[] {
  const yearOf = ({ value }: Cell): string | undefined => {
    const period = readWhen(value)?.period;
    return period?.length === 4 ? period : undefined;
  };
  const isIn = (year: string, { value }: Cell): boolean => {
    const when = readWhen(value);
    return when?.period !== year && when?.end.slice(0, 4) === year;
  };
  return times.filter((one) => {
    const year = yearOf(one);
    return year === undefined || !times.some((other) => isIn(year, other));
  });
}

// The year that the titles name, for a label that leaves it out: 报告期：8月 below 2023年….
function yearAbove(lines: readonly Row[]): string {
  const years = lines.flatMap(timesIn).map(({ value }) => readWhen(value)?.end.slice(0, 4));
  const [only = '', ...others] = new Set(years);
  return others.length > 0 ? '' : only;
}

/** Reports a title and a label above a table that name different months or quarters. */
export function explainTimes(lines: readonly Row[], found: Reporting): void {
  const year = yearAbove(lines);
  const periodOf = ({ value }: Cell): string | undefined => readWhen(value, year)?.period;
  const times = (cells: readonly Cell[]): readonly Cell[] =>
    cells.filter((cell) => (periodOf(cell)?.length ?? 4) > 4);
  const labels = times(lines.flatMap((line) => labelled(line, PERIOD)));
  const isLabel = ({ value }: Cell): boolean => labels.some((one) => one.value.includes(value));
  const titles = times(lines.flatMap(timesIn)).filter((cell) => !isLabel(cell));
  const [label, title] = [labels[0], titles[0]];
  const isSame = (a: Cell, b: Cell): boolean => periodOf(a) === periodOf(b);
  if (label && title && !titles.some((one) => labels.some((other) => isSame(one, other))))
    found.add('other-time-above', { ...title, other: label.value });
}

/** Reports that the lines above a table name several times, none of which can be taken. */
export function explainSeveralTimes(times: readonly Cell[], found: Reporting): void {
  const [first] = times;
  const other = times.find(({ value }) => value !== first?.value);
  if (first && other) found.add('other-time-above', { ...first, other: other.value });
}

/** Returns whether a line says of what time the numbers below it are. */
export function namesTime(row: Row): boolean {
  return saysTime(row) || monthsIn(row).length > 0;
}

function saysTime(row: Row): boolean {
  return namesYear(row) || labelled(row, PERIOD).length > 0;
}

function isOfOtherMonth(row: Row, within = ''): boolean {
  return monthsIn(row).some((month) => month !== Number(within.slice(5, 7)));
}

// 8月情况 in a title, of whatever year.
function monthsIn(row: Row): readonly number[] {
  if (row.cells.some(isLabel)) return [];
  const months = textOf(row).matchAll(/(?<![\d年])(\d{1,2})月(?!\d{1,2}日)/g);
  return [...months].map(([, month]) => Number(month));
}

// A year or a part of it, other than a day on which it was signed.
function namesYear(row: Row): boolean {
  return /(?:19|20)\d\d\s?年(?!\d{1,2}月\d{1,2}日)/.test(textOf(row).replace(OTHER, '|'));
}

/** Returns whether a line says which office fills in the table. */
export function namesOffice(row: Row): boolean {
  return labelled(row, PLACE).length > 0;
}

function labelled(row: Row, pattern: RegExp): Cell[] {
  return [...textOf(row).matchAll(pattern)]
    .map(([, value = '']) => ({ line: row.line, column: '', value: value.trim() }))
    .filter(({ value }) => value !== '');
}

function timesIn(row: Row): Cell[] {
  const text = textOf(row).replace(OTHER, '|');
  return [...text.matchAll(TIME)]
    .filter(
      ({ index, 0: value }) => !isAside(text.slice(0, index), text.slice(index + value.length)),
    )
    .map(([value]) => value)
    .concat(otherTimesIn(text))
    .map((value) => ({ line: row.line, column: '', value }));
}

// 截至2023年8月31日, the month's last day; 月报（2023.8） and 月报 2023-08.
function otherTimesIn(text: string): readonly string[] {
  const ends = [...text.matchAll(/截[至止]到?((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/g)].filter(
    ([, year, month, day]) => isLastDay(Number(year), Number(month), Number(day)),
  );
  const months = text.matchAll(
    /(?<![\d.])((?:19|20)\d\d)[-.](0?[1-9]|1[0-2])(?![\d.年日号〕\]-])/g,
  );
  return [...ends, ...months].map(([, year = '', month = '']) => `${year}年${Number(month)}月`);
}

function isLastDay(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
}

// 与2022年8月对比, 落实2022年6月会议精神, 2020年12月前建成: times of something else.
function isAside(before: string, after: string): boolean {
  return (
    /(?:[与较比同按据“"]|落实|贯彻)$/.test(before) ||
    /^(?:以?前|会议|文件|印发|相比|修订|版|统计(?:调查|报表)制度|填[报表]|[上制]报|报送|打印)/.test(
      after,
    )
  );
}

/** Returns the texts of a line in one, a stroke between its cells. */
export function textOf({ cells }: Row): string {
  return cells
    .map((cell) => cell.normalize('NFKC').trim())
    .filter((cell) => cell !== '')
    .join('|');
}

// The first, where all say the same.
function one(cells: readonly Cell[], year = ''): Cell | undefined {
  const [first, ...others] = cells;
  const key = ({ value }: Cell): string => {
    const when = readWhen(value, year);
    return when ? `${when.start} ${when.end}` : value;
  };
  return first && others.every((other) => key(other) === key(first)) ? first : undefined;
}

/** Returns the offices that a line says fill in the table: 填报单位：和平区民政局, or 和平区民政局（盖章）. */
export function officesIn(row: Row, context: Context): readonly Cell[] {
  const [only, ...others] = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const isOffice =
    only !== undefined &&
    others.length === 0 &&
    /(?:局|政府|委员会)(?:[(（][^()（）]*[)）])?$/.test(only);
  const named = isOffice && officeless(only.normalize('NFKC'), context) !== undefined;
  return named ? [{ line: row.line, column: '', value: only }] : labelled(row, PLACE);
}

/** Returns the name of the place in that of its office: 和平区民政局 reports for 和平区. */
export function officeless(text: string, { words }: Context): string | undefined {
  const office =
    /(?:人民政府|(?:民政|统计|卫生健康|人力资源和社会保障|住房和城乡建设|财政|教育|发展和改革|医疗保障)?(?:局|委员会|委|办公室|办))?(?:\([^()]*\))?$/;
  return [text, text.replace(office, '')].find((name) => placesNamed(words, name).length > 0);
}
