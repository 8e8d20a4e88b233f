// A word that is not known and the known ones go in, the one it was probably meant to be comes out.

/** Returns the known word at most two letters away from the given one, or undefined. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.min(2, Math.floor(word.length / 2));
  let best: string | undefined;
  let least = limit + 1;
  for (const one of known) {
    const distance = Math.abs(one.length - word.length) >= least ? least : edits(word, one);
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

// Levenshtein's distance.
function edits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
