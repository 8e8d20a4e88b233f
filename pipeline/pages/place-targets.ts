// The targets of one place: by policy, in the order of its document, and within a policy folded by
// where they stand, what calls for attention unfolded.

import type { AssessmentRow } from '../assess.ts';
import { describeStatus, GROUPS, READING_ORDER, type Status, type StatusGroup } from '../status.ts';
import type { JudgedBlock, JudgedPolicy } from '../view.ts';
import { assessmentView } from './assessment-view.ts';
import type { Context } from './context.ts';
import { isDueSoon } from './due-soon.ts';
import { policyLink } from './link.ts';
import { countGroups } from './target-view.ts';

const SOON = { zh: '半年内到期', en: 'Due within half a year' };
const PAST = { zh: '往年（不计数）', en: 'Earlier years (not counted)' };
/** What a reader sees first; the others follow folded. */
const URGENT: readonly StatusGroup[] = ['missed', 'behind'];

/** Returns the assessments of one place, each once; `found` in any order. */
export function placeTargets(
  context: Context,
  found: readonly AssessmentRow[],
): readonly JudgedPolicy[] {
  const { policies, targets } = context.snapshot.reference;
  const rank = new Map(targets.map(({ target }, i) => [target, i]));
  const rankOf = (row: AssessmentRow): number => rank.get(row.target) ?? 0;
  return policies.flatMap((policy, i) => {
    const rows = found
      .filter((row) => row.policy === policy.policy)
      .toSorted((a, b) => rankOf(a) - rankOf(b));
    if (rows.length === 0) return [];
    const current = rows.filter(isCurrent);
    return [
      {
        policy: policyLink(policy),
        anchor: `targets-${i + 1}`,
        groups: countGroups(current.map(groupOf)),
        blocks: blocks(context, rows),
      },
    ];
  });
}

function blocks(context: Context, rows: readonly AssessmentRow[]): readonly JudgedBlock[] {
  const { asOf } = context.snapshot;
  const place = (row: AssessmentRow): string => {
    if (!isCurrent(row)) return 'past';
    const group = groupOf(row);
    return !URGENT.includes(group) && isDueSoon({ group, due: row.due }, asOf) ? 'soon' : group;
  };
  const byBlock = Map.groupBy(rows, place);
  const order = [
    ...URGENT,
    'soon',
    ...READING_ORDER.filter((one) => !URGENT.includes(one)),
    'past',
  ];
  return order.flatMap((block) => {
    const own = byBlock.get(block);
    if (!own) return [];
    const named = GROUPS.find(({ group }) => group === block);
    const label = named ? { zh: named.zh, en: named.en } : block === 'soon' ? SOON : PAST;
    return [
      {
        group: named?.group ?? null,
        label,
        open: block === 'soon' || URGENT.some((group) => group === block),
        assessments: own.map((row) => assessmentView(context, row)),
      },
    ];
  });
}

function isCurrent({ current }: AssessmentRow): boolean {
  return current === 'yes';
}

function groupOf({ status }: AssessmentRow): StatusGroup {
  return describeStatus(status as Status).group;
}
