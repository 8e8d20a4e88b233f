// What looks at every row of a table beside reading it. The columns of a table that are not read in,
// findings out where any of its rows fills them: one without a name, and one that is named as data of
// single persons are.

import { isValue } from './given.ts';
import type { Context } from './key.ts';
import { readNumber } from './number.ts';
import type { Named } from './table-reader.ts';
import { isPersonalColumn } from './privacy.ts';
import type { Row } from './record.ts';
import { textAt } from './row-key.ts';
import { fold } from './vocabulary.ts';

export interface Watch {
  readonly row: (row: Row) => void;
  readonly done: () => void;
}

/** Returns several of them as one. */
export function watches(all: readonly Watch[]): Watch {
  return {
    row(row) {
      for (const one of all) one.row(row);
    },
    done() {
      for (const one of all) one.done();
    },
  };
}

/** Returns what looks at the columns that are not read, each until a row fills it. */
export function watch(columns: readonly Named[], { found }: Context): Watch {
  const nameless = columns.filter(({ heading }) => heading.kind === 'blank');
  const personal = columns.filter(
    ({ column, heading }) => heading.kind === 'unknown' && isPersonalColumn(column),
  );
  // The telephone on an office's desk is no single person's; the one beside a name is.
  const mayBeOfOffice = personal.every(({ column }) => isTelephone(column));
  const open = new Set([...nameless, ...personal]);
  const isNumbers = (index: number): boolean =>
    columns.some((one) => one.index < index && isValue(one.heading)) &&
    columns.some((one) => one.index > index && isValue(one.heading));
  const explainNameless = ({ index, line }: Named, row: Row): void => {
    const value = textAt(row, index);
    const position = index + 1;
    if (isNumbers(index) && 'value' in readNumber(value))
      found.add('nameless-numbers', { line: row.line, value, position });
    else found.add('blank-header', { line, position });
  };
  return {
    row(row) {
      const { cells } = row;
      for (const one of open) {
        const { index, line, column, heading } = one;
        const text = (cells[index] ?? '').trim();
        if (text === '' || (heading.kind !== 'blank' && mayBeOfOffice && isLandline(text)))
          continue;
        open.delete(one);
        if (heading.kind === 'blank') explainNameless(one, row);
        else found.add('personal-column', { line, column });
      }
    },
    done() {
      for (const { line, column, heading } of open)
        if (heading.kind !== 'blank') found.add('unknown-column', { line, column });
    },
  };
}

function isTelephone(column: string): boolean {
  return /^(?:联系|办公|单位|固定)?(?:电话|座机)(?:号码?)?$/.test(fold(column));
}

function isLandline(text: string): boolean {
  return /^(?:\(?0\d{2,3}\)?-?)?[2-8]\d{6,7}(?:[-转]\d{1,6})?$/.test(fold(text));
}
