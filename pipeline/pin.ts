// Goes back to an older release: an entry of the log that names its parts anew and holds automatic
// publishing until somebody ends that.

import { append, newestEntry, readEntry, type LogEntry } from './store/log.ts';
import type { Store } from './store/store.ts';
import { UserError } from './user-error.ts';

/**
 * Commits an entry that pins a release, named by its snapshot or by how that begins. Throws a UserError
 * where there is none, or more than one.
 */
export async function pin(
  store: Store,
  { snapshot, writer }: { readonly snapshot: string; readonly writer: string },
): Promise<LogEntry> {
  for (;;) {
    const newest = await newestEntry(store);
    if (!newest) {
      throw new UserError('nothing was published from this store yet', {
        hint: 'run mubiao publish first',
      });
    }
    if (newest.pinned && newest.snapshot === snapshot) return newest;
    const { parts, asOf, rules, snapshot: id } = await entryOf(store, { newest, snapshot });
    const pinned = { base: newest.pinned?.base ?? newest.n };
    const entry = {
      n: newest.n + 1,
      writer,
      urgent: true as const,
      snapshot: id,
      asOf,
      rules,
      parts,
      pinned,
    };
    const committed = await append(store, entry);
    if (committed) return committed;
  }
}

/** Returns the newest entry of a release. */
async function entryOf(
  store: Store,
  { newest, snapshot }: { readonly newest: LogEntry; readonly snapshot: string },
): Promise<LogEntry> {
  const found = new Map<string, LogEntry>();
  for (let n = newest.n; n > 0; n -= 1) {
    const entry = await readEntry(store, n);
    if (entry?.snapshot.startsWith(snapshot) && !found.has(entry.snapshot))
      found.set(entry.snapshot, entry);
    if (entry?.snapshot === snapshot) return entry;
  }
  const [only, ...others] = found.values();
  if (only && others.length === 0) return only;
  const named = [...found.keys()].join(', ');
  throw new UserError(`${only ? 'several releases begin so' : 'no such release'}: ${snapshot}`, {
    hint: only
      ? `give more of its name: ${named}`
      : 'its name stands in /status.json of its time, and in the log',
  });
}
