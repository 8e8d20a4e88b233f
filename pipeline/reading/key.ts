// The cells that say what a number is about (place, measure, period, unit) in, the things they name
// out, or a finding and undefined.

import type { Reporting } from './finding.ts';
import { nearest } from '../nearest.ts';
import { frequencyOf, periodEnd, readPeriod } from '../period.ts';
import type { Bilingual, Measure, Place, Reference, Reporter } from '../reference/reference.ts';
import { isUnitOf } from './unit.ts';
import { bare, fold, measureNamed, placesNamed, split, type Vocabulary } from './vocabulary.ts';

/** What a file is checked against. */
export interface Context {
  readonly reference: Reference;
  readonly words: Vocabulary;
  /** Whose file it is; undefined: nobody's, and anything may be reported. */
  readonly reporter: Reporter | undefined;
  /** The day on which it arrived, YYYY-MM-DD. */
  readonly received: string;
  readonly found: Reporting;
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
  const named = placesNamed(words, cell.value);
  const allowed = reporter && new Set([reporter.place, ...split(reporter.may_report)]);
  const [first, second] = allowed ? named.filter((place) => allowed.has(place.place)) : named;
  if (first && !second) return first;
  if (first) {
    const places = named.map((place) => `${place.name_zh} ${place.place}`).join('、');
    found.add('ambiguous-place', { ...cell, places });
  } else if (reporter && allowed && named.length > 0) {
    const places = reference.places.filter((place) => allowed.has(place.place));
    const list = { zh: list5(places, 'name_zh', '、'), en: list5(places, 'name_en', ', ') };
    found.add('place-not-allowed', { ...cell, reporter: nameOf(reporter), allowed: list });
  } else if (found.room('unknown-place')) {
    const names = reference.places.flatMap((place) => [place.name_zh, place.name_en]);
    found.add('unknown-place', { ...cell, suggestion: suggestion(cell.value, names) });
  } else found.add('unknown-place', { ...cell, suggestion: '' });
  return undefined;
}

/** Returns the measure that a cell names. */
export function readMeasure(cell: Cell, { words, reference, found }: Context): Measure | undefined {
  const measure = measureNamed(words, cell.value);
  if (measure) return measure;
  const names = found.room('unknown-measure')
    ? reference.measures.flatMap((one) => [one.name_zh, one.name_en, one.measure])
    : [];
  found.add('unknown-measure', { ...cell, suggestion: suggestion(cell.value, names) });
  return undefined;
}

/** Returns the period that a cell names, one that was over when the file arrived. */
export function readReported(cell: Cell, context: Context): string | undefined {
  const { reporter, received, found } = context;
  const period = readPeriod(cell.value);
  if (period === undefined) {
    found.add('bad-period', { ...cell, note: pointNote(cell.value) });
    return undefined;
  }
  const end = periodEnd(period);
  if (end > received) {
    found.add('future-period', { ...cell, end, received });
    return undefined;
  }
  if (reporter && end < reporter.since)
    found.add('before-since', { ...cell, since: reporter.since });
  return period;
}

// A spreadsheet takes 2023.10 for a number and drops the zero.
function pointNote(value: string): Bilingual {
  const year = /^(\d{4})\.\d$/.exec(value.normalize('NFKC').trim())?.[1];
  if (year === undefined) return { zh: '', en: '' };
  return {
    zh: `小数点会引起混淆：“${year}.1”可能是 1 月，也可能是 10 月（软件会去掉末尾的 0），要写成 ${year}-01 或 ${year}-10。`,
    en: `A point is unclear: "${year}.1" may be January or October, as spreadsheets drop the last 0: write ${year}-01 or ${year}-10.`,
  };
}

const FREQUENCIES = {
  month: { zh: '月', en: 'month', example: '2023-09' },
  quarter: { zh: '季', en: 'quarter', example: '2023-Q3' },
  year: { zh: '年', en: 'year', example: '2023' },
} as const;

/** Returns whether a measure is reported for periods of that length. */
export function isDue(
  measure: Measure,
  period: string,
  context: Context & { cell: Cell },
): boolean {
  if (frequencyOf(period) === measure.frequency) return true;
  const { example, ...frequency } = FREQUENCIES[measure.frequency];
  context.found.add('wrong-frequency', {
    ...context.cell,
    ...{ measure: nameOf(measure), frequency, period, example },
  });
  return false;
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
  return { zh: `是不是“${name}”？`, en: `Did you mean "${name}"?` };
}

function list5(places: readonly Place[], name: 'name_zh' | 'name_en', between: string): string {
  const names = places.slice(0, 5).map((place) => place[name]);
  return names.join(between) + (places.length > 5 ? ' …' : '');
}
