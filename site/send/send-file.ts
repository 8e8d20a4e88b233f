// A checked file and the token of an invitation in, where its receipt will be out: permission first, then
// the file straight to where it is kept.

import type { Bilingual } from '../../pipeline/reference/reference.ts';
import type { CheckedFile } from '../check/checked.ts';

interface Permission {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly receipt: string;
}

export interface Receipt {
  readonly decision: string;
  readonly sentence: Bilingual;
  /** Of the page for people; absent where there is none yet. */
  readonly page?: string;
}

/** Sends a file; returns where its receipt will be, or why it may not be sent. */
export async function sendFile(
  token: string,
  { name, content }: CheckedFile,
): Promise<Pick<Permission, 'receipt'> | { readonly message: Bilingual }> {
  const asked = await fetch('/permit', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, name, bytes: content.size }),
  });
  const answer = (await asked.json()) as Permission | { readonly message: Bilingual };
  if ('message' in answer) return answer;
  const form = new FormData();
  for (const [field, value] of Object.entries(answer.fields)) form.append(field, value);
  // Last: what follows the file is not read.
  form.append('file', content, name);
  const put = await fetch(answer.url, { method: 'POST', body: form });
  if (!put.ok) throw new Error(`HTTP ${put.status}`);
  return { receipt: answer.receipt };
}

const EVERY_MS = 2000;
const FOR_MS = 180_000;

/** Returns the receipt once it is there; undefined where it does not come in time. */
export async function receiptWhenThere(address: string): Promise<Receipt | undefined> {
  for (let waited = 0; waited < FOR_MS; waited += EVERY_MS) {
    const answer = await fetch(address, { cache: 'no-store' });
    if (answer.ok) return (await answer.json()) as Receipt;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  return undefined;
}
