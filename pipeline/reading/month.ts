// The months side by side in a row of what is counted from a start in, whether they are counted up to
// their ends or each for itself out. A column called 8月 does not say; the lines above the table may,
// or the numbers themselves. What nothing tells is refused.

import { nameOf, type Cell, type Context } from './key.ts';
import type { TotalColumn, ValueColumn } from './layout.ts';
import { isMore } from './number.ts';
import { periodOf, periodStart } from '../period.ts';
import type { Row } from './record.ts';
import type { Bilingual, Measure, Place } from '../reference/reference.ts';
import type { TablePart } from './sheet.ts';
import { isToDate, startOf } from './span.ts';
import { sumsOf } from './sum.ts';
import type { When } from './when.ts';

/** A cell of a row with what it is for, as far as it could be read. */
export interface Read {
  readonly column: ValueColumn;
  readonly value: string | undefined;
  readonly place: Place | undefined;
  readonly measure: Measure | undefined;
  readonly when: When | undefined;
}

/** A column that adds the months of a row up, and its number. */
export interface ReadTotal {
  readonly column: TotalColumn;
  readonly measure: Measure | undefined;
  readonly amount: string | undefined;
}

/** What is known of the months of a measure in a table. */
export interface Months {
  readonly measure: Measure;
  /** The first cell of which it is unclear, and the last day that it is for. */
  readonly first: Cell;
  readonly end: string;
  /** Whether a total equals the last of them. */
  isToDate: boolean;
  /** Why they can only be each for itself. */
  alone: 'sum' | 'fall' | undefined;
}

/** Notes what the months of a row say about being counted from a start. */
export function noteMonths(
  row: Row,
  { parts, totals }: { readonly parts: readonly Read[]; readonly totals: readonly ReadTotal[] },
  months: Map<string, Months>,
): void {
  const unclear = parts.filter(isUnclear);
  for (const { measure, when, column, value = '' } of unclear) {
    if (!measure || !when || months.has(measure.measure)) continue;
    const first = { line: row.line, column: column.column, value };
    const { end } = when;
    months.set(measure.measure, { measure, first, end, isToDate: false, alone: undefined });
  }
  for (const own of Map.groupBy(unclear, seriesOf).keys()) {
    const series = parts.filter((one) => seriesOf(one) === own && (one.value ?? '') !== '');
    const [{ measure, column } = {}] = series;
    const known = measure && months.get(measure.measure);
    if (!known || !column) continue;
    const total = totals.find(
      (one) => one.measure === measure && one.column.place === column.place && one.amount,
    );
    judge(known, inOrder(series), total?.amount);
  }
}

function judge(known: Months, values: readonly string[], total: string | undefined): void {
  const isSeveral = values.filter((value) => value !== '0').length > 1;
  const sums = sumsOf(values);
  const isWhole = Number(known.measure.decimals) === 0;
  const isSum = total !== undefined && sums.fits(total, [0, values.length], isWhole);
  if (isSum && isSeveral) known.alone = 'sum';
  else if (total !== undefined && total === values.at(-1) && isSeveral) known.isToDate = true;
  const isFalling = values.some((value, i) => i > 0 && isMore(values[i - 1] ?? '', value));
  if (isFalling) known.alone ??= 'fall';
}

function inOrder(series: readonly Read[]): string[] {
  return series
    .toSorted((a, b) => ((a.when?.end ?? '') < (b.when?.end ?? '') ? -1 : 1))
    .flatMap(({ value }) => value ?? []);
}

function seriesOf({ measure, place, when }: Read): string {
  return [measure?.measure, place?.place, when?.end.slice(0, 4)].join(' ');
}

// In January what is counted from there is the month's own, and so it is in the first month of all.
function isUnclear({ column, value = '', measure, when }: Read): boolean {
  if (!measure || !when || value === '' || !isToDate(measure)) return false;
  if (column.period === undefined || column.span !== undefined) return false;
  if (measure.name_zh.includes('累计')) return false;
  const start = periodStart(periodOf(when.end, measure.frequency));
  if (when.start !== start) return false;
  return measure.temporality === 'ytd' ? !start.endsWith('-01-01') : start > measure.counted_from;
}

/** Reports the months of a table that are not counted from the start, or do not say so. */
export function explainMonths({ months, asides }: TablePart, { found, reference }: Context): void {
  if (months.size === 0) return;
  const titles = asides.flatMap(({ cells }) => cells).join(' ');
  const said = saidIn(
    reference.measures.reduce((text, one) => text.replaceAll(one.name_zh, ''), titles),
  );
  for (const known of months.values()) {
    const { measure, first, end } = known;
    const isClear = known.isToDate || said === 'to-date';
    const why =
      known.alone === 'fall' && isClear ? undefined : (known.alone ?? (said === 'alone' && said));
    const names = {
      measure: nameOf(measure),
      start: startOf(measure),
      name: nameFor(measure, end),
    };
    if (why) found.add('months-alone', { ...first, ...names, why: WHY[why] });
    else if (!isClear) found.add('months-unclear', { ...first, ...names });
  }
}

const WHY = {
  sum: { zh: '各月相加正好等于合计', en: 'they add up to the total' },
  fall: { zh: '后面的月份比前面的少', en: 'a later month has less than an earlier one' },
  alone: { zh: '表的上方或下方写明是当月的数', en: 'a line beside the table says so' },
} as const;

function saidIn(text: string): 'to-date' | 'alone' | undefined {
  const isAlone = /[当本每逐各分]月|月度/.test(text);
  const isAddedUp = /累计|年初以?来?至今/.test(text);
  if (isAddedUp) return /[当本]月/.test(text) ? undefined : 'to-date';
  return isAlone ? 'alone' : undefined;
}

function nameFor({ temporality }: Measure, end: string): Bilingual {
  const month = String(Number(end.slice(5, 7)));
  const name = temporality === 'ytd' ? `1—${month}月累计` : `截至${month}月底`;
  return { zh: name, en: name };
}
