// The policies, each with how many targets it has and where they stand: for the front page and for
// the list of all policies.

import type { Page } from '../page.ts';
import type { PolicyCard } from '../slice/home.ts';
import type { TargetView } from '../view.ts';
import { frame, type Context } from './context.ts';
import { freshness } from './freshness.ts';
import { numberOf, placeLink, policyLink, POLICIES } from './link.ts';
import { shortCount } from './short-count.ts';
import { countGroups } from './target-view.ts';

/** Returns every policy with its counts; `targets` are all targets, judged. */
export function policyCards(
  context: Context,
  targets: ReadonlyMap<string, TargetView>,
): readonly PolicyCard[] {
  const { reference } = context.snapshot;
  return reference.policies.map((policy) => {
    const own = reference.targets
      .filter((target) => target.policy === policy.policy)
      .flatMap((target) => targets.get(target.target)?.group ?? []);
    return {
      policy: policyLink(policy),
      place: placeLink(context.place(policy.place)),
      number: numberOf(policy),
      date: policy.date,
      total: own.length,
      groups: countGroups(own),
      summary: shortCount(own),
    };
  });
}

/** Returns the list of all policies. */
export function policyListPage(context: Context, targets: ReadonlyMap<string, TargetView>): Page {
  const description = {
    zh: '写下养老服务目标的政策文件，以及各自的进展。',
    en: 'The documents that set targets for elderly care, and where these stand.',
  };
  return {
    kind: 'policy-list',
    path: POLICIES.href,
    frame: frame(context, POLICIES.label, {
      description,
      numbers: freshness(context, {
        places: context.snapshot.reference.places.map((one) => one.place),
      }),
    }),
    slice: { policies: policyCards(context, targets) },
  };
}
