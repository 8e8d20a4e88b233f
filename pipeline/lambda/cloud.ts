// What the functions share: the buckets that their environment names, opened, and the reference data
// that were deployed with them.

import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { readData } from '../reference/read-data.ts';
import type { Reference } from '../reference/reference.ts';
import { folderKeys } from '../store/folder-keys.ts';
import { siteHeaders } from '../store/object-headers.ts';
import { s3Store } from '../store/s3-store.ts';
import type { Store } from '../store/store.ts';

const TIMEOUT_MS = 20_000;

// One try a call: the store tries again, and must know that it did.
export const s3 = new S3Client({
  maxAttempts: 1,
  requestHandler: { requestTimeout: TIMEOUT_MS, throwOnRequestTimeout: true },
});

/** Returns a setting of the function. Throws where it was not deployed with one. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`missing setting: ${name}`);
  return value;
}

export function openStore(): Store {
  return s3Store(s3, { bucket: setting('MUBIAO_STORE_BUCKET') });
}

export function openSite(): Store {
  const site = s3Store(s3, { bucket: setting('MUBIAO_SITE_BUCKET'), headersOf: siteHeaders });
  return process.env['MUBIAO_FOLDER_KEYS'] === 'yes' ? folderKeys(site) : site;
}

let reference: Promise<Reference> | undefined;

/** Returns the reference data beside the function, read once in its process. */
export function deployedReference(): Promise<Reference> {
  reference ??= readData(join(import.meta.dirname, 'data'));
  return reference;
}
