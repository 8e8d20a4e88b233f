// The rules of the site's own stylesheet, in its light colours, on the white of a page elsewhere.

import { stylesheet, type Rule } from './stylesheet.ts';

const PARTS = import.meta.glob<string>('../styles/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const WHITE = ':root { --paper: #ffffff; }';

/** Returns the rules, the weakest first. */
export function siteStyle(): readonly Rule[] {
  const imports = (PARTS['../styles/site.css'] ?? '').matchAll(/@import '\.\/([\w-]+\.css)'/g);
  const parts = [...imports].map(([, name = '']) => PARTS[`../styles/${name}`] ?? '');
  return stylesheet([...parts, WHITE].join('\n'));
}
