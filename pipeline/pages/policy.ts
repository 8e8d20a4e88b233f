// A policy: its clauses in order, and under each the targets that stand there first.

import { items } from '../measure.ts';
import type { Page, TargetView } from '../page.ts';
import type { Policy } from '../reference/reference.ts';
import { frame, placeLink, policyLink, type Context } from './context.ts';
import { countGroups } from './target-view.ts';

/** Returns the page of a policy; `targets` are its targets, judged, in the order of the document. */
export function policyPage(context: Context, policy: Policy, targets: readonly TargetView[]): Page {
  const city = placeLink(context.place(policy.place));
  const { label: title, href } = policyLink(policy);
  const description = {
    zh: `${policy.issuer_zh}${policy.number}中的 ${targets.length} 项目标及其进展。`,
    en: `The ${targets.length} targets of ${policy.number} (${policy.issuer_en}) and where they stand.`,
  };
  return {
    kind: 'policy',
    path: href,
    frame: frame(context, title, { description }),
    slice: {
      number: policy.number,
      issuer: { zh: policy.issuer_zh, en: policy.issuer_en },
      date: policy.date,
      note: policy.note_zh === '' ? null : { zh: policy.note_zh, en: policy.note_en },
      city,
      groups: countGroups(targets.map((one) => one.group)),
      clauses: policy.clauses
        .map(({ clause, title_zh, title_en }) => ({
          clause,
          title: { zh: title_zh, en: title_en },
          targets: targets.filter((one) => items(one.clause)[0] === clause),
        }))
        .filter((one) => one.targets.length > 0),
    },
  };
}
