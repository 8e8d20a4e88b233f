// One clause of a document: what it says in our words, its targets, and what stands around it.

import { items } from '../measure.ts';
import type { Page } from '../page.ts';
import type { Policy } from '../reference/reference.ts';
import type { ClauseSlice } from '../slice/target.ts';
import type { TargetView } from '../view.ts';
import { clauseAnchor, clauseLink, named, type Clause } from './clause-link.ts';
import { clauseWord, sectionOf } from './clause-word.ts';
import { frame, type Context } from './context.ts';
import { freshness, placesOfCity } from './freshness.ts';
import { formsOf } from './form-view.ts';
import { HOME, policyLink, POLICIES } from './link.ts';
import { targetLine } from './target-view.ts';

/** Returns the pages of a document's clauses; `targets` are its targets, judged. */
export function clausePages(
  context: Context,
  policy: Policy,
  targets: readonly TargetView[],
): readonly Page[] {
  return policy.clauses.map((clause, i) => clausePage(context, policy, { clause, i, targets }));
}

interface Written {
  readonly clause: Clause;
  readonly i: number;
  readonly targets: readonly TargetView[];
}

function clausePage(context: Context, policy: Policy, { clause, i, targets }: Written): Page {
  const document = policyLink(policy);
  const own = targets.filter(({ target }) =>
    items(context.target(target).clause).includes(clause.clause),
  );
  const { href } = clauseLink(policy, clause);
  const word = clauseWord(clause.clause);
  const title = { zh: clause.title_zh, en: clause.title_en };
  const [before, after] = [policy.clauses[i - 1], policy.clauses[i + 1]];
  return {
    kind: 'clause',
    path: href,
    frame: frame(context, named(word, title), {
      description: { zh: clause.summary_zh, en: clause.summary_en },
      trail: [HOME, POLICIES, document],
      numbers: freshness(context, {
        places: placesOfCity(context, policy.place),
        indicators: [...new Set(own.map(({ target }) => context.target(target).indicator))].map(
          (one) => context.indicator(one),
        ),
      }),
      city: policy.place,
    }),
    slice: {
      document,
      here: { href: `${document.href}#${clauseAnchor(clause.clause)}`, label: document.label },
      part: partOf(policy, clause),
      summary: { zh: clause.summary_zh, en: clause.summary_en },
      targets: own.map(targetLine),
      forms: formsOf(context, `${policy.number} ${clause.clause}`),
      previous: before ? clauseLink(policy, before) : null,
      next: after ? clauseLink(policy, after) : null,
    },
  };
}

/** Returns the top section that a clause stands in, with its clauses. */
function partOf(policy: Policy, { clause }: Clause): ClauseSlice['part'] {
  const section = sectionOf(clause);
  const inside = policy.clauses.filter((one) => sectionOf(one.clause)?.id === section?.id);
  return {
    word: section?.word ?? { zh: '条款', en: 'Clauses' },
    clauses: inside.map((one) => ({
      clause: { ...clauseLink(policy, one), label: { zh: one.title_zh, en: one.title_en } },
      word: clauseWord(one.clause),
    })),
  };
}
