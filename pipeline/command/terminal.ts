// What a command says: results on standard output, progress on standard error; a bar on a terminal,
// plain lines elsewhere.

import { SingleBar } from 'cli-progress';
import { styleText } from 'node:util';
import type { Severity } from '../reading/finding.ts';

/** Writes a line of a command's result. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a line that is not part of the result. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

export interface Progress {
  readonly step: (done: number, all: number) => void;
  readonly stop: () => void;
}

/** Returns a progress display: a bar on a terminal, a line at each tenth elsewhere. */
export function progress(what: string): Progress {
  if (!process.stderr.isTTY) return plainProgress(what);
  const bar = new SingleBar({
    format: `${what} {bar} {value}/{total}`,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let started = false;
  return {
    step: (done, all) => {
      if (!started) bar.start(all, 0);
      started = true;
      bar.update(done);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}

const TENTHS = 10;

function plainProgress(what: string): Progress {
  let told = 0;
  return {
    step: (done, all) => {
      const tenth = Math.floor((done * TENTHS) / all);
      if (tenth > told) tell(`${what} ${done}/${all}`);
      told = tenth;
    },
    stop: () => undefined,
  };
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** Puts a severity's colour around a text where standard output is a terminal that shows colours. */
export function paint(text: string, severity: Severity): string {
  return process.stdout.isTTY && process.stdout.hasColors()
    ? styleText(COLOURS[severity], text)
    : text;
}
