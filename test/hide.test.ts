// hide(group): what of a group of counts is not shown, and that nobody can find it out. The tests try
// every world there is: somebody who knows all that is shown, and these rules, is left with a choice.

import { expect, test } from 'vitest';
import { isSmall, type Group } from '../pipeline/suppressing/group.ts';
import { hide } from '../pipeline/suppressing/hide.ts';

const PLACES = ['a', 'b', 'c', 'd'];

/** Returns a group of measures reported at places, all in one total per measure. */
function group(counts: Readonly<Record<string, readonly number[]>>, limit = 3): Group {
  const measures = Object.entries(counts);
  return {
    limit,
    partners: PLACES,
    counts: new Map(
      measures.map(([measure, own]) => [
        measure,
        new Map(own.map((count, i): [string, number] => [PLACES[i] ?? '', count])),
      ]),
    ),
    totals: measures.map(([measure, own]) => ({
      id: `all ${measure}`,
      measure,
      places: new Set(PLACES.slice(0, own.length)),
    })),
  };
}

function hidden(found: Group): readonly string[] {
  const { places, totals } = hide(found);
  return [...[...places].sort(), ...totals];
}

test('hide(no small count) hides nothing; a zero is shown', () => {
  expect(hidden(group({ n: [0, 3, 9] }))).toEqual([]);
});

test('hide(a small count) hides a partner beside it, the first one, and the total stays', () => {
  expect(hidden(group({ n: [2, 9, 8, 7] }))).toEqual(['a', 'b']);
  expect(hidden({ ...group({ n: [2, 9, 8, 7] }), partners: ['d', 'c'] })).toEqual(['a', 'd']);
});

test('hide(several small counts) hides one partner beside them all', () => {
  expect(hidden(group({ n: [1, 2, 30, 40] }))).toEqual(['a', 'b', 'c']);
});

test('hide(a small count without a partner) hides the total', () => {
  expect(hidden(group({ n: [2, 0, 0] }))).toEqual(['a', 'all n']);
  expect(hidden(group({ n: [2] }))).toEqual(['a', 'all n']);
  expect(hidden(group({ n: [1, 1, 2] }))).toEqual(['a', 'b', 'c', 'all n']);
});

test('hide(a small total) hides the total, and one too small to leave every choice open', () => {
  expect(hidden(group({ n: [1, 0, 0] }))).toEqual(['a', 'all n']);
  expect(hidden(group({ n: [1, 3, 0] }))).toEqual(['a', 'b', 'all n']);
  expect(hidden(group({ n: [1, 5, 0] }))).toEqual(['a', 'b']);
});

test('hide(a part that is small) hides its whole too, here and at the partner', () => {
  const { places, totals } = hide(group({ n: [2, 30, 40], d: [20, 30, 60] }));
  expect([[...places].sort(), [...totals]]).toEqual([['a', 'b'], []]);
});

test('hide(places of different totals) gives each its own partner, or hides the totals', () => {
  const made = group({ n: [2, 30, 40, 50] });
  const some = { id: 'some n', measure: 'n', places: new Set(['a', 'b']) };
  expect(hidden({ ...made, totals: [...made.totals, some] })).toEqual(['a', 'b']);
  const alone = { ...some, places: new Set(['a']) };
  expect(hidden({ ...made, totals: [...made.totals, alone] })).toEqual(['a', 'all n', 'some n']);
});

/** What is shown of a group; `asKinds`: it is also known which hidden counts are small. */
function shown(found: Group, asKinds: boolean): string {
  const { places, totals } = hide(found);
  const cells = [...found.counts].flatMap(([measure, own]) =>
    [...own].map(([place, count]) => {
      const kind = asKinds && isSmall(count, found.limit) ? 'small' : '?';
      return `${measure} ${place} ${places.has(place) ? kind : count}`;
    }),
  );
  const sums = found.totals.map(({ id, measure, places: over }) => {
    const counts = [...over].map((place) => found.counts.get(measure)?.get(place) ?? 0);
    return `${id} ${totals.has(id) ? '?' : counts.reduce((sum, count) => sum + count, 0)}`;
  });
  return [...cells, ...sums].join(', ');
}

function* worlds(length: number, most: number): Iterable<readonly number[]> {
  if (length === 0) yield [];
  else
    for (const rest of worlds(length - 1, most))
      for (let count = 0; count <= most; count += 1) yield [...rest, count];
}

/**
 * Returns what could be found out of small counts in worlds of so many numbers up to `most`. Worlds
 * near the upper end are no questions, only answers: their own answers would lie above it.
 */
function foundOut(
  make: (world: readonly number[]) => Group | undefined,
  {
    length,
    most,
    margin,
    asKinds,
  }: Record<'length' | 'most' | 'margin', number> & { asKinds: boolean },
): readonly string[] {
  const possible = new Map<string, Map<string, Set<number>>>();
  const asked = new Set<string>();
  for (const world of worlds(length, most)) {
    const made = make(world);
    if (!made) continue;
    const seen = shown(made, asKinds);
    if (Math.max(...world) <= most - margin) asked.add(seen);
    const counts = possible.get(seen) ?? new Map<string, Set<number>>();
    possible.set(seen, counts);
    for (const [measure, own] of made.counts)
      for (const [place, count] of own)
        if (hide(made).places.has(place)) {
          const key = `${measure} ${place}`;
          counts.set(key, (counts.get(key) ?? new Set()).add(count));
        }
  }
  expect(asked.size).toBeGreaterThan(40);
  return [...asked].flatMap((seen) =>
    [...(possible.get(seen) ?? [])].flatMap(([key, [only = 0, ...others]]) =>
      others.length === 0 && isSmall(only, 3) ? [`${seen}: ${key} is ${only}`] : [],
    ),
  );
}

test.each([false, true])(
  'hide(group) leaves at least two possible values of a small count (which are small is known: %s)',
  (asKinds) => {
    const one = (world: readonly number[]): Group => group({ n: world });
    expect(foundOut(one, { length: 3, most: 9, margin: 2, asKinds })).toEqual([]);
    expect(foundOut(one, { length: 4, most: 7, margin: 3, asKinds })).toEqual([]);
  },
);

test('hide(group) leaves a choice where some places are part of one more total', () => {
  const two = (world: readonly number[]): Group => {
    const made = group({ n: world });
    const some = { id: 'some n', measure: 'n', places: new Set(['a', 'b', 'c']) };
    return { ...made, totals: [...made.totals, some] };
  };
  expect(foundOut(two, { length: 4, most: 7, margin: 3, asKinds: true })).toEqual([]);
});

test('hide(group) leaves a choice where one measure counts a part of the other', () => {
  const pair = (world: readonly number[]): Group | undefined => {
    const [n, d] = [world.slice(0, world.length / 2), world.slice(world.length / 2)];
    return n.some((part, i) => part > (d[i] ?? 0)) ? undefined : group({ n, d });
  };
  expect(foundOut(pair, { length: 4, most: 9, margin: 1, asKinds: false })).toEqual([]);
  expect(foundOut(pair, { length: 6, most: 5, margin: 2, asKinds: false })).toEqual([]);
});
