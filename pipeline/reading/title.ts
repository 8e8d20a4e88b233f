// The titles of a table and the captions in it in, findings out: about a word that makes its numbers
// those of a part (民办, 敬老院), of a plan (目标值) or of another time, where none of its measures says so.

import { isLabel } from './aside.ts';
import { isGroupTitle } from './group.ts';
import type { Context } from './key.ts';
import type { Measure } from '../reference/reference.ts';
import { rangeOf, type Sheet, type TablePart } from './sheet.ts';

const PART =
  /公办|民办|公建民营|国有|农村|城镇|新增|新建|改建|敬老院|福利院|光荣院|特困|低保|失能|预计|预算(?!执行)|目标值|年度目标|计划数|目标(?:任务)?分解|任务分解|计划表|(?<![比较与同])(?:上年|去年|下年|明年)/g;
const MONTH_ALONE = /当月|单月/;
const SCOPE = /^(?:统计|填报|报送)范围:/;
const TITLE = /(?:表|报|情况|汇总|统计|台账|明细|数|\d月)(?:\([^()]*\))?$/;
const LONGEST = 60;

/** Reports the titles of a table and the captions between its rows that its measures do not bear out. */
export function explainTitles(sheet: Sheet, part: TablePart, { found }: Context): void {
  let measures: readonly Measure[] | undefined;
  for (const { line, cells } of part.asides)
    for (const value of cells) {
      if (value.length < 2 || value.length > LONGEST) continue;
      const title = value.normalize('NFKC').replace(/\s+/g, '');
      if (!isTitle(title, part)) continue;
      const word = wordIn(title, (measures ??= measuresIn(sheet, part)));
      if (word !== undefined) found.add('unclear-title', { line, column: '', value, word });
    }
}

// In a table with a row per measure a caption is asked of each of its rows instead.
function isTitle(title: string, { isLong }: TablePart): boolean {
  if (SCOPE.test(title)) return true;
  if (isLabel(title)) return false;
  return TITLE.test(title) || (!isLong && isGroupTitle(title));
}

function wordIn(title: string, measures: readonly Measure[]): string | undefined {
  const isBorne = (word: string): boolean =>
    measures.some(({ name_zh, aliases }) => `${name_zh};${aliases}`.includes(word));
  const part = title.match(PART)?.find((word) => !isBorne(word));
  if (part !== undefined) return part;
  const isToDate = measures.some(({ temporality }) => ['ytd', 'since'].includes(temporality));
  return isToDate ? MONTH_ALONE.exec(title)?.[0] : undefined;
}

function measuresIn(sheet: Sheet, part: TablePart): readonly Measure[] {
  const measures = new Set<Measure>();
  const [from, to] = rangeOf(sheet, part);
  for (let i = from; i < to; i++) measures.add(sheet.observations.measureAt(i));
  return [...measures];
}
