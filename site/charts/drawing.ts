// What all charts share: their size, and the finishing of what Plot drew into markup that a strict Content-Security-Policy accepts and that depends on nothing drawn before it.

import type { Lang } from '../../pipeline/page.ts';
import { SvgElement } from './svg-document.ts';

export interface ChartOptions {
  readonly document: Document;
  readonly lang: Lang;
  /** Invented data: the chart says so in itself, so that it still does when cut out of the page. */
  readonly sample: boolean;
}

// Text in a chart is 13 px at its natural width of 330 px, hence above 11 px on a 320 px screen.
export const WIDTH = 330;
export const FONT_SIZE = 13;

/** Returns the size of a chart and everything of Plot that our stylesheet does not replace. */
export function frame(height: number, { document }: ChartOptions) {
  return { document, width: WIDTH, height, className: 'plot' };
}

/** Returns about how wide a text is in pixels: a Chinese character is as wide as it is high. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char > '\u2e7f' ? 1 : 0.56) * FONT_SIZE;
  return Math.ceil(width);
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

function cleaned(drawn: unknown): SvgElement {
  if (!(drawn instanceof SvgElement)) throw new Error('invalid chart: drawn in another document');
  clean(drawn);
  return drawn;
}

/** Moves style to where the policy allows it, the stylesheet, and rounds to what can be seen. */
function clean(node: SvgElement): void {
  for (const name of INLINE) node.removeAttribute(name);
  for (const name of GEOMETRY) {
    const value = node.getAttribute(name);
    if (value !== null) node.setAttribute(name, round(value));
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
