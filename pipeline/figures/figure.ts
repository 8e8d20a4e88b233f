// What a chart says and draws in, the figure out: with its numbers as a file.

import type { Context } from '../pages/context.ts';
import { writeCsv } from '../datasets/write-csv.ts';
import { bytesOf } from '../store/store.ts';
import type { Figure, FigureCell, FigureTable } from '../slice/figure.ts';
import type { Bilingual } from '../reference/reference.ts';

/**
 * Returns a figure, its numbers offered as a CSV: exactly its table, or where this only sums up what
 * is drawn, every number in `file`;
 * itself as a page to embed and as pictures.
 */
export function figure(
  context: Context,
  about: Omit<Figure, 'csv' | 'svg'>,
  { columns, rows }: FigureTable = about.table,
): Figure {
  const status = context.snapshot.reference.site.sample ? '示例' : '初报';
  const file: Record<string, readonly string[]> = { data_status: rows.map(() => status) };
  for (const [i, { name }] of columns.entries()) file[name] = rows.map((row) => row[i]?.csv ?? '');
  // Beside the number as it is published, the number as the chart shows it.
  const at = columns.findIndex(({ name }) => name === 'value');
  if (at >= 0) file['shown'] = rows.map((row) => row[at]?.text.zh ?? '');
  const numeric = new Set(columns.flatMap(({ name, numeric: is }) => (is ? [name] : [])));
  const bytes = bytesOf(writeCsv(file, numeric));
  const { download } = context.offerBytes(`${about.id}.csv`, bytes, rows.length);
  return context.offerChart({ ...about, csv: download });
}

/** Returns a cell that reads the same in both languages, and in the file. */
export function plainCell(text: string): FigureCell {
  return { text: { zh: text, en: text }, csv: text };
}

/** Returns a cell of words; the file has its code. */
export function wordCell(text: Bilingual, csv = text.zh): FigureCell {
  return { text, csv };
}

/** Returns the table without the columns in which no cell of a row says anything. */
export function withoutEmpty({ columns, rows }: FigureTable): FigureTable {
  const kept = columns.flatMap((_, i) => (rows.some((row) => row[i]?.csv !== '') ? [i] : []));
  const only = <T>(all: readonly T[]): readonly T[] => all.filter((_, i) => kept.includes(i));
  return { columns: only(columns), rows: rows.map(only) };
}
