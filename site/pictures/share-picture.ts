// The picture that a page is shared with, 1200 × 630: whose it is, its finding, how many stand where.

import type { Lang, Page, PageOf } from '../../pipeline/page.ts';
import type { Bilingual } from '../../pipeline/reference/reference.ts';
import { READING_ORDER } from '../../pipeline/status.ts';
import type { GroupCount } from '../../pipeline/view.ts';
import { tongue, type Tongue } from '../tongue.ts';
import { block, box, COLOURS, groupColour, picture, sign, text } from './draw.ts';
import { fit, widthOf } from './lay-out.ts';

type Pictured = PageOf<'place'> | PageOf<'policy'> | PageOf<'indicator'>;

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
const INNER = WIDTH - 2 * MARGIN;
/** Where the foot begins. */
const BOTTOM = 530;

interface Shown {
  readonly title: Bilingual;
  readonly sentence: string;
  readonly groups: readonly GroupCount[];
  /** Of when its numbers are. */
  readonly when: string;
}

/** Whether a page has a picture to be shared with. */
export function isPictured(page: Page): page is Pictured {
  return page.kind === 'place' || page.kind === 'policy' || page.kind === 'indicator';
}

/** Returns the picture of a page as SVG. */
export function sharePicture(page: Pictured, lang: Lang): string {
  const own = tongue(lang);
  const { title, sentence, groups, when } = shown(page, own);
  const counted = READING_ORDER.flatMap((group) =>
    groups.filter((one) => one.group === group && one.count > 0),
  );
  const head = fit(own.say(title), { width: INNER, most: 2, sizes: [76, 64, 54, 46] });
  const heading = block(head, { x: MARGIN, y: 100 }, { bold: true });
  const most = counted.length > 0 ? 1 : 6;
  const y = heading.end + 12;
  const room = { width: INNER, most, height: BOTTOM - y, sizes: [40, 36, 32, 28] };
  const said = block(fit(sentence, room), { x: MARGIN, y });
  const site = `${own.word('site')} · ${own.word('tagline')}`;
  return picture({ width: WIDTH, height: HEIGHT, lang }, [
    box({ x: 0, y: 0, width: WIDTH, height: 14 }, COLOURS.accent),
    text(site, { x: MARGIN, y: 78 }, { size: 30, fill: COLOURS.accent, bold: true }),
    heading.svg,
    said.svg,
    counted.length > 0 ? counts(counted, { from: said.end + 20, to: BOTTOM - 14 }, own) : '',
    foot(own, { when, sample: page.frame.sample }),
  ]);
}

function shown(page: Pictured, { say, word, period, date }: Tongue): Shown {
  const { title, asOf } = page.frame;
  const month = (at: string): string =>
    at === '' ? word('data-none') : word('data-month', { month: period(at) });
  switch (page.kind) {
    case 'place': {
      const { sentence, groups, dataMonth } = page.slice;
      const total = groups.reduce((sum, { count }) => sum + count, 0);
      const counted = total > 0 ? word('picture-place', { total }) : say(sentence);
      return { title, sentence: counted, groups, when: month(dataMonth) };
    }
    case 'policy': {
      const { total, groups } = page.slice;
      const when = word('as-of', { date: date(asOf) });
      return { title, sentence: word('picture-policy', { total }), groups, when };
    }
    case 'indicator': {
      const { name, city, series, plain } = page.slice;
      return {
        title: { zh: `${city.label.zh}：${name.zh}`, en: `${city.label.en}: ${name.en}` },
        sentence: series ? say(series.sentence) : say(plain),
        groups: [],
        when: month(series?.dataMonth ?? ''),
      };
    }
  }
}

interface Band {
  readonly from: number;
  readonly to: number;
}

/** Returns the counts side by side, in as many rows as it takes, as large as there is room for. */
function counts(groups: readonly GroupCount[], { from, to }: Band, { say }: Tongue): string {
  const words = groups.map(({ group, label, count }) => ({
    group,
    said: `${say(label)} ${count}`,
  }));
  for (const size of [56, 50, 44, 38, 32, 28]) {
    const placed: string[] = [];
    let [x, y] = [MARGIN, from + size];
    for (const { group, said } of words) {
      const width = size * (1.3 + widthOf(said));
      if (x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + Math.round(size * 1.45)];
      const look = { size, bold: true, fill: groupColour(group) };
      placed.push(sign(group, { x, y: y + 4 }, size), text(said, { x: x + size * 1.3, y }, look));
      x += width + size;
    }
    if (y < to) return placed.join('');
  }
  throw new Error('no room for the counts of a picture');
}

function foot(
  { word }: Tongue,
  { when, sample }: { readonly when: string; readonly sample: boolean },
): string {
  const words = `${when} · ${word('picture-automatic')}`;
  const said = fit(words, { width: INNER, most: 1, sizes: [26, 24, 22] });
  const parts = [block(said, { x: MARGIN, y: sample ? 536 : 576 }, { fill: COLOURS.soft }).svg];
  if (sample) {
    const middle = { x: WIDTH / 2, y: 614 };
    parts.push(
      box({ x: 0, y: 578, width: WIDTH, height: 52 }, COLOURS.notice),
      text(word('notice-sample'), middle, { size: 28, bold: true, anchor: 'middle' }),
    );
  }
  return parts.join('');
}
