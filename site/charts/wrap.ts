// A text in, the lines of it out that fit a width: an SVG breaks no lines by itself.

import { FONT_SIZE, textWidth } from './drawing.ts';

/** A word with the space after it, or one Chinese character with the marks that stick to it. */
const PIECE = /[（《“‘]*(?:[^\s\u2e80-\uffef]+|[\u2e80-\uffef])[，。；：、）》”’！？%]*\s*/gu;

/** Returns a text broken into lines of at most `width` px, set in `size` px. */
export function wrap(
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
): readonly string[] {
  const room = (width * FONT_SIZE) / size;
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECE)) {
    if (line !== '' && textWidth((line + piece).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
