// The site's store for a server that looks up an address as it is: `place/210102/index.html` is kept
// under `place/210102/`, the address that readers ask for. Where a function may run at the edge that
// is not needed; in the China partition none does.

import type { Store } from './store.ts';

const INDEX = '/index.html';

/** Returns a store that keeps the page of a folder under the folder's own address. */
export function folderKeys(store: Store): Store {
  const kept = (key: string): string =>
    key.endsWith(INDEX) ? key.slice(0, 1 - INDEX.length) : key;
  const asked = (key: string): string => (key.endsWith('/') ? key + INDEX.slice(1) : key);
  return {
    get: (key) => store.get(kept(key)),
    put: (key, bytes, condition) => store.put(kept(key), bytes, condition),
    list: async (prefix) => (await store.list(prefix)).map(asked).sort(),
    remove: (key) => store.remove(kept(key)),
  };
}
