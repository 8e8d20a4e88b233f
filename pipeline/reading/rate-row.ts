// A row in, the rates that it shows beside its numbers noted on the sheet: in a column of its own, or
// in the row of an indicator that is computed from others (护理型床位占比).

import { periodDue } from './due.ts';
import type { Cell, Context } from './key.ts';
import type { Layout, ValueColumn } from './layout.ts';
import type { RateCell } from './rate.ts';
import type { Row } from './record.ts';
import { textAt, type RowKeys } from './row-key.ts';
import type { Indicator, Place } from '../reference/reference.ts';
import { measureNamed, rateNamed } from './vocabulary.ts';
import type { When } from './when.ts';

export interface RateOptions {
  readonly layout: Layout;
  readonly keys: RowKeys;
  readonly context: Context;
  readonly rates: RateCell[];
}

/** Returns the rate that a row is about, if it is about one and no measure. */
export function rateOf(row: Row, { layout, keys, context }: RateOptions): Indicator | undefined {
  if (keys.named(row)) return undefined;
  const text = textAt(row, layout.at.measure);
  return text === '' ? undefined : rateNamed(context.words, text);
}

/** Notes the rates in columns of their own. */
export function noteRateColumns(row: Row, options: RateOptions): void {
  const { layout, keys } = options;
  const filled = layout.rates.filter(({ index }) => textAt(row, index) !== '');
  if (filled.length === 0 || layout.givesPlace || layout.givesPeriod) return;
  const [place, when] = [keys.place(row), keys.when(row)];
  for (const { index, column, indicator } of filled) {
    const cell = { line: row.line, column, value: textAt(row, index) };
    if (place && when) note({ indicator, place, cell }, when, options);
  }
}

/** Notes the numbers of a row that is about a rate. */
export function noteRateRow(
  row: Row,
  {
    indicator,
    columns,
  }: { readonly indicator: Indicator; readonly columns: readonly ValueColumn[] },
  options: RateOptions,
): void {
  const { layout, keys } = options;
  const given = {
    place: layout.givesPlace ? undefined : keys.place(row),
    when: layout.givesPeriod ? undefined : keys.when(row),
  };
  for (const { index, column, place = given.place, period } of columns) {
    const when = period === undefined ? given.when : keys.whenOf(row, column, period);
    const cell = { line: row.line, column, value: textAt(row, index) };
    if (place && when) note({ indicator, place, cell }, when, options);
  }
}

interface Rate {
  readonly indicator: Indicator;
  readonly place: Place;
  readonly cell: Cell;
}

function note(rate: Rate, when: When, { context, rates }: RateOptions): void {
  const numerator = measureNamed(context.words, rate.indicator.numerator);
  const period = numerator && periodDue(numerator, when, { ...context, cell: rate.cell });
  if (period !== undefined) rates.push({ ...rate, period });
}
