// mubiao check FILE…: what would be found if these files were sent. Nothing is stored.

import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { canonical, CANONICAL_NUMERIC } from '../canonical.ts';
import { beijingTime } from '../clock.ts';
import { writeCsv } from '../datasets/write-csv.ts';
import { decode, wholeText } from '../decode.ts';
import { examine, type Examination } from '../examine.ts';
import { readData } from '../reference/read-data.ts';
import type { Reference, Reporter } from '../reference/reference.ts';
import { showFinding } from '../reading/show-finding.ts';
import { SIZE_LIMIT, tooLargeToRead } from '../too-large.ts';
import { UserError } from '../user-error.ts';
import { paint, say } from './terminal.ts';

export interface CheckCommandOptions {
  readonly data: string;
  readonly reporter?: string;
  readonly json?: true;
  /** Where to write the one file, if accepted, in the layout of the templates. */
  readonly fix?: string;
  readonly lang: 'zh' | 'en';
}

/** Checks files and says what was found; returns the exit code: 1 when one would be rejected. */
export async function checkFiles(
  files: readonly string[],
  options: CheckCommandOptions,
): Promise<number> {
  if (options.fix !== undefined && files.length > 1) {
    throw new UserError('--fix is for one file', { hint: 'check the files one by one' });
  }
  const reference = await readData(options.data);
  const reporter = reporterOf(reference, options.reporter);
  const received = beijingTime(Date.now()).slice(0, 10);
  const results: object[] = [];
  let rejected = 0;
  let fixed: string | undefined;
  for (const file of files) {
    const bytes = await read(file);
    const examination = bytes
      ? examine(bytes, { reporter, reference, received, name: basename(file) })
      : tooLargeToRead((await stat(file)).size);
    if (!examination.accepted) rejected += 1;
    else if (options.fix !== undefined)
      fixed = writeCsv(canonical(examination.observations, reference), CANONICAL_NUMERIC);
    if (options.json) results.push(asJson(file, examination));
    else show(file, { bytes: bytes ?? new Uint8Array(), examination, lang: options.lang });
  }
  if (options.json) say(JSON.stringify(results, null, 2));
  if (fixed !== undefined && options.fix !== undefined) await writeNew(options.fix, fixed);
  return rejected > 0 ? 1 : 0;
}

/** Writes a file that is not there yet: what is there may be what was sent. */
async function writeNew(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' }).catch((cause: unknown) => {
    throw new UserError(`cannot write ${file}`, {
      hint: 'name a file that does not exist yet, in a folder that does',
      cause,
    });
  });
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
  const text = 'chunks' in decoded ? wholeText(decoded) : '';
  for (const one of findings) say(`${showFinding(one, text, { lang, paint })}\n`);
  const words = WORDS[lang];
  const verdict = accepted ? words.accepted : words.rejected;
  const count = accepted ? ` (${observations.line.length} ${words.numbers})` : '';
  say(`${file}: ${paint(verdict, accepted ? 'info' : 'error')}${count}`);
}
