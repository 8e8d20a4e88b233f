// Text in, its tables out: for each the header with what its columns hold, then its rows one by one.
// What stands around the tables (titles, sign-off lines) is handed over apart and said so; no cell
// is changed.

import type { Encoding } from './decode.ts';
import { annotationAt, withoutAnnotation } from './reading/annotation.ts';
import { sniff } from './reading/delimiter.ts';
import { report, type Report } from './reading/finding.ts';
import { HEADER_WITHIN } from './reading/head.ts';
import { eachRecord, firstRecords, LIMITS, type Limits, type NextRow } from './reading/record.ts';
import type { Reference } from './reference/reference.ts';
import { tableReader, type Reading } from './reading/table-reader.ts';
import { vocabulary, type Vocabulary } from './reading/vocabulary.ts';

export interface ParseOptions {
  readonly to: Reading;
  readonly limits?: Limits;
  /** What the text was decoded from, to be named where it makes no sense. */
  readonly encoding?: Encoding;
}

/** Hands over the tables that a text holds; returns the findings about its shape. */
export function parse(
  chunks: Iterable<string>,
  reference: Reference,
  { to, limits = LIMITS, encoding = 'utf-8' }: ParseOptions,
): Report {
  const found = report();
  const words = vocabulary(reference);
  const { head, text } = peeked(chunks);
  const { delimiter } = sniff(head, words);
  const reader = tableReader({ to, words, reference, encoding, found });
  const annotation = annotationAt(firstRecords(head, delimiter, HEADER_WITHIN));
  const next: NextRow = (row, isOdd) => {
    for (const own of withoutAnnotation([row], annotation)) reader.next(own, isOdd);
  };
  eachRecord(text, { delimiter, limits, found }, annotation < 0 ? reader.next : next);
  reader.end();
  return found;
}

/** Returns whether a text, read as a table, has a header in which two names at least are known. */
export function hasKnownHeader(text: string, words: Vocabulary): boolean {
  return sniff(text, words).known > 1;
}

const HEAD_LENGTH = 65_536;

function peeked(chunks: Iterable<string>): {
  readonly head: string;
  readonly text: Iterable<string>;
} {
  const iterator = chunks[Symbol.iterator]();
  const first: string[] = [];
  let length = 0;
  while (length < HEAD_LENGTH) {
    const next = iterator.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const head = first.join('');
  const text = (function* (): Iterable<string> {
    yield head;
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value;
  })();
  return { head, text };
}
