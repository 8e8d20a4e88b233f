// What an upload changed, as its page shows it: corrected values with the old and the new, and those
// that targets are judged by today.

import type { AssessmentRow } from '../assess.ts';
import type { Change, Parts } from '../changed.ts';
import { exact, ratio, type Comparator, type Exact } from '../decimal.ts';
import type { ChangedView } from '../receipt-view.ts';
import type { Bilingual, Indicator } from '../reference/reference.ts';
import { judgedPlace } from '../roll-up.ts';
import { dateWord, goalWord, quantityWord } from '../word.ts';
import { deciding } from './assessment-view.ts';
import type { Context } from './context.ts';
import { indicatorLink, nameOf, targetHref } from './link.ts';
import { cityOf } from './shown.ts';

const MOST_LISTED = 100;

/** By indicator, place and period of the number that they are judged by: assessments of today. */
export type Judged = ReadonlyMap<string, readonly AssessmentRow[]>;

/** Returns the assessments of today by the number that decides on them. */
export function judgedBy(context: Context): Judged {
  const { reference } = context.snapshot;
  const current = context.assessments.filter((row) => row.current === 'yes');
  return Map.groupBy(current, (row) => {
    const [indicator, place] = [context.indicator(row.indicator), context.place(row.place)];
    const own = judgedPlace(reference, indicator, place);
    return `${row.indicator} ${own.place} ${deciding(row, indicator).period}`;
  });
}

/** Returns the view of what an upload changed. */
export function changedView(
  context: Context,
  changes: readonly Change[],
  judged: Judged,
): ChangedView {
  const about = changes.map((change) => ({ change, targets: targetsOf(context, change, judged) }));
  const listed = about.filter(({ change, targets }) => change.before || targets.length > 0);
  const shown = listed.slice(0, MOST_LISTED);
  return {
    values: shown.map(({ change, targets }) => valueView(context, change, targets)),
    more: listed.length - shown.length,
    fresh: changes.length - listed.length,
  };
}

/** Those judged by this very number, which may have been corrected since. */
function targetsOf(
  context: Context,
  { indicator, place, period, after }: Change,
  judged: Judged,
): readonly AssessmentRow[] {
  const found = judged.get(`${indicator} ${place} ${period}`) ?? [];
  return found.filter((row) => {
    const { numerator, denominator, value } = deciding(row, context.indicator(indicator));
    const isRatio = denominator !== '';
    return isRatio
      ? numerator === after?.numerator && denominator === after.denominator
      : value === after?.numerator;
  });
}

function valueView(
  context: Context,
  change: Change,
  targets: readonly AssessmentRow[],
): ChangedView['values'][number] {
  const { indicator: id, period } = change;
  const indicator = context.indicator(id);
  const place = context.place(change.place);
  const city = cityOf(place);
  const goal = targets[0] && exact(targets[0].goal);
  const isShown = context.shown.indicators.get(id)?.includes(city) === true;
  return {
    indicator: isShown ? indicatorLink(indicator, city) : { href: '', label: nameOf(indicator) },
    place: nameOf(place),
    period,
    ...quantities(change, indicator, goal),
    targets: targets.map((row) => ({
      target: { href: targetHref(context.target(row.target)), label: goalOf(row, indicator) },
      word: { zh: row.status_zh, en: row.status_en },
    })),
  };
}

interface Both {
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
}

// As many decimals more as it takes to see that the two differ.
const MOST_DECIMALS = 6;

function quantities({ before, after }: Change, indicator: Indicator, goal?: Exact): Both {
  const [old, now] = [exactly(before, indicator), exactly(after, indicator)];
  for (let decimals = Number(indicator.decimals); ; decimals += 1) {
    const unit = { ...indicator, decimals: String(decimals) };
    const both = {
      before: old ? quantityWord(old, unit, goal) : null,
      after: now ? quantityWord(now, unit, goal) : null,
    };
    if (both.before?.zh !== both.after?.zh || decimals >= MOST_DECIMALS) return both;
  }
}

/** Undefined where there is no number, and where what it is divided by is zero. */
function exactly(parts: Parts | undefined, indicator: Indicator): Exact | undefined {
  if (!parts) return undefined;
  const [above, below] = [exact(parts.numerator), exact(parts.denominator || '1')];
  switch (indicator.kind) {
    case 'difference':
      return above.sub(below);
    case 'ratio':
    case 'share-of-places':
      return below.equals(0) ? undefined : ratio(above, below, exact(indicator.factor));
    case 'measure':
    case 'milestone':
      return above;
  }
}

function goalOf({ comparator, goal, due }: AssessmentRow, indicator: Indicator): Bilingual {
  const words = goalWord(comparator as Comparator, goal, indicator);
  if (due === '') return words;
  const by = dateWord(due);
  return { zh: `${words.zh}（${by.zh}）`, en: `${words.en} (${by.en})` };
}
