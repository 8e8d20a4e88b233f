// Words that are too long for their room, in two lines.

import { textWidth } from './drawing.ts';

/** Returns a text in one line, or in two where it is too long for one. */
export function folded(text: string, room: number): readonly string[] {
  if (textWidth(text) <= room) return [text];
  const parts = text.match(/[^\s-]+[\s-]?/g) ?? [text];
  const first = parts.findIndex((_, i) => textWidth(parts.slice(0, i + 1).join('')) > room);
  const cut = Math.max(1, first);
  const lines = [parts.slice(0, cut), parts.slice(cut)].map((line) => line.join('').trim());
  return lines.filter((line) => line !== '');
}
