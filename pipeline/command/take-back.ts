// mubiao withdraw, mubiao erase: takes back an upload. What readers see follows with the next publish.

import { beijingTime } from '../clock.ts';
import { erase } from '../erase.ts';
import { openStore } from '../store/open-store.ts';
import { withdraw } from '../withdraw.ts';
import { say, tell } from './terminal.ts';
import { present } from './workplace.ts';

export interface TakeBackOptions {
  readonly store: string;
  readonly reason: string;
}

const NEXT = 'publish to show it: mubiao publish';

/** Withdraws an upload: its numbers no longer count, and stay to be seen on its page. */
export async function withdrawUpload(
  upload: string,
  { store: dir, reason }: TakeBackOptions,
): Promise<number> {
  await present('store', dir, 'name the folder that mubiao ingest uses: --store DIR');
  const store = await openStore(dir);
  const event = await withdraw(store, { upload, reason, at: beijingTime(Date.now()) });
  say(`${upload} withdrawn at ${event.at}: ${event.reason}`);
  tell(NEXT);
  return 0;
}

/** Erases an upload: all of it but the record that it was received. */
export async function eraseUpload(
  upload: string,
  { store: dir, reason }: TakeBackOptions,
): Promise<number> {
  await present('store', dir, 'name the folder that mubiao ingest uses: --store DIR');
  const store = await openStore(dir);
  const { event, shared } = await erase(store, { upload, reason, at: beijingTime(Date.now()) });
  say(`${upload} erased at ${event.at}: ${event.reason}`);
  for (const other of shared) say(`the same bytes are kept as ${other}: erase that too`);
  tell('remove the file from the inbox, or its versions from the ingest bucket, yourself');
  tell(NEXT);
  return 0;
}
