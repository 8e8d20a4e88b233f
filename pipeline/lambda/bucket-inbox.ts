// The versions of objects in the ingest bucket as a list of what was received. A version's time is the
// one at which it was put; it is kept with that content, so that events may come in any order.

import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ObjectVersion,
  type S3Client,
} from '@aws-sdk/client-s3';
import { beijingTime } from '../clock.ts';
import type { Incoming } from '../receive.ts';
import { retrying } from '../store/retrying.ts';
import { CutShort } from '../store/s3-store.ts';

const tried = retrying({});

/** Returns all versions of the objects whose keys start with a prefix, the oldest of each first. */
export async function bucketInbox(
  client: Pick<S3Client, 'send'>,
  Bucket: string,
  { prefix, only = prefix }: { readonly prefix: string; readonly only?: string },
): Promise<readonly Incoming[]> {
  const versions = await versionsOf(client, Bucket, prefix);
  const byKey = Map.groupBy(versions, ({ Key = '' }) => Key);
  return [...byKey].flatMap(([key, own]) => {
    if (!key.startsWith(only) || key.endsWith('/')) return [];
    let last = 0;
    return own.toReversed().map((version) => {
      // Of two within a second the later one is the later one.
      last = Math.max(
        (version.LastModified?.getTime() ?? 0) - ((version.LastModified?.getTime() ?? 0) % 1000),
        last + 1000,
      );
      return incoming(version, { key, received: last, read: () => read(client, Bucket, version) });
    });
  });
}

async function versionsOf(
  client: Pick<S3Client, 'send'>,
  Bucket: string,
  Prefix: string,
): Promise<readonly ObjectVersion[]> {
  const found: ObjectVersion[] = [];
  let from: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {};
  while (from) {
    const markers: { KeyMarker?: string; VersionIdMarker?: string } = from;
    const page = await tried(() =>
      client.send(new ListObjectVersionsCommand({ Bucket, Prefix, ...markers })),
    );
    found.push(...(page.Versions ?? []));
    const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page;
    from = page.IsTruncated
      ? {
          ...(KeyMarker !== undefined && { KeyMarker }),
          ...(VersionIdMarker !== undefined && { VersionIdMarker }),
        }
      : undefined;
  }
  return found;
}

interface Located {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly received: number;
  readonly read: () => Promise<Uint8Array>;
}

function incoming({ Size = 0 }: ObjectVersion, { key, received, read }: Located): Incoming {
  const at = key.indexOf('/');
  const [reporter, name] = at < 0 ? ['', key] : [key.slice(0, at), key.slice(at + 1)];
  return { reporter, name, received: beijingTime(received), size: Size, isVersion: true, read };
}

async function read(
  client: Pick<S3Client, 'send'>,
  Bucket: string,
  { Key, VersionId, Size }: ObjectVersion,
): Promise<Uint8Array> {
  return tried(async () => {
    const found = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
    const bytes = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
    // Rows that did not arrive would not be missed: they are numbers that nobody reported.
    if (bytes.length !== Size) throw new CutShort(`${Key ?? ''}: ${bytes.length} of ${Size} bytes`);
    return bytes;
  });
}
