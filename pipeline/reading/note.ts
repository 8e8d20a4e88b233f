// The lines around a table and its numbers in, findings out: about a line that says that the table is
// void or an example, that its numbers are a part only or of another time, or that blanks are zeros.

import { wordsThatNarrow } from './group.ts';
import type { Cell, Context } from './key.ts';
import { periodEnd } from '../period.ts';
import type { Place, Reference } from '../reference/reference.ts';
import { rangeOf, type Sheet, type TablePart } from './sheet.ts';

// 作废 before or behind a title; 原表作废 is of another one.
const VOID = /^[(（【[]?(?:[此本](?:表|页))?(?:已)?作废(?:[)）】\]。]|$)|[(（【[]作废[)）】\]]/;
const EXAMPLE = /^[(（【[]?(?:填写|填报|填表)?(?:示例|样例|范例)[)）】\]]?$/;
const BLANK_IS_ZERO =
  /(?:空白|空格|空着|留空|未填|不填)(?:的|处|项|者|格|单元格)*(?:均|都|一律)?(?:表示|视为|视同|按|即|代表|为|是)+(?:数[据值字量])?为?[零0]/;
const ONLY = /^(.*?)(?:仅|只)(?:为|是|含|包[括含]|统计|限于?|有|指|计)(.+)$/;
const EXCEPT = /^(.*?)(?:不|未|没有)(?:包?含|包括|计入|统计|列入)(.+)$/;
const WITH_MARK = /^(?:.{0,3}[:：])?[①-⑳]\s*(?:包?含|包括)/;
const ALL = /(?:以上|上述|本表|此表|表[中内]|全部|所有)/;
// Parts of a place, which belong to its numbers.
const AREA = /开发区|园区|新区|街道|[乡镇]|农村|城区|郊区|市本级|部分(?:机构|地区|单位)/;
const OTHER_TIME =
  /(?:为|是|系|用)(?:的是)?((?:(?:19|20)\d\d年)?\d{1,2}月|[上去]年|上一?[月季]|(?:19|20)\d\d年)份?(?:度|初|末|底|的)*(?:数据?|数字|统计|情况|上报)/;
// A sentence about what the numbers are compared with.
const COMPARED = /同期|同比|对比|相比|比较|上期/;

// A note is a sentence or two; a hostile cell has thousands of characters.
const LONGEST = 500;

/** Reports what the lines around a table say that makes its numbers others than they seem. */
export function explainNotes(sheet: Sheet, part: TablePart, context: Context): void {
  const { found } = context;
  let holding: Holding | undefined;
  for (const { line, cells } of part.asides)
    for (const text of cells) {
      if (text.length < 2 || text.length > LONGEST) continue;
      const cell = { line, column: '', value: text };
      const plain = text.normalize('NFKC').replace(/\s+/g, '');
      if (VOID.test(plain)) found.add('void-table', cell);
      else if (EXAMPLE.test(plain)) found.add('example-table', cell);
      else if (BLANK_IS_ZERO.test(plain) && part.hasBlanks) found.add('blanks-as-zeros', cell);
      else explainClauses(cell, (holding ??= holdingOf(sheet, part)), context);
    }
}

/** What a table has numbers of. */
interface Holding {
  readonly names: readonly string[];
  /** The last days of their periods. */
  readonly ends: readonly string[];
}

function holdingOf(sheet: Sheet, part: TablePart): Holding {
  const [names, ends] = [new Set<string>(), new Set<string>()];
  const [from, to] = rangeOf(sheet, part);
  for (let i = from; i < to; i++) {
    names.add(sheet.observations.measureAt(i).name_zh);
    ends.add(periodEnd(sheet.observations.periodAt(i)));
  }
  return { names: [...names], ends: [...ends] };
}

function explainClauses(cell: Cell, { names, ends }: Holding, { found, reference }: Context): void {
  for (const raw of cell.value.split(/[,，;；。\n]/)) {
    const clause = raw.normalize('NFKC').replace(/\s+/g, '');
    const own = { ...cell, value: raw.trim() };
    const time = COMPARED.test(clause) ? undefined : OTHER_TIME.exec(clause)?.[1];
    if (time !== undefined && !ends.every((end) => isIn(end, time)))
      found.add('other-time-note', { ...own, time });
    else if (WITH_MARK.test(raw.trim()) || isPart(clause, names) || isWithout(clause, reference))
      found.add('part-note', own);
  }
}

// 以上数据仅为…, or 仅含公办… where a measure of the table is of more than those.
function isPart(clause: string, names: readonly string[]): boolean {
  const [, subject = '', object] = ONLY.exec(clause) ?? [];
  if (object === undefined) return false;
  const words = wordsThatNarrow(object).filter((word) => !subject.includes(word));
  const isNew = words.some((word) => names.some((name) => !name.includes(word)));
  return isNew || (words.length === 0 && ALL.test(subject));
}

// 宿城区不含经济技术开发区
function isWithout(clause: string, { places }: Reference): boolean {
  const [, , object] = EXCEPT.exec(clause) ?? [];
  if (object === undefined) return false;
  return AREA.test(object) || places.some((place) => isNamedIn(object, place));
}

function isNamedIn(text: string, { name_zh, short_zh }: Place): boolean {
  return [name_zh, short_zh].some((name) => name.length > 1 && text.includes(name));
}

// 8月, of whatever year where it names none; 上年 is never the table's own.
function isIn(end: string, time: string): boolean {
  const [named, year, month] = /^(?:(\d{4})年)?(?:(\d{1,2})月)?$/.exec(time) ?? [];
  const isYear = year === undefined || end.startsWith(year);
  const isMonth = month === undefined || Number(end.slice(5, 7)) === Number(month);
  return named !== undefined && isYear && isMonth;
}
