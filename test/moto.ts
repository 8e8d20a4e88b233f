// An emulator of AWS on loopback for a test file, where one is installed.

import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';

export interface Moto {
  readonly endpoint: string;
  stop(): void;
}

/** Whether `moto_server` is on the path; without it, tests that need it are skipped with a notice. */
export const hasMoto = ((): boolean => {
  try {
    execFileSync('moto_server', ['--help'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write('moto_server is not installed: tests on the emulator are skipped\n');
    return false;
  }
})();

const FIRST_ANSWER_MS = 60_000;

/** Starts the emulator on a free port; the caller stops it. */
export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  const until = Date.now() + FIRST_ANSWER_MS;
  while (
    !(await fetch(`${endpoint}/moto-api/`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || Date.now() > until) throw new Error('moto_server did not start');
    await wait(100);
  }
  return { endpoint, stop: () => void child.kill() };
}

/** Returns a client of the emulator; nothing of it is secret. */
export function motoClient(endpoint: string): S3Client {
  return new S3Client({
    ...{ endpoint, region: 'us-east-1', forcePathStyle: true, maxAttempts: 1 },
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
