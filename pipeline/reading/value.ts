// The cell of a value in, and the measure that it is for; what is reported out: a number, done or
// not done, withdrawn, or nothing. What cannot be read is a finding.

import { readAmount } from './amount.ts';
import { readDone } from './done.ts';
import { nameOf, unitOf, type Cell, type Context } from './key.ts';
import { explainMark, isUndecided, readMark } from './mark.ts';
import { readMilestone } from './milestone.ts';
import { isPlain } from './number.ts';
import type { Measure } from '../reference/reference.ts';
import { fold } from './vocabulary.ts';

export interface Reported {
  readonly value: string;
  readonly done_on: string;
  readonly withdrawn: string;
}

/** A value and what it is for; `done` is the completion date's own cell, in a long layout. */
export interface Entry {
  readonly measure: Measure;
  readonly period: string;
  readonly cell: Cell;
  readonly done: Cell;
  /** The power of ten by which the unit given for the column or the row exceeds the measure's. */
  readonly shift?: number | undefined;
}

/** Returns whether a cell can be read only when the lines around the table are known. */
export function awaitsLegend({ measure, cell }: Pick<Entry, 'measure' | 'cell'>): boolean {
  if (!isUndecided(cell.value)) return false;
  return measure.temporality !== 'milestone' || readDone(cell.value).kind === 'unclear';
}

const WITHDRAW = ['撤回', '撤销', 'withdraw', 'withdrawn'];

/** Returns what a cell reports, or undefined where that is nothing or cannot be read. */
export function readValue(entry: Entry, context: Context): Reported | undefined {
  const { measure, cell, done, shift = 0 } = entry;
  const isCount = shift === 0 && measure.temporality !== 'milestone';
  if (isCount && done.value === '' && isPlain(cell.value))
    return { value: cell.value, done_on: '', withdrawn: '' };
  const isWithdrawn = WITHDRAW.includes(fold(cell.value));
  if (isWithdrawn || WITHDRAW.includes(fold(done.value))) {
    if (isWithdrawn || cell.value.trim() === '')
      return { value: '', done_on: '', withdrawn: 'yes' };
    const contradiction = { ...cell, measure: nameOf(measure), date: done.value };
    context.found.add('milestone-contradiction', contradiction);
    return undefined;
  }
  if (measure.temporality === 'milestone') return readMilestone(entry, context);
  if (done.value.trim() !== '' && readMark(done.value) === undefined)
    context.found.add('unused-date', { ...done, measure: nameOf(measure) });
  return cell.value.trim() === '' ? undefined : readNumber(entry, context);
}

function readNumber({ measure, cell, shift }: Entry, context: Context): Reported | undefined {
  const { found, legend } = context;
  const mark = readMark(cell.value, legend);
  if (mark === 'zero') found.add('zero-by-legend', { ...cell, after: '0' });
  if (mark === 'zero') return { value: '0', done_on: '', withdrawn: '' };
  if (mark !== undefined) {
    explainMark(mark, { ...context, measure, cell });
    return undefined;
  }
  const read = readAmount(cell.value, measure, shift);
  const about = { ...cell, measure: nameOf(measure), unit: unitOf(measure) };
  if ('problem' in read) {
    found.add(read.problem, about);
    return undefined;
  }
  for (const repair of read.repairs) found.add(repair, { ...about, after: read.value });
  if (Number(measure.decimals) === 0 && read.value.includes('.')) {
    found.add('fractional-value', about);
    return undefined;
  }
  return { value: read.value, done_on: '', withdrawn: '' };
}
