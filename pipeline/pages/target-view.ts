// A target on a list, judged for all its places together, and how targets are counted.

import type { AssessmentRow } from '../assess.ts';
import type { GroupCount, TargetView } from '../page.ts';
import type { Bilingual, Target } from '../reference/reference.ts';
import { describeStatus, GROUPS, type Status, type StatusGroup } from '../status.ts';
import { goalWord } from '../word.ts';
import { anchorOf, indicatorLink, nameOf, placeLink, type Context } from './context.ts';
import { caveatOf, decidingWord } from './assessment-view.ts';
import { items } from '../measure.ts';

/** Returns a target with the status of each place that must reach it. */
export function targetView(context: Context, target: Target): TargetView {
  const indicator = context.indicator(target.indicator);
  const found = judgedPlaces(context, target);
  const only = found.length === 1 && !target.applies_to.startsWith('each:') ? found[0] : undefined;
  const group = groupOf(found);
  const label = groupLabel(group);
  return {
    target: target.target,
    anchor: anchorOf(target.target),
    city: placeLink(context.place(context.policy(target.policy).place)),
    clause: target.clause,
    statement: { zh: target.statement_zh, en: target.statement_en },
    caveat: caveatOf(target),
    strive: target.strength === 'strive',
    indicator: indicatorLink(indicator, context.policy(target.policy).place),
    goal: goalWord(target.comparator, target.value, indicator),
    due: only?.due ?? target.due,
    standing: target.when === 'standing',
    group,
    tally: only ? null : tally(found),
    word: only ? { zh: only.status_zh, en: only.status_en } : label,
    status: only ? (only.status as Status) : null,
    places: found.map((row) => ({
      place: placeLink(context.place(row.place)),
      status: row.status as Status,
      word: { zh: row.status_zh, en: row.status_en },
      display: decidingWord(context, row),
    })),
    lead: items(target.lead).map((id) => nameOf(context.agency(id))),
    responsible: items(target.responsible).map((id) => nameOf(context.agency(id))),
  };
}

/** Returns the current assessments of a target at the places it applies to, allocations left out. */
function judgedPlaces(context: Context, target: Target): readonly AssessmentRow[] {
  const allocated = context.snapshot.reference.allocations
    .filter((row) => row.target === target.target)
    .map((row) => row.place);
  return context.assessments.filter(
    (row) =>
      row.target === target.target && row.current === 'yes' && !allocated.includes(row.place),
  );
}

/** Returns the group a target counts in: the first of GROUPS that any of its places is in. */
function groupOf(found: readonly AssessmentRow[]): StatusGroup {
  const groups = new Set(found.map((row) => describeStatus(row.status as Status).group));
  return GROUPS.find(({ group }) => groups.has(group))?.group ?? 'unassessed';
}

function groupLabel(group: StatusGroup): Bilingual {
  const found = GROUPS.find((one) => one.group === group);
  return { zh: found?.zh ?? '', en: found?.en ?? '' };
}

function tally(found: readonly AssessmentRow[]): Bilingual {
  const count = (group: StatusGroup): number =>
    found.filter((row) => describeStatus(row.status as Status).group === group).length;
  const out = count('out');
  const kept = count('kept');
  const late = count('late');
  const counted = found.length - out;
  const zh = [`${counted} 个地区中 ${kept} 个已达标`];
  const en = [`${kept} of ${counted} places have met it`];
  if (late > 0) zh.push(`${late} 个晚达标`);
  if (late > 0) en.push(`${late} late`);
  if (out > 0) zh.push(`${out} 个不涉及`);
  if (out > 0) en.push(`${out} not applicable`);
  return { zh: zh.join('，'), en: en.join(', ') };
}

/** Returns how many of these targets are in each group, every group named, in order. */
export function countGroups(groups: readonly StatusGroup[]): readonly GroupCount[] {
  return GROUPS.map(({ group, zh, en }) => ({
    group,
    label: { zh, en },
    count: groups.filter((one) => one === group).length,
  }));
}
