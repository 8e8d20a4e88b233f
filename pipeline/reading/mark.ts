// A cell without a number in, what it says out: not reported, not applicable, withheld. What can
// mean several things (—, 无, /) is decided by the file's own legend, or not at all.

import { nameOf, type Cell, type Context } from './key.ts';
import type { Measure } from '../reference/reference.ts';
import { fold } from './vocabulary.ts';

export type Mark = 'not-reported' | 'not-applicable' | 'withheld' | 'zero';

/** What the lines around a table say of its marks: a mark as it stands there, and its meaning. */
export type Legend = readonly (readonly [mark: string, meaning: Mark])[];

const WORDS: Readonly<Record<'not-reported' | 'not-applicable' | 'withheld', readonly string[]>> = {
  'not-reported': [
    ['未报送', '未报', '缺报', '未上报', '没有上报', '未填报', '未填', '空白', '缺', '缺失'],
    ['数据缺失', '缺数据', '暂无数据', '无数据', '没有数据', '暂缺', '未统计', '没有统计', '不详'],
    ['null', 'nan', 'missing', 'not reported', 'not available', 'no data'],
  ].flat(),
  'not-applicable': [
    ['不涉及', '不适用', '无此项', '无此项内容', '无此类情况', '无需填报', '不需填报', '不用填报'],
    ['n/a', 'not applicable'],
  ].flat(),
  withheld: [
    ['不予公布', '不公布', '不予公开', '不公开', '不宜公开', '保密', '涉密', '内部掌握'],
    ['withheld', 'confidential'],
  ].flat(),
};
const MEANINGS = new Map(
  (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((mark) =>
    WORDS[mark].map((word) => [fold(word), mark]),
  ),
);

// One kind of stroke, however long, is one mark: offices do not tell - from — or ——.
const STROKES = /^[-_\u2010-\u2015\u2212\u2500\u2501\u30fc]+$/;
const DOTS = /^(?:[.·…。]+|⋯+)$/;
const UNDECIDED = new Set(
  [
    ['无', '没有', '暂无', '空', 'na', 'nil', 'none'],
    ['/', '//', '\\', '?', '??', '*', '**', '×', '○', '△', '~', '、'],
  ].flat(),
);

/** Returns the mark in the form in which marks are compared. */
function symbolOf(text: string): string {
  const folded = fold(text).replace(/^\((.+)\)$/, '$1');
  if (STROKES.test(folded)) return '—';
  return DOTS.test(folded) ? '…' : folded;
}

/** Returns whether a cell holds a mark that means something only where a legend says what. */
export function isUndecided(text: string): boolean {
  if (text.length > 8) return false;
  const symbol = symbolOf(text);
  return symbol === '—' || symbol === '…' || UNDECIDED.has(symbol);
}

// More characters than a mark has; a hostile cell has thousands.
const LONGEST = 40;

/** Returns what a cell says in place of a number, 'undecided', or undefined where it is no mark. */
export function readMark(text: string, legend: Legend = []): Mark | 'undecided' | undefined {
  if (text.length > LONGEST || /\d/.test(text)) return undefined;
  const folded = fold(text).replace(/^[([【](.+)[)\]】]$/, '$1');
  const word = MEANINGS.get(folded);
  if (word) return word;
  if (!isUndecided(text)) return undefined;
  return meaningOf(text, legend) ?? 'undecided';
}

// The mark as it is written goes first; then one of its kind, if the legend gives these one meaning.
function meaningOf(text: string, legend: Legend): Mark | undefined {
  const exactly = legend.filter(([mark]) => fold(mark) === fold(text));
  const alike = legend.filter(([mark]) => symbolOf(mark) === symbolOf(text));
  const meanings = new Set((exactly.length > 0 ? exactly : alike).map(([, meaning]) => meaning));
  const [only, other] = meanings;
  return other === undefined ? only : undefined;
}

const MEANT = {
  'not-reported': { zh: '未报送', en: 'not reported' },
  'not-applicable': { zh: '不涉及', en: 'not applicable' },
  withheld: { zh: '不予公布', en: 'withheld' },
} as const;

/** Reports what a mark was taken for, or that it can be taken for nothing. */
export function explainMark(
  mark: Exclude<Mark, 'zero'> | 'undecided',
  { cell, measure, found }: Context & { readonly cell: Cell; readonly measure: Measure },
): void {
  const about = { ...cell, measure: nameOf(measure) };
  if (mark === 'undecided') found.add('undecided-mark', about);
  else {
    const code = isUndecided(cell.value) ? 'mark-by-legend' : 'missing-mark';
    found.add(code, { ...about, meaning: MEANT[mark] });
  }
}
