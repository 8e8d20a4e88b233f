// A published folder on loopback, under the headers that production sends.

import { createServer, type Server } from 'node:http';
import sirv from 'sirv';

/** The headers of every page: no inline style or script, nothing from another host, no framing. */
export const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
} as const;

const IMMUTABLE = /^\/(data\/f|_astro)\//;

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
    files(request, response, () => {
      response.statusCode = 404;
      request.url = request.url?.startsWith('/en/') ? '/en/404.html' : '/404.html';
      files(request, response, () => {
        response.end('404');
      });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return server;
}
