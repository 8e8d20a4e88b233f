// Open pages that reload when they have changed, for `mubiao serve --watch` alone: it adds a script to
// each page as it is sent and tells it over server-sent events. The published files know nothing of it.

import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

export interface LiveReload {
  /** Answers what only a watched site has: its pages with the script, the script, the events. */
  readonly answer: (path: string, response: ServerResponse) => Promise<boolean>;
  /** Tells every open page that the site has changed. */
  readonly changed: () => void;
}

const EVENTS = '/_reload';
const SCRIPT = '/_reload.js';
const TAG = `<script type="module" src="${SCRIPT}"></script>`;

/** Returns the live reload of a published folder. */
export function liveReload(dir: string): LiveReload {
  const open = new Set<ServerResponse>();

  async function answer(path: string, response: ServerResponse): Promise<boolean> {
    if (path === EVENTS) {
      send(response, 'text/event-stream').write(': open\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
      return true;
    }
    if (path === SCRIPT) {
      send(response, 'text/javascript;charset=utf-8').end(await readFile(SOURCE));
      return true;
    }
    const html = path.endsWith('/') && (await readPage(join(dir, path, 'index.html')));
    if (!html) return false;
    send(response, 'text/html;charset=utf-8').end(html.replace('</body>', `${TAG}</body>`));
    return true;
  }

  return {
    answer,
    changed() {
      for (const response of open) response.write('data: changed\n\n');
    },
  };
}

const SOURCE = new URL('live-reload-client.js', import.meta.url);

function send(response: ServerResponse, type: string): ServerResponse {
  return response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
}

function readPage(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
