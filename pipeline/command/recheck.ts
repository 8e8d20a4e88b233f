// mubiao recheck: which recorded decisions today's rules would change. Exit code 1 where there are any.

import { readData } from '../reference/read-data.ts';
import { recheck, type Rechecked } from '../recheck.ts';
import { openStore } from '../store/open-store.ts';
import { progress, say, tell } from './terminal.ts';
import { present } from './workplace.ts';

export interface RecheckCommandOptions {
  readonly store: string;
  readonly data: string;
  readonly json?: true;
}

/** Checks every upload again and says what would come out otherwise; changes nothing. */
export async function recheckUploads(options: RecheckCommandOptions): Promise<number> {
  await present('store', options.store, 'name the folder that mubiao ingest uses: --store DIR');
  const reference = await readData(options.data);
  const bar = progress('recheck');
  const found = await recheck(await openStore(options.store), reference, bar.step);
  bar.stop();
  if (options.json) say(JSON.stringify(found, null, 2));
  else for (const one of found.changed) say(lineOf(one));
  const { checked, without, changed } = found;
  tell(
    `${checked} checked again, ${changed.length} would be answered otherwise; ${without} without bytes or reporter`,
  );
  return changed.length > 0 ? 1 : 0;
}

function lineOf({ upload, reporter, received, rules, decided, today, ...rest }: Rechecked): string {
  const { more, fewer, observations } = rest;
  const parts = [
    decided === today ? decided : `${decided} → ${today}`,
    ...more.map((code) => `+${code}`),
    ...fewer.map((code) => `-${code}`),
    ...(observations[0] === observations[1] ? [] : [`${observations.join(' → ')} numbers`]),
  ];
  return `${upload} ${reporter} ${received.slice(0, 10)} (rules ${rules}): ${parts.join(', ')}`;
}
