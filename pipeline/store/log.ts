// The log of releases: append-only entries, each naming the parts of one snapshot by content. An
// entry is put if absent, so that of two publishers one wins and the other notices.

import type { StoredReceipt } from '../receive.ts';
import { logKey, logNumber, LOG } from './store-key.ts';
import {
  CITY_TABLES,
  RECEIVED_TABLES,
  snapshotParts,
  TABLE_RULES,
  UPLOAD_COLUMNS,
  type CityTables,
  type Snapshot,
} from '../snapshot.ts';
import { hashOf, putPart, readPart } from './part.ts';
import { bytesOf, textOf, type Store } from './store.ts';

export interface LogEntry {
  readonly n: number;
  /** Who wrote it: a publisher that lost the answer to its commit recognises its own. */
  readonly writer: string;
  readonly snapshot: string;
  readonly asOf: string;
  /** The version of the rules by which its tables were computed. */
  readonly rules: string;
  /** Part name, such as `ledger/210100`, to the SHA-256 of its bytes. */
  readonly parts: Readonly<Record<string, string>>;
  /** An operator went back to an older release: nothing newer is published until that ends. */
  readonly pinned?: {
    /** The number of the last entry that was published as usual: the next such one follows it. */
    readonly base: number;
  };
  /** What readers may have kept of what it replaces must no longer be read. */
  readonly urgent?: true;
}

/** A snapshot, and the receipts with a private page, which are no part of what is published. */
export interface Release {
  readonly snapshot: Snapshot;
  readonly receipts: readonly StoredReceipt[];
}

/** Returns the newest entry of the log, or undefined when nothing was published yet. */
export async function newestEntry(store: Store): Promise<LogEntry | undefined> {
  const newest = (await store.list(LOG)).at(-1);
  return newest === undefined ? undefined : readEntry(store, logNumber(newest));
}

/** Returns an entry of the log, or undefined. */
export async function readEntry(store: Store, n: number): Promise<LogEntry | undefined> {
  const bytes = await store.get(logKey(n));
  return bytes && (JSON.parse(textOf(bytes)) as LogEntry);
}

/** Returns whether an entry newer than this one exists. */
export async function isSuperseded(store: Store, entry: LogEntry): Promise<boolean> {
  return (await store.get(logKey(entry.n + 1))) !== undefined;
}

export interface CommitOptions {
  readonly newest: LogEntry | undefined;
  readonly writer: string;
  readonly urgent?: boolean;
}

/**
 * Commits a release as the entry after `newest`. Returns the entry that holds now: `newest` itself
 * where nothing changed, undefined where another publisher was first.
 */
export async function commit(
  store: Store,
  release: Release,
  { newest, writer, urgent = false }: CommitOptions,
): Promise<LogEntry | undefined> {
  const content = new Map([
    ...snapshotParts(release.snapshot),
    ['receipts', release.receipts] as const,
  ]);
  const parts = Object.fromEntries([...content].map(([name, part]) => [name, hashOf(part)]));
  const { id, asOf } = release.snapshot;
  const unchanged =
    newest?.snapshot === id && JSON.stringify(newest.parts) === JSON.stringify(parts);
  if (unchanged && !newest.pinned) return newest;
  const before = new Set(Object.values(newest?.parts ?? {}));
  for (const part of content.values()) {
    if (!before.has(hashOf(part))) await putPart(store, part);
  }
  const n = (newest?.n ?? 0) + 1;
  return append(store, {
    n,
    writer,
    snapshot: id,
    asOf,
    rules: TABLE_RULES,
    parts,
    ...(urgent && { urgent }),
  });
}

/** Puts an entry where there is none yet; returns it, or undefined where another was first. */
export async function append(store: Store, entry: LogEntry): Promise<LogEntry | undefined> {
  const bytes = bytesOf(JSON.stringify(entry));
  if (await store.put(logKey(entry.n), bytes, { ifAbsent: true })) return entry;
  const present = await readEntry(store, entry.n);
  return present?.writer === entry.writer ? present : undefined;
}

/** Entries of older rules lack the columns that uploads have got since. */
function withAllColumns(tables: CityTables): CityTables {
  const { uploads } = tables;
  const blank = uploads.upload.map(() => '');
  const all = Object.fromEntries(UPLOAD_COLUMNS.map((name) => [name, blank]));
  return { ...tables, uploads: { ...all, ...uploads } };
}

/** Returns the release that an entry names, read from its parts. */
export async function readRelease(store: Store, entry: LogEntry): Promise<Release> {
  const names = Object.keys(entry.parts);
  const values = await Promise.all(names.map((name) => readPart(store, entry.parts[name] ?? '')));
  const parts = new Map(names.map((name, i) => [name, values[i]]));
  const codes = names.flatMap((name) => (name.startsWith('ledger/') ? name.slice(7) : []));
  const cities = new Map(
    codes.sort().map((city): [string, CityTables] => {
      // Entries of older rules have what was received under the names of what is shown.
      const received = RECEIVED_TABLES.map((name) => [
        name,
        parts.get(`received/${name}/${city}`) ?? parts.get(`${name}/${city}`),
      ]);
      const all: unknown = Object.fromEntries([
        ...CITY_TABLES.map((name) => [name, parts.get(`${name}/${city}`)]),
        ['received', Object.fromEntries(received)],
      ]);
      return [city, withAllColumns(all as CityTables)];
    }),
  );
  return {
    snapshot: {
      id: entry.snapshot,
      asOf: entry.asOf,
      reference: parts.get('reference') as Snapshot['reference'],
      cities,
      assessments: parts.get('assessments') as Snapshot['assessments'],
    },
    // Entries of older rules had those of returned uploads alone.
    receipts: (parts.get('receipts') ?? parts.get('returned')) as readonly StoredReceipt[],
  };
}
