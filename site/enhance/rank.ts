// What a reader typed and all names in, the names that fit out, the closest first. Works on parts of
// words, so that Chinese needs no word boundaries.

/** Kind, name, what it belongs to, address, by what else it is found. */
export type Entry = readonly [
  kind: number,
  name: string,
  within: string,
  href: string,
  words: string,
];

/**
 * Returns the entries that hold every word of the query: those called so first, then those that begin
 * with it, then those that hold it in their name, then the others; among equals in their order.
 */
export function rank(entries: readonly Entry[], query: string): readonly Entry[] {
  const sought = plain(query);
  if (sought === '') return [];
  const parts = sought.split(' ');
  const found: Entry[][] = [[], [], [], []];
  for (const entry of entries) {
    const name = plain(entry[1]);
    const all = `${name} ${plain(entry[2])} ${plain(entry[4])}`;
    if (!parts.every((part) => all.indexOf(part) >= 0)) continue;
    found[closeness(name, plain(entry[4]), sought)]?.push(entry);
  }
  return ([] as Entry[]).concat(...found);
}

function closeness(name: string, words: string, sought: string): number {
  if (name === sought || ` ${words} `.indexOf(` ${sought} `) >= 0) return 0;
  if (name.indexOf(sought) === 0) return 1;
  return name.indexOf(sought) > 0 ? 2 : 3;
}

/** Full-width letters, capitals and runs of spaces make no difference. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
