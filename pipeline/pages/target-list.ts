// The lists of targets that stand alike, and of those due soon: all of them, and those of the
// policies of each government. What a list counts is what the front page counts.

import type { Page } from '../page.ts';
import type { Bilingual, Place } from '../reference/reference.ts';
import type { ListId, TargetListSlice } from '../slice/target-list.ts';
import { STATUSES } from '../status.ts';
import type { PolicyTargets, TargetView } from '../view.ts';
import { frame, type Context } from './context.ts';
import { isDueSoon } from './due-soon.ts';
import { freshness, placesOfCity } from './freshness.ts';
import { HOME, nameOf, policyLink } from './link.ts';
import { LISTS, listLink } from './list-name.ts';
import { SILENCES, silenceOf } from './silence.ts';
import { targetLine } from './target-view.ts';

type Targets = ReadonlyMap<string, TargetView>;

/** Returns every list, each also by government; `targets` are all targets, judged. */
export function targetListPages(context: Context, targets: Targets): readonly Page[] {
  return LISTS.flatMap((list) => {
    const own = listed(context, list, targets);
    const places = new Set(own.map((view) => placeOf(context, view)));
    const about = { list, own, places: [...places].map((code) => context.place(code)) };
    return [
      ...about.places.map((place) => listPage(context, about, place)),
      listPage(context, about),
    ];
  });
}

/** Returns the targets on a list, in the order of their documents. */
export function listed(
  { snapshot }: Context,
  list: ListId,
  targets: Targets,
): readonly TargetView[] {
  const all = [...targets.values()];
  return list === 'due'
    ? all.filter((one) => isDueSoon(one, snapshot.asOf))
    : all.filter(({ group }) => group === list);
}

interface List {
  readonly list: ListId;
  readonly own: readonly TargetView[];
  readonly places: readonly Place[];
}

function listPage(context: Context, { list, own, places }: List, place?: Place): Page {
  const { targets } = context.snapshot.reference;
  const code = place?.place ?? '';
  const isHere = (view: TargetView, at: string): boolean =>
    at === '' || placeOf(context, view) === at;
  const here = own.filter((view) => isHere(view, code));
  const within = place
    ? placesOfCity(context, place.place)
    : context.snapshot.reference.places.map((one) => one.place);
  const indicators = [...new Set(here.map((view) => context.target(view.target).indicator))].map(
    (id) => context.indicator(id),
  );
  const { href, label } = listLink(list, code);
  const all = listLink(list);
  const title = place
    ? { zh: `${place.name_zh}：${label.zh}`, en: `${place.name_en}: ${label.en.toLowerCase()}` }
    : label;
  return {
    kind: 'target-list',
    path: href,
    frame: frame(context, title, {
      numbers: freshness(context, { places: within, indicators }),
      description: {
        zh: `${title.zh}，共 ${here.length} 个，按文件逐个列出。`,
        en: `${title.en}: ${here.length} in all, document by document.`,
      },
      trail: place ? [HOME, all] : [HOME],
    }),
    slice: {
      list,
      count: here.length,
      total: targets.filter(({ policy }) => !place || context.policy(policy).place === code).length,
      meaning: meaning(list),
      places: [undefined, ...places].map((one) => ({
        list: {
          href: listLink(list, one?.place).href,
          label: one ? nameOf(one) : { zh: '全部', en: 'All' },
        },
        count: own.filter((view) => isHere(view, one?.place ?? '')).length,
        isHere: one?.place === place?.place,
      })),
      others: LISTS.filter((one) => one !== list).map((one) => listLink(one)),
      parts: parts(context, list, here),
    },
  };
}

function placeOf(context: Context, { target }: TargetView): string {
  return context.policy(context.target(target).policy).place;
}

function meaning(list: ListId): readonly Bilingual[] {
  if (list === 'due') {
    return [{ zh: '还没做到，期限在半年以内', en: 'still open, and due within half a year' }];
  }
  return STATUSES.filter(({ group }) => group === list).map((one) => ({
    zh: `${one.zh}：${one.when_zh}`,
    en: `${one.en}: ${one.when_en}`,
  }));
}

function parts(
  context: Context,
  list: ListId,
  here: readonly TargetView[],
): TargetListSlice['parts'] {
  if (list !== 'silent') return [{ label: null, policies: byPolicy(context, here) }];
  return SILENCES.map(({ silence, label }) => ({
    label,
    policies: byPolicy(
      context,
      here.filter((view) => silenceOf(view) === silence),
    ),
  })).filter(({ policies }) => policies.length > 0);
}

function byPolicy(context: Context, views: readonly TargetView[]): readonly PolicyTargets[] {
  return [...Map.groupBy(views, (one) => context.target(one.target).policy)].map(
    ([policy, own]) => ({
      policy: policyLink(context.policy(policy)),
      targets: own.map(targetLine),
    }),
  );
}
