// A figure in, the markup of its chart out, as it stands in pages. Several pages show the same chart:
// it is drawn for the first of them.

import type { Figure } from '../../pipeline/slice/figure.ts';
import { tongue } from '../tongue.ts';
import { draw } from './draw.ts';
import { finish, type ChartOptions } from './drawing.ts';

type Drawn = Map<string, string>;

const known = new WeakMap<Figure, Drawn>();

/** Returns the markup of a figure's chart; where that is the very same figure, what it was before. */
export function markup(figure: Figure, options: ChartOptions): string {
  const { lang, sample, width } = options;
  const key = [lang, sample, width].join(' ');
  const drawn: Drawn = known.get(figure) ?? new Map<string, string>();
  known.set(figure, drawn);
  const before = drawn.get(key);
  if (before !== undefined) return before;
  const { say } = tongue(lang);
  const [title, sentence] = [say(figure.title), say(figure.sentence)];
  const id = width === 'wide' ? `${figure.id}-wide` : figure.id;
  const svg = finish(draw(figure.drawing, options), { id, title, sentence });
  drawn.set(key, svg);
  return svg;
}
