// What the page that sends asks for, on this machine: the same answers as in the cloud, with the inbox of
// `mubiao serve --watch` in the place of the bucket.

import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { beijingTime } from './clock.ts';
import { permit, receiptAddress, type PermitRequest } from './permit.ts';
import type { Store } from './store/store.ts';
import { SIZE_LIMIT } from './too-large.ts';

export interface UploadOptions {
  readonly inbox: string;
  readonly store: Store;
}

/** Answers a request where it is one of these; returns whether it was. */
export type Uploads = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const FORM_ROOM = 100_000;

/** Returns what answers POST /permit and takes the files that it permits. */
export function serveUploads({ inbox, store }: UploadOptions): Uploads {
  const permitted = new Map<string, { readonly reporter: string; readonly name: string }>();

  async function answerPermit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = JSON.parse((await bodyOf(request, FORM_ROOM)).toString('utf8')) as PermitRequest;
    const today = beijingTime(Date.now()).slice(0, 10);
    const found = await permit(asked, { store, today, random: randomBytes(16) });
    if ('status' in found) {
      json(response, found.status, { message: found.message });
      return;
    }
    permitted.set(found.random, found);
    const url = `/uploaded/${found.random}`;
    json(response, 200, { url, fields: {}, receipt: receiptAddress(found) });
  }

  async function takeFile(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const random = request.url?.split('/').at(-1) ?? '';
    const to = permitted.get(random);
    const body = await bodyOf(request, SIZE_LIMIT + FORM_ROOM);
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const file = form.get('file');
    if (!to || !(file instanceof File)) {
      json(response, 403, {});
      return;
    }
    // Once: the next file asks anew.
    permitted.delete(random);
    const folder = join(inbox, to.reporter);
    await mkdir(folder, { recursive: true });
    const half = join(folder, `.${to.name}`);
    await writeFile(half, new Uint8Array(await file.arrayBuffer()));
    await rename(half, join(folder, to.name));
    json(response, 204, undefined);
  }

  return async (request, response) => {
    const path = request.url ?? '';
    if (request.method !== 'POST') return false;
    const take =
      path === '/permit' ? answerPermit : path.startsWith('/uploaded/') ? takeFile : undefined;
    if (!take) return false;
    await take(request, response).catch((error: unknown) => {
      json(response, 400, { message: { zh: String(error), en: String(error) } });
    });
    return true;
  };
}

async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function json(response: ServerResponse, status: number, content: object | undefined): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(content === undefined ? undefined : JSON.stringify(content));
}
