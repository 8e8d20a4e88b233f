// Invitations to send files: a reporter is given a token, the store keeps its hash alone, and until when
// it holds.

import { createHash } from 'node:crypto';
import { addDays } from './period.ts';
import type { Reference } from './reference/reference.ts';
import { inviteKey, INVITES } from './store/store-key.ts';
import { bytesOf, textOf, type Store } from './store/store.ts';
import { UserError } from './user-error.ts';

export interface Invitation {
  /** SHA-256 of the token. */
  readonly hash: string;
  readonly reporter: string;
  /** YYYY-MM-DDTHH:mm:ss+08:00 */
  readonly made: string;
  /** The last day on which it holds, YYYY-MM-DD. */
  readonly until: string;
  /** When it was taken back; '' where it was not. */
  readonly revoked: string;
}

export interface InviteOptions {
  readonly reporter: string;
  readonly days: number;
  readonly now: string;
  /** Nobody can guess it: 32 random bytes. */
  readonly random: Uint8Array;
}

const MOST_DAYS = 400;

/** Makes an invitation; returns its token, which is kept nowhere. */
export async function invite(
  store: Store,
  { reporters }: Reference,
  { reporter, days, now, random }: InviteOptions,
): Promise<{ readonly token: string; readonly invitation: Invitation }> {
  if (!reporters.some((one) => one.reporter === reporter)) {
    throw new UserError(`unknown reporter: ${reporter}`, {
      hint: 'the ids stand in data/reporters.csv',
    });
  }
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw new UserError(`invalid number of days: ${days}`, { hint: `give 1 to ${MOST_DAYS}` });
  }
  const token = Buffer.from(random).toString('base64url');
  const until = addDays(now.slice(0, 10), days);
  const invitation = { hash: hashOf(token), reporter, made: now, until, revoked: '' };
  await store.put(inviteKey(invitation.hash), bytesOf(JSON.stringify(invitation)), {
    ifAbsent: true,
  });
  return { token, invitation };
}

/** Returns the invitation that a token is of, whether it holds or not. */
export async function invitationOf(store: Store, token: string): Promise<Invitation | undefined> {
  const bytes = await store.get(inviteKey(hashOf(token)));
  return bytes && (JSON.parse(textOf(bytes)) as Invitation);
}

/** Returns all invitations, in the order in which they were made. */
export async function invitations(store: Store): Promise<readonly Invitation[]> {
  const keys = await store.list(INVITES);
  const found = await Promise.all(
    keys.map(async (key) => {
      const bytes = await store.get(key);
      return bytes ? [JSON.parse(textOf(bytes)) as Invitation] : [];
    }),
  );
  return found.flat().sort((a, b) => (a.made < b.made ? -1 : 1));
}

/** Takes back an invitation, named by its token, its hash or how that begins. */
export async function revoke(store: Store, named: string, now: string): Promise<Invitation> {
  const all = await invitations(store);
  const found = all.filter(({ hash }) => hash === hashOf(named) || hash.startsWith(named));
  const [one, ...others] = found;
  if (!one || others.length > 0 || named.length < SHORTEST) {
    throw new UserError(`no such invitation, or not one alone: ${named}`, {
      hint: 'mubiao invite --list names them all',
    });
  }
  const revoked = { ...one, revoked: one.revoked || now };
  await store.put(inviteKey(one.hash), bytesOf(JSON.stringify(revoked)));
  return revoked;
}

const SHORTEST = 8;

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
