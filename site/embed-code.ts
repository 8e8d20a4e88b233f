// A figure in, what to paste into another page out.

import type { Lang } from '../pipeline/page.ts';
import type { Figure } from '../pipeline/slice/figure.ts';
import { tongue } from './tongue.ts';

// Enough for title, sentence, a chart of 13 districts and the source, 330 px wide.
const HEIGHT = 720;

export interface EmbedCode {
  /** A frame that shows the newest numbers. */
  readonly live: string;
  /** A picture that never changes, linked to its page. */
  readonly frozen: string;
  /** Where the chart stands. */
  readonly address: string;
}

/** Returns the HTML that embeds a figure, live and frozen, and its address. */
export function embedCode(
  { id, title, page, svg }: Figure,
  { lang, base }: { readonly lang: Lang; readonly base: string },
): EmbedCode {
  const t = tongue(lang);
  const name = attribute(t.say(title));
  const address = `${base}${t.href(page)}#${id}`;
  return {
    live: `<iframe src="${base}${t.href(`/embed/${id}/`)}" title="${name}" width="100%" height="${HEIGHT}" frameborder="0"></iframe>`,
    frozen: `<a href="${address}"><img src="${base}${t.say(svg)}" alt="${name}" width="720"></a>`,
    address,
  };
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
