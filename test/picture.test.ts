import { expect, test } from 'vitest';
import type { DrawInput } from '../pipeline/page.ts';
import type { Figure } from '../pipeline/slice/figure.ts';
import { picture } from '../site/charts/picture.ts';
import { presenter } from '../site/charts/presentation.ts';
import { stylesheet } from '../site/charts/stylesheet.ts';
import { SvgElement } from '../site/charts/svg-document.ts';
import { wrap } from '../site/charts/wrap.ts';
import { indicator } from './pages/indicator.ts';

if (indicator.kind !== 'indicator') throw new Error('no indicator');
const { series, districts } = indicator.slice;
const figures = [series, districts].filter((one): one is Figure => one !== null);
const input = (figure: Figure, more: Partial<DrawInput> = {}): DrawInput => ({
  ...{ figure, lang: 'zh', sample: true, base: 'https://example.org' },
  ...{ publisher: { zh: '某局', en: 'Some <bureau>' }, licence: { name: 'CC BY 4.0', url: '/' } },
  ...more,
});
const textOf = (svg: string) => svg.replace(/<(title|desc).*?<\/\1>/g, '').replace(/<[^>]*>/g, '');

test.each(figures.map((figure) => [figure.id, figure]))(
  'picture(%s) says all that its page says of it, and where that page is',
  (_, figure) => {
    const zh = textOf(picture(input(figure)));
    for (const text of [figure.title.zh, figure.sentence.zh, '示例数据，非真实统计', '2023年9月'])
      expect(zh).toContain(text);
    expect(zh).toContain('某局整理');
    expect(zh).toContain('https://example.org/indicator/');
    const en = textOf(picture(input(figure, { lang: 'en' })));
    expect(en.replace(/\s/g, '')).toContain(figure.sentence.en.replace(/\s/g, ''));
    expect(en).toContain('&lt;bureau&gt;');
    expect(en).toContain('https://example.org/en/indicator/');
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  },
);

test('picture(figure) needs no stylesheet and no policy', () => {
  for (const figure of figures) {
    const svg = picture(input(figure));
    expect(svg).not.toMatch(/style|class=|<script|href=|var\(|undefined|NaN/);
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain('fill="#ffffff"');
    expect(svg).toContain('#0b5351');
  }
});

test('picture(figure of real data) has no word of a sample', () => {
  for (const figure of figures)
    expect(picture(input(figure, { sample: false }))).not.toContain('示例');
});

test('wrap(text) breaks Chinese anywhere but before a mark, English between words', () => {
  const narrow = { width: 13 * 5, size: 13 };
  expect(wrap('一二三四五，六七八', narrow)).toEqual(['一二三四', '五，六七八']);
  expect(wrap('one three fives', narrow)).toEqual(['one', 'three', 'fives']);
  expect(wrap('2023年9月为48.4%。', narrow)).toEqual(['2023年9月', '为', '48.4%。']);
  expect(wrap('', narrow)).toEqual([]);
  expect(wrap('unbreakableword', narrow)).toEqual(['unbreakableword']);
});

test('wrap(text) loses nothing', () => {
  const text = '沈阳市（2023年）为“48.4%”，Share of beds：全市 14 个地区。';
  for (const width of [40, 100, 200])
    expect(wrap(text, { width, size: 13 }).join('').replace(/\s/g, '')).toBe(
      text.replace(/\s/g, ''),
    );
});

function drawn(): { root: SvgElement; line: SvgElement; dot: SvgElement } {
  const [root, line, dot] = ['svg', 'path', 'circle'].map((name) => new SvgElement(name));
  if (!root || !line || !dot) throw new Error('nothing made');
  root.setAttribute('class', 'plot');
  line.setAttribute('class', 'c-line');
  dot.setAttribute('class', 'c-dot g-kept');
  root.append(line, dot);
  return { root, line, dot };
}

test('stylesheet(css) leaves out at-rules and states, and fills in variables', () => {
  const rules = stylesheet(`
    :root { --ink: #111; } /* .a { fill: red } */
    @media (prefers-color-scheme: dark) { :root { --ink: #eee; } .c-dot { fill: white; } }
    .c-dot { fill: var(--ink); } .c-dot:hover { fill: blue; }
  `);
  const { root, dot } = drawn();
  presenter(rules)(root);
  expect(dot.getAttribute('fill')).toBe('#111');
});

test('presenter(rules) follows names, classes, descent, neighbours and weight', () => {
  const { root, line, dot } = drawn();
  const css = `
    .c-line + .c-dot { stroke: a; } .c-dot.g-kept { fill: strong; } .c-dot { fill: weak; opacity: 1; }
    .plot path { color: in; } .plot > circle { color: child; } circle + path { color: no; }
    .other circle { color: no; } .c-dot { margin: 1px; font-family: inherit; }
  `;
  dot.setAttribute('font-family', 'system-ui');
  presenter(stylesheet(css))(root);
  expect([...dot.attributes].sort()).toEqual([
    ['color', 'child'],
    ['fill', 'strong'],
    ['opacity', '1'],
    ['stroke', 'a'],
  ]);
  expect(line.getAttribute('color')).toBe('in');
  expect(root.getAttribute('class')).toBe(null);
});
