// A policy: its dates, and the whole document clause by clause, each target under the first of its
// clauses.

import { items } from '../measure.ts';
import type { Page, PolicySlice } from '../page.ts';
import type { Policy } from '../reference/reference.ts';
import type { TargetView } from '../view.ts';
import { frame, type Context } from './context.ts';
import { evaluationView } from './evaluation-view.ts';
import { HOME, placeLink, policyLink } from './link.ts';
import { countGroups, targetLine } from './target-view.ts';
import { timeline } from './timeline.ts';

/** Returns the page of a policy; `targets` are its targets, judged, in the order of the document. */
export function policyPage(context: Context, policy: Policy, targets: readonly TargetView[]): Page {
  const place = placeLink(context.place(policy.place));
  const { label: title, href } = policyLink(policy);
  const description = {
    zh: `${policy.issuer_zh}${policy.number}中的 ${targets.length} 项目标及其进展。`,
    en: `The ${targets.length} targets of ${policy.number} (${policy.issuer_en}) and where they stand.`,
  };
  return {
    kind: 'policy',
    path: href,
    frame: frame(context, title, { description, trail: [HOME, place] }),
    slice: {
      number: policy.number,
      issuer: { zh: policy.issuer_zh, en: policy.issuer_en },
      date: policy.date,
      note: policy.note_zh === '' ? null : { zh: policy.note_zh, en: policy.note_en },
      place,
      total: targets.length,
      groups: countGroups(targets.map((one) => one.group)),
      timeline: timeline(targets.map(targetLine), context.snapshot.asOf),
      evaluation: policy.evaluation ? evaluationView(context, policy.evaluation) : null,
      clauses: outline(policy, targets),
    },
  };
}

/** Returns every clause of a policy with the targets that stand in it. */
function outline(policy: Policy, targets: readonly TargetView[]): PolicySlice['clauses'] {
  return policy.clauses.map((one, i) => {
    const here = targets.filter((target) => items(target.clause)[0] === one.clause);
    const too = targets.filter((target) => items(target.clause).slice(1).includes(one.clause));
    return {
      clause: one.clause,
      anchor: `clause-${i + 1}`,
      title: { zh: one.title_zh, en: one.title_en },
      summary: { zh: one.summary_zh, en: one.summary_en },
      groups: countGroups(here.map((target) => target.group)),
      targets: here,
      elsewhere: too.map(({ policy: { href }, statement, clause }) => ({
        target: { href, label: statement },
        clause: items(clause)[0] ?? '',
      })),
    };
  });
}
