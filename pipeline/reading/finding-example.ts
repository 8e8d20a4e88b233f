// A finding of each code as a recorded case of the tests raises it; test/finding-example.test.ts
// keeps the file in step with the cases.

import examples from './finding-example.json' with { type: 'json' };
import type { Bilingual } from '../reference/reference.ts';

export interface FindingExample {
  /** The line of the file, '' where the finding is about the whole. */
  readonly line: string;
  /** What stands in that line, shortened. */
  readonly row: string;
  readonly message: Bilingual;
}

/** An example by code; a code without a recorded case has none. */
export const EXAMPLES: Readonly<Partial<Record<string, FindingExample>>> = examples;
