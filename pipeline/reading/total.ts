// A row or column that is called a total (合计, 全市) and a measure in, what it is out: a sum of the
// places beside it, which is left out, or the own number of the place that reports.

import { nameOf, readPlace, type Cell, type Context } from './key.ts';
import type { Layout } from './layout.ts';
import { readNumber } from './number.ts';
import type { Row } from './record.ts';
import type { Measure, Place } from '../reference/reference.ts';
import { fold, isTotal, measureNamed, placesNamed, type Vocabulary } from './vocabulary.ts';

export interface Total {
  /** What the row or the column is called. */
  readonly label: Cell;
  readonly cell: Cell;
  readonly measure: Measure | undefined;
  /** Whether places report the same measure beside it. */
  readonly isBeside: boolean;
  /** Whether it may be what a spreadsheet adds up from nothing but blank cells. */
  readonly mayBeEmpty: boolean;
}

/** Returns the place whose own number a total is, 'sum', or undefined where it can be neither. */
export function placeOfTotal(total: Total, context: Context): Place | 'sum' | undefined {
  const { label, cell, measure, isBeside, mayBeEmpty } = total;
  const levels = measure?.levels.split(';') ?? [];
  const own = ownPlace(label.value, context);
  if (own && levels.includes(own.level)) return own;
  if (!own && mayBeEmpty && isZero(cell.value)) return 'sum';
  if (measure && levels.includes('city')) {
    context.found.add('total-of-city', { ...label, measure: nameOf(measure) });
    return undefined;
  }
  return isBeside ? 'sum' : readPlace(label, context);
}

/** Returns whether a place's cell names no place but a total. */
export function isTotalLabel(label: string, words: Vocabulary): boolean {
  return isTotal(label) && placesNamed(words, label).length === 0;
}

/** Returns the measures that named places report in a table, '' among them where any place does. */
export function summedMeasures(
  rows: readonly Row[],
  { at, values }: Pick<Layout, 'at' | 'values'>,
  words: Vocabulary,
): ReadonlySet<string> {
  const found = new Set<string>();
  const cell = (row: Row, index: number | undefined): string =>
    index === undefined ? '' : (row.cells[index]?.trim() ?? '');
  if (!rows.some((row) => isTotalLabel(cell(row, at.place), words))) return found;
  for (const row of rows) {
    if (placesNamed(words, cell(row, at.place) || cell(row, at['place-code'])).length === 0)
      continue;
    found.add('');
    const named = cell(row, at.measure) || cell(row, at['measure-code']);
    for (const { index, measure = measureNamed(words, named) } of values)
      if (measure && cell(row, index) !== '') found.add(measure.measure);
  }
  return found;
}

// 全市 in the file of a city's office is the city, 全区 in that of a district's the district.
function ownPlace(label: string, { reporter, reference }: Context): Place | undefined {
  const [, kind] = /^全([市区县])(?:合计|总计|汇总)?$/.exec(fold(label)) ?? [];
  const place = reference.places.find((one) => one.place === reporter?.place);
  return kind !== undefined && place?.name_zh.endsWith(kind) ? place : undefined;
}

function isZero(value: string): boolean {
  const read = readNumber(value);
  return 'value' in read && read.value === '0';
}
