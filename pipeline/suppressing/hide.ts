// One group of counts in; out comes what of it is not shown. Which place is hidden beside one with a
// small count, and whether their total stays, depends on nothing that a reader could not know: so not
// even who knows these rules learns from the choice. docs/suppression.md says why that is enough.

import { countsOf, isSmall, type Group, type Hidden, type Total } from './group.ts';

/**
 * Returns what is hidden of a group. A place with a small count shows none of its counts. Places that
 * are part of the same totals share one partner, which is hidden too, so that the totals can stay;
 * totals without a partner, or too small to leave everything open, are hidden themselves.
 */
export function hide(group: Group): Hidden {
  const all = new Set([...group.counts.values()].flatMap((own) => [...own.keys()]));
  const small = [...all].sort().filter((place) => hasSmall(group, place));
  const places = new Set(small);
  const totals = new Set<string>();
  for (const alike of Map.groupBy(small, (place) => totalsKey(group, place)).values()) {
    const partner = partnerOf(alike, group);
    if (partner !== undefined && totalsWith(alike, group).length > 0) places.add(partner);
    for (const total of totalsWith(alike, group))
      if (partner === undefined || !leavesOpen(total, { alike, partner, group }))
        totals.add(total.id);
  }
  return { places, totals };
}

function hasSmall(group: Group, place: string): boolean {
  return [...countsOf(group, place).values()].some((count) => isSmall(count, group.limit));
}

function totalsOf({ totals }: Group, place: string): readonly Total[] {
  return totals.filter((one) => one.places.has(place));
}

function totalsKey(group: Group, place: string): string {
  return totalsOf(group, place)
    .map((one) => one.id)
    .join('\n');
}

/** Returns the totals that places are part of; they are part of the same ones. */
function totalsWith([first = '']: readonly string[], group: Group): readonly Total[] {
  return totalsOf(group, first);
}

/** Returns the first partner that is part of the very same totals and has no small count or zero. */
function partnerOf(alike: readonly string[], group: Group): string | undefined {
  const key = totalsKey(group, alike[0] ?? '');
  return group.partners.find((place) => {
    const counts = [...countsOf(group, place).values()];
    return counts.every((count) => count >= group.limit) && totalsKey(group, place) === key;
  });
}

interface Beside {
  readonly alike: readonly string[];
  readonly partner: string;
  readonly group: Group;
}

/**
 * Returns whether the total can be shown: whatever small numbers the hidden places had, a partner
 * that is not small would make up the rest.
 */
function leavesOpen({ measure }: Total, { alike, partner, group }: Beside): boolean {
  const { limit, counts } = group;
  const own = counts.get(measure);
  const few = alike.map((place) => own?.get(place) ?? 0).filter((count) => count < limit);
  const sum = few.reduce((all, count) => all + count, own?.get(partner) ?? 0);
  return sum > limit + few.length * (limit - 1);
}
