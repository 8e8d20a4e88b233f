// The history of a target's status, months in which it stood alike put together, the newest first.

import { statusWord } from '../judging/sentence.ts';
import type { MonthStatus } from '../judging/history.ts';
import type { Bilingual, Indicator, Target } from '../reference/reference.ts';
import { CAUSES, describeStatus } from '../status.ts';
import type { HistorySpell } from '../view.ts';
import { tally } from './tally.ts';
import { featOf, groupLabel, groupOf } from './target-view.ts';

type Month = Omit<HistorySpell, 'from' | 'to'> & { readonly period: string };

/** Returns the spells of the one place that is judged. */
export function spells(
  months: readonly MonthStatus[],
  { kind }: Indicator,
): readonly HistorySpell[] {
  return together(
    months.map(({ period, status, cause }): Month => {
      const word =
        cause === 'nobody-asked' ? CAUSES[cause] : statusWord(kind === 'milestone', status);
      const remark: Bilingual[] = cause === '' ? [] : [CAUSES[cause]];
      return {
        ...{ period, status, word, group: describeStatus(status).group, tally: null },
        remarks: remark.filter(({ zh }) => zh !== word.zh),
      };
    }),
    ({ status, remarks }) => `${status ?? ''} ${remarks[0]?.zh ?? ''}`,
  );
}

/** Returns the spells of a target that several places must reach, by the group that it counts in. */
export function spellsOfPlaces(
  places: readonly (readonly MonthStatus[])[],
  target: Target,
  indicator: Indicator,
): readonly HistorySpell[] {
  const feat = featOf(target, indicator);
  const byMonth = Map.groupBy(places.flat(), ({ period }) => period);
  return together(
    [...byMonth].map(([period, found]): Month => {
      const group = groupOf(found);
      return {
        ...{ period, group, status: null, word: groupLabel(group), remarks: [] },
        tally: tally(found, feat),
      };
    }),
    ({ group }) => group,
  );
}

function together(
  months: readonly Month[],
  keyOf: (month: Month) => string,
): readonly HistorySpell[] {
  const found: { key: string; spell: HistorySpell }[] = [];
  for (const month of months) {
    const { period, ...stood } = month;
    const key = keyOf(month);
    const last = found.at(-1);
    if (last?.key === key) last.spell = { ...stood, from: last.spell.from, to: period };
    else found.push({ key, spell: { ...stood, from: period, to: period } });
  }
  return found.map(({ spell }) => spell).toReversed();
}
