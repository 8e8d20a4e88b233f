// Who publishes this site, what it is and what it is not.

import type { Page } from '../page.ts';
import { frame, type Context } from './context.ts';

/** Returns the page about the site. */
export function aboutPage(context: Context): Page {
  const { reference } = context.snapshot;
  const title = { zh: '关于本站', en: 'About this site' };
  const description = {
    zh: '谁发布，数字从哪里来，能说明什么，不能说明什么。',
    en: 'Who publishes it, where the numbers come from, what they say and what they do not.',
  };
  return {
    kind: 'about',
    path: '/about/',
    frame: frame(context, title, { description }),
    slice: {
      policies: reference.policies.length,
      targets: reference.targets.length,
      indicators: reference.indicators.length,
      reporters: reference.reporters.length,
    },
  };
}
