// A chart in, the page of it alone out, which other sites may show in a frame.

import type { Page } from '../page.ts';
import type { Figure } from '../slice/figure.ts';
import { frame, type Context } from './context.ts';

/** Returns the embed page of a figure. */
export function embedPage(context: Context, figure: Figure): Page {
  return {
    kind: 'embed',
    path: `/embed/${figure.id}/`,
    frame: frame(context, figure.title, {
      description: figure.sentence,
      trail: [],
      unlisted: true,
    }),
    slice: { figure },
  };
}
