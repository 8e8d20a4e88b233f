// The cells about something done or not done in, what is reported out: the day on which it was done,
// not done, or nothing. What cannot be read is a finding.

import { readDone, type Done } from './done.ts';
import { nameOf, type Cell, type Context } from './key.ts';
import { explainMark, readMark } from './mark.ts';
import { periodEnd, readDate } from '../period.ts';
import type { Entry, Reported } from './value.ts';
import { dateNote } from './when.ts';

/** Returns what a milestone's cell and the cell of its completion date report. */
export function readMilestone(entry: Entry, context: Context): Reported | undefined {
  const { measure, cell, done } = entry;
  const { found, legend } = context;
  const written = readMark(done.value) === undefined ? done.value.trim() : '';
  const beside = readDate(written);
  const isBad = written !== '' && beside === undefined;
  const answer = isBad ? undefined : answerOf(readDone(cell.value), beside);
  const about = { ...cell, measure: nameOf(measure) };
  switch (answer?.kind) {
    case undefined:
      found.add('bad-date', { ...done, note: dateNote(done.value) });
      return undefined;
    case 'blank':
      return undefined;
    case 'no':
      return { value: '0', done_on: '', withdrawn: '' };
    case 'dated':
      return doneOn(answer.date, answer.isBeside ? done : cell, { entry, context });
    case 'contradiction':
      found.add('milestone-contradiction', { ...about, date: answer.date });
      return undefined;
    case 'bad-date':
      found.add('bad-date', { ...cell, note: dateNote(cell.value) });
      return undefined;
    case 'yes':
      found.add('date-needed', about);
      return undefined;
    case 'planned':
      found.add('planned-milestone', about);
      return undefined;
    case 'unclear': {
      // 不涉及 is no answer; neither can a mark for zero be one.
      const mark = beside === undefined ? readMark(cell.value, legend) : undefined;
      if (mark === undefined || mark === 'zero') found.add('bad-milestone', about);
      else explainMark(mark, { ...context, cell, measure });
      return undefined;
    }
  }
}

type Answer = Done & { readonly isBeside?: boolean };

// What the cell says, and the date in the cell beside it.
function answerOf(own: Done, beside: string | undefined): Answer {
  if (beside === undefined) return own;
  switch (own.kind) {
    case 'blank':
    case 'yes':
      return { kind: 'dated', date: beside, isBeside: true };
    case 'no':
      return { kind: 'contradiction', date: beside };
    case 'dated':
      return own.date === beside ? own : { kind: 'contradiction', date: beside };
    default:
      return own;
  }
}

function doneOn(
  date: string,
  cell: Cell,
  { entry, context }: { readonly entry: Entry; readonly context: Context },
): Reported | undefined {
  const { found, received } = context;
  const { measure, period } = entry;
  if (date > received) {
    found.add('future-date', { ...cell, received });
    return undefined;
  }
  if (date > periodEnd(period)) {
    found.add('done-after-period', { ...cell, measure: nameOf(measure), period });
    return undefined;
  }
  return { value: '1', done_on: date, withdrawn: '' };
}
