import { expect, test } from 'vitest';
import type { Figure } from '../pipeline/slice/figure.ts';
import { embedCode } from '../site/embed-code.ts';
import { indicator } from './pages/indicator.ts';

const figure = indicator.kind === 'indicator' && indicator.slice.series;
if (!figure) throw new Error('no figure');
const named: Figure = { ...figure, title: { zh: '“甲” "乙" <丙> & 丁', en: 'A "b" <c> & d' } };

test('embedCode(figure) is HTML whatever the title, in the reader’s language', () => {
  const { live, frozen, address } = embedCode(named, { lang: 'en', base: 'https://example.org' });
  expect(live).toContain('title="A &quot;b&quot; &lt;c> &amp; d"');
  expect(live).toContain(`src="https://example.org/en/embed/${named.id}/"`);
  expect(frozen).toContain(`src="https://example.org${named.svg.en}"`);
  expect(address).toBe(`https://example.org/en${named.page}#${named.id}`);
  expect(embedCode(named, { lang: 'zh', base: '' }).frozen).toContain(`src="${named.svg.zh}"`);
});
