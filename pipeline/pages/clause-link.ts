// The clauses of a document: what they are called, and where each has its page.

import type { Bilingual, Policy } from '../reference/reference.ts';
import type { Link } from '../view.ts';
import { clauseSlug, clauseWord } from './clause-word.ts';

export type Clause = Policy['clauses'][number];

/** Returns the anchor of a clause on the page of its document. */
export const clauseAnchor = (clause: string): string => `clause-${clauseSlug(clause)}`;

/** Returns the link to the page of a clause. */
export function clauseLink({ policy }: Policy, { clause, title_zh, title_en }: Clause): Link {
  const word = clauseWord(clause);
  return {
    href: `/clause/${policy}/${clauseSlug(clause)}/`,
    label: named(word, { zh: title_zh, en: title_en }),
  };
}

/** Returns a clause by its number and title. */
export function named(word: Bilingual, title: Bilingual): Bilingual {
  return { zh: `${word.zh} ${title.zh}`, en: `${word.en} ${title.en}` };
}
