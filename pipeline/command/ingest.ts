// mubiao ingest: takes in what is new and answers each upload with a receipt.

import { openStore } from '../store/open-store.ts';
import { readInbox } from '../inbox.ts';
import { ingest, type IngestResult } from '../ingest.ts';
import { readData } from '../reference/read-data.ts';
import type { StoredReceipt } from '../receive.ts';
import { visible, type Finding } from '../reading/finding.ts';
import { groupFindings, type FindingGroup } from '../reading/group-findings.ts';
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
    store: await openStore(options.store),
    reference,
    onProgress: bar.step,
  });
  bar.stop();
  if (options.json) say(JSON.stringify(asJson(result), null, 2));
  else for (const stored of result.receipts) showReceipt(stored, options.lang);
  for (const { file, error } of result.failures)
    tell(`cannot take in ${visible(file, 200)}: ${String(error)}`);
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

/** Says a receipt: one line, and below it the findings of a returned upload, code by code. */
export function showReceipt({ receipt, token, annotated }: StoredReceipt, lang: 'zh' | 'en'): void {
  const rejected = receipt.decision === 'rejected';
  const word = paint(receipt.sentence[lang], rejected ? 'error' : 'info');
  say(`${receipt.upload} ${visible(receipt.reporter)}/${receipt.name}: ${word}`);
  if (rejected) for (const group of groupFindings(receipt)) showGroup(group, lang);
  if (rejected || annotated) say(`  /receipts/${token}/`);
}

const WORDS = {
  zh: { more: '还有', places: '处', lines: '，行' },
  en: { more: 'and', places: 'more', lines: ', line' },
} as const;
const LINES_SHOWN = 10;

/** The first finding of a code whole, of the others the first lines. */
function showGroup({ findings, count }: FindingGroup<Finding>, lang: 'zh' | 'en'): void {
  const [first, ...others] = findings;
  if (first) say(showFinding(first, '', { lang, paint }));
  if (others.length === 0) return;
  const { more, places, lines } = WORDS[lang];
  const own = new Set(others.slice(0, LINES_SHOWN).flatMap(({ line }) => line ?? []));
  const rest = count - 1 > LINES_SHOWN ? ' …' : '';
  const where = own.size > 0 ? `${lines} ${[...own].join(', ')}${rest}` : '';
  say(`  ${more} ${count - 1} ${places}${where}`);
}

/** An accepted upload has its public page, one that is returned or to be verified a private one. */
function asPublic({ receipt, token, annotated }: StoredReceipt): object {
  const isAccepted = receipt.decision === 'accepted';
  const own = `/receipts/${token}/`;
  return {
    ...receipt,
    page: isAccepted ? `/upload/${receipt.upload}/` : own,
    ...(annotated && { private: own }),
  };
}

function asJson({ receipts, known, failures }: IngestResult): object {
  return {
    receipts: receipts.map(asPublic),
    known,
    failures: failures.map(({ file, error }) => ({ file, error: String(error) })),
  };
}
