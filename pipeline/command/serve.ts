// mubiao serve: the published site on loopback; with --watch, what is dropped into the inbox is
// taken in and only the pages it touches are rendered.

import { watch } from 'chokidar';
import { resolve } from 'node:path';
import { answer } from '../answer.ts';
import type { Committed } from '../publish.ts';
import type { StoredReceipt } from '../receive.ts';
import { run } from '../run.ts';
import { beijingTime } from '../clock.ts';
import { liveReload, type LiveReload } from '../live-reload.ts';
import { serveUploads } from '../serve-uploads.ts';
import { serve } from '../serve.ts';
import { UserError } from '../user-error.ts';
import { drawWanted } from './draw-wanted.ts';
import { showReceipt } from './ingest.ts';
import { asLine } from './publish.ts';
import { say, tell } from './terminal.ts';
import { openPublish, present, type PublishPlaces } from './workplace.ts';

export interface ServeCommandOptions extends PublishPlaces {
  readonly inbox: string;
  readonly port: number;
  readonly watch?: true;
  /** Draw the pictures of what is published while watching. */
  readonly pictures?: true;
  readonly lang: 'zh' | 'en';
  /** What this process has published already. */
  readonly last?: Committed;
}

/** Serves the site until the process is ended. */
export async function serveSite(options: ServeCommandOptions): Promise<void> {
  await present('site', options.out, 'run mubiao publish first, or name its folder: --out DIR');
  const watched = options.watch && (await openWatched(options));
  const reload = watched && liveReload(options.out);
  const uploads = watched && serveUploads({ inbox: options.inbox, store: watched.options.store });
  const also = { ...(reload && { reload }), ...(uploads && { uploads }) };
  const server = await serve(options.out, options.port, also).catch((cause: unknown) => {
    const hint = 'choose another port: --port N';
    throw new UserError(`cannot listen on port ${options.port}`, { hint, cause });
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  say(`http://127.0.0.1:${port}/`);
  if (watched && reload) watchInbox(watched, options, reload);
}

async function openWatched(options: ServeCommandOptions): ReturnType<typeof openPublish> {
  await present('inbox', options.inbox, 'make the folder, or name another: --inbox DIR');
  return openPublish(options, tell);
}

const SETTLE_MS = 150;

type Opened = Awaited<ReturnType<typeof openPublish>>;

function watchInbox(
  { reference, options: opened }: Opened,
  options: ServeCommandOptions,
  { changed }: LiveReload,
): void {
  // Whole, so that the watcher and the inbox call a file by the same path.
  const inbox = resolve(options.inbox);
  const answered = (stored: StoredReceipt): Promise<void> =>
    answer(stored, { site: opened.site, reference });
  let running = Promise.resolve();
  let waiting = false;
  let { last } = options;
  // Paths of what was dropped; undefined: look at the whole inbox, as at first and after a failure.
  let dropped: Set<string> | undefined;

  async function once(): Promise<void> {
    waiting = false;
    const only = dropped;
    dropped = new Set();
    const started = performance.now();
    try {
      const now = beijingTime(Date.now());
      const places = { inbox, ...(only && { only }), ...(last && { last }) };
      const { ingested, published } = await run(reference, {
        ...opened,
        now,
        tell: answered,
        ...places,
      });
      last = published.last;
      for (const stored of ingested.receipts) showReceipt(stored, options.lang);
      if (ingested.failures.length > 0) dropped = undefined;
      say(asLine(published, Math.round(performance.now() - started)));
      if (published.rendered > 0) changed();
      if (options.pictures)
        await drawWanted(reference, published, { site: opened.site, pictures: true });
    } catch (error) {
      dropped = undefined;
      tell(String(error));
    }
  }

  function soon(path?: string): void {
    if (path !== undefined) dropped?.add(path);
    if (waiting) return;
    waiting = true;
    running = running.then(once);
  }

  const settle = { stabilityThreshold: SETTLE_MS, pollInterval: SETTLE_MS / 3 };
  watch(inbox, { ignoreInitial: true, awaitWriteFinish: settle })
    .on('all', (_, path) => {
      soon(path);
    })
    .on('error', (error) => {
      tell(String(error));
    })
    .on('ready', () => {
      tell(`watching ${options.inbox}`);
      // What was dropped before the watcher was ready.
      soon();
    });
}
