// mubiao invite: lets a reporter send files from a page of the site, for some days.

import { randomBytes } from 'node:crypto';
import { beijingTime } from '../clock.ts';
import { invitations, invite, revoke, type Invitation } from '../invitation.ts';
import { readData } from '../reference/read-data.ts';
import { openStore } from '../store/open-store.ts';
import { UserError } from '../user-error.ts';
import { say, tell } from './terminal.ts';

export interface InviteCommandOptions {
  readonly data: string;
  readonly store: string;
  readonly reporter?: string;
  readonly days: number;
  readonly list?: true;
  readonly revoke?: string;
  readonly json?: true;
}

/** Makes an invitation and prints its address once; or lists them, or takes one back. */
export async function inviteReporter(options: InviteCommandOptions): Promise<number> {
  const store = await openStore(options.store);
  const now = beijingTime(Date.now());
  if (options.list) {
    const all = await invitations(store);
    if (options.json) say(JSON.stringify(all, null, 2));
    else for (const one of all) say(lineOf(one, now));
    return 0;
  }
  if (options.revoke !== undefined) {
    say(lineOf(await revoke(store, options.revoke, now), now));
    return 0;
  }
  const { reporter, days } = options;
  if (reporter === undefined) {
    throw new UserError('nobody to invite', {
      hint: 'give --reporter ID, --list or --revoke HASH',
    });
  }
  const reference = await readData(options.data);
  const random = randomBytes(32);
  const { token, invitation } = await invite(store, reference, { reporter, days, now, random });
  const address = `${reference.site.base}/send/?reporter=${reporter}#${token}`;
  if (options.json) say(JSON.stringify({ ...invitation, address }, null, 2));
  else {
    say(address);
    tell(`for ${reporter} until ${invitation.until}; shown once, kept nowhere`);
    tell(`to take it back: mubiao invite --revoke ${invitation.hash.slice(0, 12)}`);
  }
  return 0;
}

function lineOf({ hash, reporter, until, revoked }: Invitation, now: string): string {
  const state = revoked !== '' ? 'revoked' : until < now.slice(0, 10) ? 'expired' : 'holds';
  return `${hash.slice(0, 12)}  ${state.padEnd(8)}${until}  ${reporter}`;
}
