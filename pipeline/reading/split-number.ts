// A row in which a number was written with a comma and without quotes (1,234), so that it fills two
// cells, in; the number out. Where that cannot be proven it is only said to be likely.

import type { Reporting } from './finding.ts';
import type { Named } from './table-reader.ts';
import type { Row } from './record.ts';
import type { Watch } from './watch.ts';

const FIRST = /^[+-]?[1-9]\d{0,2}$/;
const BEHIND = /^\d{3}(?:\.\d+)?$/;

export interface Split {
  /** Where it begins, and where its last cell stands. */
  readonly from: number;
  readonly to: number;
  /** As it was written: 1,234. */
  readonly text: string;
}

/** Returns the numbers that stand in several cells of a row, one after the other. */
export function splitNumbers({ cells }: Pick<Row, 'cells'>): Split[] {
  const found: Split[] = [];
  for (let from = 0; from < cells.length; from++) {
    if (!FIRST.test((cells[from] ?? '').trim())) continue;
    let to = from;
    while (BEHIND.test((cells[to + 1] ?? '').trim())) to++;
    if (to === from) continue;
    const text = cells.slice(from, to + 1).map((cell) => cell.trim());
    found.push({ from, to, text: text.join(',') });
    from = to;
  }
  return found;
}

/** Returns the number because of which a row has more cells than its header, if it is one. */
export function splitIn(
  { cells }: Row,
  { width, most }: { readonly width: number; readonly most: number },
): string | undefined {
  const splits = splitNumbers({ cells });
  const joined = splits.reduce((sum, { from, to }) => sum + to - from, 0);
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const excess = Math.max(cells.length - most, filled - width);
  const [first] = splits;
  if (!first || excess < 1 || excess > joined) return undefined;
  // With one cell too many 1,234,567 is 1,234 and 567.
  return first.text.split(',', excess + 1).join(',');
}

// Where no number stands.
const WORDS: ReadonlySet<string> = new Set(['remark', 'evidence', 'unit', 'done-on']);
// A list that is longer was not typed by hand.
const MOST_ROWS = 5000;
const ENOUGH = 3;

/** Returns what looks for numbers in two cells in the rows of a table that are as wide as its header. */
export function watchSplits(columns: readonly Named[], found: Reporting): Watch {
  const values = new Set(
    columns.flatMap(({ index, heading }) => (heading.kind === 'value' ? index : [])),
  );
  const words = new Set(
    columns.flatMap(({ index, heading }) =>
      heading.kind === 'role' && WORDS.has(heading.role) ? index : [],
    ),
  );
  const digits = new Map<number, number[]>();
  const likely: (Split & { readonly line: number })[] = [];
  let rows = 0;
  return {
    row(row) {
      if (++rows > MOST_ROWS) return;
      const splits = splitNumbers(row);
      for (const split of splits) {
        if (!values.has(split.from)) continue;
        if (words.has(split.to)) {
          const { column } = columns[split.from] ?? { column: '' };
          found.add('split-number', { line: row.line, column, value: split.text });
        } else if (values.has(split.to)) likely.push({ ...split, line: row.line });
      }
      for (const index of values) {
        const length = /^\d+$/.exec((row.cells[index] ?? '').trim())?.[0].length;
        if (length === undefined) continue;
        const lengths = digits.get(index);
        if (lengths) lengths.push(length);
        else digits.set(index, [length]);
      }
    },
    done() {
      const usualOf = new Map([...digits].map(([index, lengths]) => [index, median(lengths)]));
      for (const { line, from, to, text } of likely) {
        const usual = usualOf.get(from);
        const [length, whole] = [text.indexOf(','), text.replace(/\D/g, '').length];
        if (usual === undefined || length > usual - 2 || Math.abs(whole - usual) > 1) continue;
        const [one, other] = [columns[from], columns[to]];
        if (!one || !other) continue;
        found.add('number-perhaps-split', {
          ...{ line, column: one.column, value: text },
          other: other.column,
        });
      }
    },
  };
}

function median(lengths: readonly number[]): number | undefined {
  return lengths.length < ENOUGH ? undefined : lengths.toSorted()[Math.floor(lengths.length / 2)];
}
