// A table as a file that opens right everywhere: CSV in UTF-8 with BOM and CRLF, as Excel in China
// needs it, without a cell that a spreadsheet would run; and JSON as rows under a header row.

import { height, type Columns } from '../table.ts';

/**
 * Returns the table as CSV text. Columns not named in `numeric` that begin like a formula get a
 * leading apostrophe, which spreadsheets do not show.
 */
export function writeCsv(table: Columns, numeric: ReadonlySet<string>): string {
  return csvFrame(Object.keys(table)).join(csvRows(table, numeric));
}

/** Returns what stands before and after the rows of a CSV file. */
export function csvFrame(names: readonly string[]): readonly [string, string] {
  return [`\uFEFF${names.join(',')}\r\n`, ''];
}

/** Returns what stands before and after the rows of a JSON array, the first one the column names. */
export function jsonFrame(names: readonly string[]): readonly [string, string] {
  return [`[\n${JSON.stringify(names)}`, '\n]\n'];
}

/** Returns the rows of a table as lines of CSV. */
export function csvRows(table: Columns, numeric: ReadonlySet<string>): string {
  const columns = Object.entries(table).map(([name, column]) =>
    encoded(column, (cell) => quoted(numeric.has(name) ? cell : harmless(cell))),
  );
  return joined(columns, height(table), { between: ',', after: '\r\n' });
}

/** Returns the rows of a table as lines of a JSON array, each with the comma before it. */
export function jsonRows(table: Columns): string {
  const columns = Object.values(table).map((column) => encoded(column, JSON.stringify));
  return joined(columns, height(table), { before: ',\n[', between: ',', after: ']' });
}

function harmless(cell: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

/** Returns a cell as it stands in a CSV file. */
export function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Encodes each cell; tables are sorted, so that most cells repeat the one above. */
function encoded(column: readonly string[], encode: (cell: string) => string): readonly string[] {
  let last = '';
  let lastEncoded = encode('');
  return column.map((cell) => {
    if (cell !== last) [last, lastEncoded] = [cell, encode(cell)];
    return lastEncoded;
  });
}

function joined(
  columns: readonly (readonly string[])[],
  rowCount: number,
  { before = '', between = '', after = '' },
): string {
  let text = '';
  for (let row = 0; row < rowCount; row += 1) {
    let separator = before;
    for (const column of columns) {
      text += separator + (column[row] ?? '');
      separator = between;
    }
    text += after;
  }
  return text;
}
