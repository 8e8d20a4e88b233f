// A part of a snapshot as the bytes that the store keeps: JSON in the order of its columns. Parts are
// never changed, so each is written and hashed once, however often it is asked for.

import { partKey, sha256 } from './store-key.ts';
import { bytesOf, textOf, type Store } from './store.ts';

const hashes = new WeakMap<object, string>();
/** Kept from the hashing of a part until it is put. */
const texts = new WeakMap<object, string>();

/** Returns the SHA-256 of a part's bytes. */
export function hashOf(part: object): string {
  const known = hashes.get(part);
  if (known !== undefined) return known;
  const text = JSON.stringify(part);
  const hash = sha256(text);
  hashes.set(part, hash);
  texts.set(part, text);
  return hash;
}

/** Puts a part into the store under its hash. */
export async function putPart(store: Store, part: object): Promise<void> {
  const key = partKey(hashOf(part));
  const text = texts.get(part) ?? JSON.stringify(part);
  texts.delete(part);
  await store.put(key, bytesOf(text), { ifAbsent: true });
}

/** Returns the part of that hash; throws where the store has none, or not those bytes. */
export async function readPart(store: Store, hash: string): Promise<object> {
  const bytes = await store.get(partKey(hash));
  if (!bytes) throw new Error(`missing part: ${hash}`);
  if (sha256(bytes) !== hash) throw new Error(`invalid part: ${hash}`);
  const part = JSON.parse(textOf(bytes)) as object;
  hashes.set(part, hash);
  return part;
}
