// What the check page has to know of the reference data: the tables that a check reads, and no other.
// A parity test holds its answers against those of the whole.

import type { Reference } from './reference/reference.ts';
import { bytesOf } from './store/store.ts';

/** Returns the reference data as the check page loads them: places, reporters, measures, indicators. */
export function checkReference(reference: Reference): Uint8Array {
  const unread: Partial<Reference> = {
    ...{ agencies: [], forms: [], formMeasures: [], policies: [], targets: [] },
    ...{ allocations: [], schedules: [], lists: [], tiles: [] },
  };
  const read: Reference = { ...reference, ...unread };
  return bytesOf(JSON.stringify(read));
}
