// A language in, everything that is written differently in it out: words, links, dates, sizes.

import type { Lang } from '../pipeline/page.ts';
import type { Bilingual } from '../pipeline/reference/reference.ts';
import { fillIn, type Values } from './fill-in.ts';
import { MESSAGES, type MessageKey } from './messages.ts';

export interface Tongue {
  readonly lang: Lang;
  /** Returns the text of what comes in both languages. */
  readonly say: (text: Bilingual) => string;
  /** Returns a message of the catalogue with its `{names}` filled in. */
  readonly word: (key: MessageKey, values?: Values) => string;
  /** Returns the address of a page in this language. */
  readonly href: (path: string) => string;
  /** Returns a date, YYYY-MM-DD, as it is written in a sentence. */
  readonly date: (date: string) => string;
  /** Returns a due date as short as can be: the end of a year by its year. */
  readonly due: (date: string) => string;
  /** Returns a word with a capital, where its language has capitals. */
  readonly capital: (text: string) => string;
  /** Returns a moment, ISO 8601 in Beijing time, to the minute. */
  readonly moment: (moment: string) => string;
  /** Returns a period (month, quarter, year) as it is written in a sentence. */
  readonly period: (period: string) => string;
}

const MONTHS =
  'January February March April May June July August September October November December';

/** Returns how a language writes. */
export function tongue(lang: Lang): Tongue {
  const word: Tongue['word'] = (key, values = {}) => fillIn(MESSAGES[key][lang], values);
  return {
    lang,
    say: (text) => text[lang],
    word,
    href: (path) => (lang === 'en' ? `/en${path}` : path),
    date: (date) => writeDate(lang, date),
    due: (date) => (date.endsWith('-12-31') ? writeYearEnd(lang, date) : writeDate(lang, date)),
    capital: (text) => text.charAt(0).toUpperCase() + text.slice(1),
    moment: (moment) => `${writeDate(lang, moment.slice(0, 10))} ${moment.slice(11, 16)}`,
    period: (period) => writePeriod(lang, period),
  };
}

/** Returns a file size with a unit that keeps the number short. */
export function writeSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function writeDate(lang: Lang, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  return lang === 'zh' ? `${year}年${month}月${day}日` : `${day} ${monthName(month)} ${year}`;
}

function writeYearEnd(lang: Lang, date: string): string {
  const year = date.slice(0, 4);
  return lang === 'zh' ? `${year}年底` : `End of ${year}`;
}

function writePeriod(lang: Lang, period: string): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return lang === 'zh' ? `${year}年` : year;
  if (part.startsWith('Q'))
    return lang === 'zh' ? `${year}年第${part.slice(1)}季度` : `${part} ${year}`;
  const month = String(Number(part));
  return lang === 'zh' ? `${year}年${month}月` : `${monthName(month)} ${year}`;
}

function monthName(month: string): string {
  return MONTHS.split(' ')[Number(month) - 1] ?? month;
}
