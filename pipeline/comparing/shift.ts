// Series in, taken together by the row they were reported in; out come the rows whose numbers agree
// with the history of the measure beside theirs in the form, and not with their own.

import { items } from '../measure.ts';
import { finding } from '../reading/finding.ts';
import { periodWord } from '../word.ts';
import { nameOf, type RaisedTogether } from './raised.ts';
import type { Point, Series } from './series.ts';

/** So many neighbouring numbers must be shifted. */
const FEWEST = 4;
const SAME = 0.1;
const OTHER = 0.5;

interface Cell {
  readonly series: Series;
  readonly point: Point;
  /** What the measure had before. */
  readonly before: number;
}

/**
 * Returns the rows that look shifted by a column. `formOf` gives the measures that the sender of an
 * upload is asked for, `;`-joined in the order of its form.
 */
export function shiftedRows(
  all: readonly Series[],
  formOf: (upload: string) => string,
): readonly RaisedTogether[] {
  const cells = all.flatMap((series) =>
    series.points.flatMap((point, i): readonly Cell[] => {
      const before = series.points[i - 1]?.value;
      return before === undefined ? [] : [{ series, point, before }];
    }),
  );
  const byRow = Map.groupBy(
    cells,
    ({ series, point }) => `${point.upload} ${series.place.place} ${point.period}`,
  );
  return [...byRow.values()].flatMap((row) => {
    if (row.length < FEWEST) return [];
    const byMeasure = new Map(row.map((cell) => [cell.series.measure.measure, cell]));
    const form = items(formOf(row[0]?.point.upload ?? ''));
    const inOrder = form.map((measure) => byMeasure.get(measure));
    return [1, -1]
      .flatMap((by) => longestRun(inOrder, by))
      .slice(0, 1)
      .map(worded);
  });
}

/** Returns the longest run of cells that hold their neighbour's number, where it is long enough. */
function longestRun(
  cells: readonly (Cell | undefined)[],
  by: number,
): readonly (readonly Cell[])[] {
  const runs: Cell[][] = [[]];
  for (const [i, cell] of cells.entries()) {
    if (cell && isShifted(cell, cells[i + by])) runs.at(-1)?.push(cell);
    else runs.push([]);
  }
  const longest = runs.reduce((a, b) => (b.length > a.length ? b : a));
  return longest.length >= FEWEST ? [longest] : [];
}

function isShifted({ point, before }: Cell, beside: Cell | undefined): boolean {
  if (!beside || point.value === 0) return false;
  const { value } = point;
  return (
    Math.abs(value - beside.before) <= SAME * beside.before &&
    Math.abs(value - before) > OTHER * Math.max(value, before)
  );
}

function worded(run: readonly Cell[]): RaisedTogether {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) throw new Error('empty run');
  const { point, series } = first;
  return {
    points: run.map((cell) => cell.point),
    upload: point.upload,
    finding: finding('shifted-columns', {
      ...{ line: point.line, column: series.measure.name_zh, value: point.text },
      ...{ place: nameOf(series.place), period: periodWord(point.period), count: run.length },
      ...{ first: nameOf(series.measure), last: nameOf(last.series.measure) },
    }),
  };
}
