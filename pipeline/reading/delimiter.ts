// The head of a text in, what separates its cells out.

import { HEADER_WITHIN, knownNames } from './head.ts';
import { DELIMITERS, firstRecords, type Delimiter } from './record.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Sniffed {
  readonly delimiter: Delimiter;
  /** How many known names the best row has, and how many cells the widest. */
  readonly known: number;
  readonly width: number;
}

/**
 * Returns the first delimiter under which a header is recognised; if there is none, the one that
 * splits most.
 */
export function sniff(text: string, words: Vocabulary): Sniffed {
  let best: Sniffed = sniffed(text, ',', words);
  for (const delimiter of DELIMITERS) {
    if (best.known > 1) return best;
    const one = sniffed(text, delimiter, words);
    if ((one.known - best.known || one.width - best.width) > 0) best = one;
  }
  return best;
}

/** How a text is split into cells, and where its columns are named. */
export interface Shape {
  readonly delimiter: Delimiter;
  /** The header's place among the filled records, counted from 0; -1 where there is none. */
  readonly header: number;
}

/** Returns the shape in which a text is read. */
export function shapeOf(text: string, words: Vocabulary): Shape {
  const { delimiter } = sniff(text, words);
  const scores = firstRecords(text, delimiter, HEADER_WITHIN).map((row) => knownNames(row, words));
  const most = Math.max(0, ...scores);
  return { delimiter, header: most === 0 ? -1 : scores.indexOf(most) };
}

function sniffed(text: string, delimiter: Delimiter, words: Vocabulary): Sniffed {
  const rows = firstRecords(text, delimiter, HEADER_WITHIN);
  return {
    delimiter,
    known: Math.max(0, ...rows.map((row) => knownNames(row, words))),
    width: Math.max(1, ...rows.map((row) => row.cells.length)),
  };
}
