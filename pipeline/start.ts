// npm start: from nothing to the published sample site, then serves it. `--once` stops before.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSamples } from '../data/samples/generate.ts';
import { isRejected } from './command/ingest.ts';
import { asLine } from './command/publish.ts';
import { serveSite } from './command/serve.ts';
import { progress, say, tell } from './command/terminal.ts';
import { DEFAULTS, openPublish, ROOT } from './command/workplace.ts';
import { readInbox } from './inbox.ts';
import { ingest } from './ingest.ts';
import { publish } from './publish.ts';

const { values } = parseArgs({
  options: { once: { type: 'boolean', default: false }, port: { type: 'string' } },
});
const started = performance.now();
const places = {
  data: join(ROOT, DEFAULTS.data),
  inbox: join(ROOT, DEFAULTS.inbox),
  store: join(ROOT, DEFAULTS.store),
  out: join(ROOT, DEFAULTS.out),
};

if (!existsSync(places.inbox)) await writeSamples();
const { reference, options } = await openPublish(places, tell);
const taking = progress('ingest');
const { receipts, known } = await ingest(await readInbox(places.inbox), {
  store: options.store,
  reference,
  onProgress: taking.step,
});
taking.stop();
tell(
  `${receipts.length} uploads taken in, ${receipts.filter(isRejected).length} returned, ${known} known`,
);
const rendering = progress('render');
const published = await publish(reference, { ...options, onProgress: rendering.step });
rendering.stop();
say(asLine(published, Math.round(performance.now() - started)));
if (!values.once) {
  await serveSite({
    ...places,
    port: Number(values.port ?? DEFAULTS.port),
    watch: true,
    lang: 'zh',
  });
}
