// The cells of rates that a table shows beside their parts in, findings out: a rate is computed from
// its parts and held against them as a check, and never stored.

import { quotient } from '../decimal.ts';
import { nameOf, type Cell, type Context } from './key.ts';
import { readMark } from './mark.ts';
import { narrow } from './number-problem.ts';
import type { Indicator, Place } from '../reference/reference.ts';
import { fold } from './vocabulary.ts';

/** A filled cell that names no measure's value but an indicator's. */
export interface RateCell {
  readonly indicator: Indicator;
  readonly place: Place;
  readonly period: string;
  readonly cell: Cell;
}

/** Returns the value that the file gives of a measure, '' or undefined where it gives none. */
export type ValueOf = (place: string, measure: string, period: string) => string | undefined;

export interface Rate {
  /** As it is shown, without its sign: 55.0. */
  readonly shown: string;
  readonly sign: '' | '%' | '‰';
}

/** Whether 55 % is written as 55 or as 0.55; one form for a whole column. */
export type RateForm = 'percent' | 'fraction';

interface Parts {
  readonly numerator: string;
  readonly denominator: string;
}

// More characters than a rate has; a hostile cell has thousands.
const LONGEST = 60;

/** Returns the rate that a cell shows, or undefined where that is none. */
export function readRate(text: string, { unit }: Pick<Indicator, 'unit'>): Rate | undefined {
  if (text.length > LONGEST) return undefined;
  const [, digits, behind = ''] = /^(\d[\d,]*(?:\.\d+)?)\s*(\D*)$/.exec(narrow(text).trim()) ?? [];
  const shown = digits?.replaceAll(',', '');
  if (shown === undefined) return undefined;
  if (behind === '%' || behind === '‰') return { shown, sign: behind };
  return behind === '' || fold(behind) === fold(unit) ? { shown, sign: '' } : undefined;
}

/** Returns the rate as its parts give it, in that form, with as many decimals as are shown. */
export function computedRate(
  { shown, sign }: Rate,
  { numerator, denominator }: Parts,
  { form, factor, unit }: Pick<Indicator, 'factor' | 'unit'> & { readonly form: RateForm },
): string {
  const asPercent = unit === '%' && sign === '' && form === 'fraction' ? '1' : factor;
  const decimals = (shown.split('.')[1] ?? '').length;
  return quotient([numerator, denominator, sign === '‰' ? `${asPercent}0` : asPercent], decimals);
}

/** Returns whether a rate is what its parts give, rounded to the decimals shown. */
export function isRateOf(
  rate: Rate,
  parts: Parts,
  options: Parameters<typeof computedRate>[2],
): boolean {
  return computedRate(rate, parts, options) === quotient([rate.shown, '1', '1'], 12);
}

/**
 * Returns in which form a column shows its rates: the one that fits its parts more often, and where
 * both do equally, percent if it says so or holds more than 1.
 */
export function readRates(
  rates: readonly (Rate & { readonly parts: Parts })[],
  indicator: Pick<Indicator, 'factor' | 'unit'>,
): RateForm {
  const fitting = (form: RateForm): number =>
    rates.filter((rate) => isRateOf(rate, rate.parts, { ...indicator, form })).length;
  const more = fitting('percent') - fitting('fraction');
  const isOverOne = rates.some(({ shown, sign }) => sign !== '' || Number(shown) > 1);
  return more > 0 || (more === 0 && isOverOne) ? 'percent' : 'fraction';
}

/** Reports which rates differ from what their parts give, and which could not be held against any. */
export function explainRates(cells: readonly RateCell[], valueOf: ValueOf, context: Context): void {
  const columns = new Map<string, RateCell[]>();
  for (const one of cells) {
    const key = `${one.indicator.indicator}|${one.cell.column}`;
    const column = columns.get(key);
    if (column) column.push(one);
    else columns.set(key, [one]);
  }
  for (const column of columns.values()) {
    const read = column.flatMap((one) => readCell(one, context) ?? []);
    explainColumn(read, valueOf, context);
  }
}

interface ReadRate extends Rate {
  readonly of: RateCell;
}

interface CheckedRate extends ReadRate {
  readonly parts: Parts;
}

function readCell(of: RateCell, { found }: Context): ReadRate | undefined {
  const { indicator, cell } = of;
  if (readMark(cell.value) !== undefined) return undefined;
  const rate = readRate(cell.value, indicator);
  if (rate) return { ...rate, of };
  found.add('rate-unread', { ...cell, indicator: nameOf(indicator) });
  return undefined;
}

function withParts(rate: ReadRate, valueOf: ValueOf): CheckedRate | undefined {
  const { indicator, place, period } = rate.of;
  const numerator = valueOf(place.place, indicator.numerator, period) ?? '';
  const denominator = valueOf(place.place, indicator.denominator, period) ?? '';
  if (numerator === '' || Number(denominator) === 0) return undefined;
  return { ...rate, parts: { numerator, denominator } };
}

function explainColumn(read: readonly ReadRate[], valueOf: ValueOf, context: Context): void {
  const [first] = read;
  if (!first) return;
  const { indicator, cell } = first.of;
  const checked = read.flatMap((rate) => withParts(rate, valueOf) ?? []);
  const form = readRates(checked, indicator);
  const off = checked.filter((rate) => !isRateOf(rate, rate.parts, { ...indicator, form }));
  for (const rate of off) explainDifference(rate, form, context);
  const about = { line: cell.line, column: cell.column, indicator: nameOf(indicator) };
  const [fitting, unchecked] = [checked.length - off.length, read.length - checked.length];
  if (fitting > 0) context.found.add('rate-fits', { ...about, count: fitting });
  if (unchecked > 0) context.found.add('rate-unchecked', { ...about, count: unchecked });
}

function explainDifference(rate: CheckedRate, form: RateForm, { reference, found }: Context): void {
  const { indicator, place, period, cell } = rate.of;
  const { numerator: part, denominator: whole } = rate.parts;
  const computed = computedRate(rate, rate.parts, { ...indicator, form }) + rate.sign;
  const named = (id: string): ReturnType<typeof nameOf> =>
    nameOf(reference.measures.find(({ measure }) => measure === id) ?? indicator);
  found.add('rate-differs', {
    ...cell,
    ...{ indicator: nameOf(indicator), place: nameOf(place), period, computed, part, whole },
    ...{ numerator: named(indicator.numerator), denominator: named(indicator.denominator) },
  });
}
