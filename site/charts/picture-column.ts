// What a picture consists of, one thing below the other, on white.

import { describeGroup, SHAPES, shapeOf } from '../shape.ts';
import type { Tongue } from '../tongue.ts';
import { FONT_SIZE, textWidth, WIDTHS } from './drawing.ts';
import { KEY_PATHS, type KeyItem } from './keys.ts';
import { SvgElement } from './svg-document.ts';
import { wrap } from './wrap.ts';

export interface Column {
  readonly banner: (text: string) => void;
  /** A text in as many lines as it takes. */
  readonly text: (text: string, look: { readonly size: number } & Look) => void;
  readonly key: (keys: readonly KeyItem[]) => void;
  readonly drawing: (chart: SvgElement) => void;
  /** Returns all of it. */
  readonly svg: () => SvgElement;
}

type Look = Readonly<Record<string, string | number>>;

const WIDTH = WIDTHS.wide;
const MARGIN = 20;
const FULL_WIDTH = WIDTH + 2 * MARGIN;
const BANNER = 32;
const KEY = { width: 26, height: 16 };
const KEY_GAP = 18;

/** Returns an empty column; what is added stands below what was added before. */
export function column(t: Pick<Tongue, 'say' | 'word'>): Column {
  const parts: SvgElement[] = [];
  let top = 0;

  function keyItem({ mark }: KeyItem): { readonly label: string; readonly sign: SvgElement } {
    if (typeof mark === 'string') {
      const sign = element('svg', { class: `k-${mark}`, ...KEY, viewBox: '0 0 26 16' });
      sign.append(element('path', { d: KEY_PATHS[mark] }));
      return { label: t.word(`key-${mark}`), sign };
    }
    const { group, word } = mark;
    const size = { width: 18, height: 18, viewBox: '0 0 20 20' };
    const sign = element('svg', { class: `k-sign g-${group}`, ...size });
    sign.append(
      element('circle', { cx: 10, cy: 10, r: 10 }),
      element('path', { d: SHAPES[shapeOf(group)], transform: 'translate(4,4) scale(0.6)' }),
    );
    return { label: t.say(word ?? describeGroup(group)), sign };
  }

  return {
    banner(text) {
      parts.push(
        element('rect', { width: FULL_WIDTH, height: BANNER, fill: '#fff0b8' }),
        element('text', { x: MARGIN, y: 21, 'font-weight': 600, fill: '#1b1f23' }, text),
      );
      top = BANNER;
    },
    text(text, { size, ...look }) {
      top += size * 0.7;
      for (const line of wrap(text, { width: WIDTH, size })) {
        top += size * 1.45;
        const at = { x: MARGIN, y: top, 'font-size': size };
        parts.push(element('text', { class: 'picture-text', ...at, ...look }, line));
      }
    },
    key(keys) {
      if (keys.length === 0) return;
      top += 14;
      let left = 0;
      const items = element('g', { class: 'key' });
      for (const { label, sign } of keys.map(keyItem)) {
        const width = KEY.width + 6 + textWidth(label) + KEY_GAP;
        if (left > 0 && left + width > WIDTH) {
          left = 0;
          top += KEY.height + 8;
        }
        sign.setAttribute('x', MARGIN + left);
        sign.setAttribute('y', top);
        const at = { x: MARGIN + left + KEY.width + 6, y: top + 13 };
        items.append(sign, element('text', { ...at, class: 'picture-text' }, label));
        left += width;
      }
      top += KEY.height;
      parts.push(items);
    },
    drawing(chart) {
      top += 12;
      chart.setAttribute('x', MARGIN);
      chart.setAttribute('y', top);
      chart.setAttribute('font-size', FONT_SIZE);
      top += Number(chart.getAttribute('height'));
      parts.push(chart);
    },
    svg() {
      const size = { width: FULL_WIDTH, height: Math.ceil(top + MARGIN) };
      const viewBox = `0 0 ${size.width} ${size.height}`;
      const all = element('svg', { class: 'picture', ...size, viewBox });
      all.append(element('rect', { ...size, fill: '#ffffff' }), ...parts);
      return all;
    },
  };
}

function element(name: string, look: Look, text?: string): SvgElement {
  const made = new SvgElement(name);
  for (const [key, value] of Object.entries(look)) made.setAttribute(key, value);
  if (text !== undefined) made.append(text);
  return made;
}
