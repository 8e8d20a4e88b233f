// mubiao check FILE…: what would be found if these files were sent. Nothing is stored.

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { beijingTime } from '../clock.ts';
import { decode } from '../decode.ts';
import { examine, type Examination } from '../examine.ts';
import { readData } from '../reference/read-data.ts';
import { SIZE_LIMIT, tooLargeToRead } from '../receive.ts';
import type { Reference, Reporter } from '../reference/reference.ts';
import { showFinding } from '../reading/show-finding.ts';
import { UserError } from '../user-error.ts';
import { paint, say } from './terminal.ts';

export interface CheckCommandOptions {
  readonly data: string;
  readonly reporter?: string;
  readonly json?: true;
  readonly lang: 'zh' | 'en';
}

/** Checks files and says what was found; returns the exit code: 1 when one would be rejected. */
export async function checkFiles(
  files: readonly string[],
  options: CheckCommandOptions,
): Promise<number> {
  const reference = await readData(options.data);
  const reporter = reporterOf(reference, options.reporter);
  const received = beijingTime(Date.now()).slice(0, 10);
  const results: object[] = [];
  let rejected = 0;
  for (const file of files) {
    const bytes = await read(file);
    const examination = bytes
      ? examine(bytes, { reporter, reference, received })
      : tooLargeToRead((await stat(file)).size);
    if (!examination.accepted) rejected += 1;
    if (options.json) results.push(asJson(file, examination));
    else show(file, { bytes: bytes ?? new Uint8Array(), examination, lang: options.lang });
  }
  if (options.json) say(JSON.stringify(results, null, 2));
  return rejected > 0 ? 1 : 0;
}

function reporterOf(reference: Reference, id: string | undefined): Reporter | undefined {
  if (id === undefined) return undefined;
  const found = reference.reporters.find((one) => one.reporter === id);
  if (!found) {
    const known = reference.reporters.map((one) => one.reporter).join(' ');
    throw new UserError(`unknown reporter: ${id}`, { hint: `known ones: ${known}` });
  }
  return found;
}

/** Returns a file's bytes, undefined where it is too large to be read. */
async function read(file: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(file);
    return size > SIZE_LIMIT ? undefined : await readFile(file);
  } catch (cause) {
    throw new UserError(`cannot read ${file}`, { hint: 'check the path of the file', cause });
  }
}

function asJson(file: string, { accepted, encoding, findings, observations }: Examination): object {
  return {
    file: basename(file),
    decision: accepted ? 'accepted' : 'rejected',
    encoding,
    observations: observations.line.length,
    findings,
  };
}

interface Shown {
  readonly bytes: Uint8Array;
  readonly examination: Examination;
  readonly lang: 'zh' | 'en';
}

const WORDS = {
  zh: { accepted: '可以接收', rejected: '会被退回', numbers: '个数据' },
  en: { accepted: 'would be accepted', rejected: 'would be returned', numbers: 'numbers' },
} as const;

function show(file: string, { bytes, examination, lang }: Shown): void {
  const { accepted, findings, observations } = examination;
  const decoded = decode(bytes, () => true);
  const text = 'text' in decoded ? decoded.text : '';
  for (const one of findings) say(`${showFinding(one, text, { lang, paint })}\n`);
  const words = WORDS[lang];
  const verdict = accepted ? words.accepted : words.rejected;
  const count = accepted ? ` (${observations.line.length} ${words.numbers})` : '';
  say(`${file}: ${paint(verdict, accepted ? 'info' : 'error')}${count}`);
}
