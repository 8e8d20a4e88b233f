// The extracts that pages offered, under their lasting addresses.

import type { MadeFile } from '../made-file.ts';
import type { Context } from '../pages/context.ts';

/** Returns the aliases of a release's extracts. */
export function extractFiles({ extracts }: Context): readonly MadeFile[] {
  return extracts.map(({ lasting, file }) => ({
    path: `data/${lasting}`,
    key: file.sha256,
    make: () => file.bytes,
  }));
}
