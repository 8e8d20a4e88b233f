// The targets of a clause in blocks: what a document asks of the same ones for several dates is one
// block with a row for each date.

import type { Bilingual } from '../reference/reference.ts';
import type { SeriesView, TargetBlock, TargetView } from '../view.ts';
import { targetLine } from './target-view.ts';

/**
 * Returns the targets of a clause in the order of the document. `here` stand in it first; `too` stand
 * first in another clause, given with its name, and
 * join a series alone.
 */
export function targetBlocks(
  here: readonly TargetView[],
  too: ReadonlyMap<TargetView, Bilingual>,
): readonly TargetBlock[] {
  const keyOf = ({ series, target, goal }: TargetView): string =>
    series === '' || !goal ? target : series;
  return [...Map.groupBy([...here, ...too.keys()], keyOf).values()].flatMap(
    (views): TargetBlock[] => {
      const [view] = views;
      if (!view) return [];
      if (views.length > 1) return [{ kind: 'series', series: seriesView(view, views, too) }];
      return too.has(view) ? [] : [{ kind: 'target', line: targetLine(view) }];
    },
  );
}

function seriesView(
  { indicator, scope, strength }: TargetView,
  views: readonly TargetView[],
  too: ReadonlyMap<TargetView, Bilingual>,
): SeriesView {
  return {
    ...{ indicator, scope, strength },
    rows: views
      .toSorted((a, b) => (a.due < b.due ? -1 : 1))
      .map((view) => ({ line: targetLine(view), elsewhere: too.get(view) ?? null })),
  };
}
