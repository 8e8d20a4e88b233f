// A stored receipt in, what its sender is shown out: on its private page, and as a file for machines.

import { findingGroups, viewOfFinding } from './pages/finding-view.ts';
import { reporterName } from './pages/link.ts';
import type { StoredReceipt } from './receive.ts';
import type { UploadSlice } from './receipt-view.ts';
import type { Reference } from './reference/reference.ts';
import type { Download } from './view.ts';

/** Returns what the private page of a receipt shows. */
export function receiptSlice(stored: StoredReceipt, reference: Reference): UploadSlice {
  const { receipt } = stored;
  const { findings, counts } = receipt;
  return {
    upload: receipt.upload,
    accepted: receipt.decision === 'accepted',
    private: true,
    reporter: reporterName(reference, receipt.reporter),
    reporterId: receipt.reporter,
    received: receipt.received,
    name: receipt.name,
    sha256: receipt.sha256,
    bytes: receipt.bytes,
    encoding: receipt.encoding,
    rules: receipt.rules,
    sentence: receipt.sentence,
    observations: receipt.observations,
    ...findingGroups({ findings: findings.map(viewOfFinding), counts }),
    annotated: annotatedFile(stored, reference),
    ...{ withdrawn: null, changed: null },
    rows: [],
  };
}

function annotatedFile(
  { annotated, receipt, token }: StoredReceipt,
  { site }: Reference,
): UploadSlice['annotated'] {
  if (!annotated) return null;
  const sample = site.sample ? 'SAMPLE-' : '';
  const name = `${sample}${receipt.reporter}-${receipt.upload.slice(0, 8)}-回执.csv`;
  return {
    ...{ href: annotatedHref(token), name, bytes: annotated.bytes },
    rows: 0,
  } satisfies Download;
}

/** Returns the address of a private receipt. */
export function receiptHref(token: string): string {
  return `/receipts/${token}/`;
}

/** Returns the address of the sender's rows with the findings beside them. */
export function annotatedHref(token: string): string {
  return `${receiptHref(token)}annotated.csv`;
}
