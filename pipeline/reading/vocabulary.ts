// Reference data in, every spelling under which a place, a measure or a key column may be found
// out. Names are compared folded: NFKC, no white space, no case. Folding is for finding only.

import { readCode } from './code.ts';
import { roleLike, ROLES, type Role } from './role.ts';
import type { Indicator, Measure, Place, Reference } from '../reference/reference.ts';

export interface Vocabulary {
  /** The units of the measures. */
  readonly units: ReadonlySet<string>;
  readonly roles: ReadonlyMap<string, Role>;
  /** Several places may share a name: 和平区 lies in more than one city. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** Indicators that are ratios, which a table may show beside their parts. */
  readonly rates: ReadonlyMap<string, Indicator>;
}

/** Returns what a column of that name is for, if it is for no one measure or place. */
export function roleNamed(words: Vocabulary, text: string): Role | undefined {
  const key = fold(text);
  return words.roles.get(key) ?? roleLike(key);
}

/** Returns whether a column's name says where it starts to add up, and that it is where. */
export function startNamed(text: string): 'year' | 'beginning' | undefined {
  const key = fold(text);
  if (/历年|以来/.test(key) && !key.includes('年初')) return 'beginning';
  return /年|^1[-~—–至]|ytd|year/.test(key) ? 'year' : undefined;
}

/** Returns the months that a column's name adds up, 1-8月, if it says until when. */
export function monthsNamed(text: string): string | undefined {
  const [, last] = /^1[-~—–至](\d{1,2})月/.exec(fold(text)) ?? [];
  return last === undefined ? undefined : `1-${last}月`;
}

const TOTALS =
  /^(?:其中[:：]?)?(?:本?(?:合计|总计|小计|共计|汇总)|全[市区县省](?:合计|总计|汇总)?|(?:sub)?total|all)$/;

/** Returns whether a row's label says that the row adds others up. */
export function isTotal(label: string): boolean {
  return TOTALS.test(fold(label));
}

/** Returns a name in the form in which names are compared. */
export function fold(text: string): string {
  // Most cells are numbers and ids, and normalising is what reading a file spends its time on.
  if (/^[!-~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '')
    .toLowerCase();
}

/** Folds a name further, without brackets and marks: to find what a misspelt one was meant to be. */
export function bare(text: string): string {
  return fold(text).replace(/\([^()]*\)|\[[^[\]]*\]|[()[\]【】_\-·:.,、/]/g, '');
}

const built = new WeakMap<Reference, Vocabulary>();

/** Returns the vocabulary of the reference data, built once for each. */
export function vocabulary(reference: Reference): Vocabulary {
  const before = built.get(reference);
  if (before) return before;
  const made = {
    ...{ roles: roles(), rates: rates(reference), units: units(reference) },
    ...{ places: places(reference), measures: measures(reference) },
  };
  built.set(reference, made);
  return made;
}

/** Returns the places that a cell can mean: by name, short name, alias or code. */
export function placesNamed(words: Vocabulary, text: string): readonly Place[] {
  const named = byLabel(text, (key) => words.places.get(key), NUMBERED_PLACE);
  if (named) return named;
  const read = readCode(text);
  return (read && 'code' in read && words.places.get(read.code)) || [];
}

/** Returns the measure that a cell means: by name, id or alias. */
export function measureNamed(words: Vocabulary, text: string): Measure | undefined {
  return byLabel(text, (key) => words.measures.get(key));
}

/** Returns the rate that a cell names, one that is computed from two measures and never reported. */
export function rateNamed(words: Vocabulary, text: string): Indicator | undefined {
  return byLabel(text, (key) => words.rates.get(key));
}

// A number before the name of a measure may be a part of it: 3星级养老机构数, 60 周岁.
const COUNTED = '(?![星级岁周分月年日天个])';
const NUMBERING = new RegExp(
  String.raw`^(?:其中:?|[(（[]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）\]、.:]+|\d{1,2}(?:\.\d{1,2})+(?=\p{Script=Han})${COUNTED}|[#·•*-])`,
  'u',
);
const NUMBERED_PLACE = new RegExp(String.raw`${NUMBERING.source}|^\d{1,2}(?=\p{Script=Han})`, 'u');
// 1 养老机构数, 1.2 床位数
const NUMBER_APART = new RegExp(
  String.raw`^\s*([\d\uff10-\uff19]{1,2}(?:[.．][\d\uff10-\uff19]{1,2})*)\s+(?=\p{Script=Han})${COUNTED}`,
  'u',
);

// More characters than a name has; a hostile cell has thousands.
const LONGEST = 200;

// The label itself, or what is left of it without a number or a mark in front: （一）和平区.
function byLabel<Named>(
  text: string,
  named: (key: string) => Named | undefined,
  numbering = NUMBERING,
): Named | undefined {
  if (text.length > LONGEST) return undefined;
  let key = fold(text.replace(NUMBER_APART, '$1、'));
  for (let stripped = 0; stripped < 4; stripped++) {
    const found = named(key);
    if (found !== undefined) return found;
    const rest = key.replace(numbering, '');
    if (rest === key) return undefined;
    key = rest;
  }
  return undefined;
}

function roles(): Map<string, Role> {
  const found = new Map<string, Role>();
  for (const role of Object.keys(ROLES) as Role[])
    for (const name of ROLES[role]) found.set(fold(name), role);
  return found;
}

function places(reference: Reference): Map<string, readonly Place[]> {
  const found = new Map<string, readonly Place[]>();
  const byId = new Map(reference.places.map((place) => [place.place, place]));
  for (const place of reference.places)
    for (const key of new Set(spellings(place, byId).map(fold)))
      if (key !== '') found.set(key, [...(found.get(key) ?? []), place]);
  return found;
}

// 和平区, 沈阳市和平区, 沈阳和平区, 辽宁省沈阳市和平区 …
function spellings(place: Place, byId: ReadonlyMap<string, Place>): string[] {
  const chinese = [place.name_zh, place.short_zh, ...split(place.aliases)];
  return [
    ...[place.place, place.name_en, place.short_en],
    ...chinese,
    ...prefixes(byId.get(place.parent), byId).flatMap((prefix) =>
      chinese.map((name) => prefix + name),
    ),
  ];
}

function prefixes(parent: Place | undefined, byId: ReadonlyMap<string, Place>): string[] {
  if (!parent) return [];
  const own = [parent.name_zh, parent.short_zh];
  const above = prefixes(byId.get(parent.parent), byId);
  return [...own, ...above.flatMap((prefix) => own.map((name) => prefix + name))];
}

function measures(reference: Reference): Map<string, Measure> {
  const found = new Map<string, Measure>();
  for (const measure of reference.measures) {
    const { measure: id, name_zh, name_en, aliases } = measure;
    for (const name of [id, name_zh, name_en, ...split(aliases)]) {
      const before = found.get(fold(name));
      if (before && !isNewer(measure, before)) continue;
      if (name !== '') found.set(fold(name), measure);
    }
  }
  return found;
}

// A measure has a row for each version of its definition; names lead to the newest.
function isNewer(one: Measure, other: Measure): boolean {
  return (
    one.measure === other.measure &&
    Number(one.definition_version) > Number(other.definition_version)
  );
}

function units({ measures }: Reference): Set<string> {
  const counted = measures.filter(({ temporality }) => temporality !== 'milestone');
  return new Set(counted.flatMap(({ unit, unit_en }) => [fold(unit), fold(unit_en)]));
}

function rates({ indicators }: Reference): Map<string, Indicator> {
  const found = new Map<string, Indicator>();
  for (const one of indicators)
    for (const name of [one.indicator, one.name_zh, one.name_en].map(fold))
      if (one.kind === 'ratio' && !found.has(name)) found.set(name, one);
  return found;
}

/** Returns the parts of a cell that holds several, joined by `;`. */
export function split(cell: string): string[] {
  return cell === '' ? [] : cell.split(';').map((part) => part.trim());
}
