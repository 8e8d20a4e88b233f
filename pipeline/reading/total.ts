// A row or column that is called a total (合计, 全市) and a measure in, what it is out: a sum of the
// places beside it, which is left out and held against them, or the own number of the place that
// reports.

import { nameOf, readPlace, type Cell, type Context } from './key.ts';
import { readNumber } from './number.ts';
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
  const own = ownPlace(label.value, measure, context);
  if (own) return own;
  const isOwns = placeCalled(label.value, context) !== undefined;
  if (!isOwns && mayBeEmpty && isZero(cell.value)) return 'sum';
  if (measure?.levels.split(';').includes('city')) {
    context.found.add('total-of-city', { ...label, measure: nameOf(measure) });
    return undefined;
  }
  return isBeside ? 'sum' : readPlace(label, context);
}

/** Returns the place that reports, where a total of that name is its own number of the measure. */
export function ownPlace(
  label: string,
  measure: Measure | undefined,
  context: Context,
): Place | undefined {
  const place = placeCalled(label, context);
  return place && measure?.levels.split(';').includes(place.level) ? place : undefined;
}

/** Returns whether a key names nothing but a total, an average or a part (其中). */
export function isTotalLabel(label: string, words: Vocabulary): boolean {
  const isNamed = placesNamed(words, label).length > 0 || measureNamed(words, label) !== undefined;
  return !isNamed && (isTotal(label) || isAverage(label) || isPart(label));
}

/** Returns whether a row's label says that it adds nothing up but averages. */
export function isAverage(label: string): boolean {
  return /^(?:(?:全[市区县省])?(?:平均|均值|人均)(?:数|值|水平)?|average|mean)$/.test(fold(label));
}

/** Returns whether a row's label says that it is a part of the row above: 其中：农村. */
export function isPart(label: string): boolean {
  return /^其中(?!.*(?:合计|总计|小计))/.test(fold(label));
}

// 全市 in the file of a city's office is the city, 全区 in that of a district's the district.
function placeCalled(label: string, { reporter, reference }: Context): Place | undefined {
  const [, kind] = /^全([市区县])(?:合计|总计|汇总)?$/.exec(fold(label)) ?? [];
  const place = reference.places.find((one) => one.place === reporter?.place);
  return kind !== undefined && place?.name_zh.endsWith(kind) ? place : undefined;
}

function isZero(value: string): boolean {
  const read = readNumber(value);
  return 'value' in read && read.value === '0';
}
