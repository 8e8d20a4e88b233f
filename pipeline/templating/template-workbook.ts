// A form in, the workbook of it out: given cells are grey and protected, the others white; marks and
// 是/否 can be chosen from lists.

import type { Template, TemplateRow } from '../template.ts';
import { templateColumns, VALUE_HEADER, type TemplateColumn } from './template-column.ts';
import { workbook, type Choice, type SheetCell } from './workbook.ts';

const MARKS = ['未报送', '不涉及', '不予公布', '撤回'];
const ANSWERS = ['是', '否', '撤回'];
const PROTECTED = '说明：灰色格受保护。确实要改时，在“审阅”里撤销工作表保护，没有密码。';
/** The title and the header. */
const ROWS_ABOVE = 2;

/** Returns the bytes of a form's .xlsx. */
export function templateWorkbook({ title, rows, notes }: Template): Uint8Array {
  const columns = templateColumns(rows);
  const column = columns.findIndex(({ header }) => header === VALUE_HEADER);
  const choice = (words: readonly string[], isIn: (row: TemplateRow) => boolean): Choice => ({
    ...{ column, words },
    rows: rows.flatMap((row, i) => (isIn(row) ? [i + ROWS_ABOVE] : [])),
  });
  const isMilestone = ({ measure }: TemplateRow): boolean => measure.temporality === 'milestone';
  return workbook({
    name: '填报表',
    widths: columns.map(({ width }) => width),
    frozen: ROWS_ABOVE,
    rows: [
      [{ text: title, style: 'title' }],
      columns.map(({ header }): SheetCell => ({ text: header, style: 'header' })),
      ...rows.map((row) => columns.map((one) => cellOf(one, row))),
      ...[...notes, PROTECTED].map((text): SheetCell[] => [{ text, style: 'plain' }]),
    ],
    choices: [choice(ANSWERS, isMilestone), choice(MARKS, (row) => !isMilestone(row))],
  });
}

function cellOf({ cell, kind = 'text', isOpen }: TemplateColumn, row: TemplateRow): SheetCell {
  const text = cell(row);
  if (isOpen?.(row) ?? text === '') return { text, style: `open-${kind}` };
  return { text, style: kind === 'number' ? 'given-number' : 'given-text' };
}
