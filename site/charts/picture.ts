// A figure in, one SVG file out that stands alone: title, sentence, key, drawing, source, data month,
// address, and the word that says so when its numbers are invented. White, whatever surrounds it.

import type { DrawInput } from '../../pipeline/page.ts';
import { tongue } from '../tongue.ts';
import { draw } from './draw.ts';
import { cleaned, finish, FONT_SIZE } from './drawing.ts';
import { keysOf } from './keys.ts';
import { column } from './picture-column.ts';
import { presenter } from './presentation.ts';
import { siteStyle } from './site-style.ts';
import { document } from './svg-document.ts';

const FONTS: Readonly<Record<DrawInput['lang'], string>> = {
  zh: "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  en: "-apple-system, 'Segoe UI', Roboto, Arial, 'Noto Sans CJK SC', sans-serif",
};

const present = presenter(siteStyle());

/** Returns the picture of a figure. */
export function picture({ figure, lang, sample, publisher, licence, base }: DrawInput): string {
  const t = tongue(lang);
  const parts = column(t);
  const [title, sentence] = [t.say(figure.title), t.say(figure.sentence)];
  if (sample) parts.banner(t.word('picture-sample'));
  parts.text(title, { size: 20, 'font-weight': 600 });
  parts.text(sentence, { size: 15 });
  parts.key(keysOf(figure.drawing).filter(({ narrow }) => !narrow));
  parts.drawing(cleaned(draw(figure.drawing, { document, lang, sample, width: 'wide' })));
  const month = t.period(figure.dataMonth);
  const source = [
    t.word('picture-source', { publisher: t.say(publisher) }),
    figure.dataMonth === '' ? '' : t.word('picture-month', { month }),
    licence.name,
  ];
  parts.text(source.join(''), { size: FONT_SIZE, class: 'picture-text source' });
  parts.text(base + t.href(figure.page), { size: FONT_SIZE, class: 'picture-text source' });
  const svg = parts.svg();
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('lang', lang === 'zh' ? 'zh-CN' : 'en');
  svg.setAttribute('font-family', FONTS[lang]);
  present(svg);
  return finish(svg, { id: figure.id, title, sentence });
}
