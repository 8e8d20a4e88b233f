// A policy: its dates, and the whole document clause by clause, each target under the first of its
// clauses.

import { timelineFigure } from '../figures/timeline-figure.ts';
import { items } from '../measure.ts';
import type { PageOf } from '../page.ts';
import type { ClauseView, PolicySlice } from '../slice/policy.ts';
import type { Policy } from '../reference/reference.ts';
import { height, type Columns } from '../table.ts';
import type { TargetView } from '../view.ts';
import { byStatus } from './by-status.ts';
import { clauseAnchor, clauseLink, type Clause } from './clause-link.ts';
import { clauseWord, sectionOf } from './clause-word.ts';
import { frame, type Context } from './context.ts';
import { countedWord } from './counted-word.ts';
import { freshness, placesOfCity } from './freshness.ts';
import { evaluationView } from './evaluation-view.ts';
import { formsOf } from './form-view.ts';
import { HOME, numberOf, placeLink, policyLink, POLICIES } from './link.ts';
import { targetBlocks } from './series.ts';
import { countGroups, targetLine } from './target-view.ts';
import { documentForms } from './templates.ts';
import { timeline } from './timeline.ts';

export interface Judged {
  /** Its targets, judged, in the order of the document. */
  readonly targets: readonly TargetView[];
  /** Their rows in the published table. */
  readonly assessments: Columns;
}

/** Returns the page of a policy. */
export function policyPage(
  context: Context,
  policy: Policy,
  { targets, assessments }: Judged,
): PageOf<'policy'> {
  const place = placeLink(context.place(policy.place));
  const { label: title, href } = policyLink(policy);
  const number = numberOf(policy);
  const lines = targets.map(targetLine);
  const steps = timeline(lines, context.snapshot.asOf);
  const word = countedWord(targets.map((one) => one.group));
  const description = {
    zh: `${title.zh}（${policy.issuer_zh}）有 ${targets.length} 项目标：${word.zh}。`,
    en: `${title.en} (${policy.issuer_en}) has ${targets.length} ${targets.length === 1 ? 'target' : 'targets'}: ${word.en}.`,
  };
  const indicators = new Set(targets.map(({ target }) => context.target(target).indicator));
  return {
    kind: 'policy',
    path: href,
    frame: frame(context, title, {
      description,
      trail: [HOME, POLICIES],
      numbers: freshness(context, {
        places: placesOfCity(context, policy.place),
        indicators: [...indicators].map((one) => context.indicator(one)),
      }),
      city: policy.place,
    }),
    slice: {
      number,
      issuer: { zh: policy.issuer_zh, en: policy.issuer_en },
      date: policy.date,
      note: policy.note_zh === '' ? null : { zh: policy.note_zh, en: policy.note_en },
      place,
      total: targets.length,
      groups: countGroups(targets.map((one) => one.group)),
      statuses: byStatus(lines),
      dates: timelineFigure(context, policy, steps),
      timeline: steps,
      evaluation: policy.evaluation ? evaluationView(context, policy.evaluation) : null,
      forms: formsOf(context, policy.number),
      blankForms: documentForms(context, policy),
      parts: outline(context, policy, targets),
      download:
        height(assessments) > 0
          ? context.extract({
              ...{ table: 'assessments', rows: assessments, name: `${policy.policy}.csv` },
              lasting: `by-policy/${policy.policy}.csv`,
            })
          : null,
    },
  };
}

/** Returns the document by its top sections; clauses whose number names none stand in one. */
function outline(
  context: Context,
  policy: Policy,
  targets: readonly TargetView[],
): PolicySlice['parts'] {
  const byPart = Map.groupBy(policy.clauses, ({ clause }) => sectionOf(clause)?.id ?? '');
  return [...byPart].map(([id, clauses], at) => {
    const view = (clause: Clause): ClauseView => clauseView(context, policy, { clause, targets });
    const own = clauses.find(({ clause }) => clause === id);
    return {
      word: sectionOf(id)?.word ?? CLAUSES,
      anchor: `part-${at + 1}`,
      own: own ? view(own) : null,
      clauses: clauses.filter((one) => one !== own).map(view),
    };
  });
}

const CLAUSES = { zh: '条款', en: 'Clauses' };

interface Written {
  readonly clause: Clause;
  readonly targets: readonly TargetView[];
}

function clauseView(
  context: Context,
  policy: Policy,
  { clause: one, targets }: Written,
): ClauseView {
  const clausesOf = ({ target }: TargetView): readonly string[] =>
    items(context.target(target).clause);
  const here = targets.filter((target) => clausesOf(target)[0] === one.clause);
  const too = new Map(
    targets
      .filter((target) => clausesOf(target).slice(1).includes(one.clause))
      .map((target) => [target, clauseWord(clausesOf(target)[0] ?? '')] as const),
  );
  const blocks = targetBlocks(here, too);
  const listed = new Set(
    blocks.flatMap((block) =>
      block.kind === 'series' ? block.series.rows.map(({ line }) => line.target.href) : [],
    ),
  );
  return {
    word: clauseWord(one.clause),
    anchor: clauseAnchor(one.clause),
    href: clauseLink(policy, one).href,
    blocks,
    title: { zh: one.title_zh, en: one.title_en },
    summary: { zh: one.summary_zh, en: one.summary_en },
    groups: countGroups(here.map((target) => target.group)),
    elsewhere: [...too]
      .filter(([{ href }]) => !listed.has(href))
      .map(([{ href, statement }, clause]) => ({ target: { href, label: statement }, clause })),
    forms: formsOf(context, `${policy.number} ${one.clause}`),
  };
}
