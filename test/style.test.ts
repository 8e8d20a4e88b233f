import { readdirSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { buildRenderer } from '../pipeline/build-renderer.ts';
import { openRenderer } from '../pipeline/renderer.ts';
import { RENDERER, ROOT } from './sample-site.ts';

const styles = new URL('../site/styles/', import.meta.url);
const css = readdirSync(styles)
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(new URL(name, styles), 'utf8'))
  .join('\n');
const token = readFileSync(new URL('token.css', styles), 'utf8');
const TEXT = ['ink', 'soft', 'accent', 'kept', 'missed', 'behind', 'pace', 'late', 'under-way'];

/** The tokens of the n-th `:root` block: 0 light, 1 dark. */
function tokens(n: number): Map<string, string> {
  const block = [...token.matchAll(/:root \{([^}]*)\}/g)][n]?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, name, hex]) => [name ?? '', hex ?? '']),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['light', 0],
  ['dark', 1],
])('every text colour of the %s scheme stands out 4.5 to 1', (_, n) => {
  const scheme = tokens(n);
  for (const ground of ['paper', 'panel']) {
    for (const name of [...TEXT, 'silent', 'goal']) {
      const found = contrast(scheme.get(name) ?? '', scheme.get(ground) ?? '');
      expect(found, `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('the stylesheet holds nothing that Chrome 69 and Safari 12 cannot read', () => {
  const unknown =
    /:(is|where|has|focus-visible)\b|\b(clamp|min|max|color-mix|oklch)\(|@(layer|container|supports)|aspect-ratio|(margin|padding)-(inline|block)|\binset:|[\s;](row-|column-)?gap:|&/;
  expect(css.replace(/minmax\(/g, '')).not.toMatch(unknown);
});

const eslint = new ESLint();
async function complaints(text: string): Promise<readonly string[]> {
  const results = await eslint.lintText(text, { filePath: 'site/styles/any.css' });
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

test.each([
  ['.a:is(.b, .c) { color: red }', ':focus-visible { color: red }', '.a:has(b) { color: red }'],
  ['.a { inset: 0 }', '.a { aspect-ratio: 1 }', '.a { margin-inline: 1em }'],
  ['.a { width: clamp(1px, 2vw, 3px) }', '.a { width: min(1px, 2vw) }'],
  ['@container (width > 1px) { a { color: red } }', '@layer x { a { color: red } }'],
  ['.a { & b { color: red } }'],
  ['.a { position: stickyy }', '.a { colour: red }'],
])('the lint refuses what an old phone cannot read: %s', async (...all) => {
  for (const one of all) expect([one, (await complaints(one)).length > 0]).toEqual([one, true]);
});

test('the lint accepts the stylesheet as it is written, and as it is built', async () => {
  expect(await complaints('.a { color: red; text-align: center }')).toEqual([]);
  expect(await complaints(css)).toEqual([]);
  await buildRenderer({ root: ROOT, outDir: RENDERER, log: () => undefined });
  const { assets } = await openRenderer(RENDERER);
  const built = assets.filter(({ path }) => path.endsWith('.css'));
  expect(built).toHaveLength(1);
  for (const { bytes } of built)
    expect(await complaints(new TextDecoder().decode(bytes))).toEqual([]);
}, 60_000);

test('the body text is at least 17 px with a line height of at least 1.6', () => {
  const size = Number(/html \{\s*font-size: ([\d.]+)%/.exec(css)?.[1]) * 0.16;
  expect(size).toBeGreaterThanOrEqual(17);
  expect(Number(/body \{[^}]*line-height: ([\d.]+)/.exec(css)?.[1])).toBeGreaterThanOrEqual(1.6);
});
