// A target judged for all its places together, in full or in one line, and how targets are counted.

import { appliesTo } from '../judging/applies-to.ts';
import { judgedPlace } from '../roll-up.ts';
import type { AssessmentRow } from '../assess.ts';
import type { Bilingual, Indicator, Target } from '../reference/reference.ts';
import { describeStatus, GROUPS, type Status, type StatusGroup } from '../status.ts';
import type { GroupCount, TargetLine, TargetView } from '../view.ts';
import type { Context } from './context.ts';
import {
  agencies,
  caveatOf,
  decidingOf,
  decidingWord,
  remarksOf,
  statusWordOf,
  strove,
} from './assessment-view.ts';
import { clausesWord } from './clause-word.ts';
import { tally, type Feat } from './tally.ts';
import {
  anchorOf,
  documentHref,
  fullAnchorOf,
  indicatorLink,
  placeIndicatorHref,
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
  const only = soleOf(target, found);
  const group = groupOf(found);
  const unlisted = found.some((row) => row.cause === 'list-not-given');
  const unasked = found.filter((row) => row.cause === 'nobody-asked').length;
  return {
    target: target.target,
    anchor: anchorOf(target.target),
    href: targetHref(target),
    policy: { href: documentHref(target), label: policyLink(policy).label },
    clause: clausesWord(target.clause),
    series: target.series && `${target.series} ${target.applies_to} ${target.strength}`,
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
    word: only ? statusWordOf(only) : groupLabel(group),
    remarks: [...(only ? remarksOf(only) : []), ...strove(group, target)],
    tally: only ? null : tally(found, featOf(target, indicator)),
    latest: only ? decidingOf(context, only) : null,
    places: found.map((row) => placeOf(context, row)),
    lead: agencies(context, target.lead),
    responsible: agencies(context, target.responsible),
    siblings: siblingViews(context, target),
    unasked,
    unlisted,
    wanted: unasked > 0 || unlisted ? wantedMeasures(context, indicator) : [],
  };
}

/** Returns a target in one line. */
export function targetLine(view: TargetView): TargetLine {
  const { group, status, word, remarks, strength, tally: count, goal, when, due } = view;
  return {
    target: { href: view.href, label: view.statement },
    anchor: view.anchor,
    latest: view.latest && view.latest.display,
    ...{ group, status, word, remarks, strength, tally: count, goal, when, due },
  };
}

/** Returns what the places of a target do. */
export function featOf({ when }: Target, { kind }: Indicator): Feat {
  if (kind === 'milestone') return 'milestone';
  return when === 'standing' ? 'standing' : 'value';
}

function placeOf(context: Context, row: AssessmentRow): TargetView['places'][number] {
  const place = context.place(row.place);
  const indicator = context.indicator(row.indicator);
  const isShown = context.shown.pairs.has(`${place.place} ${indicator.indicator}`);
  const { href, label } = placeLink(place);
  return {
    place: {
      href: isShown
        ? placeIndicatorHref(place.place, indicator.indicator)
        : `${href}#${fullAnchorOf(row.target)}`,
      label,
    },
    status: row.status as Status,
    word: statusWordOf(row),
    remarks: remarksOf(row),
    display: decidingWord(context, row),
  };
}

/** Returns the assessment of the one place that alone must reach a target, if it is one. */
export function soleOf(
  { applies_to }: Target,
  found: readonly AssessmentRow[],
): AssessmentRow | undefined {
  return found.length === 1 && !applies_to.startsWith('each:') ? found[0] : undefined;
}

/** Returns the current assessments of a target at the places it applies to, allocations left out. */
export function judgedPlaces(context: Context, target: Target): readonly AssessmentRow[] {
  const { reference } = context.snapshot;
  const indicator = context.indicator(target.indicator);
  const scope = appliesTo(target, reference) ?? [];
  const own = new Set(scope.map((place) => judgedPlace(reference, indicator, place).place));
  const allocated = reference.allocations
    .filter((row) => row.target === target.target)
    .map((row) => row.place);
  return context.assessments.filter(
    (row) =>
      row.target === target.target &&
      row.current === 'yes' &&
      (own.has(row.place) || !allocated.includes(row.place)),
  );
}

/** Returns the group a target counts in: the first of GROUPS that any of its places is in. */
export function groupOf(found: readonly Pick<AssessmentRow, 'status'>[]): StatusGroup {
  const groups = new Set(found.map((row) => describeStatus(row.status as Status).group));
  return GROUPS.find(({ group }) => groups.has(group))?.group ?? 'unassessed';
}

/** Returns the words of a group. */
export function groupLabel(group: StatusGroup): Bilingual {
  const found = GROUPS.find((one) => one.group === group);
  return { zh: found?.zh ?? '', en: found?.en ?? '' };
}

/** Returns how many of these targets are in each group, every group named, in order. */
export function countGroups(groups: readonly StatusGroup[]): readonly GroupCount[] {
  return GROUPS.map(({ group, zh, en }) => ({
    group,
    label: { zh, en },
    count: groups.filter((one) => one === group).length,
  }));
}
