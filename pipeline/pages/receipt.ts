// The private receipt of an upload, for its sender alone: of a returned one, and of an accepted one
// with something to be verified.

import type { Page } from '../page.ts';
import { annotatedHref, receiptHref, receiptSlice } from '../receipt-slice.ts';
import type { StoredReceipt } from '../receive.ts';
import type { Bilingual } from '../reference/reference.ts';
import { annotatedKey } from '../store/store-key.ts';
import { frame, type Context } from './context.ts';

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
  const { decision, sentence } = receipt;
  return {
    kind: 'upload',
    path: receiptHref(token),
    frame: frame(context, TITLES[decision], { description: sentence, unlisted: true }),
    slice: receiptSlice(stored, context.snapshot.reference),
  };
}

export type UploadPage = Extract<Page, { readonly kind: 'upload' }>;

/** Returns the sender's annotated rows as they stand beside the page, none where there are none. */
export function annotatedCopy({ annotated, receipt, token }: StoredReceipt): StoredFile[] {
  if (!annotated) return [];
  const path = annotatedHref(token).slice(1);
  return [{ path, sha256: annotated.sha256, from: annotatedKey(receipt) }];
}
