// The whole flow on one machine:
//
//   upload ─ decode ─ parse ─ check ─┬─ receipt                                     (ingest)
//                                    └─ observations ─ normalize ─ assess ─ snapshot
//                                       ─ commit ─ plan ─ render                    (publish)

import { readInbox } from './inbox.ts';
import { ingest, type IngestOptions, type IngestResult } from './ingest.ts';
import { publish, type Published, type PublishOptions } from './publish.ts';
import type { Reference } from './reference/reference.ts';

export interface RunOptions extends PublishOptions {
  /** The folder of uploads, one sub-folder per reporter. */
  readonly inbox: string;
  /** Paths of the only files that are new, where that is known. */
  readonly only?: ReadonlySet<string>;
  /** Tells the sender of a new file. */
  readonly tell?: IngestOptions['tell'];
}

/** Takes in what is new in the inbox, then publishes what the store holds. */
export async function run(
  reference: Reference,
  options: RunOptions,
): Promise<{ readonly ingested: IngestResult; readonly published: Published }> {
  const inbox = await readInbox(options.inbox, options.only);
  const { store, tell } = options;
  const ingested = await ingest(inbox, { store, reference, ...(tell && { tell }) });
  const published = await publish(reference, options);
  return { ingested, published };
}
