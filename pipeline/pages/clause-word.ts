// What a clause is called. `二(一)1` is how the document itself counts and stays as it is; a section
// alone gets a name, because 一 by itself looks like a dash.

import { items } from '../measure.ts';
import type { Bilingual } from '../reference/reference.ts';

const DIGITS = '一二三四五六七八九';
const NUMERAL = `[${DIGITS}十]+`;
const CLAUSE = new RegExp(`^(${NUMERAL})(?:\\((${NUMERAL})\\))?(?:( ?)(\\d+))?$`);
const ANNEX = /^附件 ?(\d*)$/;

/** Returns what a clause is called: 第一部分, 第一部分 · 2021年, 二(一)1, 附件 9. */
export function clauseWord(clause: string): Bilingual {
  const [, annex] = ANNEX.exec(clause) ?? [];
  if (annex !== undefined) return { zh: clause, en: annex === '' ? 'Annexes' : `Annex ${annex}` };
  const [, section, group, space, item] = CLAUSE.exec(clause) ?? [];
  if (section === undefined) return { zh: clause, en: clause };
  if (group !== undefined) {
    return { zh: clause, en: `${numberOf(section)}(${numberOf(group)})${item ?? ''}` };
  }
  const part = sectionWord(section);
  if (item === undefined) return part;
  return item.length === 4 && space !== ''
    ? { zh: `${part.zh} · ${item}年`, en: `${part.en} · ${item}` }
    : { zh: `${part.zh}第${item}项`, en: `${part.en}, item ${item}` };
}

/**
 * Returns a clause as a part of an address, by how the document itself counts: 二(一)1 is 2-1-1, 一 2021
 * is 1-2021, 附件 9 annex-9. What counts otherwise is spelled by the codes of its characters.
 */
export function clauseSlug(clause: string): string {
  const [, annex] = ANNEX.exec(clause) ?? [];
  if (annex !== undefined) return annex === '' ? 'annex' : `annex-${annex}`;
  const [, section, group, , item] = CLAUSE.exec(clause) ?? [];
  if (section !== undefined) {
    const numbers = [section, group].flatMap((one) => (one === undefined ? [] : numberOf(one)));
    return [...numbers, ...(item === undefined ? [] : [item])].join('-');
  }
  return Array.from(clause, (one) =>
    /[a-z0-9]/.test(one) ? one : (one.codePointAt(0) ?? 0).toString(16),
  ).join('');
}

/** Returns what the clauses of a `;`-joined cell are called. */
export function clausesWord(cell: string): Bilingual {
  const words = items(cell).map(clauseWord);
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}

/** Returns the top section that a clause stands in, or null where its number does not say. */
export function sectionOf(
  clause: string,
): { readonly id: string; readonly word: Bilingual } | null {
  if (ANNEX.test(clause)) return { id: '附件', word: { zh: '附件', en: 'Annexes' } };
  const [, section] = CLAUSE.exec(clause) ?? [];
  return section === undefined ? null : { id: section, word: sectionWord(section) };
}

function sectionWord(section: string): Bilingual {
  return { zh: `第${section}部分`, en: `Part ${numberOf(section)}` };
}

/** Returns a Chinese numeral up to 99 as a number. */
function numberOf(numeral: string): number {
  const digit = (text: string | undefined, empty: number): number =>
    text === undefined || text === '' ? empty : DIGITS.indexOf(text) + 1;
  if (!numeral.includes('十')) return digit(numeral, 0);
  const [tens, ones] = numeral.split('十');
  return digit(tens, 1) * 10 + digit(ones, 0);
}
