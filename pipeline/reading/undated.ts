// A cell of the sender's annotated rows that a spreadsheet would take for a date and save as Sep-23 or
// 2023/9/1 in, the same month in words out, as the templates have it.

/** Returns a cell that a spreadsheet leaves as it is, where it holds a month alone. */
export function undated(cell: string): string {
  const [, year, month] = /^\s*((?:19|20)\d\d)[-/](0?[1-9]|1[0-2])\s*$/.exec(cell) ?? [];
  return year === undefined ? cell : `${year}年${Number(month)}月`;
}
