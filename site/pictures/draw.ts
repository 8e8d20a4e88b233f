// The pieces of a picture as SVG: the colours of the light pages, type of the packaged font, signs.

import type { Lang } from '../../pipeline/page.ts';
import type { QrCode } from '../../pipeline/qr.ts';
import type { StatusGroup } from '../../pipeline/status.ts';
import { shapeOf, SHAPES } from '../shape.ts';
import { LEADING, type Fitted } from './lay-out.ts';

/** As in token.css, light; a picture has one look for all readers. */
export const COLOURS = {
  paper: '#fcfbf8',
  ink: '#1b1f23',
  soft: '#51575c',
  rule: '#d5d1c5',
  accent: '#0b5351',
  notice: '#fff0b8',
} as const;

const GROUP_COLOURS: Readonly<Record<StatusGroup, string>> = {
  kept: '#1b6534',
  late: '#5d5a00',
  'on-pace': '#0b5351',
  'under-way': '#2f4f7f',
  behind: '#8a4b00',
  missed: '#a3221b',
  silent: COLOURS.soft,
  unassessed: COLOURS.soft,
  out: COLOURS.soft,
};

export const groupColour = (group: StatusGroup): string => GROUP_COLOURS[group];

interface Place {
  readonly x: number;
  /** The base line. */
  readonly y: number;
}

interface Look {
  readonly size: number;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Returns one line of text. */
export function text(
  words: string,
  { x, y }: Place,
  { size, fill = COLOURS.ink, bold = false, anchor = 'start' }: Look,
): string {
  const weight = bold ? 700 : 400;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${escaped(words)}</text>`;
}

/** Returns several lines, the first of them below `y`, and where the last one ends. */
export function block(
  { lines, size }: Fitted,
  { x, y }: Place,
  look: Omit<Look, 'size'> = {},
): { readonly svg: string; readonly end: number } {
  const step = Math.round(size * LEADING);
  const svg = lines.map((line, i) => text(line, { x, y: y + size + i * step }, { size, ...look }));
  return { svg: svg.join(''), end: y + lines.length * step };
}

/** Returns the sign of a group in a square of `size` whose lower left corner is given. */
export function sign(group: StatusGroup, { x, y }: Place, size: number): string {
  const stroke = `fill="none" stroke="${groupColour(group)}" stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round"`;
  return `<path d="${SHAPES[shapeOf(group)]}" transform="translate(${x} ${y - size}) scale(${size / 20})" ${stroke}/>`;
}

/** Returns a filled rectangle. */
export function box(
  { x, y, width, height }: Place & { readonly width: number; readonly height: number },
  fill: string,
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

/** Returns a code on white with its quiet zone; `size` is the whole side. */
export function qr({ size: modules, path }: QrCode, { x, y }: Place, size: number): string {
  const scale = size / (modules + 8);
  const origin = `translate(${x} ${y}) scale(${scale}) translate(4 4)`;
  return `${box({ x, y, width: size, height: size }, '#fff')}<path d="${path}" transform="${origin}" fill="#000" shape-rendering="crispEdges"/>`;
}

interface Ground {
  readonly width: number;
  readonly height: number;
  readonly lang: Lang;
}

/** Returns the whole picture. */
export function picture({ width, height, lang }: Ground, parts: readonly string[]): string {
  const ground = box({ x: 0, y: 0, width, height }, COLOURS.paper);
  const drawn = ground + (lang === 'en' ? straight(parts.join('')) : parts.join(''));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Noto Sans SC">${drawn}</svg>`;
}

/** A Chinese font sets curly quotes as wide as a character. */
function straight(svg: string): string {
  return svg.replace(/[‘’]/g, "'").replace(/[“”]/g, '&quot;');
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
