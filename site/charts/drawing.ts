// What all charts share: their sizes, and the finishing of what Plot drew into markup that a strict
// Content-Security-Policy accepts and that depends on nothing drawn before it.

import type { Lang } from '../../pipeline/page.ts';
import { SvgElement } from './svg-document.ts';

export type ChartWidth = 'narrow' | 'wide';

export interface ChartOptions {
  readonly document: Document;
  readonly lang: Lang;
  /** Invented data: the chart says so in itself, so that it still does when cut out of the page. */
  readonly sample: boolean;
  /** A chart is drawn twice, each time for its own room: on a phone, and on a larger screen. */
  readonly width: ChartWidth;
}

// Text in a chart is 13 px at its natural width of 330 px, hence above 11 px on a 320 px screen.
export const WIDTHS: Readonly<Record<ChartWidth, number>> = { narrow: 330, wide: 680 };
export const FONT_SIZE = 13;

/** Returns the size of a chart and everything of Plot that our stylesheet does not replace. */
export function frame(height: number, { document, width }: ChartOptions) {
  return { document, width: WIDTHS[width], height, className: 'plot' };
}

/**
 * Returns about how wide a text is in pixels: a Chinese character is as wide as it is high. Fonts
 * differ by a tenth, so it is rather too much than too little.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char) * FONT_SIZE;
  return Math.ceil(width);
}

function charWidth(char: string): number {
  if (char > '\u2e7f' || /[%MWmw≥≤]/.test(char)) return 1;
  if (/[ilj.,:;'|() ]/.test(char)) return 0.34;
  return /[A-Z]/.test(char) ? 0.7 : 0.6;
}

/** Returns the markup of a chart, named by a title and a sentence with ids made of `id`. */
export function finish(
  drawn: unknown,
  { id, title, sentence }: { id: string; title: string; sentence: string },
): string {
  const svg = cleaned(drawn);
  svg.setAttribute('font-size', FONT_SIZE);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-t ${id}-d`);
  svg.children.unshift(
    described('title', `${id}-t`, title),
    described('desc', `${id}-d`, sentence),
  );
  return renumbered(svg.text(), id);
}

/** Returns the markup of a chart that repeats what stands in words beside it. */
export function finishQuiet(drawn: unknown, id: string): string {
  const svg = cleaned(drawn);
  svg.setAttribute('aria-hidden', 'true');
  return renumbered(svg.text(), id);
}

const GEOMETRY = 'd x y x1 x2 y1 y2 cx cy width height transform'.split(' ');
const INLINE = ['style', 'aria-label', 'aria-description'];

/** Returns what Plot drew, without its styles, its coordinates rounded. */
export function cleaned(drawn: unknown): SvgElement {
  if (!(drawn instanceof SvgElement)) throw new Error('invalid chart: drawn in another document');
  clean(drawn);
  return drawn;
}

/** Moves style to where the policy allows it, the stylesheet, and rounds to what can be seen. */
function clean(node: SvgElement): void {
  for (const name of INLINE) node.removeAttribute(name);
  for (const name of GEOMETRY) {
    const value = node.getAttribute(name);
    if (value !== null) node.setAttribute(name, name === 'd' ? steps(value) : round(value));
  }
  node.children = node.children.filter(
    (child) => typeof child === 'string' || child.nodeName !== 'style',
  );
  for (const child of node.children) if (typeof child !== 'string') clean(child);
}

/** Rounds coordinates to 0.1 px, which nobody sees and which compresses. */
function round(geometry: string): string {
  return geometry.replace(/-?\d*\.\d+/g, (part) => String(Math.round(Number(part) * 10) / 10 + 0));
}

/**
 * A path of straight pieces is written by its steps, each a whole number of tenths of a pixel and
 * taken from the rounded point before it, so that no error adds up: it compresses to two thirds.
 */
function steps(path: string): string {
  if (!/^[MLZ\d.,-]+$/.test(path)) return round(path);
  let [x, y] = [0, 0];
  return path.replace(/([ML])(-?[\d.]+),(-?[\d.]+)/g, (_, command: string, ...to) => {
    const [atX, atY] = to.map((one) => Math.round(Number(one) * 10));
    const [left, top] = [x, y];
    [x, y] = [atX ?? 0, atY ?? 0];
    return command === 'M' ? `M${x / 10},${y / 10}` : `l${(x - left) / 10},${(y - top) / 10}`;
  });
}

/** Plot counts clips and markers through the whole process: here they are counted per chart. */
function renumbered(svg: string, id: string): string {
  const names = new Map<string, string>();
  return svg.replace(/plot-(clip|marker)-\d+/g, (name) => {
    const own = names.get(name) ?? `${id}-p${names.size + 1}`;
    names.set(name, own);
    return own;
  });
}

function described(name: 'title' | 'desc', id: string, text: string): SvgElement {
  const child = new SvgElement(name);
  child.setAttribute('id', id);
  child.append(text);
  return child;
}
