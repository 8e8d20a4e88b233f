// A word that is not known and the words that are in, the known word it was most likely meant to be
// out: one or two letters away.

const LONGEST = 60;

/**
 * Returns the known word nearest to a text, or undefined when none is near. `spelled` may leave out
 * of both what does not count, such as blanks and brackets.
 */
export function nearest(
  text: string,
  known: Iterable<string>,
  spelled: (word: string) => string = (word) => word,
): string | undefined {
  const word = spelled(text);
  if (word === '' || word.length > LONGEST) return undefined;
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const other = spelled(name);
    const distance = distanceWithin(word, other, allowance(word, other));
    if (distance !== undefined && distance < (best?.distance ?? Infinity))
      best = { name, distance };
  }
  return best?.name;
}

// In a word of two characters, one changed makes another word: 数值 and 数据.
function allowance(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

// Levenshtein distance, undefined when it exceeds the limit.
function distanceWithin(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > limit) return undefined;
    above = row;
  }
  const distance = above[b.length] ?? Infinity;
  return distance <= limit ? distance : undefined;
}
