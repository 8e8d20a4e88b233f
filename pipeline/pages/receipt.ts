// The private receipt of an upload, for its sender alone: of a returned one, and of an accepted one
// with something to be verified.

import type { Page } from '../page.ts';
import type { UploadSlice } from '../receipt-view.ts';
import type { StoredReceipt } from '../receive.ts';
import type { Bilingual } from '../reference/reference.ts';
import { annotatedKey } from '../store/store-key.ts';
import type { Download } from '../view.ts';
import { frame, type Context } from './context.ts';
import { findingGroups, viewOfFinding } from './finding-view.ts';
import { reporterName } from './link.ts';

/** A file that the store keeps, and where it is to stand in the site. */
export interface StoredFile {
  /** Key in the site, without a leading slash. */
  readonly path: string;
  readonly sha256: string;
  /** Key in the store. */
  readonly from: string;
}

const TITLES: Readonly<Record<'accepted' | 'rejected', Bilingual>> = {
  accepted: { zh: '报送回执：已接收，有数需要核实', en: 'Receipt: accepted, some to be verified' },
  rejected: { zh: '报送回执：退回修改', en: 'Receipt: returned for correction' },
};

/** Returns the page of a private receipt, at its unguessable address. */
export function receiptPage(context: Context, stored: StoredReceipt): UploadPage {
  const { receipt, token } = stored;
  const { decision, sentence, findings, counts } = receipt;
  return {
    kind: 'upload',
    path: `/receipts/${token}/`,
    frame: frame(context, TITLES[decision], { description: sentence, unlisted: true }),
    slice: {
      upload: receipt.upload,
      accepted: decision === 'accepted',
      private: true,
      reporter: reporterName(context.snapshot.reference, receipt.reporter),
      reporterId: receipt.reporter,
      received: receipt.received,
      name: receipt.name,
      sha256: receipt.sha256,
      bytes: receipt.bytes,
      encoding: receipt.encoding,
      rules: receipt.rules,
      sentence,
      observations: receipt.observations,
      ...findingGroups({ findings: findings.map(viewOfFinding), counts }),
      annotated: annotatedFile(stored, context),
      changed: null,
      rows: [],
    },
  };
}

export type UploadPage = Extract<Page, { readonly kind: 'upload' }>;

function annotatedFile(
  { annotated, receipt, token }: StoredReceipt,
  { snapshot }: Context,
): UploadSlice['annotated'] {
  if (!annotated) return null;
  const sample = snapshot.reference.site.sample ? 'SAMPLE-' : '';
  const name = `${sample}${receipt.reporter}-${receipt.upload.slice(0, 8)}-回执.csv`;
  return { ...{ href: hrefOf(token), name, bytes: annotated.bytes }, rows: 0 } satisfies Download;
}

/** Returns the sender's annotated rows as they stand beside the page, none where there are none. */
export function annotatedCopy({ annotated, receipt, token }: StoredReceipt): StoredFile[] {
  if (!annotated) return [];
  const path = hrefOf(token).slice(1);
  return [{ path, sha256: annotated.sha256, from: annotatedKey(receipt) }];
}

const hrefOf = (token: string): string => `/receipts/${token}/annotated.csv`;
