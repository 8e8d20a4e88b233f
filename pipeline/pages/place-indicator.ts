// An indicator at a place: its chart, the targets that judge it there, and the reports behind it. A
// long list of reports has a page of its own.

import type { AssessmentRow } from '../assess.ts';
import { exact } from '../decimal.ts';
import { exactValue } from '../indicator-value.ts';
import type { Page } from '../page.ts';
import { periodEnd } from '../period.ts';
import type { JudgedHere, PlaceIndicatorSlice } from '../slice/place-indicator.ts';
import type { Indicator, Place } from '../reference/reference.ts';
import { describeStatus, type Status } from '../status.ts';
import { completedWord, quantityWord } from '../word.ts';
import { milestoneFigure } from '../figures/milestone-figure.ts';
import { seriesFigure } from '../figures/series-figure.ts';
import { assessmentView, partsWord } from './assessment-view.ts';
import { frame, indicatorNear, targetsHere, type Context } from './context.ts';
import { freshness } from './freshness.ts';
import { formula } from './formula.ts';
import { hundredWord } from './hundred-word.ts';
import { HOME, nameOf, placeIndicatorHref, placeLink, policyLink, targetHref } from './link.ts';
import { reportedNumbers } from './reported-number.ts';
import { cityOf, isGovernment, placesAbove } from './shown.ts';
import { spells } from './spells.ts';
import { amountWord } from './target-word.ts';
import { workingSteps } from './working-steps.ts';

/** Longer lists of reports have a page of their own, and the page shows but the newest. */
const MOST_REPORTS = 24;
const NEWEST_REPORTS = 12;

/** Returns the page of an indicator at a place, and that of its reports where these are many. */
export function placeIndicatorPages(
  context: Context,
  place: Place,
  indicator: Indicator,
): readonly Page[] {
  const [name, what] = [nameOf(place), nameOf(indicator)];
  const title = { zh: `${name.zh}：${what.zh}`, en: `${name.en}: ${what.en}` };
  const path = placeIndicatorHref(place.place, indicator.indicator);
  const { places } = context.snapshot.reference;
  const above = [...placesAbove(places, place), place]
    .filter((one) => context.shown.places.has(one.place))
    .map(placeLink);
  const reports = reportedNumbers(context, indicator, place.place);
  const isLong = reports.length > MOST_REPORTS;
  const trail = [HOME, ...above];
  const fresh = freshness(context, { places: [place.place], indicators: [indicator] });
  const all = { href: `${path}reports/`, label: REPORTS };
  const main: Page = {
    kind: 'place-indicator',
    path,
    frame: frame(context, title, {
      description: { zh: indicator.plain_zh, en: indicator.plain_en },
      trail,
      numbers: fresh,
    }),
    slice: {
      ...numbers(context, place, indicator),
      reports: isLong ? reports.slice(0, NEWEST_REPORTS) : reports,
      total: reports.length,
      all: isLong ? all : null,
    },
  };
  if (!isLong) return [main];
  const here = { href: path, label: title };
  const longTitle = { zh: `${title.zh}，${REPORTS.zh}`, en: `${title.en}, ${REPORTS.en}` };
  const description = {
    zh: `${title.zh}：全部 ${reports.length} 条上报，连同文件和行号。`,
    en: `${title.en}: all ${reports.length} reports, each with its file and line.`,
  };
  const list: Page = {
    kind: 'place-reports',
    path: all.href,
    frame: frame(context, longTitle, { description, trail: [...trail, here], numbers: fresh }),
    slice: { here, reports },
  };
  return [list, main];
}

const REPORTS = { zh: '全部上报', en: 'all reports' };

function numbers(
  context: Context,
  place: Place,
  indicator: Indicator,
): Omit<PlaceIndicatorSlice, 'reports' | 'total' | 'all'> {
  const current = context.assessments
    .filter((row) => row.place === place.place && row.indicator === indicator.indicator)
    .filter((row) => row.current === 'yes' && row.cause !== 'list-not-given')
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
  const city = context.place(cityOf(place));
  const [first] = current;
  const policy = first && context.policy(first.policy);
  const others = current.length > 0 ? [] : targetsHere(context, indicator, city, 'own');
  const isOwn = indicator.rollup === 'own';
  return {
    place: placeLink(place),
    indicator: indicatorNear(context, indicator, {
      place,
      policy: policy ?? { place: city.place },
    }),
    plain: { zh: indicator.plain_zh, en: indicator.plain_en },
    formula: formula(context, indicator),
    ...latestOf(context, place, { indicator, current }),
    figure: figureOf(context, place, { indicator, current }),
    judged: current.map((row) => judgedHere(context, row)),
    // What each government must reach for itself is no yardstick for another.
    reference: isOwn
      ? []
      : others.flatMap((target) => {
          const goal = amountWord(target, indicator);
          const { statement_zh: zh, statement_en: en, when, due } = target;
          const link = { href: targetHref(target), label: { zh, en } };
          const document = policyLink(context.policy(target.policy));
          return goal ? [{ target: link, policy: document, goal, when, due }] : [];
        }),
  };
}

/** A government's own chart stands on the page of the indicator. */
function figureOf(
  context: Context,
  place: Place,
  { indicator, current }: Judging,
): PlaceIndicatorSlice['figure'] {
  if (isGovernment(place)) return null;
  const page = placeIndicatorHref(place.place, indicator.indicator);
  return indicator.kind === 'milestone'
    ? milestoneFigure(context, indicator, { city: place, judged: place, page })
    : seriesFigure(context, indicator, { city: place, judged: place, current, page });
}

interface Judging {
  readonly indicator: Indicator;
  readonly current: readonly AssessmentRow[];
}

function latestOf(
  context: Context,
  place: Place,
  { indicator, current }: Judging,
): Pick<PlaceIndicatorSlice, 'latest' | 'silent' | 'hundred'> {
  const own = context.values.get(`${indicator.indicator} ${place.place}`);
  const row = own.findLast(({ period }) => periodEnd(period) <= context.snapshot.asOf);
  if (!row) return { latest: null, silent: 'not-reported', hundred: null };
  if (row.suppressed === 'yes') return { latest: null, silent: 'withheld', hundred: null };
  const value = exactValue(row, indicator);
  if (!value) return { latest: null, silent: 'zero', hundred: null };
  const judged = current.find(({ due }) => due === '' || due > context.snapshot.asOf);
  const goal = judged?.goal ?? current.at(-1)?.goal ?? '';
  const display =
    indicator.kind === 'milestone' && row.done_on !== ''
      ? completedWord(row.done_on)
      : quantityWord(value, indicator, goal === '' ? undefined : exact(goal));
  return {
    latest: { period: row.period, display, parts: partsWord(context, row, indicator) },
    silent: '',
    hundred: hundredWord(context, indicator, { ...row, goal: goal === '' ? '0' : goal }),
  };
}

function judgedHere(context: Context, row: AssessmentRow): JudgedHere {
  const view = assessmentView(context, row);
  const target = context.target(row.target);
  const months = context.history(target).get(row.place) ?? [];
  const { group } = describeStatus(row.status as Status);
  const { anchor, policy, goal, when, due, status, word, remarks, sentence } = view;
  return {
    target: { href: view.href, label: view.statement },
    ...{ anchor, policy, goal, when, due, group, status, word, remarks, sentence },
    steps: workingSteps(context, row),
    history: context.values.has(`${row.indicator} ${row.place}`)
      ? spells(months, context.indicator(row.indicator))
      : [],
  };
}
