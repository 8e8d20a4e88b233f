// The language of the page, and how the script writes in it.

import type { Bilingual } from '../../pipeline/reference/reference.ts';
import { CHECK_MESSAGES } from '../check-messages.ts';
import { fillIn, type Values } from '../fill-in.ts';

export const LANG = document.documentElement.lang === 'en' ? 'en' : 'zh';

/** Returns the text of what comes in both languages. */
export function say(text: Bilingual): string {
  return text[LANG];
}

/** Returns a message with its `{names}` filled in. */
export function word(key: keyof typeof CHECK_MESSAGES, values: Values = {}): string {
  return fillIn(CHECK_MESSAGES[key][LANG], values);
}
