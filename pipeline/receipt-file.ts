// The page of a receipt in, the same as a file for machines out: receipt.json, which stands beside it.

import type { SiteFile } from './pages/context.ts';
import type { UploadPage } from './pages/receipt.ts';
import type { UploadSlice } from './receipt-view.ts';
import type { Reference } from './reference/reference.ts';
import { RECEIPT_SCHEMA, RECEIPT_SCHEMA_PATH } from './receipt-schema.ts';
import type { Snapshot } from './snapshot.ts';
import { bytesOf } from './store/store.ts';
import { sha256 } from './store/store-key.ts';

export const RECEIPT_SCHEMA_FILE: SiteFile = jsonFile(RECEIPT_SCHEMA_PATH, RECEIPT_SCHEMA);

/** Returns the receipt that stands beside a page. */
export function receiptFile({ path, slice }: UploadPage, { reference }: Snapshot): SiteFile {
  return jsonFile(`${path.slice(1)}receipt.json`, receiptContent(slice, { path, reference }));
}

/** Returns the receipt of an upload whose page stands at a path, as RECEIPT_SCHEMA describes it. */
export function receiptContent(
  slice: UploadSlice,
  { path, reference }: { readonly path: string; readonly reference: Reference },
): object {
  const { base, sample } = reference.site;
  return {
    $schema: `${base}/${RECEIPT_SCHEMA_PATH}`,
    data_status: sample ? '示例' : '初报',
    upload: slice.upload,
    reporter: slice.reporterId,
    received: slice.received,
    name: slice.name,
    sha256: slice.sha256,
    bytes: slice.bytes,
    ...(slice.private && { encoding: slice.encoding }),
    decision: slice.accepted ? 'accepted' : 'rejected',
    sentence: slice.sentence,
    observations: slice.observations,
    severities: slice.severities,
    counts: Object.fromEntries(slice.groups.map(({ code, count }) => [code, count])),
    findings: slice.groups.flatMap(({ findings }) =>
      findings.map(({ line, ...finding }) => ({
        ...finding,
        line: line === '' ? null : Number(line),
      })),
    ),
    rules: slice.rules,
    ...(slice.withdrawn && { withdrawn: slice.withdrawn }),
    page: base + path,
    ...(slice.annotated && { annotated: base + slice.annotated.href }),
  };
}

function jsonFile(path: string, value: unknown): SiteFile {
  const bytes = bytesOf(`${JSON.stringify(value, null, 2)}\n`);
  return { path, bytes, sha256: sha256(bytes) };
}
