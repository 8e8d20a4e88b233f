// A published folder on loopback, under the headers that production sends.

import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * The headers of every page: no inline style or script, nothing from another host, no framing. The
 * worker is the one of the check page.
 */
export const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; " +
    "worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
} as const;

const IMMUTABLE = /^\/(data\/f|_astro)\//;
// Names that begin with a dot: the roll's own manifest, and all that leads out of the folder.
const HIDDEN = /[/\\](\.|%2e)|%2f|%5c/i;

/** Returns a server of a folder, listening on 127.0.0.1; port 0 takes any that is free. */
export async function serve(dir: string, port: number): Promise<Server> {
  const files = sirv(dir, {
    dev: true,
    setHeaders(response, path) {
      response.setHeader(
        'cache-control',
        IMMUTABLE.test(path)
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=60, stale-while-revalidate=600',
      );
    },
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    // sirv fails on a range that ends before it begins; a browser takes the whole file as well.
    delete request.headers.range;
    const path = request.url?.split('?')[0] ?? '/';
    const notFound = (): void => void answerNotFound(dir, path, response);
    if (HIDDEN.test(path)) notFound();
    else files(request, response, notFound);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return server;
}

// sirv would answer with the page of its own accord, but as one that was found.
async function answerNotFound(dir: string, path: string, response: ServerResponse): Promise<void> {
  const page = join(dir, path.startsWith('/en/') ? 'en' : '', '404.html');
  const html = await readFile(page).catch(() => '404');
  const headers = { 'content-type': 'text/html;charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(404, headers).end(html);
}
