// All keys of the store, made here and nowhere else.

import { createHash, createHmac } from 'node:crypto';

/** Returns the SHA-256 of bytes or text, 64 hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Returns how the ids of all uploads begin that a reporter sent under one name. */
export function nameHash(reporter: string, name: string): string {
  return sha256(JSON.stringify([reporter, name])).slice(0, 12);
}

/**
 * Returns an upload's id: the same reception always gets the same one. It is public, and so nothing of
 * the content is in it: whoever knows all of a file but one number could try that out.
 */
export function uploadId({
  reporter,
  name,
  received,
}: Readonly<Record<'reporter' | 'name' | 'received', string>>): string {
  return nameHash(reporter, name) + sha256(received).slice(0, 12);
}

/** Returns the unguessable name of an upload's receipt, derived from the store's secret. */
export function receiptToken(secret: Uint8Array, upload: string): string {
  return createHmac('sha256', secret).update(upload).digest('hex').slice(0, 32);
}

export const SECRET = 'secret';
export const UPLOADS = 'uploads/';
export const RECEIPTS = 'receipts/';
export const PENDING = 'pending/';
export const LOG = 'log/';
export const EVENTS = 'events/';
export const INVITES = 'invites/';

export const rawKey = (hash: string): string => `raw/${hash}`;
export const uploadKey = (upload: string): string => UPLOADS + upload;
export const receiptKey = (upload: string): string => RECEIPTS + upload;
export const pendingKey = (upload: string): string => `${PENDING}${upload}`;
/** Where it is kept that an upload was taken back: once for each kind. */
export const eventKey = (upload: string, kind: string): string => `${EVENTS}${upload}-${kind}`;
export const inviteKey = (hash: string): string => INVITES + hash;
export const partKey = (hash: string): string => `parts/${hash}`;
export const logKey = (n: number): string => `${LOG}${String(n).padStart(8, '0')}`;

interface Judged {
  readonly upload: string;
  readonly rules: string;
  readonly reference: string;
}

/** Where the observations are that a receipt speaks of: as read by its rules and reference data. */
export const observationsKey = (receipt: Judged): string => `observations/${judgedId(receipt)}`;
/** Where the sender's rows are with the findings of a receipt beside them. */
export const annotatedKey = (receipt: Judged): string => `annotated/${judgedId(receipt)}`;

function judgedId({ upload, rules, reference }: Judged): string {
  return `${upload}-${rules}-${reference.slice(0, 16)}`;
}

/** Returns the upload that a key of `uploads/`, `receipts/` or `pending/` belongs to. */
export function uploadOf(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

/** Returns the number of a log entry's key. */
export function logNumber(key: string): number {
  return Number(key.slice(LOG.length));
}
