// A ledger in; out come the changes of what an earlier upload reported, each beside the later one.

import type { Ledger, LedgerColumn } from '../ledger.ts';
import { measureOf } from '../measure.ts';
import { finding } from '../reading/finding.ts';
import type { Bilingual, Reference } from '../reference/reference.ts';
import { SUPPRESSED } from '../suppressing/conceal.ts';
import { dateWord, periodWord } from '../word.ts';
import { nameOf, type Raised } from './raised.ts';

type Cells = Pick<
  Record<LedgerColumn, string>,
  | 'value'
  | 'done_on'
  | 'withdrawn'
  | 'place'
  | 'measure'
  | 'period'
  | 'upload'
  | 'line'
  | 'received'
>;

/** Returns the changes in a ledger, which is in canonical order. */
export function changes(ledger: Ledger, reference: Reference): readonly Raised[] {
  const places = new Map(reference.places.map((one) => [one.place, nameOf(one)]));
  return ledger.place.flatMap((_, i) => {
    if (i === 0 || !isSameKey(ledger, i) || isSameState(ledger, i)) return [];
    const [before, now] = [cellsAt(ledger, i - 1), cellsAt(ledger, i)];
    if (before.value === SUPPRESSED || now.value === SUPPRESSED) return [];
    const measure = measureOf(reference, now.measure);
    const said = finding('changed-value', {
      ...{ line: Number(now.line), column: measure.name_zh, value: stateWord(now).zh },
      ...{ place: places.get(now.place) ?? now.place, measure: nameOf(measure) },
      ...{ period: periodWord(now.period), earlier: stateWord(before), now: stateWord(now) },
      date: dateWord(before.received.slice(0, 10)),
    });
    return [{ upload: now.upload, finding: said }];
  });
}

function isSameKey({ place, measure, period }: Ledger, i: number): boolean {
  return [place, measure, period].every((column) => column[i] === column[i - 1]);
}

function isSameState({ value, done_on, withdrawn }: Ledger, i: number): boolean {
  return [value, done_on, withdrawn].every((column) => column[i] === column[i - 1]);
}

function cellsAt(ledger: Ledger, i: number): Cells {
  const at = (name: LedgerColumn): string => ledger[name][i] ?? '';
  return {
    ...{ value: at('value'), done_on: at('done_on'), withdrawn: at('withdrawn') },
    ...{ place: at('place'), measure: at('measure'), period: at('period') },
    ...{ upload: at('upload'), line: at('line'), received: at('received') },
  };
}

function stateWord({ value, done_on, withdrawn }: Cells): Bilingual {
  if (withdrawn !== '') return { zh: '撤回', en: 'withdrawn' };
  if (done_on !== '') return { zh: `${done_on} 完成`, en: `done on ${done_on}` };
  return { zh: value, en: value };
}
