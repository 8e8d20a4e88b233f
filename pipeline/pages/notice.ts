// One sheet of A4 for the notice board: where a place or a policy stands, the most telling of its
// promises, and the address of the page with all of them.

import type { Page, PageOf } from '../page.ts';
import { qrCode } from '../qr.ts';
import type { PlainList, PlainTarget } from '../slice/elder.ts';
import { frame, type Context } from './context.ts';
import { noticeHref } from './link.ts';

/** What fits on the sheet, at the size that is read standing. */
const MOST_LINES = 8;

/** Returns the notice of a place or a policy; `elder` is its page in plain words. */
export function noticePage(context: Context, elder: PageOf<'elder-targets'>): Page {
  const { title, description, numbers } = elder.frame;
  const { sentence, dataMonth, groups, lists, whole } = elder.slice;
  const lines = telling(lists, MOST_LINES);
  const { base } = context.snapshot.reference.site;
  const total = lists.reduce((sum, { targets }) => sum + targets.length, 0);
  return {
    kind: 'notice',
    path: noticeHref(whole),
    frame: frame(context, title, {
      description,
      numbers,
      trail: [...elder.frame.trail, { href: elder.path, label: title }],
    }),
    slice: {
      ...{ sentence, dataMonth, groups, lines, whole },
      rest: total - lines.length,
      code: { zh: qrCode(base + whole), en: qrCode(`${base}/en${whole}`) },
    },
  };
}

/**
 * Returns at most so many promises, fairly: the first of every list in their order, then the second
 * of every list, and so on, so that neither what was done nor what was not is left out.
 */
export function telling(lists: readonly PlainList[], most: number): readonly PlainTarget[] {
  const rounds = lists.flatMap(({ targets }, list) =>
    targets.map((target, round) => ({ target, list, round })),
  );
  return rounds
    .toSorted((a, b) => a.round - b.round || a.list - b.list)
    .slice(0, most)
    .toSorted((a, b) => a.list - b.list || a.round - b.round)
    .map(({ target }) => target);
}
