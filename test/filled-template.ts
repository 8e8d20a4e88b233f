// Fills in a template as a clerk would: in its file, column by column, whatever stands around.

import { parse } from 'csv-parse/sync';
import { bytesOf } from '../pipeline/store/store.ts';

/** Which words go into the row of a form, by the name of the column. */
export type Answer = (row: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;

/** Returns the records of a CSV, each line's cells. */
export function recordsOf(csv: string): readonly (readonly string[])[] {
  return parse(csv, { bom: true, columns: false });
}

/** Returns the bytes of a form with the answers written into its blank cells. */
export function filledIn(csv: string, answer: Answer): Uint8Array {
  const records = recordsOf(csv);
  const header = records.find((cells) => cells.includes('数值')) ?? [];
  const at = records.indexOf(header);
  const lines = records.map((cells, i) => {
    const row = Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']));
    if (i <= at || row['指标代码'] === '') return cells;
    const answers = answer(row);
    return header.map((name) => answers[name] ?? row[name] ?? '');
  });
  const text = lines.map((cells) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
  );
  return bytesOf(text.join('\r\n'));
}

/** Returns an answer for every row: a dozen of everything, done on the given day. */
export function plausible(doneOn: string): Answer {
  return (row) => {
    if (row['计量单位'] !== '完成') return { 数值: '12' };
    return { 数值: '是', 完成日期: doneOn, 佐证: '会议纪要' };
  };
}
