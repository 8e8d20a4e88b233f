// A published folder on loopback as a content network sends it: compressed, under the headers of
// production.

import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { securityHeaders } from '../../pipeline/security-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export interface Served {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves a folder on any free port; only what a browser asks for by itself is compressed. */
export async function serveCompressed(dir: string): Promise<Served> {
  const server = createServer((request, response) => {
    void answer(dir, request.url ?? '/', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}

async function answer(dir: string, url: string, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(url, 'http://any');
  const file = join(dir, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, {
      ...securityHeaders(pathname),
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=60',
    })
    .end(brotliCompressSync(bytes, QUALITY));
}
