// Gathers what is new, computes the snapshot, commits it to the log, rolls the site forward. The
// whole flow behind `mubiao publish`; a publisher that loses a race reads again and starts over.

import { gather, type Gathered } from './gather.ts';
import type { Ledger } from './ledger.ts';
import {
  commit,
  newestEntry,
  readEntry,
  readRelease,
  type LogEntry,
  type Release,
} from './store/log.ts';
import type { Page } from './page.ts';
import { plan, type Plan } from './plan.ts';
import type { StoredReceipt } from './receive.ts';
import type { Reference } from './reference/reference.ts';
import type { Renderer } from './renderer.ts';
import { roll, siteEntry, type Rolled } from './roll.ts';
import {
  mergeReceived,
  NOTHING_RECEIVED,
  snapshot,
  TABLE_RULES,
  type Received,
} from './snapshot.ts';
import { bytesOf, type Store } from './store/store.ts';
import { pendingKey } from './store/store-key.ts';
import { UserError } from './user-error.ts';
import { addsTo, withoutErased } from './withdrawal.ts';

export interface PublishOptions {
  readonly store: Store;
  readonly site: Store;
  readonly renderer: Renderer;
  readonly asOf: string;
  /** Names this run in the log, so that it recognises its own commit. */
  readonly writer: string;
  /** When this run takes place, for /status.json alone: YYYY-MM-DDTHH:mm:ss+08:00. */
  readonly now: string;
  /** Ends an operator's going back to an older release; else that holds. */
  readonly unpin?: boolean;
  /** What this process published last: not read again while it is still the newest. */
  readonly last?: Committed;
  readonly onProgress?: (done: number, all: number) => void;
}

export interface Committed {
  readonly entry: LogEntry;
  readonly release: Release;
  readonly planned: Plan;
  /** The hash of the renderer that it was planned for. */
  readonly renderer: string;
}

export interface Published extends Rolled {
  readonly release: string;
  /** An older release is pinned: nothing newer was published. */
  readonly held: boolean;
  /** Something of what readers may have kept must no longer be read: after going back. */
  readonly urgent: boolean;
  readonly last: Committed;
  /** What the site now consists of. */
  readonly pages: readonly Page[];
}

const MOST_TRIES = 8;

/** Publishes what the store holds under the given reference data. */
export async function publish(reference: Reference, options: PublishOptions): Promise<Published> {
  const { store, site, renderer } = options;
  const completed = await completeNewest(options);
  let overtaken = completed?.superseded ?? false;
  const wasUrgent = completed?.urgent ?? false;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const newest = await newestEntry(store);
    if (newest?.pinned && !options.unpin) {
      const held = await hold(newest, { ...options, overtaken });
      if (held) return { ...held, urgent: held.urgent || wasUrgent };
      overtaken = true;
      continue;
    }
    const base = newest?.pinned ? await readEntry(store, newest.pinned.base) : newest;
    const before = base && (await releaseOf(base, options));
    const current = base?.rules === TABLE_RULES;
    // Tables of other rules may lack a column: what was received is read anew, not carried over.
    const fresh = await gather(store, reference, { all: !current });
    const known = newest && unchanged(reference, { ...options, newest, fresh });
    const release =
      known?.release ?? nextRelease(reference, { before, current, fresh, asOf: options.asOf });
    // Planned before it is committed: what cannot be shown must not become the newest entry.
    const planned = known?.planned ?? plan(release, renderer.hash);
    const urgent = withdrawalsOf(release) > withdrawalsOf(before);
    const entry = await commit(store, release, { newest, writer: options.writer, urgent });
    if (!entry) continue;
    const rolled = await roll(planned, { ...options, entry, afresh: overtaken });
    overtaken = rolled.superseded;
    if (overtaken) continue;
    for (const upload of fresh.uploads) await store.remove(pendingKey(upload));
    await site.put('status.json', statusFile(entry, options.now));
    const { pages } = planned;
    const last = { entry, release, planned, renderer: renderer.hash };
    const isUrgent = wasUrgent || (entry.urgent === true && hasWritten(rolled));
    return { release: entry.snapshot, held: false, urgent: isUrgent, last, pages, ...rolled };
  }
  throw new UserError('another publisher keeps publishing to this store', {
    hint: 'let it finish, then run mubiao publish again',
  });
}

/** Brings the site to the release that is pinned; undefined where a newer entry came meanwhile. */
async function hold(
  entry: LogEntry,
  { overtaken, ...options }: PublishOptions & { readonly overtaken: boolean },
): Promise<Published | undefined> {
  const { site, renderer, now } = options;
  if (entry.rules !== TABLE_RULES) {
    throw new UserError(`the pinned release was computed by other rules: ${entry.snapshot}`, {
      hint: 'publish it with the version of mubiao of its time, or end the pin: mubiao publish --unpin',
    });
  }
  const release = await releaseOf(entry, options);
  const planned = plan(release, renderer.hash);
  const rolled = await roll(planned, { ...options, entry, afresh: overtaken });
  if (rolled.superseded) return undefined;
  await site.put('status.json', statusFile(entry, now));
  const last = { entry, release, planned, renderer: renderer.hash };
  const urgent = hasWritten(rolled);
  return { release: entry.snapshot, held: true, urgent, last, pages: planned.pages, ...rolled };
}

function hasWritten({ rendered, removed }: Rolled): boolean {
  return rendered + removed > 0;
}

const isSame = (last: Committed | undefined, entry: LogEntry): last is Committed =>
  last?.entry.n === entry.n && last.entry.writer === entry.writer;

async function releaseOf(entry: LogEntry, { store, last }: PublishOptions): Promise<Release> {
  return isSame(last, entry) ? last.release : readRelease(store, entry);
}

interface Unchanged extends PublishOptions {
  readonly newest: LogEntry;
  readonly fresh: Gathered;
}

/** Returns what this process published last, if that is what it would compute again. */
function unchanged(
  { hash }: Reference,
  { last, newest, fresh, asOf, renderer }: Unchanged,
): Committed | undefined {
  // What follows a release that was pinned is what was published before it.
  if (!isSame(last, newest) || newest.pinned) return undefined;
  if (fresh.uploads.length > 0 || last.renderer !== renderer.hash) return undefined;
  const { cities } = last.release.snapshot;
  for (const [city, added] of fresh.received)
    if (addsTo(cities.get(city)?.received ?? NOTHING_RECEIVED, added)) return undefined;
  const { snapshot: tables } = last.release;
  return tables.reference.hash === hash && tables.asOf === asOf ? last : undefined;
}

/**
 * Finishes rolling the site to the newest entry, should an earlier run have been interrupted.
 * Returns what that took, undefined where there was nothing to finish.
 */
async function completeNewest({
  store,
  site,
  ...rest
}: PublishOptions): Promise<(Rolled & { readonly urgent: boolean }) | undefined> {
  const at = await siteEntry(site);
  if (at === undefined) {
    throw new UserError('the output folder holds files that mubiao did not write', {
      hint: 'name an empty folder, or one that mubiao published to before: --out DIR',
    });
  }
  const newest = await newestEntry(store);
  // Tables of other rules cannot be planned by this version; they are computed again below.
  if (newest?.rules !== TABLE_RULES || at === 0 || at === newest.n) return undefined;
  const planned = plan(await readRelease(store, newest), rest.renderer.hash);
  const rolled = await roll(planned, { ...rest, store, site, entry: newest });
  return { ...rolled, urgent: newest.urgent === true && hasWritten(rolled) };
}

interface NextOptions {
  readonly before: Release | undefined;
  /** Whether the tables of `before` were computed by the rules of today. */
  readonly current: boolean;
  readonly fresh: Gathered;
  readonly asOf: string;
}

function nextRelease(reference: Reference, { before, current, fresh, asOf }: NextOptions): Release {
  const known = before?.snapshot;
  const carried = current ? known : undefined;
  const cities = new Set([
    ...reference.policies.map((policy) => policy.place),
    ...(known?.cities.keys() ?? []),
    ...fresh.received.keys(),
  ]);
  const received = new Map(
    [...cities].map((city): [string, Received] => {
      const old = carried?.cities.get(city)?.received ?? NOTHING_RECEIVED;
      const added = fresh.received.get(city);
      return [city, addsTo(old, added) ? withoutErased(mergeReceived([old, added])) : old];
    }),
  );
  for (const { ledger } of received.values()) refuseUnknown(reference, ledger);
  return {
    snapshot: snapshot(received, reference, known && current ? { asOf, known } : { asOf }),
    receipts: mergeReceipts([...(before?.receipts ?? []), ...fresh.receipts], fresh.erased),
  };
}

/** What was published once must stay explained: a place or a measure cannot just go away. */
function refuseUnknown(reference: Reference, ledger: Ledger): void {
  const places = new Set(reference.places.map((one) => one.place));
  const measures = new Set(reference.measures.map((one) => one.measure));
  const place = ledger.place.find((one) => !places.has(one));
  const measure = ledger.measure.find((one) => !measures.has(one));
  const missing = place ? `place: ${place}` : measure && `measure: ${measure}`;
  if (missing === undefined) return;
  throw new UserError(`numbers were received for a ${missing} that data/ no longer holds`, {
    hint: 'put its row back; a place that has ended gets a valid_to, a measure is just no longer owed',
  });
}

function withdrawalsOf(release: Release | undefined): number {
  const cities = [...(release?.snapshot.cities.values() ?? [])];
  return cities.reduce((sum, { received }) => sum + received.withdrawals.upload.length, 0);
}

function mergeReceipts(
  receipts: readonly StoredReceipt[],
  erased: ReadonlySet<string>,
): readonly StoredReceipt[] {
  const kept = receipts.filter(({ receipt }) => !erased.has(receipt.upload));
  const byId = new Map(kept.map((stored) => [stored.receipt.upload, stored]));
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, stored]) => stored);
}

function statusFile(entry: LogEntry, now: string): Uint8Array {
  const status = { release: entry.snapshot, as_of: entry.asOf, published: now };
  return bytesOf(`${JSON.stringify(status, null, 2)}\n`);
}
