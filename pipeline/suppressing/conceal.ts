// Takes what may not be shown out of the tables that quote it: the ledger, the observations, the
// hashes of uploads and the findings about them. What is withheld leaves a mark, never a number.

import type { Ledger } from '../ledger.ts';
import type { Bilingual } from '../reference/reference.ts';
import type { Received } from '../snapshot.ts';
import type { Columns } from '../table.ts';
import { isSmall } from './group.ts';
import { cellKey, type Suppressed } from './suppressed.ts';

/** Stands in the ledger for a value that is not shown. */
export const SUPPRESSED = 'suppressed';

/** Returns what a city has received as it may be shown. */
export function conceal(received: Received, suppressed: Suppressed): Received {
  const { ledger } = received;
  const hidden = hiddenRows(ledger, suppressed);
  if (!hidden.includes(true)) return received;
  const uploads = new Set(ledger.upload.filter((_, i) => hidden[i]));
  return {
    ledger: shownLedger(ledger, { hidden, uploads }),
    uploads: shownUploads(received.uploads, uploads),
    findings: shownFindings(received.findings, uploads),
    withdrawals: received.withdrawals,
  };
}

/** Returns for each row whether it may not be shown: an earlier small value neither. */
function hiddenRows(ledger: Ledger, suppressed: Suppressed): readonly boolean[] {
  const { cells, sensitive, limit } = suppressed;
  return ledger.measure.map((measure, i) => {
    if (!sensitive.has(measure)) return false;
    const key = cellKey(ledger.place[i] ?? '', measure, ledger.period[i] ?? '');
    return ledger.value[i] !== '' && (cells.has(key) || isSmall(Number(ledger.value[i]), limit));
  });
}

type Located = Columns<'upload' | 'line'>;
const lineOf = ({ upload, line }: Located, i: number): string =>
  `${upload[i] ?? ''} ${line[i] ?? ''}`;

function shownLedger(
  ledger: Ledger,
  { hidden, uploads }: { hidden: readonly boolean[]; uploads: ReadonlySet<string> },
): Ledger {
  const lines = linesOf(ledger, hidden);
  return {
    ...ledger,
    value: ledger.value.map((value, i) => (hidden[i] ? SUPPRESSED : value)),
    remark: without(ledger.remark, (i) => lines.has(lineOf(ledger, i))),
    sha256: without(ledger.sha256, (i) => uploads.has(ledger.upload[i] ?? '')),
  };
}

function linesOf(rows: Located, hidden: readonly boolean[]): ReadonlySet<string> {
  return new Set(hidden.flatMap((is, i) => (is ? lineOf(rows, i) : [])));
}

function without(column: readonly string[], is: (i: number) => boolean): readonly string[] {
  return column.map((cell, i) => (is(i) ? '' : cell));
}

/**
 * Returns observations as they may be shown: what is withheld has no number, and nothing on its line
 * of the file a remark, which may quote it.
 */
export function shownObservations<
  Observed extends Columns<'place' | 'measure' | 'period' | 'value' | 'remark' | 'upload' | 'line'>,
>(
  observed: Observed,
  { ledger, suppressed }: { readonly ledger: Ledger; readonly suppressed: Suppressed },
): Observed & Columns<'suppressed'> {
  const { place, measure, period } = observed;
  const hidden = measure.map((one, i) =>
    suppressed.cells.has(cellKey(place[i] ?? '', one, period[i] ?? '')),
  );
  const lines = linesOf(ledger, hiddenRows(ledger, suppressed));
  return {
    ...observed,
    value: without(observed.value, (i) => hidden[i] === true),
    remark: without(observed.remark, (i) => lines.has(lineOf(observed, i))),
    suppressed: hidden.map((is) => (is ? 'yes' : 'no')),
  };
}

/**
 * Without the hash and the size of the file: whoever knows the rest of it could try out what is missing,
 * or tell how many digits it has.
 */
function shownUploads(
  uploads: Received['uploads'],
  hidden: ReadonlySet<string>,
): Received['uploads'] {
  return {
    ...uploads,
    sha256: without(uploads.sha256, (i) => hidden.has(uploads.upload[i] ?? '')),
    bytes: without(uploads.bytes, (i) => hidden.has(uploads.upload[i] ?? '')),
  };
}

const INSTEAD: Bilingual = {
  zh: '这条意见里的数不予公布，内容只告知填报单位。',
  en: 'This remark quotes a number that is withheld; only the reporter is told what it says.',
};

/** Remarks about these uploads that hold a digit: a total, or the cell itself, may be quoted. */
// A header may hold a number too, and a number may be written in Chinese.
const NUMERAL = /[\p{N}零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]/u;

function shownFindings(
  findings: Received['findings'],
  hidden: ReadonlySet<string>,
): Received['findings'] {
  const { upload, column, value, message_zh, message_en, hint_zh, hint_en } = findings;
  const quoting = upload.map((one, i) => {
    const quoted = [column[i], value[i]].join('');
    const text = [message_zh, message_en, hint_zh, hint_en].map((words) => words[i]).join(' ');
    return hidden.has(one) && (NUMERAL.test(quoted) || /\p{N}/u.test(text));
  });
  const instead = (cells: readonly string[], text: string): readonly string[] =>
    cells.map((cell, i) => (quoting[i] ? text : cell));
  return {
    ...findings,
    column: instead(column, ''),
    value: instead(value, ''),
    message_zh: instead(message_zh, INSTEAD.zh),
    message_en: instead(message_en, INSTEAD.en),
    hint_zh: instead(hint_zh, ''),
    hint_en: instead(hint_en, ''),
  };
}
