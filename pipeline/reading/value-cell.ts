// A cell of values, and the place, the measure and the time that it is for in; what it reports out,
// added to the sheet. What was in order for a measure once is not asked again in every row.

import { add } from './across.ts';
import { readAmount } from './amount.ts';
import { isOfTime, periodDue } from './due.ts';
import type { Grouping } from './group.ts';
import { isOfLevel, isOwnUnit, type Cell, type Context } from './key.ts';
import type { Layout, ValueColumn } from './layout.ts';
import type { Row } from './record.ts';
import { textAt } from './row-key.ts';
import type { Kept, Sheet, TablePart } from './sheet.ts';
import type { Measure, Place } from '../reference/reference.ts';
import { isOfSpan } from './span.ts';
import { isUnit, shiftTo } from './unit.ts';
import { measureLabelled } from './unit-label.ts';
import { unitFits, type UnitFit } from './unit-fit.ts';
import { fold } from './vocabulary.ts';
import { awaitsLegend, readValue, type Reported } from './value.ts';
import type { When } from './when.ts';

/** What a number is about. */
export interface Subject {
  readonly place: Place;
  readonly measure: Measure;
  readonly when: When;
}

export interface CellOptions {
  readonly layout: Layout;
  readonly cellOf: (row: Row, index: number | undefined) => Cell;
  readonly sheet: Sheet;
  readonly part: TablePart;
  readonly context: Context;
  readonly groups: Pick<Grouping, 'unit'>;
}

export interface ValueReader {
  /** Reads a cell; returns its number, undefined where there is none to be read. */
  readonly read: (row: Row, column: ValueColumn, subject: Subject) => string | undefined;
  /** The unit that a cell is in. */
  readonly unitIn: (row: Row, column: ValueColumn, measure: Measure) => UnitFit;
}

/** Returns what reads the cells of a table's columns of values. */
export function valueReader(options: CellOptions): ValueReader {
  const { layout, cellOf, sheet, part, context } = options;
  const { at, isLong, institution } = layout;
  const known = new Map<Measure, Known>();
  const unitBeside = besideReader(options);
  const unitOf = unitFits(part.units);

  // 单位：元 among the remarks holds for what is counted in such units.
  const unitIn: ValueReader['unitIn'] = (row, column, measure) => {
    const remarked = unitRemarked(textAt(row, at.remark));
    const isOwn = remarked !== '' && shiftTo(measure, remarked) !== undefined;
    return unitOf(measure, column, unitBeside(row) || (isOwn ? remarked : ''));
  };

  const timeOf = (row: Row, { period, column }: ValueColumn): Cell =>
    period === undefined
      ? { ...cellOf(row, at.period), value: textAt(row, at.period) || layout.whenText }
      : { line: row.line, column, value: period };

  // The period that the cell is for, where all that is said of it fits the measure; 'sum' where it may
  // be that of a city's districts, which is told at the end.
  const periodOf = (row: Row, cell: Cell, asked: Asked): string | undefined => {
    const { column, place, measure, when, unit } = asked;
    const fits = known.get(measure) ?? nothingKnown(measure, known);
    const period =
      fits.due.get(when) ?? dueIn(fits, asked, { ...context, cell: timeOf(row, column) });
    if (period === undefined) return undefined;
    if (unit.shift === undefined && !isInUnit(row, asked)) return undefined;
    const isLimited = place.valid_from !== '' || place.valid_to !== '';
    if (isLimited && !isOfTime(place, period, { ...context, cell })) return undefined;
    if (!fits.levels.has(place.level)) {
      if (['province', 'city'].includes(place.level)) {
        noteSum(row, cell, asked);
        return 'sum';
      }
      isOfLevel(measure, place, { ...context, cell });
      return undefined;
    }
    const isOwn = !column.span && !column.months;
    return isOwn || isOfSpan(measure, cell, { column, period, context }) ? period : undefined;
  };

  // What says that the number is in another unit: beside it, or else in its column's name.
  const isInUnit = (row: Row, { column, measure }: Asked): boolean => {
    const beside = { ...cellOf(row, at.unit), value: unitBeside(row) };
    if (beside.value !== '' && !isOwnUnit(measure, beside, context)) return false;
    if (column.unit === undefined) return true;
    return isOwnUnit(
      measure,
      { line: row.line, column: column.column, value: column.unit },
      context,
    );
  };

  const noteSum = (row: Row, cell: Cell, { place, measure, when, unit, column }: Asked): void => {
    const label = column.place
      ? { ...cell, value: column.column }
      : cellOf(row, textAt(row, at.place) === '' ? at['place-code'] : at.place);
    const amount = readAmount(cell.value, measure, unit.shift);
    const noted = { cell, amount: 'value' in amount ? amount.value : undefined, measure, when };
    const last = part.totals.at(-1);
    if (last?.place === place && last.label.line === row.line) last.cells.push(noted);
    else
      part.totals.push({
        ...{ label, over: 'place', place, cells: [noted] },
        after: sheet.observations.count(),
      });
  };

  const read: ValueReader['read'] = (row, column, { place, measure, when }) => {
    const unit = unitIn(row, column, measure);
    const cell = { line: row.line, column: column.column, value: textAt(row, column.index) };
    const period = periodOf(row, cell, { column, place, measure, when, unit });
    if (period === 'sum') return undefined;
    if (period === undefined) {
      part.unread.add(`${measure.measure} `);
      return undefined;
    }
    const isDone = isLong && textAt(row, at['done-on']) !== '';
    const kept: Kept = {
      entry: {
        measure,
        period,
        cell,
        done: isDone ? cellOf(row, at['done-on']) : NO_DATE,
        shift: unit.shift,
      },
      place,
      table: part.number,
      isUnitStated: unit.isStated || UNIT.test(cell.value),
      evidence: prose(textAt(row, at.evidence)),
      remark: prose(textAt(row, at.remark)),
      institution: institution === undefined ? undefined : textAt(row, institution),
    };
    const isPlain =
      PLAIN.test(cell.value) && measure.temporality !== 'milestone' && unit.shift === 0;
    const reported = isPlain && !isDone ? plain(cell.value) : keep(kept);
    if (!reported) part.unread.add(`${measure.measure} ${period}`);
    else add(kept, reported, { sheet, context });
    return reported?.value;
  };

  const keep = (kept: Kept): Reported | undefined => {
    const { entry } = kept;
    if (!awaitsLegend(entry)) return readValue(entry, context);
    sheet.undecided.push(kept);
    return undefined;
  };
  return { read, unitIn };
}

interface Asked extends Subject {
  readonly column: ValueColumn;
  readonly unit: UnitFit;
}

const NO_DATE: Cell = { line: 0, column: '', value: '' };

// 12.5万元, 120㎡, ￥12.5.
const UNIT = /[\p{L}\p{So}￥¥]/u;

// Nearly all cells are digits and nothing else.
const PLAIN = /^(?:0|[1-9]\d{0,14})$/;

function plain(value: string): Reported {
  return { value, done_on: '', withdrawn: '' };
}

// What was found in order for a measure.
interface Known {
  /** The period that is due for a time. */
  readonly due: Map<When, string>;
  readonly levels: ReadonlySet<string>;
}

function nothingKnown(measure: Measure, known: Map<Measure, Known>): Known {
  const nothing = { due: new Map<When, string>(), levels: new Set(measure.levels.split(';')) };
  known.set(measure, nothing);
  return nothing;
}

function dueIn(
  { due }: Known,
  { measure, when }: Subject,
  context: Context & { readonly cell: Cell },
): string | undefined {
  const size = context.found.size();
  const period = periodDue(measure, when, context);
  if (period !== undefined && context.found.size() === size) due.set(when, period);
  return period;
}

// The unit in its own column, behind the measure's name in the row, or in the title above it. In a table
// with a column per measure 单位 is more often an office.
function besideReader({
  layout: { at, isLong },
  context,
  groups,
}: CellOptions): (row: Row) => string {
  const known = new Map<string, boolean>();
  const behind = labelledUnit(context);
  return (row) => {
    const text = textAt(row, at.unit);
    const own = isLong ? behind(textAt(row, at.measure)) : '';
    if (text !== '' && own !== '' && fold(text) !== own) return `${own}、${text}`;
    if (text === '' || isLong) return text || own || (isLong ? groups.unit() : '');
    const is = known.get(text) ?? isUnit(text, context.reference);
    known.set(text, is);
    return is ? text : '';
  };
}

function unitRemarked(remark: string): string {
  return /^单位[:：]?\s*([^\s,，。;；:：]{1,6})[。.]?$/.exec(remark)?.[1] ?? '';
}

// A hostile file may name something else in each of its rows.
const MOST_KNOWN = 10_000;

function labelledUnit({ words }: Context): (label: string) => string {
  const known = new Map<string, string>();
  return (label) => {
    if (!/[)）]$/.test(label)) return '';
    const unit = known.get(label) ?? measureLabelled(words, label)?.unit ?? '';
    if (known.size < MOST_KNOWN) known.set(label, unit);
    return unit;
  };
}

function prose(text: string): string {
  return text === '' ? text : text.replace(/\r\n?/g, '\n');
}
