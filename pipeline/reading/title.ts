// The titles of a table and the captions in it in, findings out: about a word that makes its numbers
// those of a part (民办, 敬老院), of a plan (目标值) or of another time, where none of its measures says so.

import { isLabel } from './aside.ts';
import type { Reporting } from './finding.ts';
import { isGroupTitle } from './group.ts';
import type { Context } from './key.ts';
import { partNamed } from './part-named.ts';
import type { Measure, Place } from '../reference/reference.ts';
import { rangeOf, type Sheet, type TablePart } from './sheet.ts';

const PART =
  /公办|民办|社会办|公建民营|民非|非?营利性|国有|农村|城镇|新增|净增|减少|新建|改建|[在拟待筹]建|停业|歇业|关停|缺口|敬老院|福利院|光荣院|五保|特困|低保|失能|医养结合(?=型?机构)|(?:社区|家庭)(?:养老)?床位|抽样|抽查|平均|人均|户均|预计|预测|测算|预算(?!执行)|规划(?=数|(?:养老)?(?:床位|机构))|目标(?:任务)?分解|任务分解|(?<![比较与同])(?:上年|去年|下年|明年)/g;
// What is to be; not so where a title speaks of how far it has come.
const PLAN = /目标值?|(?<!行动)计划数?|任务(?=[数表书]|下达|指标)|建设任务/g;
const PROGRESS =
  /完成|进展|进度|(?:执行|落实|推进|实施|实现)情况|达标|考核|评价|调度|督查|台账|清单|责任/;
const AGE = /\d+(?=周?岁)/g;
const MONTH_ALONE = /当月|单月/;
const SCOPE = /^(?:统计|填报|报送)范围:/;
const OFFICE = /^(?:填报|报送|上报|编报|制表)单位(?:名称)?[:(]/;
const TITLE = /(?:表|报|情况|汇总|统计|台账|明细|数|\d月)(?:\([^()]*\))?$/;
const LONGEST = 60;

/** Reports the titles of a table and the captions between its rows that its measures do not bear out. */
export function explainTitles(sheet: Sheet, part: TablePart, { found }: Context): void {
  let subjects: Subjects | undefined;
  for (const { line, cells } of part.asides) {
    // What stands behind a label (注：不含在建,也不含停业) is its continuation.
    const mayBeCaption = !part.isLong && !cells.some(isLabel);
    for (const value of cells) {
      if (value.length < 2 || value.length > LONGEST) continue;
      const title = value.normalize('NFKC').replace(/\s+/g, '');
      if (!isTitle(title, mayBeCaption)) continue;
      subjects ??= subjectsIn(sheet, part);
      const word = wordIn(title, subjects);
      if (word !== undefined && !isSaid(line, found))
        found.add('unclear-title', { line, column: '', value, word });
    }
  }
}

// Where no column names the places it was said that this is another one.
function isSaid(at: number, { findings }: Reporting): boolean {
  return findings.some(({ code, line }) => code === 'other-place-above' && line === at);
}

// In a table with a row per measure a caption is asked of each of its rows instead.
function isTitle(title: string, mayBeCaption: boolean): boolean {
  if (SCOPE.test(title)) return true;
  if (OFFICE.test(title)) return true;
  if (isLabel(title)) return false;
  return TITLE.test(title) || (mayBeCaption && isGroupTitle(title));
}

function wordIn(title: string, { measures, places }: Subjects): string | undefined {
  return (OFFICE.test(title) ? undefined : narrowingIn(title, measures)) ?? partIn(title, places);
}

function narrowingIn(title: string, measures: readonly Measure[]): string | undefined {
  const isBorne = (word: string): boolean =>
    measures.some(({ name_zh, aliases }) => `${name_zh};${aliases}`.includes(word));
  const plans = PROGRESS.test(title) ? [] : (title.match(PLAN) ?? []);
  const words = [PART, AGE].flatMap((pattern) => title.match(pattern) ?? []);
  const part = [...words, ...plans].find((word) => !isBorne(word));
  if (part !== undefined) return part;
  const isToDate = measures.some(({ temporality }) => ['ytd', 'since'].includes(temporality));
  return isToDate ? MONTH_ALONE.exec(title)?.[0] : undefined;
}

// 和平区南湖街道… above rows that are called 和平区.
function partIn(title: string, [only, ...others]: readonly Place[]): string | undefined {
  return only && others.length === 0 ? partNamed(title.replace(OFFICE, ''), only) : undefined;
}

/** What a table has numbers of. */
interface Subjects {
  readonly measures: readonly Measure[];
  readonly places: readonly Place[];
}

function subjectsIn(sheet: Sheet, part: TablePart): Subjects {
  const [measures, places] = [new Set<Measure>(), new Set<Place>()];
  const [from, to] = rangeOf(sheet, part);
  for (let i = from; i < to; i++) {
    measures.add(sheet.observations.measureAt(i));
    places.add(sheet.observations.placeAt(i));
  }
  return { measures: [...measures], places: [...places] };
}
