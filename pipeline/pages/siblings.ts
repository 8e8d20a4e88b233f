// The same thing promised elsewhere: other years of a series, another clause, another document.

import { items } from '../measure.ts';
import type { Reference, Target } from '../reference/reference.ts';
import type { Sibling } from '../view.ts';
import type { Context } from './context.ts';
import { clausesWord } from './clause-word.ts';
import { shortName, targetHref } from './link.ts';
import { placesAbove } from './shown.ts';
import { amountWord, scopeWord } from './target-word.ts';

/**
 * Returns the other targets of a target's indicator whose policies are of the same place, or of one
 * that lies in the other, and those that it names itself (`see_also`): those of its own policy
 * first, each policy's in the order of their dates.
 */
export function siblings(target: Target, reference: Reference): readonly Target[] {
  const own = homeOf(target, reference);
  const also = items(target.see_also);
  const related = reference.targets.filter(
    (one) =>
      also.includes(one.target) ||
      (one.indicator === target.indicator &&
        one.target !== target.target &&
        areRelated(own, homeOf(one, reference), reference)),
  );
  const policies = reference.policies.map(({ policy }) => policy);
  const rank = ({ policy }: Target): number =>
    policy === target.policy ? -1 : policies.indexOf(policy);
  return related.toSorted((a, b) => rank(a) - rank(b) || compare(a.due, b.due));
}

function homeOf({ policy }: Target, { policies }: Reference): string {
  return policies.find((one) => one.policy === policy)?.place ?? '';
}

function areRelated(one: string, other: string, { places }: Reference): boolean {
  if (one === other) return true;
  const liesIn = (inner: string, outer: string): boolean => {
    const place = places.find((row) => row.place === inner);
    return place !== undefined && placesAbove(places, place).some((row) => row.place === outer);
  };
  return liesIn(one, other) || liesIn(other, one);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Returns the siblings of a target, ready to be read. */
export function siblingViews(context: Context, target: Target): readonly Sibling[] {
  return siblings(target, context.snapshot.reference).map((one) => {
    const document = one.policy === target.policy ? SAME : shortName(context.policy(one.policy));
    const clause = clausesWord(one.clause);
    return {
      target: {
        href: targetHref(one),
        label: { zh: `${document.zh} ${clause.zh}`, en: `${document.en}, ${clause.en}` },
      },
      scope: scopeWord(context, one),
      goal: amountWord(one, context.indicator(one.indicator)),
      when: one.when,
      due: one.when === 'each-year' ? '' : one.due,
    };
  });
}

const SAME = { zh: '本文件', en: 'this document' };
