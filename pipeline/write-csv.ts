// A table as a file that opens right everywhere: CSV in UTF-8 with BOM and CRLF, as Excel in China
// needs it, without a cell that a spreadsheet would run; and JSON as rows under a header row.

import { height, type Columns } from './table.ts';

/**
 * Returns the table as CSV text. Columns not named in `numeric` that begin like a formula get a
 * leading apostrophe, which spreadsheets do not show.
 */
export function writeCsv(table: Columns, numeric: ReadonlySet<string>): string {
  const names = Object.keys(table);
  const columns = names.map((name) => {
    const cells = table[name] ?? [];
    return numeric.has(name) ? cells : cells.map((cell) => quoted(harmless(cell)));
  });
  const lines = [names.join(',')];
  for (let i = 0; i < height(table); i += 1) {
    lines.push(columns.map((column) => column[i] ?? '').join(','));
  }
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function harmless(cell: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Returns the table as JSON: an array of rows, the first one the column names; numbers as text. */
export function writeJson(table: Columns): string {
  const names = Object.keys(table);
  const columns = Object.values(table);
  const lines = [JSON.stringify(names)];
  for (let i = 0; i < height(table); i += 1) {
    lines.push(JSON.stringify(columns.map((column) => column[i] ?? '')));
  }
  return `[\n${lines.join(',\n')}\n]\n`;
}
