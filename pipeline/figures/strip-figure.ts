// The history of a status in, month by month; its strip out: spells of the same status, one sentence
// and a row for each spell.

import type { Context } from '../pages/context.ts';
import { nextPeriod, periodEnd, periodStart } from '../period.ts';
import type { Bilingual } from '../reference/reference.ts';
import type { Figure, FigureCell, FigureTable, StatusSpell } from '../slice/figure.ts';
import { describeStatus, type Status } from '../status.ts';
import { periodWord } from '../word.ts';
import { figure, plainCell, wordCell } from './figure.ts';

export interface PeriodStatus {
  readonly period: string;
  readonly status: Status;
}

export interface Strip {
  readonly id: string;
  readonly title: Bilingual;
  /** The page it stands on. */
  readonly page: string;
  /** Oldest first, all periods of one length; a missing one is a gap in the strip. */
  readonly months: readonly PeriodStatus[];
  /** What a status is called where its own word does not fit. */
  readonly wordOf?: (status: Status) => Bilingual;
}

interface Spell {
  readonly first: string;
  readonly last: string;
  readonly count: number;
  readonly status: Status;
}

/** Returns the strip of a status through time, or null without a period. */
export function statusStripFigure(
  context: Context,
  { id, title, page, months, wordOf = statusWord }: Strip,
): Figure | null {
  const spells = spellsOf(months);
  const last = spells.at(-1);
  if (!last) return null;
  return figure(context, {
    ...{ id, title, page },
    sentence: sentence(months, spells, wordOf),
    unit: { zh: '', en: '' },
    dataMonth: last.last,
    drawing: {
      kind: 'status-strip',
      spells: spells.map((spell): StatusSpell => ({
        from: periodStart(spell.first),
        to: periodEnd(spell.last),
        status: spell.status,
        word: wordOf(spell.status),
      })),
    },
    table: { columns: COLUMNS, rows: spells.map((spell) => cells(spell, wordOf)) },
  });
}

const COLUMNS: FigureTable['columns'] = [
  { name: 'from', label: { zh: '从', en: 'From' }, numeric: false },
  { name: 'to', label: { zh: '到', en: 'To' }, numeric: false },
  { name: 'periods', label: { zh: '期数', en: 'Periods' }, numeric: true },
  { name: 'status', label: { zh: '评价', en: 'Status' }, numeric: false },
];

function cells(
  { first, last, count, status }: Spell,
  wordOf: (status: Status) => Bilingual,
): readonly FigureCell[] {
  return [
    wordCell(periodWord(first), first),
    wordCell(periodWord(last), last),
    plainCell(String(count)),
    { text: wordOf(status), csv: status, status },
  ];
}

function spellsOf(months: readonly PeriodStatus[]): readonly Spell[] {
  const spells: Spell[] = [];
  for (const { period, status } of months) {
    const before = spells.at(-1);
    if (before && before.status === status && nextPeriod(before.last) === period) {
      spells[spells.length - 1] = { ...before, last: period, count: before.count + 1 };
    } else spells.push({ first: period, last: period, count: 1, status });
  }
  return spells;
}

/** Says the status now, since when, and what it was before that. */
function sentence(
  months: readonly PeriodStatus[],
  spells: readonly Spell[],
  wordOf: (status: Status) => Bilingual,
): Bilingual {
  const last = spells.at(-1);
  if (!last) throw new Error('missing period: a strip without one says nothing');
  const now = wordOf(last.status);
  const since = periodWord(last.first);
  const until = periodWord(last.last);
  const before = spells.at(-2);
  const was = before && wordOf(before.status);
  const begin = periodWord(months[0]?.period ?? last.first);
  const zh = was
    ? `从${since.zh}起是“${now.zh}”（看到${until.zh}），之前是“${was.zh}”`
    : `从${since.zh}到${until.zh}一直是“${now.zh}”`;
  const en = was
    ? `Since ${since.en} it has been “${now.en}” (seen up to ${until.en}), before that “${was.en}”`
    : `From ${since.en} to ${until.en} it has always been “${now.en}”`;
  const changes = spells.length - 1;
  if (changes < 2) return { zh: `${zh}。`, en: `${en}.` };
  return {
    zh: `${zh}；${begin.zh}以来变过 ${changes} 次。`,
    en: `${en}; it has changed ${changes} times since ${begin.en}.`,
  };
}

function statusWord(status: Status): Bilingual {
  const { zh, en } = describeStatus(status);
  return { zh, en };
}
