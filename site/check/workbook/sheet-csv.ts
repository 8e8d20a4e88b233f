// A sheet in, the CSV to send out: UTF-8 with a BOM and CRLF, one line for each row of the sheet. A
// line break inside a cell becomes a space, so that line and row keep the same number.

import type { Sheet } from './open-workbook.ts';

/** Returns the bytes of a sheet as CSV. */
export function sheetCsv({ rows }: Sheet): Uint8Array<ArrayBuffer> {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const lines = rows.map((row) =>
    row.length === 0 ? '' : Array.from({ length: width }, (_, i) => quoted(row[i] ?? '')).join(','),
  );
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function quoted(cell: string): string {
  const text = cell.replace(/\r\n|\n|\r/g, ' ');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
