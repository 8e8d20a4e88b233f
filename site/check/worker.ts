// Checks files off the page's own thread. Loads the reference data once, the converter for .xlsx
// when the first one comes, and nothing else; a file's bytes go nowhere but back to the page.

import './modern.ts';
import { examine, type Examination } from '../../pipeline/examine.ts';
import { severitiesOf } from '../../pipeline/receipt.ts';
import type { Reference } from '../../pipeline/reference/reference.ts';
import { SIZE_LIMIT, tooLargeToRead } from '../../pipeline/too-large.ts';
import type { Answer, Asked, Failure, Question, Step, Verdict } from './protocol.ts';
import type { Sheet } from './workbook/open-workbook.ts';
import { sheetCsv } from './workbook/sheet-csv.ts';

let reference: Promise<Reference>;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'open') {
    reference = load(data.reference);
    void reference.then(() => {
      tell({ kind: 'ready' });
    });
  } else void answer(data);
});

async function load(address: string): Promise<Reference> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`missing reference data: ${address}`);
  return (await response.json()) as Reference;
}

async function answer(question: Question): Promise<void> {
  const { id } = question;
  try {
    const said = await answered(question, (step) => {
      tell({ kind: 'step', id, step });
    });
    tell(said, said.kind === 'checked' && said.converted ? [said.converted.csv.buffer] : []);
  } catch (error) {
    if (error instanceof Trouble) tell({ kind: 'failed', id, why: error.why });
    else tell({ kind: 'crashed', id, detail: String(error) });
  }
}

async function answered(question: Question, at: (step: Step) => void): Promise<Answer> {
  const { id, file, sheet } = question;
  at('reading');
  if (file.size > SIZE_LIMIT) return { kind: 'checked', id, ...verdict(tooLargeToRead(file.size)) };
  const bytes = await attempt('unreadable', async () => new Uint8Array(await file.arrayBuffer()));
  const sheets = isZip(bytes) ? await sheetsIn(bytes, at) : undefined;
  const names = sheets?.map(({ name }) => name) ?? [];
  if (sheet === undefined && names.length > 1) return { kind: 'sheets', id, names };
  const chosen = sheets?.find(({ name }) => name === (sheet ?? names[0]));
  const converted = chosen && { sheet: chosen.name, names, csv: sheetCsv(chosen) };
  at('checking');
  const examination = await examined(converted?.csv ?? bytes, question);
  return { kind: 'checked', id, ...verdict(examination), ...(converted && { converted }) };
}

async function examined(bytes: Uint8Array, question: Question): Promise<Examination> {
  const known = await reference;
  const reporter = known.reporters.find((one) => one.reporter === question.reporter);
  const { received, file } = question;
  const options = { reference: known, reporter, received, name: file.name };
  return examine(bytes, options);
}

function verdict(examination: Examination): Verdict {
  const { accepted, encoding, observations, findings, counts } = examination;
  const severities = severitiesOf(examination);
  return { accepted, encoding, numbers: observations.line.length, severities, findings, counts };
}

function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, i) => bytes[i] === byte);
}

/** Returns the sheets of a workbook; undefined where the zip is something else, or broken. */
async function sheetsIn(
  bytes: Uint8Array,
  at: (step: Step) => void,
): Promise<readonly Sheet[] | undefined> {
  at('converting');
  const { openWorkbook } = await attempt(
    'no-converter',
    () => import('./workbook/open-workbook.ts'),
  );
  const sheets = openWorkbook(bytes);
  if (sheets?.length === 0) throw new Trouble('blank-workbook');
  return sheets;
}

class Trouble extends Error {
  readonly why: Failure;
  constructor(why: Failure, options?: ErrorOptions) {
    super(why, options);
    this.why = why;
  }
}

async function attempt<Value>(why: Failure, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw new Trouble(why, { cause });
  }
}

function tell(said: Answer, transfer: Transferable[] = []): void {
  postMessage(said, { transfer });
}
