// A path of the published site in, what it is sent with out: by a server on this machine and by the
// bucket alike.

import type { ObjectHeaders } from './s3-store.ts';

/** Paths whose content is part of their name: they never change. */
const IMMUTABLE = /^\/(?:data\/f|chart|_astro)\//;

const FOREVER = 'public, max-age=31536000, immutable';
const FRESH = 'public, max-age=60, stale-while-revalidate=600';
/** The answer to an upload, which its sender asks for until it is there. */
const RECEIPTS = /^\/receipts\//;

/** Returns for how long a path may be kept by those who read it. */
export function cacheControlOf(path: string): string {
  if (RECEIPTS.test(path)) return 'no-store';
  return IMMUTABLE.test(path) ? FOREVER : FRESH;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  ttl: 'text/turtle; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
  zip: 'application/zip',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

/** Returns the media type of a path. */
export function mediaTypeOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1) || 'index.html';
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  return (
    TYPES[extension] ??
    (name === 'SHA256SUMS' ? TYPES['txt'] : undefined) ??
    'application/octet-stream'
  );
}

/** Returns what an object of the site's bucket is sent with; keys are paths without the first slash. */
export function siteHeaders(key: string): ObjectHeaders {
  const path = `/${key}`;
  return { ContentType: mediaTypeOf(path), CacheControl: cacheControlOf(path) };
}
