// Lets a reader go through the points of a chart, by pointer, by touch or with the arrow keys, and
// reads each from the chart's own table: a line under the chart says it, and is spoken.

import { VALUE_MESSAGES } from '../value-messages.ts';
import { nearest, stopsOf, type Stop } from './value-stops.ts';

const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: -Infinity,
  End: Infinity,
};

/** Makes the points of every chart readable whose drawing shows what its table has, row by row. */
export function showValues(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure.chart')) {
    const drawings = [...figure.querySelectorAll<HTMLElement>('.drawing')];
    for (const drawing of drawings) makeReadable(figure, drawing);
  }
}

function makeReadable(figure: HTMLElement, drawing: HTMLElement): void {
  const svg = drawing.querySelector('svg');
  const table = figure.querySelector('table');
  if (!svg || !table) return;
  const readings = readingsOf(table, svg);
  if (readings.length === 0 || stopsOf(svg).length !== readings.length) return;
  const line = document.createElement('p');
  line.className = 'value';
  line.setAttribute('aria-live', 'polite');
  drawing.append(line);
  const title = figure.querySelector('h3')?.textContent ?? '';
  const hint = VALUE_MESSAGES['chart-hint'][isChinese() ? 'zh' : 'en'];
  drawing.tabIndex = 0;
  drawing.setAttribute('role', 'group');
  drawing.setAttribute('aria-label', `${title} – ${hint}`);

  let at = -1;
  const show = (next: number, stops: readonly Stop[] = stopsOf(svg)): void => {
    if (next === at) return;
    stops[at]?.mark(false);
    at = next;
    stops[at]?.mark(true);
    line.textContent = readings[at] ?? '';
  };
  const point = (x: number, y: number): void => {
    const stops = stopsOf(svg);
    show(nearest(stops, x, y), stops);
  };
  const touch = ({ touches: [first] }: TouchEvent): void => {
    if (first) point(first.clientX, first.clientY);
  };
  const hide = (): void => {
    show(-1);
  };
  svg.addEventListener('mousemove', ({ clientX, clientY }) => {
    point(clientX, clientY);
  });
  svg.addEventListener('touchstart', touch, { passive: true });
  svg.addEventListener('touchmove', touch, { passive: true });
  drawing.addEventListener('mouseleave', hide);
  drawing.addEventListener('blur', hide);
  drawing.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    const step = KEYS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const last = readings.length - 1;
    // The first key goes to the newest point of a line, and to the first of a list.
    const from = at >= 0 ? at + step : isSeries(svg) ? last : 0;
    show(Math.min(last, Math.max(0, from)));
  });
}

function isSeries(svg: SVGSVGElement): boolean {
  return svg.querySelector('.c-line') !== null;
}

/** Returns what each row of a table says, in the order of the drawing. */
function readingsOf(table: HTMLTableElement, svg: SVGSVGElement): readonly string[] {
  const [colon, comma] = document.documentElement.lang.startsWith('zh')
    ? ['：', '，']
    : [': ', ', '];
  const labels = Array.from(table.tHead?.rows[0]?.cells ?? [], textOf);
  const readings = Array.from(table.tBodies[0]?.rows ?? [], ({ cells }) => {
    const [head = '', ...rest] = Array.from(cells, textOf);
    return head + colon + rest.map((text, i) => `${labels[i + 1] ?? ''} ${text}`).join(comma);
  });
  // The table of a series begins with the newest, its line with the oldest.
  return isSeries(svg) ? readings.reverse() : readings;
}

function isChinese(): boolean {
  return document.documentElement.lang.startsWith('zh');
}

function textOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ').trim();
}
