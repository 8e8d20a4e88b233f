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
  readonly classes: readonly string[];
  readonly parent: Placed | undefined;
  readonly previous: Placed | undefined;
}

/** Returns what writes the look that a stylesheet's rules give into the attributes of a drawing. */
export function presenter(rules: readonly Rule[]): (root: SvgElement) => void {
  // Thousands of elements are of a few kinds, and few of the rules name each.
  const known = new Map<string, readonly Rule[]>();
  function naming(placed: Placed): readonly Rule[] {
    const kind = [placed.node.nodeName, ...placed.classes].join(' ');
    const found =
      known.get(kind) ??
      rules.filter(({ selector }) => {
        const last = selector.at(-1);
        return last && isA(placed, last);
      });
    known.set(kind, found);
    return found;
  }
  return (root) => {
    visit(placedAt(root), naming);
    strip(root);
  };
}

function placedAt(node: SvgElement, parent?: Placed, previous?: Placed): Placed {
  const classes = (node.getAttribute('class') ?? '').split(' ');
  return { node, classes, parent, previous };
}

function visit(placed: Placed, naming: (placed: Placed) => readonly Rule[]): void {
  const { node } = placed;
  for (const { selector, declarations } of naming(placed)) {
    if (!matches(placed, selector, selector.length - 1)) continue;
    for (const [property, value] of declarations) {
      if (!PROPERTIES.has(property)) continue;
      if (value === 'inherit') node.removeAttribute(property);
      else node.setAttribute(property, value);
    }
  }
  let previous: Placed | undefined;
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    const next = placedAt(child, placed, previous);
    visit(next, naming);
    previous = next;
  }
}

/** Whether an element is what the selector names at a place, and stands as what is before that says. */
function matches(placed: Placed, selector: readonly Compound[], at: number): boolean {
  const own = selector[at];
  if (!own || !isA(placed, own)) return false;
  if (at === 0) return true;
  switch (own.relation) {
    case 'next':
      return placed.previous !== undefined && matches(placed.previous, selector, at - 1);
    case 'child':
      return placed.parent !== undefined && matches(placed.parent, selector, at - 1);
    case 'inside':
      for (let above = placed.parent; above; above = above.parent)
        if (matches(above, selector, at - 1)) return true;
      return false;
  }
}

function isA({ node, classes: own }: Placed, { name, classes }: Compound): boolean {
  return (name === '' || name === node.nodeName) && classes.every((one) => own.includes(one));
}

function strip(node: SvgElement): void {
  node.removeAttribute('class');
  for (const child of node.children) if (typeof child !== 'string') strip(child);
}
