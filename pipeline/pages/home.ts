// The front page: every target once, by group, policy and city.

import type { PageOf } from '../page.ts';
import type { HomeSlice } from '../slice/home.ts';
import type { PolicyTargets, TargetView } from '../view.ts';
import { frame, placesIn, type Context } from './context.ts';
import { countedWord } from './counted-word.ts';
import { isDueSoon } from './due-soon.ts';
import { freshness } from './freshness.ts';
import { placeLink, policyLink } from './link.ts';
import { policyCards } from './policy-list.ts';
import { countGroups, targetLine } from './target-view.ts';

/** Returns the front page; `targets` are all targets, judged. */
export function homePage(
  context: Context,
  targets: ReadonlyMap<string, TargetView>,
): PageOf<'home'> {
  const all = [...targets.values()];
  const title = { zh: '承诺兑现了吗', en: 'Are the promises being kept?' };
  const word = countedWord(all.map((one) => one.group));
  const description = {
    zh: `养老服务政策里的 ${all.length} 项目标：${word.zh}。`,
    en: `${all.length} targets of elderly-care policies: ${word.en}.`,
  };
  const places = context.snapshot.reference.places.map(({ place }) => place);
  return {
    kind: 'home',
    path: '/',
    frame: frame(context, title, {
      description,
      trail: [],
      numbers: freshness(context, { places }),
    }),
    slice: {
      total: all.length,
      groups: countGroups(all.map((one) => one.group)),
      policies: policyCards(context, targets),
      cities: cities(context, targets),
      dueSoon: byPolicy(
        context,
        all.filter((one) => isDueSoon(one, context.snapshot.asOf)),
      ),
      missed: byPolicy(
        context,
        all.filter((one) => one.group === 'missed'),
      ),
    },
  };
}

function byPolicy(context: Context, targets: readonly TargetView[]): readonly PolicyTargets[] {
  return [...Map.groupBy(targets, (one) => context.target(one.target).policy)].map(
    ([policy, own]) => ({
      policy: policyLink(context.policy(policy)),
      targets: own.map(targetLine),
    }),
  );
}

function cities(context: Context, targets: ReadonlyMap<string, TargetView>): HomeSlice['cities'] {
  const { cities: tables, reference } = context.snapshot;
  return [...tables.keys()].map((code) => ({
    city: placeLink(context.place(code)),
    dataMonth: context.dataMonths.get(code) ?? '',
    groups: countGroups(
      reference.targets
        .filter((target) => context.policy(target.policy).place === code)
        .flatMap((target) => targets.get(target.target)?.group ?? []),
    ),
    districts: placesIn(context, code)
      .filter(({ level }) => level === 'city' || level === 'district')
      .map(placeLink),
  }));
}
