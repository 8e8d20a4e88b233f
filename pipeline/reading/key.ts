// The cells that say what a number is about (place, measure, period, unit) in, the things they name
// out, or a finding and undefined.

import { readCode } from './code.ts';
import type { Reporting } from './finding.ts';
import { isOtherThan } from './group.ts';
import type { Legend } from './mark.ts';
import { nearest } from '../nearest.ts';
import type { Bilingual, Measure, Place, Reference, Reporter } from '../reference/reference.ts';
import { isUnitOf } from './unit.ts';
import { measureLabelled } from './unit-label.ts';
import { periodNote, readWhen, type When } from './when.ts';
import { bare, fold, placesNamed, split, type Vocabulary } from './vocabulary.ts';

/** What a file is checked against. */
export interface Context {
  readonly reference: Reference;
  readonly words: Vocabulary;
  /** Whose file it is; undefined: nobody's, and anything may be reported. */
  readonly reporter: Reporter | undefined;
  /** The day on which it arrived, YYYY-MM-DD. */
  readonly received: string;
  readonly found: Reporting;
  /** The year or the month that stands above the table, for cells that leave it out: 6月. */
  readonly within?: string | undefined;
  /** What the lines around the table say of its marks. */
  readonly legend?: Legend | undefined;
}

export interface Cell {
  readonly line: number;
  /** The name in the column's header. */
  readonly column: string;
  readonly value: string;
}

/** Returns the place that a cell names, one that this reporter may report for. */
export function readPlace(cell: Cell, context: Context): Place | undefined {
  const { words, reporter, reference, found } = context;
  const named = placesCalled(cell.value, words);
  const allowed = reporter && new Set([reporter.place, ...split(reporter.may_report)]);
  const isAllowed = ({ place, successor }: Place): boolean =>
    !allowed || allowed.has(place) || allowed.has(successor);
  const place = only(named.filter(isAllowed));
  if (place) explainCode(cell, named, found);
  if (place) return place;
  if (named.some(isAllowed)) {
    const places = named.map((one) => `${one.name_zh} ${one.place}`).join('、');
    found.add('ambiguous-place', { ...cell, places });
  } else if (reporter && allowed && named.length > 0) {
    const places = reference.places.filter((one) => allowed.has(one.place));
    const list = { zh: list5(places, 'name_zh', '、'), en: list5(places, 'name_en', ', ') };
    found.add('place-not-allowed', { ...cell, reporter: nameOf(reporter), allowed: list });
  } else explainUnknown(cell, context);
  return undefined;
}

// 和平区小计 is what 和平区 reports.
function placesCalled(text: string, words: Vocabulary): readonly Place[] {
  const named = placesNamed(words, text);
  return named.length > 0 ? named : placesNamed(words, text.replace(/(?:[小合总]计|汇总)$/, ''));
}

// Of an old and a new place of the same name the one that is there today; its period is held
// against it later.
function only(places: readonly Place[]): Place | undefined {
  const today = places.filter(({ valid_to }) => valid_to === '');
  const [first, second] = places.length > 1 ? today : places;
  return second ? undefined : first;
}

function explainUnknown(cell: Cell, { reference, words, found }: Context): void {
  const code = readCode(cell.value);
  const isKnown = placesNamed(words, cell.value.slice(0, 6)).length > 0;
  if (code && 'problem' in code && (code.problem === 'code-digits-lost' || isKnown))
    found.add(code.problem, cell);
  else if (found.room('unknown-place')) {
    const names = reference.places.flatMap((place) => [place.name_zh, place.name_en]);
    found.add('unknown-place', { ...cell, suggestion: suggestion(cell.value, names) });
  } else found.add('unknown-place', { ...cell, suggestion: '' });
}

function explainCode(cell: Cell, named: readonly Place[], found: Reporting): void {
  const read = readCode(cell.value);
  if (read && 'code' in read && read.isRepaired && named.some(({ place }) => place === read.code))
    found.add('code-written-out', { ...cell, after: read.code });
}

/** Returns whether a code beside a place's name is that place's, as well as it can be read. */
export function isCodeOf(
  place: Place,
  { code, name }: { readonly code: Cell; readonly name: Cell },
  { words, found }: Context,
): boolean {
  if (placesNamed(words, code.value).includes(place)) return true;
  const read = readCode(code.value);
  if (read && 'problem' in read) found.add(read.problem, code);
  else found.add('code-mismatch', { ...code, name: name.value });
  return false;
}

/** Returns the measure that a cell names. */
export function readMeasure(cell: Cell, { words, reference, found }: Context): Measure | undefined {
  const labelled = measureLabelled(words, cell.value);
  if (labelled) return labelled.measure;
  const names = found.room('unknown-measure')
    ? reference.measures.flatMap((one) => [one.name_zh, one.name_en, one.measure])
    : [];
  found.add('unknown-measure', { ...cell, suggestion: suggestion(cell.value, names) });
  return undefined;
}

/** Returns the time that a cell names, one that was over when the file arrived. */
export function readReported(cell: Cell, context: Context): When | undefined {
  const { reporter, received, found, within } = context;
  const when = readWhen(cell.value, within);
  if (when === undefined) {
    found.add('bad-period', { ...cell, note: periodNote(cell.value) });
    return undefined;
  }
  const { end } = when;
  if (end > received) {
    found.add('future-period', { ...cell, end, received });
    return undefined;
  }
  if (reporter && end < reporter.since)
    found.add('before-since', { ...cell, since: reporter.since });
  return when;
}

const LEVELS: Readonly<Record<string, Bilingual>> = {
  province: { zh: '省', en: 'the province' },
  city: { zh: '市', en: 'the city' },
  own: { zh: '市本级', en: 'the city for its own' },
  district: { zh: '区县', en: 'districts' },
  zone: { zh: '开发区', en: 'zones' },
};

/** Returns whether a measure is one that places of this level report. */
export function isOfLevel(
  measure: Measure,
  place: Place,
  context: Context & { cell: Cell },
): boolean {
  const levels = measure.levels.split(';');
  if (levels.includes(place.level)) return true;
  const words = levels.map((level) => LEVELS[level] ?? { zh: level, en: level });
  context.found.add('wrong-level', {
    ...context.cell,
    ...{ measure: nameOf(measure), place: nameOf(place) },
    levels: {
      zh: words.map((word) => word.zh).join('、'),
      en: words.map((word) => word.en).join(', '),
    },
  });
  return false;
}

/** Returns whether the unit beside a value is the measure's own. */
export function isOwnUnit(measure: Measure, cell: Cell, { found }: Context): boolean {
  const isOwn = cell.value.trim() === '' || isUnitOf(measure, cell.value);
  if (!isOwn)
    found.add('unit-mismatch', { ...cell, measure: nameOf(measure), unit: unitOf(measure) });
  return isOwn;
}

/** Returns the name of a measure or a reporter in both languages. */
export function nameOf(named: { readonly name_zh: string; readonly name_en: string }): Bilingual {
  return { zh: named.name_zh, en: named.name_en };
}

/** Returns the unit of a measure in both languages. */
export function unitOf(measure: Measure): Bilingual {
  return { zh: measure.unit, en: measure.unit_en };
}

function suggestion(value: string, names: readonly string[]): Bilingual {
  const name = nearest(value, names, bare);
  if (name === undefined || fold(name) === fold(value)) return { zh: '', en: '' };
  if (isOtherThan(value, name))
    return {
      zh: `“${name}”是另一项数，不要改成它。`,
      en: `"${name}" is another number; do not write that.`,
    };
  return { zh: `是不是“${name}”？`, en: `Did you mean "${name}"?` };
}

function list5(places: readonly Place[], name: 'name_zh' | 'name_en', between: string): string {
  const names = places.slice(0, 5).map((place) => place[name]);
  return names.join(between) + (places.length > 5 ? ' …' : '');
}
