// The site's stylesheet as rules that a drawing can be held against: what a picture that stands
// alone looks like is decided where the charts on the pages are. At-rules (print, dark, narrow) and
// states (hover, focus) are left out: a file has none.

/** An element's name and classes: `circle.c-dot`, each '' or empty where it does not matter. */
export interface Compound {
  readonly name: string;
  readonly classes: readonly string[];
  /** How it stands to the compound before it. */
  readonly relation: 'inside' | 'child' | 'next';
}

export interface Rule {
  /** The element itself is the last. */
  readonly selector: readonly Compound[];
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/** Returns the rules of a stylesheet, the weakest first, its variables filled in. */
export function stylesheet(css: string): readonly Rule[] {
  const blocks = blocksOf(css.replace(/\/\*.*?\*\//gs, ''));
  const roots = blocks.filter(({ selectors }) => selectors === ':root');
  const variables = new Map(
    roots.flatMap(({ body }) => declarationsOf(body)).map(([name, value]) => [name, value]),
  );
  const filled = (value: string): string =>
    value.replace(/var\((--[\w-]+)\)/g, (all, name: string) => variables.get(name) ?? all);
  return blocks
    .flatMap(({ selectors, body }) => {
      const declarations = declarationsOf(body).map(
        ([property, value]) => [property, filled(value)] as const,
      );
      return selectors.split(',').flatMap((one) => {
        const selector = selectorOf(one.trim());
        return selector ? [{ selector, declarations }] : [];
      });
    })
    .toSorted((a, b) => weight(a) - weight(b));
}

interface Block {
  readonly selectors: string;
  readonly body: string;
}

/** Returns the blocks that stand in no at-rule. */
function blocksOf(css: string): readonly Block[] {
  const blocks: Block[] = [];
  let rest = css.replace(/@import[^;]*;/g, '');
  for (let open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
    const close = closing(rest, open);
    const selectors = rest.slice(0, open).trim();
    if (!selectors.startsWith('@')) blocks.push({ selectors, body: rest.slice(open + 1, close) });
    rest = rest.slice(close + 1);
  }
  return blocks;
}

function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('invalid stylesheet: a block without an end');
}

function declarationsOf(body: string): readonly (readonly [string, string])[] {
  return body
    .split(';')
    .map((one) => one.split(/:(.*)/s))
    .flatMap(([property = '', value = '']) =>
      value.trim() === '' ? [] : [[property.trim(), value.trim()] as const],
    );
}

const RELATIONS: Readonly<Record<string, Compound['relation']>> = { '>': 'child', '+': 'next' };
const COMPOUND = /^([a-z]*)((?:\.[\w-]+)*)$/;

/** Returns a selector of names and classes; undefined where it asks for anything else. */
function selectorOf(text: string): readonly Compound[] | undefined {
  const compounds: Compound[] = [];
  let relation: Compound['relation'] = 'inside';
  for (const part of text.split(/\s+/)) {
    const known = RELATIONS[part];
    if (known) {
      relation = known;
      continue;
    }
    const [, name, classes] = COMPOUND.exec(part) ?? [];
    if (name === undefined || classes === undefined) return undefined;
    compounds.push({ name, classes: classes.split('.').filter(Boolean), relation });
    relation = 'inside';
  }
  return compounds;
}

function weight({ selector }: Rule): number {
  return selector.reduce(
    (sum, { name, classes }) => sum + classes.length * 100 + (name === '' ? 0 : 1),
    0,
  );
}
