// A bucket in memory that answers as S3 does, conditions and pages included, and that fails on purpose.

import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';

/** What befalls a call: it never arrives, or takes effect and its answer is lost, or is refused. */
export type Fault = 'timeout' | 'lost' | 'cut-short' | 'conflict' | 'slow-down' | 'internal';

export interface FakeS3 {
  readonly client: Pick<S3Client, 'send'>;
  readonly content: Map<string, Uint8Array>;
  /** The calls so far, as `PutObject key`. */
  readonly calls: string[];
}

const PAGE = 3;

/** Returns a bucket in memory; `faultAt` says what befalls a call, counted from 0. */
export function fakeS3(faultAt: (call: number, name: string) => Fault | undefined): FakeS3 {
  const content = new Map<string, Uint8Array>();
  const calls: string[] = [];
  const send = async (command: object): Promise<unknown> => {
    const name = command.constructor.name.replace(/Command$/, '');
    const { input } = command as { input: { Key?: string; Prefix?: string } };
    const fault = faultAt(calls.length, name);
    calls.push(`${name} ${input.Key ?? input.Prefix ?? ''}`);
    // Others may come between a call and its effect.
    await new Promise(setImmediate);
    if (fault === 'timeout') throw network('ETIMEDOUT');
    if (fault === 'conflict') throw refused(409, 'ConditionalRequestConflict');
    if (fault === 'slow-down') throw refused(503, 'SlowDown');
    if (fault === 'internal') throw refused(500, 'InternalError');
    const answer = answered(command, content, fault === 'cut-short');
    if (fault === 'lost') throw network('ECONNRESET');
    return answer;
  };
  return { client: { send }, content, calls };
}

function answered(command: object, content: Map<string, Uint8Array>, isCut: boolean): unknown {
  if (command instanceof GetObjectCommand) {
    const bytes = content.get(command.input.Key ?? '');
    if (!bytes) throw refused(404, 'NoSuchKey');
    const sent = isCut ? bytes.slice(0, Math.floor(bytes.length / 2)) : bytes;
    return {
      Body: { transformToByteArray: () => Promise.resolve(sent.slice()) },
      ContentLength: bytes.length,
    };
  }
  if (command instanceof PutObjectCommand) {
    const { Key = '', Body, IfNoneMatch } = command.input;
    if (IfNoneMatch === '*' && content.has(Key)) throw refused(412, 'PreconditionFailed');
    content.set(Key, Uint8Array.from(Body as Uint8Array));
    return {};
  }
  if (command instanceof DeleteObjectCommand) {
    content.delete(command.input.Key ?? '');
    return {};
  }
  if (command instanceof ListObjectsV2Command) {
    const { Prefix = '', ContinuationToken = '' } = command.input;
    const keys = [...content.keys()]
      .filter(
        (key) =>
          key.startsWith(Prefix) &&
          Buffer.compare(Buffer.from(key), Buffer.from(ContinuationToken)) > 0,
      )
      .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const page = keys.slice(0, PAGE);
    const isMore = keys.length > PAGE;
    return {
      Contents: page.map((Key) => ({ Key })),
      IsTruncated: isMore,
      ...(isMore && { NextContinuationToken: page.at(-1) }),
    };
  }
  throw new Error(`unknown call: ${command.constructor.name}`);
}

function refused(httpStatusCode: number, name: string): Error {
  return Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });
}

function network(code: string): Error {
  return Object.assign(new Error(code), { code });
}
