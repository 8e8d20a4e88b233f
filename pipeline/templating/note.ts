// The lines below the table of a form: how to fill it in, which marks there are, until when. Each
// begins with 说明： so that the check takes it for a footnote.

import type { TemplateRow } from '../template.ts';
import { dateWord } from '../word.ts';
import { deadlines } from './due.ts';

const GIVEN = '只填“数值”，已经写好的各列不要改动。';
const OPEN =
  '每行都先填“地区”和“期间”，再填“数值”。期间照最后一列写：按月报的写成 2023年12月，按季报的写成 2023年四季度，按年报的写成 2023年。';
const MARKS =
  '没有数字时填文字：未报送（还没有统计出来）；不涉及（本地没有这类情况）；不予公布（按规定不能公开）。确实是零才填 0。';
const WITHDRAW = '空着的格不改变以前报的数。要取消以前报的数，在“数值”里填：撤回。';
const FREQUENCIES = { month: '月报', quarter: '季报', year: '年报' } as const;

/** Returns the lines below a table; `done`: how many things done are no longer asked for. */
export function noteLines(
  rows: readonly TemplateRow[],
  { done, sample }: { readonly done: number; readonly sample: boolean },
): readonly string[] {
  if (rows.length === 0) return [];
  const isOpen = rows.some(({ period }) => period === '');
  const hasMilestone = rows.some(({ measure }) => measure.temporality === 'milestone');
  const hasPrevious = rows.some(({ previous }) => previous !== undefined);
  return [
    isOpen ? OPEN : GIVEN,
    hasMilestone ? '计量单位是“完成”的，填“是”或“否”；填“是”时还要填完成日期。' : '',
    MARKS,
    WITHDRAW,
    hasPrevious ? '“上期数”是目前使用的数，只供对照，读取时不算。' : '',
    done > 0 ? `已报完成的 ${done} 件事不再列出；要更正时，另加一行。` : '',
    ...deadlineLines(rows),
    sample ? '这是示例，不是真实的统计报表。' : '',
  ]
    .filter((line) => line !== '')
    .map((line) => `说明：${line}`);
}

function deadlineLines(rows: readonly TemplateRow[]): readonly string[] {
  const listed = deadlines(rows).map(
    ({ frequency, count, date }) =>
      `${FREQUENCIES[frequency]} ${count} 项，${dateWord(date).zh}前报送`,
  );
  return listed.length === 0 ? [] : [`时限：${listed.join('；')}。`];
}
