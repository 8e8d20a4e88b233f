// mubiao ingest: takes in what is new and answers each upload with a receipt.

import { folderStore } from '../store/folder-store.ts';
import { readInbox } from '../inbox.ts';
import { ingest, type IngestResult } from '../ingest.ts';
import { readData } from '../reference/read-data.ts';
import type { StoredReceipt } from '../receive.ts';
import { showFinding } from '../reading/show-finding.ts';
import { paint, progress, say, tell } from './terminal.ts';

export interface IngestCommandOptions {
  readonly data: string;
  readonly inbox: string;
  readonly store: string;
  readonly json?: true;
  readonly lang: 'zh' | 'en';
}

/** Takes in an inbox; returns the exit code: 1 when a file was rejected, 2 when one is unreadable. */
export async function ingestInbox(options: IngestCommandOptions): Promise<number> {
  const reference = await readData(options.data);
  const bar = progress('ingest');
  const result = await ingest(await readInbox(options.inbox), {
    store: folderStore(options.store),
    reference,
    onProgress: bar.step,
  });
  bar.stop();
  if (options.json) say(JSON.stringify(asJson(result), null, 2));
  else for (const stored of result.receipts) showReceipt(stored, options.lang);
  for (const { file, error } of result.failures) tell(`cannot take in ${file}: ${String(error)}`);
  const rejected = result.receipts.filter(isRejected).length;
  tell(
    `${result.receipts.length} new, ${rejected} of them rejected; ${result.known} known already` +
      (result.failures.length > 0 ? `; ${result.failures.length} not readable` : ''),
  );
  return result.failures.length > 0 ? 2 : rejected > 0 ? 1 : 0;
}

/** Returns whether a receipt returns its upload. */
export function isRejected({ receipt }: StoredReceipt): boolean {
  return receipt.decision === 'rejected';
}

/** Says a receipt: one line, and the findings of a returned upload below it. */
export function showReceipt({ receipt, token }: StoredReceipt, lang: 'zh' | 'en'): void {
  const rejected = receipt.decision === 'rejected';
  const word = paint(receipt.sentence[lang], rejected ? 'error' : 'info');
  say(`${receipt.upload} ${receipt.reporter}/${receipt.name}: ${word}`);
  if (!rejected) return;
  for (const one of receipt.findings) say(showFinding(one, '', { lang, paint }));
  say(`  /receipts/${token}/`);
}

/** An accepted upload has its public page, a returned one its private receipt. */
function asPublic({ receipt, token }: StoredReceipt): object {
  const isAccepted = receipt.decision === 'accepted';
  return { ...receipt, page: isAccepted ? `/upload/${receipt.upload}/` : `/receipts/${token}/` };
}

function asJson({ receipts, known, failures }: IngestResult): object {
  return {
    receipts: receipts.map(asPublic),
    known,
    failures: failures.map(({ file, error }) => ({ file, error: String(error) })),
  };
}
