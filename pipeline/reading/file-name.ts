// The name of a file and what its table holds in, findings about the name out: it says another period
// or place, it tries to be a path, it holds personal data. A name never decides what is read.

import { report, type Report, type Reporting } from './finding.ts';
import { personalIn } from './privacy.ts';
import type { Reference } from '../reference/reference.ts';
import { fold, type Vocabulary } from './vocabulary.ts';

export interface Held {
  /** What was read of the table: the place and the period of every value. */
  readonly place: readonly string[];
  readonly period: readonly string[];
}

interface Against {
  readonly reference: Reference;
  readonly words: Vocabulary;
}

/** Returns the findings about a name, none where it is ''. */
export function readName(name: string, held: Held, { reference, words }: Against): Report {
  const found = report();
  const stem = stemOf(name);
  if (isOdd(name)) found.add('odd-name', {});
  for (const kind of personalIn(stem))
    if (kind !== 'mobile-number') found.add(kind, { value: stem });
  explainTime(stem, held, found);
  explainPlace(stem, held, { reference, words, found });
  return found;
}

function explainTime(stem: string, held: Held, found: Reporting): void {
  const periods = [...new Set(held.period)].sort();
  const claims = claimsOf(stem);
  const [first] = claims;
  if (!first || periods.length === 0 || claims.some((one) => isHeld(one, periods))) return;
  found.add('name-contradicts', { named: first.text, held: listed(periods) });
}

function explainPlace(stem: string, held: Held, against: Against & { found: Reporting }): void {
  const places = new Set(held.place);
  const named = otherPlace(stem, places, against);
  if (named === undefined || places.size === 0) return;
  const names = against.reference.places.filter((one) => places.has(one.place));
  const list = {
    zh: listed(names.map((one) => one.name_zh)),
    en: listed(names.map((one) => one.name_en)),
  };
  against.found.add('name-contradicts', { named, held: list });
}

// Without folders, the time of reception that the inbox has put before it, and the kind of file.
function stemOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last
    .normalize('NFKC')
    .replace(/^\d{8}T\d{6}_/, '')
    .replace(/\.\w{1,5}$/, '');
}

function isOdd(name: string): boolean {
  return /(?:^|\/)\.\.?(?:\/|$)|^\/|^[a-z]:|[\\\0-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f]/i.test(
    name,
  );
}

function listed(names: readonly string[]): string {
  return names.slice(0, 3).join('、') + (names.length > 3 ? ' …' : '');
}

/** A time that a name speaks of, in months counted from the year 0. */
interface Claim {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

// A whole date, 20231008 or 2023-10-08, is the day on which somebody saved the file.
const DAY = /20\d{2}(?:年\d{1,2}月\d{1,2}日|([-._])\d{1,2}\1\d{1,2}|(?:0[1-9]|1[0-2])\d{2})(?!\d)/g;
const QUARTERS = '一二三四';

const TIMES: readonly (readonly [RegExp, (year: number, a: string, b: string) => Months])[] = [
  [/(20\d{2})年(\d{1,2})[-~—–至](\d{1,2})月/g, (_, a, b) => [Number(a), Number(b)]],
  [/(20\d{2})年第?([一二三四1-4])季/g, (_, a) => quarter(a)],
  [/(20\d{2})[-_]?Q([1-4])/gi, (_, a) => quarter(a)],
  [/(20\d{2})年(上|下)半年/g, (_, a) => (a === '上' ? [1, 6] : [7, 12])],
  [/(20\d{2})年(\d{1,2})月/g, (_, a) => [Number(a), Number(a)]],
  [/(20\d{2})[-._](0?[1-9]|1[0-2])(?!\d)/g, (_, a) => [Number(a), Number(a)]],
  [/(20\d{2})(0[1-9]|1[0-2])(?!\d)/g, (_, a) => [Number(a), Number(a)]],
  [/(20\d{2})年(?:度|全年|$|[^\d第上下一二三四])/g, () => [1, 12]],
];

type Months = readonly [first: number, last: number];

function quarter(text: string): Months {
  const number = QUARTERS.includes(text) ? QUARTERS.indexOf(text) + 1 : Number(text);
  return [3 * number - 2, 3 * number];
}

function claimsOf(stem: string): Claim[] {
  const text = stem.replace(/\s/g, '').replace(DAY, ' ');
  return TIMES.flatMap(([pattern, months]) =>
    [...text.matchAll(pattern)].flatMap(([all, year = '', a = '', b = '']) => {
      const [first, last] = months(Number(year), a, b);
      const at = 12 * Number(year);
      return last > 12 ? [] : [{ text: all, first: at + first, last: at + last }];
    }),
  );
}

function isHeld({ first, last }: Claim, periods: readonly string[]): boolean {
  return periods.some((period) => {
    const year = 12 * Number(period.slice(0, 4));
    const part = period.slice(5);
    const [from, to] = part === '' ? [1, 12] : monthsOf(part);
    return year + to >= first && year + from <= last;
  });
}

function monthsOf(part: string): Months {
  return part.startsWith('Q') ? quarter(part.slice(1)) : [Number(part), Number(part)];
}

// The smallest place that the name names, if it is neither one of those in the table nor above one.
function otherPlace(
  stem: string,
  held: ReadonlySet<string>,
  { reference, words }: Against,
): string | undefined {
  const byId = new Map(reference.places.map((place) => [place.place, place]));
  const above = (id: string): readonly string[] => {
    const { parent = '', counted_in = '' } = byId.get(id) ?? {};
    return [parent, counted_in].filter((one) => one !== '').flatMap((one) => [one, ...above(one)]);
  };
  const key = fold(stem);
  const keys = [...words.places.keys()].filter((one) => isName(one) && key.includes(one));
  const named = keys
    .filter((one) => !keys.some((other) => other !== one && other.includes(one)))
    .map((name) => ({ name, ids: (words.places.get(name) ?? []).map(({ place }) => place) }));
  const larger = new Set(named.flatMap(({ ids }) => ids.flatMap(above)));
  const smallest = named.filter(({ ids }) => !ids.some((id) => larger.has(id)));
  const known = new Set([...held].flatMap((id) => [id, ...above(id)]));
  const isKnown = smallest.some(({ ids }) => ids.some((id) => known.has(id)));
  return isKnown ? undefined : smallest[0]?.name;
}

// 和平 may be a word; 和平区 is a place.
function isName(key: string): boolean {
  return /^\p{Script=Han}{3,}$/u.test(key);
}
