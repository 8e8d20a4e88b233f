// A form in, its CSV out: UTF-8 with BOM and CRLF, as Excel opens it right; the title above the table,
// the notes below it, all lines equally long.

import { csvRows } from '../datasets/write-csv.ts';
import { table } from '../table.ts';
import type { Template } from '../template.ts';
import { templateColumns } from './template-column.ts';

/** Returns the text of a form's CSV. */
export function writeTemplate({ title, rows, notes }: Template): string {
  const columns = templateColumns(rows);
  const names = columns.map(({ header }) => header);
  const [first = ''] = names;
  const lines = (texts: readonly string[]): Record<string, string>[] =>
    texts.map((text) => ({
      ...Object.fromEntries(names.map((name) => [name, ''])),
      [first]: text,
    }));
  const all = [
    ...lines([title]),
    Object.fromEntries(names.map((name) => [name, name])),
    ...rows.map((row) =>
      Object.fromEntries(columns.map(({ header, cell }) => [header, cell(row)])),
    ),
    ...lines(notes),
  ];
  return `\uFEFF${csvRows(table(names, all), new Set())}`;
}
