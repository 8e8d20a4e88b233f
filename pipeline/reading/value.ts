// The cell of a value in, and the measure that it is for; what is reported out: a number, done or
// not done, withdrawn, or nothing. What cannot be read is a finding.

import { nameOf, unitOf, type Cell, type Context } from './key.ts';
import { readNumber } from './number.ts';
import { periodEnd, readDate } from '../period.ts';
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
}

const WITHDRAW = ['撤回', '撤销', 'withdraw', 'withdrawn'];
const YES = [
  '是',
  '已完成',
  '完成',
  '已办结',
  '办结',
  '√',
  '✓',
  '✔',
  'yes',
  'y',
  'done',
  'true',
  '1',
];
const NO = ['否', '未完成', '没有完成', '未', '×', '✗', 'no', 'n', 'notdone', 'false', '0'];

/** Returns what a cell reports, or undefined where that is nothing or cannot be read. */
export function readValue(entry: Entry, context: Context): Reported | undefined {
  const { measure, cell, done } = entry;
  const isWithdrawn = WITHDRAW.includes(fold(cell.value));
  if (isWithdrawn || WITHDRAW.includes(fold(done.value))) {
    if (isWithdrawn || cell.value.trim() === '')
      return { value: '', done_on: '', withdrawn: 'yes' };
    const contradiction = { ...cell, measure: nameOf(measure), date: done.value };
    context.found.add('milestone-contradiction', contradiction);
    return undefined;
  }
  if (measure.temporality === 'milestone') return readMilestone(entry, context);
  if (done.value.trim() !== '')
    context.found.add('unused-date', { ...done, measure: nameOf(measure) });
  return cell.value.trim() === '' ? undefined : readAmount(entry, context);
}

function readAmount({ measure, cell }: Entry, { found }: Context): Reported | undefined {
  const read = readNumber(cell.value);
  const about = { ...cell, measure: nameOf(measure), unit: unitOf(measure) };
  if ('problem' in read) {
    found.add(read.problem, about);
    return undefined;
  }
  for (const repair of read.repairs) found.add(repair, { ...cell, after: read.value });
  if (Number(measure.decimals) === 0 && read.value.includes('.')) {
    found.add('fractional-value', about);
    return undefined;
  }
  return { value: read.value, done_on: '', withdrawn: '' };
}

function readMilestone(entry: Entry, context: Context): Reported | undefined {
  const { measure, cell, done } = entry;
  const { found } = context;
  const word = fold(cell.value);
  const own = readDate(cell.value);
  const dated = readDate(done.value);
  const name = nameOf(measure);
  if (done.value.trim() !== '' && dated === undefined) found.add('bad-date', done);
  else if (NO.includes(word) && dated === undefined)
    return { value: '0', done_on: '', withdrawn: '' };
  else if (dated !== undefined && (NO.includes(word) || (own !== undefined && own !== dated)))
    found.add('milestone-contradiction', { ...cell, measure: name, date: dated });
  else if (word !== '' && own === undefined && !YES.includes(word))
    found.add('bad-milestone', { ...cell, measure: name });
  else if (own !== undefined) return doneOn(own, cell, { ...context, period: entry.period });
  else if (dated !== undefined) return doneOn(dated, done, { ...context, period: entry.period });
  else if (word !== '') found.add('date-needed', { ...cell, measure: name });
  return undefined;
}

function doneOn(
  date: string,
  cell: Cell,
  { found, received, period }: Context & { readonly period: string },
): Reported | undefined {
  if (date > received) {
    found.add('future-date', { ...cell, received });
    return undefined;
  }
  if (date > periodEnd(period)) found.add('done-after-period', { ...cell, period });
  return { value: '1', done_on: date, withdrawn: '' };
}
