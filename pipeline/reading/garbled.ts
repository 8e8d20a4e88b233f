// A text in, out whether its characters were spoilt before the file was sent: written in one encoding
// and read in another, or replaced for good by question marks.

import { finding, type Finding } from './finding.ts';

export type Garbled = 'lost-characters' | 'misread-characters';

// 锟斤拷 and ï¿½ are replacement characters that were read in a wrong encoding themselves.
const LOST = /\ufffd|锟斤拷|斤拷锟|拷锟斤|ï¿½|^\?{2,}(?:\(\?+\))?$/;
// How the second and third bytes of UTF-8 look in Latin-1 and in Windows-1252.
const BEHIND = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const MISREAD = new RegExp(`[ÂÃ][\\u00a0-\\u00bf]|[â-ï]${BEHIND}{2}`);
// GBK read as Latin-1: µØÇø. Nobody writes four accented letters and signs in a row.
const LATIN = /[\u00a1-\u00ff]{4,}/g;

/** Returns how the characters of a cell were spoilt, if they were. */
export function garbled(cell: string): Garbled | undefined {
  if (LOST.test(cell)) return 'lost-characters';
  const isLatin = (cell.match(LATIN) ?? []).some((run) => /[À-ÖØ-öø-ÿ].*[À-ÖØ-öø-ÿ]/.test(run));
  return isLatin || MISREAD.test(cell) ? 'misread-characters' : undefined;
}

/**
 * Returns what is wrong with the head of a text in which no header is known, if it is its
 * characters: then there is nothing else to say of the file.
 */
export function explainGarbled(head: string): Finding | undefined {
  const lines = head.split(/\r\n|\n|\r/).slice(0, 12);
  if (isGbkOfUtf8(head)) return finding('misread-characters', { line: 1, value: lines[0] ?? '' });
  for (const [i, text] of lines.entries()) {
    const cells = text.split(/[,;\t|，"]/);
    const value = cells.find((cell) => garbled(cell.trim()));
    const code = value === undefined ? undefined : garbled(value.trim());
    if (code && value !== undefined) return finding(code, { line: i + 1, value });
  }
  return undefined;
}

let leads: ReadonlySet<string> | undefined;

// A Chinese character is three bytes of UTF-8, of which GBK makes one and a half. Every third of
// those begins with 0xE4 to 0xE9, and hardly any other character in Chinese texts does.
function isGbkOfUtf8(head: string): boolean {
  leads ??= misreadLeads();
  const han = head.match(/\p{Script=Han}/gu) ?? [];
  const misread = han.filter((character) => leads?.has(character)).length;
  return han.length >= 4 && misread > 0.2 * han.length;
}

function misreadLeads(): ReadonlySet<string> {
  const pairs: number[] = [];
  for (let lead = 0xe4; lead <= 0xe9; lead++)
    for (let behind = 0x80; behind <= 0xbf; behind++) pairs.push(lead, behind);
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(pairs)));
}
