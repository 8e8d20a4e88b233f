// What the pipeline asks of a place that keeps bytes under keys: a folder, later a bucket.
// Keys are `/`-separated; a conditional put never overwrites what it did not expect.

export interface Store {
  /** Returns the bytes under a key, or undefined. */
  get(key: string): Promise<Uint8Array | undefined>;
  /**
   * Puts bytes under a key, whole or not at all. With `ifAbsent`, returns false and changes nothing
   * where the key exists already.
   */
  put(key: string, bytes: Uint8Array, condition?: { readonly ifAbsent: true }): Promise<boolean>;
  /** Returns all keys that start with a prefix, sorted by code unit. */
  list(prefix: string): Promise<readonly string[]>;
  /** Removes a key; nothing happens where it does not exist. */
  remove(key: string): Promise<void>;
}

/** Returns the UTF-8 bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Returns the text of UTF-8 bytes. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
