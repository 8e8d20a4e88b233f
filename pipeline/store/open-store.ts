// Where somebody says that a store is: a folder, or `s3://bucket`, opened.

import { folderStore } from './folder-store.ts';
import { siteHeaders } from './object-headers.ts';
import type { Store } from './store.ts';

const BUCKET = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/;

/** Returns whether a place is a bucket: then there is no folder that could be missing. */
export function isBucket(place: string): boolean {
  return BUCKET.test(place);
}

/** Opens the store of the pipeline. */
export async function openStore(place: string): Promise<Store> {
  return isBucket(place) ? bucketStore(place, false) : folderStore(place);
}

/** Opens a published site: one that can be rolled forward again, and is read through a web server. */
export async function openSite(place: string): Promise<Store> {
  return isBucket(place) ? bucketStore(place, true) : folderStore(place, { durable: false });
}

// The client is large, and only who asks for a bucket waits for it.
async function bucketStore(place: string, isSite: boolean): Promise<Store> {
  const { S3Client } = await import('@aws-sdk/client-s3');
  const { s3Store } = await import('./s3-store.ts');
  const bucket = BUCKET.exec(place)?.[1] ?? '';
  const client = new S3Client({ maxAttempts: 1 });
  return s3Store(client, { bucket, ...(isSite && { headersOf: siteHeaders }) });
}
