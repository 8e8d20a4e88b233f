// The front page: every target once, by group, policy and city; what was missed, what is next, what
// is new.

import type { PageOf } from '../page.ts';
import type { HomeSlice, NewestChange, ShortList } from '../slice/home.ts';
import type { ListId } from '../slice/target-list.ts';
import type { SearchIndex } from '../slice/search.ts';
import type { TargetView } from '../view.ts';
import { countSentence } from './count-sentence.ts';
import { frame, placesIn, type Context } from './context.ts';
import { freshness } from './freshness.ts';
import { placeLink } from './link.ts';
import { policyCards } from './policy-list.ts';
import { shortCount } from './short-count.ts';
import { listed } from './target-list.ts';
import { countGroups, targetLine } from './target-view.ts';

type Targets = ReadonlyMap<string, TargetView>;

interface Shown {
  /** All targets, judged. */
  readonly targets: Targets;
  readonly changes: readonly NewestChange[];
  readonly search: SearchIndex;
}

/** Returns the front page. */
export function homePage(context: Context, { targets, changes, search }: Shown): PageOf<'home'> {
  const groups = [...targets.values()].map((one) => one.group);
  const title = { zh: '承诺兑现了吗', en: 'Are the promises being kept?' };
  const sentence = countSentence(groups);
  const places = context.snapshot.reference.places.map(({ place }) => place);
  return {
    kind: 'home',
    path: '/',
    frame: frame(context, title, {
      description: sentence,
      trail: [],
      numbers: freshness(context, { places }),
    }),
    slice: {
      total: groups.length,
      groups: countGroups(groups),
      sentence,
      policies: policyCards(context, targets),
      cities: cities(context, targets),
      dueSoon: shortList(context, 'due', targets),
      missed: shortList(context, 'missed', targets),
      changes,
      search,
    },
  };
}

const FEW = 3;

/** The nearest due dates first: of what is due soon the next, of what was missed the latest. */
function shortList(context: Context, list: ListId, targets: Targets): ShortList {
  const all = listed(context, list, targets);
  const sign = list === 'due' ? 1 : -1;
  const sorted = all.toSorted((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -sign : sign));
  return { count: all.length, targets: sorted.slice(0, FEW).map(targetLine) };
}

function cities(context: Context, targets: Targets): HomeSlice['cities'] {
  const { cities: tables, reference } = context.snapshot;
  return [...tables.keys()].map((code) => {
    const own = reference.targets
      .filter((target) => context.policy(target.policy).place === code)
      .flatMap((target) => targets.get(target.target)?.group ?? []);
    return {
      city: placeLink(context.place(code)),
      dataMonth: context.dataMonths.get(code) ?? '',
      summary: own.length === 0 ? null : shortCount(own),
      districts: placesIn(context, code)
        .filter(({ level }) => level === 'city' || level === 'district')
        .map(placeLink),
    };
  });
}
