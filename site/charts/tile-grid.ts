// Places as tiles, roughly where they lie, with their latest number, its bar against the goal, and
// their status. It is no map: no boundary is drawn, all tiles are alike in size.

import type { Markish } from '@observablehq/plot';
import type { TileGrid } from '../../pipeline/slice/figure.ts';
import type { StatusGroup } from '../../pipeline/status.ts';
import { tongue } from '../tongue.ts';
import { textWidth, WIDTHS, type ChartOptions } from './drawing.ts';
import { folded } from './fold.ts';
import { pixelPlot, rects, texts, uprights, type Rect } from './pixel.ts';
import { sampleMark } from './sample-mark.ts';
import { extent, linear } from './scale.ts';
import { statusSigns } from './status-sign.ts';

const GAP = 5;
const HEIGHT = { narrow: 70, wide: 76 } as const;
const WIDEST = 166;
const LINE = 16;
const BAR = 5;

interface Tile extends Rect {
  readonly name: readonly string[];
  readonly display: readonly string[];
  readonly group: StatusGroup | null;
  readonly value: number | null;
}

/** Returns the tiles of all places. */
export function tileGrid(data: TileGrid, options: ChartOptions): Element {
  const { width } = options;
  const { tiles, goal } = data;
  const rows = Math.max(1, ...tiles.map(({ row }) => row));
  const placed = place(data, options);
  const known = placed.flatMap(({ value, ...tile }) =>
    value === null ? [] : [{ ...tile, value }],
  );
  const span = extent([0, ...known.map(({ value }) => value), ...(goal ? [goal.value] : [])]);
  const bars = known.map(({ x1, x2, y2, value }) => {
    const x = linear(span, [x1, x2]);
    const [from, to] = extent([x(0), x(value)]);
    const box = { x1: from, x2: to, y1: y2 - BAR, y2 };
    return { box, goal: goal ? [x(goal.value)] : [] };
  });
  const groups = [...new Set(placed.map(({ group }) => group))];
  return pixelPlot(rows * (HEIGHT[width] + GAP), options, [
    ...groups.map((group) =>
      rects(
        placed.filter((tile) => tile.group === group),
        `c-tile g-${group ?? 'none'}`,
      ),
    ),
    // What a script finds a tile by, in the order of the table.
    rects(placed, 'c-stops'),
    sampleMark(options),
    rects(
      bars.map(({ box }) => box),
      'c-bar',
    ),
    ...bars.map(({ box: { y1, y2 }, goal: at }) => uprights(at, [y1 - 5, y2], 'c-goal')),
    statusSigns(
      placed
        .filter(({ group }) => group !== null)
        .map(({ x2, y1, y2, group, value }) => {
          // Beside the number, or above the words that say why there is none.
          return { x: x2 - 11, y: value === null ? y1 + 30 : y2 - BAR - 13, group };
        }),
    ),
    texts(
      placed.flatMap(({ name, x1, y1 }) =>
        name.map((text, i) => ({ x: x1 + 6, y: y1 + 13 + i * LINE, text })),
      ),
      'c-word',
      'start',
    ),
    displays(
      placed.filter(({ value }) => value !== null),
      'c-name',
    ),
    displays(
      placed.filter(({ value }) => value === null),
      'c-word',
    ),
  ]);
}

/** The number at the foot of a tile; words of two lines end there. */
function displays(tiles: readonly Tile[], className: string): Markish {
  return texts(
    tiles.flatMap(({ x1, y2, display }) =>
      display.map((text, i) => ({
        x: x1 + 6,
        y: y2 - BAR - 13 - (display.length - 1 - i) * LINE,
        text,
      })),
    ),
    className,
    'start',
  );
}

function place({ tiles }: TileGrid, { width, lang }: ChartOptions): readonly Tile[] {
  const { say } = tongue(lang);
  const columns = Math.max(1, ...tiles.map(({ column }) => column));
  const across = Math.min(WIDEST, (WIDTHS[width] - GAP * (columns - 1)) / columns);
  const high = HEIGHT[width];
  return tiles.map(({ column, row, name, full, display, value, group }) => {
    const [x1, y1] = [(column - 1) * (across + GAP), (row - 1) * (high + GAP)];
    const inside = across - 8;
    const isRoomy = width === 'wide' && textWidth(say(full)) <= inside;
    return {
      ...{ x1: x1 + 1, x2: x1 + across - 1, y1: y1 + 1, y2: y1 + high - 1, group, value },
      name: folded(say(isRoomy ? full : name), inside),
      display: folded(say(display), inside),
    };
  });
}
