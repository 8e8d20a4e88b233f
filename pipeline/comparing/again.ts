// The uploads of a city and the changes of what was reported in; out come the uploads whose very same
// bytes had been received before, with the corrections that they undo: what is received last counts.

import { finding } from '../reading/finding.ts';
import type { Bilingual } from '../reference/reference.ts';
import type { Received } from '../snapshot.ts';
import { dateWord } from '../word.ts';
import type { Raised } from './raised.ts';

const LISTED = 3;

/**
 * Returns a finding for each upload of bytes that were received before. `uploads` are all of them, with
 * their hashes; `changed` are the findings of `changes`, which quote only what may be shown.
 */
export function again(uploads: Received['uploads'], changed: readonly Raised[]): readonly Raised[] {
  const earlier = receivedBefore(uploads);
  const undone = Map.groupBy(changed, ({ upload }) => upload);
  return [...earlier].map(([upload, received]) => {
    const date = dateWord(received.slice(0, 10));
    const all = undone.get(upload) ?? [];
    if (all.length === 0) return { upload, finding: finding('received-before', { date }) };
    const count = {
      zh: `${all.length} `,
      en: all.length === 1 ? '1 number' : `${all.length} numbers`,
    };
    const said = { date, count, changes: listed(all.map((one) => one.finding.message)) };
    return { upload, finding: finding('undoes-corrections', said) };
  });
}

/** Each upload whose bytes are not new, and when they were received the time before. */
function receivedBefore(uploads: Received['uploads']): ReadonlyMap<string, string> {
  const order = uploads.upload
    .map((upload, i) => ({
      upload,
      received: uploads.received[i] ?? '',
      sha256: uploads.sha256[i],
    }))
    .sort((a, b) => (`${a.received} ${a.upload}` < `${b.received} ${b.upload}` ? -1 : 1));
  const last = new Map<string | undefined, string>();
  const found = new Map<string, string>();
  for (const { upload, received, sha256 } of order) {
    const before = last.get(sha256);
    if (before !== undefined) found.set(upload, before);
    last.set(sha256, received);
  }
  return found;
}

function listed(messages: readonly Bilingual[]): Bilingual {
  const first = messages.slice(0, LISTED);
  const rest = messages.length > LISTED ? ' …' : '';
  return {
    zh: first.map(({ zh }) => zh).join('') + rest,
    en: first.map(({ en }) => en).join(' ') + rest,
  };
}
