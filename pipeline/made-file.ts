// A file that is made only when it has to be written: it stands under a key that its content follows
// from, so that nobody need make it to know that it has not changed.

export interface MadeFile {
  /** Key in the site, without a leading slash. */
  readonly path: string;
  /** The same key, the same bytes. */
  readonly key: string;
  make(): Uint8Array;
}

/** Returns a function that makes its value when first asked, and hands that one out ever after. */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
