// One target: what was promised, where it stands, how that was worked out, and how it stood before.

import type { AssessmentRow } from '../assess.ts';
import { items } from '../measure.ts';
import type { Page } from '../page.ts';
import { periodEnd } from '../period.ts';
import { judgedPlace } from '../roll-up.ts';
import { statusStripFigure } from '../figures/strip-figure.ts';
import type { Figure } from '../slice/figure.ts';
import type { TargetSlice } from '../slice/target.ts';
import type { Bilingual, Indicator, Target } from '../reference/reference.ts';
import type { HistorySpell, TargetView } from '../view.ts';
import { goalWord, periodWord } from '../word.ts';
import { deciding } from './assessment-view.ts';
import { clauseLink } from './clause-link.ts';
import { frame, type Context } from './context.ts';
import { freshness, placesOfCity } from './freshness.ts';
import { hundredWord } from './hundred-word.ts';
import { fullAnchorOf, HOME, nameOf, placeLink, policyLink, POLICIES, targetHref } from './link.ts';
import { spells, spellsOfPlaces } from './spells.ts';
import { judgedPlaces, soleOf } from './target-view.ts';
import { allSteps, workingSteps } from './working-steps.ts';

interface Shown {
  readonly view: TargetView;
  /** The chart of the indicator's own series, and that of its places. */
  readonly series: Figure | null;
  readonly districts: Figure | null;
}

/** Returns the page of a target. */
export function targetPage(
  context: Context,
  target: Target,
  { view, series, districts }: Shown,
): Page {
  const indicator = context.indicator(target.indicator);
  const policy = context.policy(target.policy);
  const document = policyLink(policy);
  const found = judgedPlaces(context, target);
  const sole = soleOf(target, found);
  const clauses = items(target.clause).flatMap((id) => {
    const clause = policy.clauses.find((one) => one.clause === id);
    return clause ? [clauseLink(policy, clause)] : [];
  });
  const isAssessed = sole && sole.cause !== 'list-not-given';
  return {
    kind: 'target',
    path: view.href,
    frame: frame(context, view.statement, {
      description: {
        zh: `${document.label.zh}：${view.statement.zh}。现在${view.word.zh}。`,
        en: `${document.label.en}: ${view.statement.en}. It stands: ${view.word.en}.`,
      },
      trail: [HOME, POLICIES, document, ...clauses.slice(0, 1)],
      numbers: freshness(context, {
        places: placesOfCity(context, policy.place),
        indicators: [indicator],
      }),
      city: policy.place,
    }),
    slice: {
      ...{ view, document, clauses },
      sentence: isAssessed ? { zh: sole.sentence_zh, en: sole.sentence_en } : null,
      hundred: isAssessed ? hundredOf(context, sole, indicator) : null,
      steps: isAssessed ? workingSteps(context, sole) : allSteps(context, target, view),
      figure: sole ? (isOfCity(context, sole) ? series : null) : districts,
      strip: sole ? stripOf(context, target, sole) : null,
      history: historyOf(context, target, { found, sole }),
      ...planned(context, target, indicator),
      done: found.flatMap((row) => completion(context, row, indicator)),
    },
  };
}

/** Whether the one place that is judged is the government whose series the indicator's page shows. */
function isOfCity(context: Context, row: AssessmentRow): boolean {
  const home = context.place(context.policy(row.policy).place);
  const indicator = context.indicator(row.indicator);
  return judgedPlace(context.snapshot.reference, indicator, home).place === row.place;
}

function hundredOf(context: Context, row: AssessmentRow, indicator: Indicator): Bilingual | null {
  const { value, period, ...parts } = deciding(row, indicator);
  if (value === '') return null;
  const words = hundredWord(context, indicator, { ...parts, goal: row.goal });
  const when = periodWord(period);
  return words && { zh: `${when.zh}，${words.zh}`, en: `${words.en} in ${when.en}` };
}

/** Null where nothing was ever reported, and for a milestone, whose chart shows it already. */
function stripOf(context: Context, target: Target, { place }: AssessmentRow): Figure | null {
  const isReported = context.values.has(`${target.indicator} ${place}`);
  if (!isReported || context.indicator(target.indicator).kind === 'milestone') return null;
  return statusStripFigure(context, {
    id: `${fullAnchorOf(target.target)}-status`,
    title: {
      zh: `${target.statement_zh}：每个月的状态`,
      en: `${target.statement_en}: its status month by month`,
    },
    page: targetHref(target),
    months: context.history(target).get(place) ?? [],
  });
}

/** Empty where nothing was ever reported: there is nothing to tell apart. */
function historyOf(
  context: Context,
  target: Target,
  {
    found,
    sole,
  }: { readonly found: readonly AssessmentRow[]; readonly sole: AssessmentRow | undefined },
): readonly HistorySpell[] {
  const indicator = context.indicator(target.indicator);
  const reported = found.some(({ place }) => context.values.has(`${target.indicator} ${place}`));
  if (!reported) return [];
  const months = context.history(target);
  if (sole) return spells(months.get(sole.place) ?? [], indicator);
  const all = found.map(({ place }) => months.get(place) ?? []);
  return spellsOfPlaces(all, target, indicator);
}

/** What is allocated to places, and what is scheduled by date. */
function planned(
  context: Context,
  { target, comparator }: Target,
  indicator: Indicator,
): Pick<TargetSlice, 'allocations' | 'schedule'> {
  const { allocations, schedules } = context.snapshot.reference;
  const isOwn = (row: { readonly target: string }): boolean => row.target === target;
  return {
    allocations: allocations.filter(isOwn).map(({ place, value, document }) => ({
      place: placeLink(context.place(place)),
      goal: goalWord(comparator, value, indicator),
      document,
    })),
    schedule: schedules.filter(isOwn).map(({ date, value, document }) => ({
      ...{ date, document },
      value: goalWord(comparator, value, indicator),
    })),
  };
}

function completion(
  context: Context,
  { place, done_on, latest_value, as_of }: AssessmentRow,
  { indicator, kind }: Indicator,
): TargetSlice['done'] {
  if (kind !== 'milestone' || latest_value !== '1' || done_on === '' || done_on > as_of) return [];
  const own = context.values.get(`${indicator} ${place}`);
  const latest = own.findLast((row) => periodEnd(row.period) <= as_of);
  return [{ place: nameOf(context.place(place)), on: done_on, evidence: latest?.evidence ?? '' }];
}
