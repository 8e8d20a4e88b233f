// The text of a cell about something done or not done in, the answer out, with the date where the
// cell gives one: 是, ×, 已完成（2021年6月30日）, 2021.6.30印发.

import { plainTime, readDate, readPeriod } from '../period.ts';
import { fold } from './vocabulary.ts';
import { serialDate } from './when.ts';

export type Done =
  | { readonly kind: 'blank' | 'yes' | 'no' }
  | { readonly kind: 'dated'; readonly date: string }
  /** A date beside a word for not done. */
  | { readonly kind: 'contradiction'; readonly date: string }
  /** A date to come; a date that cannot be read or lacks its day; anything else. */
  | { readonly kind: 'planned' | 'bad-date' | 'unclear' };

const YES = words(
  '是 有 完成 完成了 已完成 已办结 办结 已落实 建成 已建成 已建立 已设立 出台 已出台 印发 已印发',
  '发布 已发布 已制定 启动 已启动 已实施 已开展 √ ✓ ✔ ☑ yes y done completed true 1 1.0',
);
const NO = words(
  '否 未 尚未 未完成 尚未完成 没有完成 未办结 未落实 未建成 未建立 未设立 未出台 未印发 未制定',
  '未启动 尚未启动 未实施 未开展 进行中 推进中 正在推进 正在进行 正在办理 办理中 在建',
  '× x ✗ ✘ ☐ no n notdone false 0 0.0',
);

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

const TIME = /\d[\d./年月日号-]*/g;
const PLAN = /预计|计划|拟|将于|力争|争取|年底前|planned|expected/;

const FILLER = /[()[\]【】,，.。;；:：、]|已?于|日期|时间|在/g;

// A hostile cell has thousands of characters.
const LONGEST = 100;

/** Returns what a cell says of something that is to be done. */
export function readDone(text: string): Done {
  if (text.length > LONGEST) return { kind: 'unclear' };
  const word = fold(text).replace(/\ufe0f/g, '');
  if (word === '') return { kind: 'blank' };
  if (YES.has(word)) return { kind: 'yes' };
  if (NO.has(word)) return { kind: 'no' };
  if (serialDate(word) !== undefined) return { kind: 'bad-date' };
  const date = readDate(text);
  if (date !== undefined) return { kind: 'dated', date };
  return readSentence(plainTime(text).toLowerCase());
}

function readSentence(text: string): Done {
  const [time = '', other] = text.match(TIME) ?? [];
  const rest = text.replace(time, '').replace(FILLER, '');
  if (time === '' && NO.has(rest)) return { kind: 'no' };
  if (time === '' && YES.has(rest)) return { kind: 'yes' };
  const isDone = rest === '' || YES.has(rest) || YES.has(`已${rest}`);
  const named = time.replace(/[./-]+$/, '');
  const date = other === undefined ? readDate(named) : undefined;
  if (date !== undefined && isDone) return { kind: 'dated', date };
  if (date !== undefined && NO.has(rest)) return { kind: 'contradiction', date };
  if (PLAN.test(text)) return { kind: 'planned' };
  return { kind: isDone && readPeriod(named) !== undefined ? 'bad-date' : 'unclear' };
}
