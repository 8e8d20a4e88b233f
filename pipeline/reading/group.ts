// What stands above a measure or before it, and whether that makes another one of it: the title of a
// group of columns or rows (特困人员供养机构 above 机构数), and 其中 below a whole.

import type { Cell, Context } from './key.ts';
import type { Row } from './record.ts';
import { isUnit } from './unit.ts';
import { bare, fold, isTotal } from './vocabulary.ts';
import type { Measure, Reference } from '../reference/reference.ts';

// Words that name a subject as a whole. What a title says beside them must stand in the measure's
// own name, or the title narrows it.
const NEUTRAL =
  /情况|数据|指标|统计|概况|基本|信息|服务|建设|养老|老年人?|居家|社区|保障|体系|设施|机构|事业|工作|项目|供给|队伍|人才|部分|方面|业务|补贴|资金|用地|床位|评估|监管|总体|综合|能力|水平|其[他它]|[与和及的等、]|other|services?|data|figures/g;
const NARROWING =
  /其[他它](?!$|情况|指标|方面|工作|数据|服务|事项|项目)|公办|民办|公建|民营|国有|农村|城[镇市乡]|街道|新增|新建|改建|目标|计划|任务|预计|预算|男|女|上年|去年|下年|明年|合格|达标|未/;
// 1 in 1养老, but not 80 in 80周岁以上: that number is of the name.
const NUMBERING = /^(?:[一二三四五六七八九十]+|\d+(?!\d|周?岁|星|级|分钟|[年月]))/;
const NUMBERED = /^[(（]?\d{1,3}[)）、.]+/;

/** Returns whether a text above a measure makes another one of it: 民办, 新增, 上年. */
export function isNarrowing(text: string): boolean {
  return NARROWING.test(bare(text));
}

/**
 * Returns whether a name that looks like a known one is of something else: it has other numbers in
 * it, or a word that narrows (新增, 上年, 民办).
 */
export function isOtherThan(text: string, known: string): boolean {
  const [own, other] = [text, known].map((name) => fold(name).replace(NUMBERED, ''));
  const digitsIn = (name = ''): string => name.replace(/\D/g, '');
  const isNew = (word: string): boolean => !other?.includes(word);
  return digitsIn(own) !== digitsIn(other) || wordsThatNarrow(own ?? '').some(isNew);
}

/** Returns the words in a text that make another measure of one: 公办, 新增. */
export function wordsThatNarrow(text: string): readonly string[] {
  return text.match(new RegExp(NARROWING, 'g')) ?? [];
}

/** Returns whether a title above a measure is of the measure as a whole; '' without one: of any. */
export function isTitleOf(title: string, measure: Measure | undefined): boolean {
  const name = bare(title).replace(NUMBERING, '').replace(/^其中/, '');
  const own = measure ? bare(measure.name_zh) : '';
  if (name === '' || (measure && own.includes(name))) return true;
  const rest = name.replace(NEUTRAL, '');
  if (NARROWING.test(name) || isOutsideHomes(name, own) || hasOtherNumber(name, own)) return false;
  return rest === '' || own.includes(rest);
}

// 居家和社区 above what is counted in homes.
function isOutsideHomes(title: string, own: string): boolean {
  return /居家|社区/.test(title) && !title.includes('机构') && own.includes('机构');
}

/** Returns whether a title has a number that a name has not: 80周岁以上老年人, 60周岁以上老年人数. */
export function hasOtherNumber(title: string, own: string): boolean {
  return own !== '' && (title.match(/\d+/g) ?? []).some((number) => !own.includes(number));
}

const PART = /^其中/;

// Asked of every row of a list; few labels have to be looked at more closely.
function isCalledPart(label: string): boolean {
  return label.includes('其') && PART.test(bare(label));
}

/**
 * Returns whether a measure called 其中… is the part it is named for: of the measure before it,
 * either by an indicator that divides the one by the other, or by its own full name.
 */
export function isPartOf(
  label: string,
  { measure, whole }: { readonly measure: Measure; readonly whole: Measure | undefined },
  { indicators }: Reference,
): boolean {
  if (!isCalledPart(label)) return true;
  if (!whole) return false;
  const isDivided = indicators.some(
    ({ numerator, denominator }) => numerator === measure.measure && denominator === whole.measure,
  );
  const stem = bare(whole.name_zh).replace(/数$/, '');
  return isDivided || bare(label).includes(stem);
}

export interface Grouping {
  /** Takes in a text that stands alone: the title of the rows below it. */
  title(text: string): void;
  /** Returns the measure of a row if nothing before it makes another one of it. */
  own(label: Cell, measure: Measure): Measure | undefined;
  /** Returns the unit that the title above a row gives, '' for none: 一、资金（元）. */
  unit(): string;
}

const LONGEST = 24;

/** Returns whether a text that stands alone is the title of the rows below it. */
export function isGroupTitle(text: string): boolean {
  return text.length <= LONGEST && (isPartsTitle(text) || !/[:。；;]/.test(fold(text)));
}

// 其中： in a line of its own.
function isPartsTitle(text: string): boolean {
  return /^其中:?$/.test(fold(text));
}

/** Returns what follows the titles and the wholes of a table with a row per measure. */
export function grouping({ reference, found }: Context): Grouping {
  let title = '';
  let whole: Measure | undefined;
  // Whether all that follows is a part of what stands before it.
  let isOfParts = false;
  return {
    title(text) {
      if (text === title || !isGroupTitle(text)) return;
      isOfParts = isPartsTitle(text);
      if (!isOfParts) [title, whole] = [text, undefined];
    },
    own(label, measure) {
      if (title !== '' && !isTitleOf(title, measure)) {
        found.add('unclear-row', { ...label, group: title });
        return undefined;
      }
      const name = isOfParts ? `其中${label.value}` : label.value;
      if (!isPartOf(name, { measure, whole }, reference)) {
        found.add('unclear-row', { ...label, group: whole?.name_zh ?? '其中' });
        return undefined;
      }
      if (!PART.test(name)) whole = measure;
      return measure;
    },
    unit: () => unitBehind(title, reference),
  };
}

const CLASS =
  /类别|类型|性质|分类|分组|城乡|属性|所有制|经营方式|性别|对象|(?:category|type|kind|class)$/;
const WHOLE = /^(?:全部|全体|总体|整体|全口径|不分.*|all)$/;

/** Returns whether a column of that name says what part of a measure its rows are of: 公办, 民办. */
export function isClassColumn(name: string): boolean {
  return CLASS.test(fold(name));
}

/** Returns the part that a cell of such a column names, '' for the whole. */
export function classNamed(text: string): string {
  return isTotal(text) || WHOLE.test(fold(text)) ? '' : text;
}

/** Returns the unit in brackets at the end of a title, '' where there is none. */
export function unitBehind(title: string, reference: Reference): string {
  const [, unit = ''] = /\(([^()]+)\)$/.exec(fold(title)) ?? [];
  return isUnit(unit, reference) ? unit : '';
}

/** Returns the one text of a row that has nothing else. */
export function lineText({ cells }: Row): string {
  return cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
}
