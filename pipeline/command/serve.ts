// mubiao serve: the published site on loopback; with --watch, what is dropped into the inbox is
// taken in and only the pages it touches are rendered.

import { watch } from 'chokidar';
import { stat } from 'node:fs/promises';
import { run } from '../run.ts';
import { beijingTime } from '../clock.ts';
import { serve } from '../serve.ts';
import { UserError } from '../user-error.ts';
import { showReceipt } from './ingest.ts';
import { asLine } from './publish.ts';
import { say, tell } from './terminal.ts';
import { openPublish, type PublishPlaces } from './workplace.ts';

export interface ServeCommandOptions extends PublishPlaces {
  readonly inbox: string;
  readonly port: number;
  readonly watch?: true;
  readonly lang: 'zh' | 'en';
}

/** Serves the site until the process is ended. */
export async function serveSite(options: ServeCommandOptions): Promise<void> {
  await stat(options.out).catch((cause: unknown) => {
    const hint = 'run mubiao publish first, or name the folder it published to: --out DIR';
    throw new UserError(`missing site: ${options.out}`, { hint, cause });
  });
  const server = await serve(options.out, options.port).catch((cause: unknown) => {
    const hint = 'choose another port: --port N';
    throw new UserError(`cannot listen on port ${options.port}`, { hint, cause });
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  say(`http://127.0.0.1:${port}/`);
  if (options.watch) await watchInbox(options);
}

const SETTLE_MS = 150;

async function watchInbox(options: ServeCommandOptions): Promise<void> {
  const { reference, options: opened } = await openPublish(options, tell);
  let running = Promise.resolve();
  let waiting = false;

  async function once(): Promise<void> {
    waiting = false;
    const started = performance.now();
    try {
      const now = beijingTime(Date.now());
      const result = await run(reference, { ...opened, now, inbox: options.inbox });
      for (const stored of result.ingested.receipts) showReceipt(stored, options.lang);
      say(asLine(result.published, Math.round(performance.now() - started)));
    } catch (error) {
      tell(String(error));
    }
  }

  const settle = { stabilityThreshold: SETTLE_MS, pollInterval: SETTLE_MS / 3 };
  watch(options.inbox, { ignoreInitial: true, awaitWriteFinish: settle }).on('all', () => {
    if (waiting) return;
    waiting = true;
    running = running.then(once);
  });
  tell(`watching ${options.inbox}`);
}
