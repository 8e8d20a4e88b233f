// mubiao start: from nothing to the published sample site, then serves it. What `npm start` runs.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeSamples } from '../../data/samples/generate.ts';
import { folderStore } from '../store/folder-store.ts';
import { readInbox } from '../inbox.ts';
import { ingest } from '../ingest.ts';
import { publish } from '../publish.ts';
import { readData } from '../reference/read-data.ts';
import { drawWanted } from './draw-wanted.ts';
import { isRejected } from './ingest.ts';
import { asLine } from './publish.ts';
import { serveSite } from './serve.ts';
import { progress, say, tell } from './terminal.ts';
import { DEFAULTS, openPublish, ROOT } from './workplace.ts';

/** Writes the samples if absent, takes them in, publishes, and serves unless told `once`. */
export async function startSamples({
  once,
  port,
}: {
  readonly once?: true;
  readonly port: number;
}): Promise<void> {
  const started = performance.now();
  const places = {
    data: join(ROOT, DEFAULTS.data),
    inbox: join(ROOT, DEFAULTS.inbox),
    store: join(ROOT, DEFAULTS.store),
    out: join(ROOT, DEFAULTS.out),
  };
  if (!existsSync(places.inbox)) tell(`${await writeSamples()} sample uploads written`);
  // The site compiles in a process of its own while the uploads are taken in.
  const opening = openPublish(places, tell);
  const taking = progress('ingest');
  const [{ reference, options }, { receipts, known, failures }] = await Promise.all([
    opening,
    readInbox(places.inbox).then(async (inbox) =>
      ingest(inbox, {
        store: folderStore(places.store),
        reference: await readData(places.data),
        onProgress: taking.step,
      }),
    ),
  ]);
  taking.stop();
  const returned = receipts.filter(isRejected).length;
  tell(`${receipts.length} uploads taken in, ${returned} of them returned; ${known} known already`);
  for (const { file, error } of failures) tell(`cannot take in ${file}: ${String(error)}`);
  const rendering = progress('render');
  const published = await publish(reference, { ...options, onProgress: rendering.step });
  rendering.stop();
  say(asLine(published, performance.now() - started));
  // While it serves, the watcher draws.
  if (once) await drawWanted(reference, published, { site: options.site, pictures: true });
  else {
    const { last } = published;
    await serveSite({ ...places, port, watch: true, pictures: true, lang: 'zh', last });
  }
}
