// The size from which on a file is not even read.

import { refused, type Examination } from './examine.ts';
import { finding } from './reading/finding.ts';

/** The largest file that is read, in bytes. */
export const SIZE_LIMIT = 20 * 1024 * 1024;

/** Returns the examination of a file that is not read because of its size in bytes. */
export function tooLargeToRead(size: number): Examination {
  const [shown, limit] = [size, SIZE_LIMIT].map((bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`);
  return refused(finding('too-large', { size: shown ?? '', limit: limit ?? '' }));
}
