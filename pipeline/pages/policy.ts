// A policy: its dates, and the whole document clause by clause, each target under the first of its
// clauses.

import { timelineFigure } from '../figures/timeline-figure.ts';
import { items } from '../measure.ts';
import type { PageOf } from '../page.ts';
import type { ClauseView, PolicySlice } from '../slice/policy.ts';
import type { Policy } from '../reference/reference.ts';
import type { FormView, SeenTo, TargetBlock, TargetView } from '../view.ts';
import { byStatus } from './by-status.ts';
import { clauseWord, sectionOf } from './clause-word.ts';
import { frame, type Context } from './context.ts';
import { evaluationView } from './evaluation-view.ts';
import { HOME, nameOf, numberOf, placeLink, policyLink, POLICIES } from './link.ts';
import { targetBlocks } from './series.ts';
import { countGroups, targetLine } from './target-view.ts';
import { documentForms } from './templates.ts';
import { timeline } from './timeline.ts';

/** Returns the page of a policy; `targets` are its targets, judged, in the order of the document. */
export function policyPage(
  context: Context,
  policy: Policy,
  targets: readonly TargetView[],
): PageOf<'policy'> {
  const place = placeLink(context.place(policy.place));
  const { label: title, href } = policyLink(policy);
  const number = numberOf(policy);
  const lines = targets.map(targetLine);
  const steps = timeline(lines, context.snapshot.asOf);
  const description = {
    zh: `${policy.issuer_zh}${policy.number}中的 ${targets.length} 项目标及其进展。`,
    en: `The ${targets.length} targets of ${title.en} (${policy.issuer_en}) and where they stand.`,
  };
  return {
    kind: 'policy',
    path: href,
    frame: frame(context, title, { description, trail: [HOME, POLICIES] }),
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
      forms: forms(context, policy.number),
      blankForms: documentForms(context, policy),
      parts: outline(context, policy, targets),
    },
  };
}

/** Returns the document by its top sections; clauses whose number names none stand in one. */
function outline(
  context: Context,
  policy: Policy,
  targets: readonly TargetView[],
): PolicySlice['parts'] {
  const numbered = policy.clauses.map((clause, i) => ({ clause, anchor: `clause-${i + 1}` }));
  const byPart = Map.groupBy(numbered, ({ clause }) => sectionOf(clause.clause)?.id ?? '');
  return [...byPart].map(([id, written], at) => {
    const view = (one: (typeof numbered)[number]): ClauseView =>
      clauseView(context, policy, { ...one, targets });
    const own = written.find(({ clause }) => clause.clause === id);
    return {
      word: sectionOf(id)?.word ?? CLAUSES,
      anchor: `part-${at + 1}`,
      own: own ? view(own) : null,
      clauses: written.filter((one) => one !== own).map(view),
    };
  });
}

const CLAUSES = { zh: '条款', en: 'Clauses' };

interface Written {
  readonly clause: Policy['clauses'][number];
  readonly anchor: string;
  readonly targets: readonly TargetView[];
}

function clauseView(
  context: Context,
  policy: Policy,
  { clause: one, anchor, targets }: Written,
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
      block.kind === 'series' ? block.series.rows.map(({ view }) => view.target) : [],
    ),
  );
  return {
    word: clauseWord(one.clause),
    ...{ anchor, blocks },
    title: { zh: one.title_zh, en: one.title_en },
    summary: { zh: one.summary_zh, en: one.summary_en },
    groups: countGroups(here.map((target) => target.group)),
    seenTo: sharedBy(blocks),
    elsewhere: [...too]
      .filter(([{ target }]) => !listed.has(target))
      .map(
        ([
          {
            policy: { href },
            statement,
          },
          clause,
        ]) => ({
          target: { href, label: statement },
          clause,
        }),
      ),
    forms: forms(context, `${policy.number} ${one.clause}`),
  };
}

/** Returns who has to see to all blocks, if it is the same ones and there are several. */
function sharedBy(blocks: readonly TargetBlock[]): SeenTo | null {
  const all = blocks.map((block) =>
    block.kind === 'series' ? block.series.seenTo : block.view.seenTo,
  );
  const [first] = all;
  const isSame = new Set(all.map((one) => JSON.stringify(one))).size === 1;
  return first && isSame && all.length > 1 ? first : null;
}

/** Returns the forms that a document, or one of its clauses, attaches. */
function forms({ snapshot: { reference } }: Context, document: string): readonly FormView[] {
  return reference.forms
    .filter((form) => form.document === document)
    .map((form) => ({
      form: form.form,
      name: nameOf(form),
      measures: reference.formMeasures.filter((row) => row.form === form.form).length,
    }));
}
