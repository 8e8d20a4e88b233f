// A status through time as bars, one for each spell of periods with the same one. On a wide chart
// they stand in one row; on a narrow one each year has its own. What fits is named in its bar.

import type { StatusSpell, StatusStrip } from '../../pipeline/slice/figure.ts';
import { describeStatus, type StatusGroup } from '../../pipeline/status.ts';
import { tongue } from '../tongue.ts';
import { textWidth, WIDTHS, type ChartOptions } from './drawing.ts';
import { pixelPlot, rects, texts, type Rect } from './pixel.ts';
import { sampleMark } from './sample-mark.ts';
import { linear } from './scale.ts';
import { statusSigns } from './status-sign.ts';
import { timeAxis, timeOf } from './time-axis.ts';

interface Row {
  readonly label: string;
  readonly y: number;
  readonly span: readonly [number, number];
}

interface Bar extends Rect {
  readonly group: StatusGroup;
  readonly text: string;
}

const BAR = 28;
const ROW = 36;
const SIGN = 22;
const LEFT = { narrow: 46, wide: 8 } as const;
const RIGHT = 8;
const TOP = 22;
const AXIS = 30;

/** Returns the strip of one target's statuses, or of what was done and what was not. */
export function statusStrip({ spells }: StatusStrip, options: ChartOptions): Element {
  const { lang, width } = options;
  const wide = width === 'wide';
  const rows = wide ? oneRow(spells) : rowPerYear(spells);
  const room = [LEFT[width], WIDTHS[width] - RIGHT] as const;
  const bars = rows.flatMap((row) =>
    spells.flatMap((spell) => barOf(spell, row, { room, say: tongue(lang).say })),
  );
  const bottom = (rows.at(-1)?.y ?? 0) + BAR / 2;
  const months = lang === 'zh' ? ['1月', '12月'] : ['Jan', 'Dec'];
  const groups = [...new Set(bars.map(({ group }) => group))];
  return pixelPlot(bottom + (wide ? AXIS : 6), options, [
    ...(wide
      ? timeAxis(rows[0]?.span ?? [0, 0], room, bottom)
      : [
          texts(
            rows.map(({ y, label }) => ({ x: LEFT.narrow - 8, y, text: label })),
            'c-axis',
            'end',
          ),
          texts([{ x: room[0], y: 8, text: months[0] ?? '' }], 'c-axis', 'start'),
          texts([{ x: room[1], y: 8, text: months[1] ?? '' }], 'c-axis', 'end'),
        ]),
    ...groups.map((group) =>
      rects(
        bars.filter((bar) => bar.group === group),
        `c-spell g-${group}`,
      ),
    ),
    sampleMark(options),
    statusSigns(
      bars
        .filter(({ x1, x2 }) => x2 - x1 >= SIGN - 4)
        .map(({ x1, x2, y1, y2, group }) => ({
          x: Math.min(x1 + SIGN / 2 + 2, (x1 + x2) / 2),
          y: (y1 + y2) / 2,
          group,
        })),
    ),
    texts(
      bars
        .filter(({ x1, x2, text }) => x2 - x1 > textWidth(text) + SIGN + 12)
        .map(({ x1, y1, y2, text }) => ({ x: x1 + SIGN + 4, y: (y1 + y2) / 2, text })),
      'c-spell-label',
      'start',
    ),
  ]);
}

function oneRow(spells: readonly StatusSpell[]): readonly Row[] {
  const [first, last] = [spells[0], spells.at(-1)];
  if (!first || !last) return [];
  return [{ label: '', y: 4 + BAR / 2, span: [timeOf(first.from), timeOf(last.to)] }];
}

function rowPerYear(spells: readonly StatusSpell[]): readonly Row[] {
  const first = Number(spells[0]?.from.slice(0, 4) ?? 0);
  const last = Number(spells.at(-1)?.to.slice(0, 4) ?? -1);
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    label: String(first + i),
    y: TOP + BAR / 2 + i * ROW,
    span: [Date.UTC(first + i, 0, 1), Date.UTC(first + i, 11, 31)],
  }));
}

interface Where {
  readonly room: readonly [number, number];
  readonly say: (word: StatusSpell['word']) => string;
}

function barOf(spell: StatusSpell, { y, span }: Row, { room, say }: Where): readonly Bar[] {
  const from = Math.max(timeOf(spell.from), span[0]);
  const to = Math.min(timeOf(spell.to), span[1]);
  if (from > to) return [];
  const x = linear(span, room);
  const { group } = describeStatus(spell.status);
  const [y1, y2] = [y - BAR / 2, y + BAR / 2];
  return [{ x1: x(from) + 0.5, x2: x(to) - 0.5, y1, y2, group, text: say(spell.word) }];
}
