// A published folder on loopback, under the headers that production sends.

import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { LiveReload } from './live-reload.ts';
import { cacheControlOf } from './store/object-headers.ts';
import type { Uploads } from './serve-uploads.ts';
import { securityHeaders } from './security-headers.ts';

// Names that begin with a dot: the roll's own manifest, and all that leads out of the folder.
const HIDDEN = /[/\\](\.|%2e)|%2f|%5c/i;

export interface ServeOptions {
  /** Tells open pages of changes. */
  readonly reload?: LiveReload;
  /** Takes the files that the page which sends sends. */
  readonly uploads?: Uploads;
}

/** Returns a server of a folder, listening on 127.0.0.1; port 0 takes any that is free. */
export async function serve(
  dir: string,
  port: number,
  { reload, uploads }: ServeOptions = {},
): Promise<Server> {
  const files = sirv(dir, {
    dev: true,
    setHeaders(response, path) {
      response.setHeader('cache-control', cacheControlOf(path));
    },
  });
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    setHeaders(response, securityHeaders(path));
    // sirv fails on a range that ends before it begins; a browser takes the whole file as well.
    delete request.headers.range;
    const notFound = (): void => void answerNotFound(dir, path, response);
    const asFile = (): void => {
      files(request, response, notFound);
    };
    const reloading = async ({ answer }: LiveReload): Promise<void> => {
      if (!(await answer(path, response))) asFile();
    };
    const other = (): void => {
      if (reload) void reloading(reload);
      else asFile();
    };
    if (HIDDEN.test(path)) notFound();
    else if (uploads && request.method === 'POST')
      void uploads(request, response).then((isTaken) => {
        if (!isTaken) notFound();
      });
    else other();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return server;
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

// sirv would answer with the page of its own accord, but as one that was found.
async function answerNotFound(dir: string, path: string, response: ServerResponse): Promise<void> {
  const page = join(dir, path.startsWith('/en/') ? 'en' : '', '404.html');
  const html = await readFile(page).catch(() => '404');
  const headers = { 'content-type': 'text/html;charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(404, { ...securityHeaders('/404.html'), ...headers }).end(html);
}
