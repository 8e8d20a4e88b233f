// A sound sheet in, the bytes of the same file with one fault of real files out.

import type { Habit } from './habit.ts';
import type { Fault } from './incident.ts';
import { bytesOfSheet, encoded, textOfSheet, type Sheet } from './sheet.ts';

interface Context {
  readonly habit: Habit;
  /** The name of a place that this reporter may not report. */
  readonly foreign: string;
}

/** Returns the bytes of a file that has the fault. */
export function faulty(sheet: Sheet, fault: Fault, { habit, foreign }: Context): Uint8Array {
  const [first = [], ...others] = sheet.rows;
  const value = habit.layout === 'wide' ? 2 : 3;
  const withFirst = (row: readonly string[]): Uint8Array =>
    bytesOfSheet({ ...sheet, rows: [row, ...others] }, habit);
  switch (fault) {
    case 'empty':
      return new Uint8Array();
    case 'misspelt-column': {
      const header = sheet.header.map((name, i) => (i === value ? `${name.slice(0, -1)}书` : name));
      return bytesOfSheet({ ...sheet, header }, habit);
    }
    case 'unknown-place':
      return withFirst(first.with(0, '东湖新城'));
    case 'foreign-place':
      return bytesOfSheet({ ...sheet, rows: [...sheet.rows, first.with(0, foreign)] }, habit);
    case 'text-in-number':
      return withFirst(first.with(value, `约${first[value] ?? ''}`));
    case 'part-over-whole':
      return withFirst(first.with(value + 1, String(Number(first[value]) + 20)));
    case 'contradiction': {
      const again = first.with(value, String(Number(first[value]) + 7));
      return bytesOfSheet({ ...sheet, rows: [...sheet.rows, again] }, habit);
    }
    case 'header-only':
      return bytesOfSheet({ ...sheet, rows: [], notes: [] }, habit);
    case 'open-quote':
      return encoded(`${textOfSheet(sheet).trimEnd()}"补充说明，未完`, habit);
    case 'picture':
      return Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49);
    case 'broken-bytes': {
      const sound = bytesOfSheet(sheet, habit);
      const middle = Math.floor(sound.length * 0.6);
      return Uint8Array.of(...sound.slice(0, middle), 0xff, ...sound.slice(middle));
    }
  }
}
