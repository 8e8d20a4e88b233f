// A request to send a file in, with the token of an invitation; out comes under which key it may be put,
// or why not, in words for who sends it.

import { invitationOf } from './invitation.ts';
import { visible } from './reading/finding.ts';
import type { Bilingual } from './reference/reference.ts';
import type { Store } from './store/store.ts';
import { SIZE_LIMIT } from './too-large.ts';

export interface PermitRequest {
  readonly token: string;
  /** What the sender calls the file. */
  readonly name: string;
  readonly bytes: number;
}

export interface Permission {
  readonly reporter: string;
  /** Nobody else knows it: the file's receipt is found under it. */
  readonly random: string;
  /** `<random>-<name>`, under the folder of the reporter. */
  readonly name: string;
}

export interface Refusal {
  /** Of HTTP. */
  readonly status: 403 | 413;
  readonly message: Bilingual;
}

const UNKNOWN: Bilingual = {
  zh: '这个报送链接无效。请核对收到的链接是否完整，或向联系人要新的链接。',
  en: 'This link does not permit sending. Check that it is complete, or ask for a new one.',
};
const ENDED: Bilingual = {
  zh: '这个报送链接已经过期或被收回，请向联系人要新的链接。',
  en: 'This link has expired or was taken back; please ask for a new one.',
};
const LARGE: Bilingual = {
  zh: '文件超过 20 MB，不能报送。请只报要求的表，另存为 CSV。',
  en: 'The file is larger than 20 MB. Send only the table asked for, saved as CSV.',
};

const RANDOM_BYTES = 16;
const LONGEST_NAME = 100;

/** Returns whether and where a file may be put; `random` is 16 bytes that nobody can guess. */
export async function permit(
  { token, name, bytes }: PermitRequest,
  {
    store,
    today,
    random,
  }: { readonly store: Store; readonly today: string; readonly random: Uint8Array },
): Promise<Permission | Refusal> {
  const invitation = await invitationOf(store, token);
  if (!invitation) return { status: 403, message: UNKNOWN };
  if (invitation.revoked !== '' || invitation.until < today) return { status: 403, message: ENDED };
  if (bytes > SIZE_LIMIT) return { status: 413, message: LARGE };
  if (random.length < RANDOM_BYTES) throw new Error('too little randomness');
  const secret = Buffer.from(random).toString('hex');
  return { reporter: invitation.reporter, random: secret, name: `${secret}-${plainName(name)}` };
}

/** What the sender calls it, without what leads elsewhere or cannot be seen. */
function plainName(name: string): string {
  const own = name.replace(/^.*[/\\]/, '').replace(/[\p{C}"'<>|:*?]/gu, '_');
  return visible(own, LONGEST_NAME) || 'file.csv';
}

/** Where a receipt is found, before and after it is published. */
export function receiptAddress({ random }: Permission): string {
  return `/receipts/${random}.json`;
}
