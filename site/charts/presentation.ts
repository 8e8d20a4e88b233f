// A drawing in, the same drawing out with its look as attributes of its elements instead of classes:
// an SVG that is opened by itself has no stylesheet, and the strict policy allows none inside.

import type { Compound, Rule } from './stylesheet.ts';
import { SvgElement } from './svg-document.ts';

const PROPERTIES: ReadonlySet<string> = new Set(
  (
    'color fill fill-opacity font-family font-size font-weight letter-spacing opacity overflow paint-order ' +
    'stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width text-anchor'
  ).split(' '),
);

interface Placed {
  readonly node: SvgElement;
  readonly parent: Placed | undefined;
  readonly previous: Placed | undefined;
}

/** Writes the look of a drawing into its attributes. */
export function present(root: SvgElement, rules: readonly Rule[]): void {
  visit({ node: root, parent: undefined, previous: undefined }, rules);
  strip(root);
}

function visit(placed: Placed, rules: readonly Rule[]): void {
  const { node } = placed;
  for (const { selector, declarations } of rules) {
    if (!matches(placed, selector)) continue;
    for (const [property, value] of declarations) {
      if (!PROPERTIES.has(property)) continue;
      if (value === 'inherit') node.removeAttribute(property);
      else node.setAttribute(property, value);
    }
  }
  let previous: Placed | undefined;
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    const next: Placed = { node: child, parent: placed, previous };
    visit(next, rules);
    previous = next;
  }
}

function matches(placed: Placed, selector: readonly Compound[]): boolean {
  const last = selector.at(-1);
  if (!last || !isA(placed.node, last)) return false;
  const before = selector.slice(0, -1);
  if (before.length === 0) return true;
  switch (last.relation) {
    case 'next':
      return placed.previous !== undefined && matches(placed.previous, before);
    case 'child':
      return placed.parent !== undefined && matches(placed.parent, before);
    case 'inside':
      for (let at = placed.parent; at; at = at.parent) if (matches(at, before)) return true;
      return false;
  }
}

function isA(node: SvgElement, { name, classes }: Compound): boolean {
  if (name !== '' && name !== node.nodeName) return false;
  const own = (node.getAttribute('class') ?? '').split(' ');
  return classes.every((one) => own.includes(one));
}

function strip(node: SvgElement): void {
  node.removeAttribute('class');
  for (const child of node.children) if (typeof child !== 'string') strip(child);
}
