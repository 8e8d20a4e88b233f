// A target judged for all its places together, in full or in one line, and how targets are counted.

import type { AssessmentRow } from '../assess.ts';
import type { Bilingual, Target } from '../reference/reference.ts';
import { CAUSES, describeStatus, GROUPS, type Status, type StatusGroup } from '../status.ts';
import type { GroupCount, TargetLine, TargetView } from '../view.ts';
import type { Context } from './context.ts';
import { agencies, caveatOf, decidingOf, decidingWord } from './assessment-view.ts';
import {
  anchorOf,
  fullAnchorOf,
  indicatorLink,
  placeLink,
  policyLink,
  targetHref,
} from './link.ts';
import { siblingViews } from './siblings.ts';
import { amountWord, scopeWord } from './target-word.ts';
import { wantedMeasures } from './wanted.ts';

/** Returns a target with the status of each place that must reach it. */
export function targetView(context: Context, target: Target): TargetView {
  const indicator = context.indicator(target.indicator);
  const policy = context.policy(target.policy);
  const found = judgedPlaces(context, target);
  const only = found.length === 1 && !target.applies_to.startsWith('each:') ? found[0] : undefined;
  const group = groupOf(found);
  const unasked = found.filter((row) => row.cause === 'nobody-asked').length;
  return {
    target: target.target,
    anchor: anchorOf(target.target),
    policy: { href: targetHref(target), label: policyLink(policy).label },
    clause: target.clause,
    statement: { zh: target.statement_zh, en: target.statement_en },
    caveat: caveatOf(target),
    restored: target.restored,
    strength: target.strength,
    scope: scopeWord(context, target),
    indicator: indicatorLink(indicator, policy.place),
    goal: amountWord(target, indicator),
    when: target.when,
    due: found[0]?.due ?? target.due,
    group,
    status: only ? (only.status as Status) : null,
    word: only ? wordOf(only) : groupLabel(group),
    cause: only && only.cause in CAUSES ? CAUSES[only.cause as keyof typeof CAUSES] : null,
    tally: only ? null : tally(found),
    latest: only ? decidingOf(context, only) : null,
    places: found.map((row) => placeOf(context, row)),
    lead: agencies(context, target.lead),
    responsible: agencies(context, target.responsible),
    siblings: siblingViews(context, target),
    unasked,
    wanted: unasked > 0 ? wantedMeasures(context, indicator) : [],
  };
}

/** Returns a target in one line. */
export function targetLine(view: TargetView): TargetLine {
  const { group, status, word, tally, goal, when, due } = view;
  return {
    target: { href: view.policy.href, label: view.statement },
    latest: view.latest && view.latest.display,
    ...{ group, status, word, tally, goal, when, due },
  };
}

function placeOf(context: Context, row: AssessmentRow): TargetView['places'][number] {
  const { href, label } = placeLink(context.place(row.place));
  return {
    place: { href: `${href}#${fullAnchorOf(row.target)}`, label },
    status: row.status as Status,
    word: wordOf(row),
    display: decidingWord(context, row),
  };
}

/** The word of a status: where nobody is asked, that says more than that nothing was reported. */
function wordOf(row: AssessmentRow): Bilingual {
  return row.cause === 'nobody-asked'
    ? CAUSES['nobody-asked']
    : { zh: row.status_zh, en: row.status_en };
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
  const silent = count('silent');
  const counted = found.length - out;
  const zh = [`${counted} 个地区中 ${kept} 个已达标`];
  const en = [`${kept} of ${counted} places have met it`];
  if (late > 0) zh.push(`${late} 个晚达标`);
  if (late > 0) en.push(`${late} late`);
  if (silent > 0) zh.push(`${silent} 个没有数字`);
  if (silent > 0) en.push(`${silent} without a number`);
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
