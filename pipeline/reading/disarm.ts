// A cell of the sender's annotated rows that a spreadsheet would run: an apostrophe is put before it,
// and taken off again when those rows are sent back.

/** Returns a cell that no spreadsheet runs. */
// A code as a formula ("=""210102""") computes nothing, and a sign before a number is none.
export function disarm(cell: string): string {
  const runs = /^\s*[=+\-@\t\r＝＋－＠]/.test(cell);
  const isPlain = /^\s*(?:="[^"]*"|[-+－＋]*[\d.,%，．％\s]*)\s*$/.test(cell);
  return runs && !isPlain ? `'${cell}` : cell;
}

/** Returns the cell as it was before `disarm` put an apostrophe there, where it did. */
export function rearm(cell: string): string {
  return cell.startsWith("'") && disarm(cell.slice(1)) === cell ? cell.slice(1) : cell;
}
