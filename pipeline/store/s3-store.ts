// A bucket as a store. Every call is tried a bounded number of times, by this module alone (the
// client is to be opened with `maxAttempts: 1`), so that a put that finds its key taken knows whether
// an earlier try of its own, whose answer was lost, may have taken it.

import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { retrying, statusOf, type Retrying } from './retrying.ts';
import type { Store } from './store.ts';

/** How an object is sent to those who read it. */
export interface ObjectHeaders {
  readonly ContentType: string;
  readonly CacheControl: string;
}

export interface S3StoreOptions {
  readonly bucket: string;
  /** Of a bucket that is read through a web server: what a key is sent with. */
  readonly headersOf?: (key: string) => ObjectHeaders;
  readonly retry?: Retrying;
}

/** Returns a store over a bucket of S3, whose keys are those of the store. */
export function s3Store(
  client: Pick<S3Client, 'send'>,
  { bucket: Bucket, headersOf, retry = {} }: S3StoreOptions,
): Store {
  const tried = retrying(retry);

  async function get(Key: string): Promise<Uint8Array | undefined> {
    return tried(async () => {
      const found = await client.send(new GetObjectCommand({ Bucket, Key })).catch(absent);
      if (!found) return undefined;
      const bytes = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
      if (found.ContentLength !== undefined && bytes.length !== found.ContentLength)
        throw new CutShort(`${Key}: ${bytes.length} of ${found.ContentLength} bytes`);
      return bytes;
    });
  }

  return {
    get,

    async put(Key, bytes, condition) {
      // The caller may change the bytes while a later try still sends them.
      const object = { Bucket, Key, Body: bytes.slice(), ...headersOf?.(Key) };
      if (!condition?.ifAbsent) {
        await tried(() => client.send(new PutObjectCommand(object)));
        return true;
      }
      let tries = 0;
      const isPut = await tried(() => {
        tries += 1;
        return client
          .send(new PutObjectCommand({ ...object, IfNoneMatch: '*' }))
          .then(isDone, taken);
      });
      if (isPut || tries === 1) return isPut;
      const present = await get(Key);
      return present !== undefined && Buffer.compare(present, object.Body) === 0;
    },

    async list(Prefix) {
      const keys: string[] = [];
      let ContinuationToken: string | undefined;
      do {
        const from = ContinuationToken;
        const page = await tried(() =>
          client.send(
            new ListObjectsV2Command({ Bucket, Prefix, ...(from && { ContinuationToken: from }) }),
          ),
        );
        keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
        ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (ContinuationToken !== undefined);
      // S3 sorts by UTF-8, not by code unit.
      return keys.sort();
    },

    async remove(Key) {
      await tried(() => client.send(new DeleteObjectCommand({ Bucket, Key })));
    },
  };
}

/** A body that ended before its length. */
export class CutShort extends Error {
  readonly retryable = true;
}

const isDone = (): boolean => true;

function absent(error: unknown): undefined {
  if (statusOf(error) === 404) return undefined;
  throw error;
}

function taken(error: unknown): false {
  if (statusOf(error) === 412) return false;
  throw error;
}
