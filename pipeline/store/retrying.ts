// A call over a network in, the same call tried again out: a bounded number of times, after a pause
// that grows and is drawn by lot, so that many callers do not come back all at once ("full jitter").

import { setTimeout } from 'node:timers/promises';

export interface Retrying {
  /** How often a call is made at most. */
  readonly attempts?: number;
  readonly random?: () => number;
  /** Waits for so many milliseconds. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 4000;

/** Returns what makes a call again where it failed in a way that passes; else its error is thrown. */
export function retrying({
  attempts = ATTEMPTS,
  random = Math.random,
  pause = setTimeout,
}: Retrying): <T>(call: () => Promise<T>) => Promise<T> {
  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await call();
      } catch (error) {
        if (tries >= attempts || !passes(error)) throw error;
        await pause(random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries));
      }
    }
  };
}

/** Returns the HTTP status of what the client threw, if it got an answer at all. */
export function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}

// 409: somebody else was writing the same key. Without a status no answer came: nothing is known.
const PASSING: ReadonlySet<number> = new Set([408, 409, 429]);
const BY_NAME: ReadonlySet<string> = new Set(['SlowDown', 'RequestTimeout', 'TimeoutError']);
const BY_CODE: ReadonlySet<string> = new Set([
  ...['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'UND_ERR_SOCKET'],
]);

function passes(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status = statusOf(error);
  const { code, retryable } = error as { code?: string; retryable?: boolean };
  return (
    retryable === true ||
    BY_NAME.has(error.name) ||
    BY_CODE.has(code ?? '') ||
    (status !== undefined && (PASSING.has(status) || status >= 500))
  );
}
