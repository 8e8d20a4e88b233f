// A place in large type, 1080 × 1440, for family chat groups: read at arm's length on a phone.

import type { Lang, PageOf } from '../../pipeline/page.ts';
import { qrCode } from '../../pipeline/qr.ts';
import { READING_ORDER } from '../../pipeline/status.ts';
import { tongue } from '../tongue.ts';
import { block, box, COLOURS, groupColour, picture, qr, sign, text } from './draw.ts';
import { fit } from './lay-out.ts';

const WIDTH = 1080;
const HEIGHT = 1440;
const MARGIN = 72;
const INNER = WIDTH - 2 * MARGIN;
/** Where the counts begin and end. */
const [TOP, BOTTOM] = [400, 1085];

/** Returns the picture of a place as SVG. */
export function largePicture({ frame, slice, path }: PageOf<'place'>, lang: Lang): string {
  const own = tongue(lang);
  const { say, word, href, period } = own;
  const site = `${word('site')} · ${word('tagline')}`;
  const title = fit(say(frame.title), { width: INNER, most: 1, sizes: [120, 104, 88, 72, 60] });
  const address = frame.base + href(path);
  const month = slice.dataMonth
    ? word('data-month', { month: period(slice.dataMonth) })
    : word('data-none');
  const side = 250;
  const beside = { x: MARGIN + side + 36, y: 1120 };
  const narrow = WIDTH - beside.x - MARGIN;
  const small = { width: narrow, most: 1, sizes: [38, 34, 30, 26, 22] };
  const read = block(
    fit(word('notice-scan'), small),
    { ...beside, y: beside.y - 6 },
    { bold: true },
  );
  const written = block(fit(address.replace(/^https?:\/\//, ''), small), {
    ...beside,
    y: read.end,
  });
  const when = block(fit(month, small), { ...beside, y: written.end });
  const automatic = fit(word('picture-automatic'), { width: narrow, most: 2, sizes: [30, 26] });
  return picture({ width: WIDTH, height: HEIGHT, lang }, [
    box({ x: 0, y: 0, width: WIDTH, height: 150 }, COLOURS.accent),
    block(
      fit(site, { width: INNER, most: 1, sizes: [52, 46, 40, 36, 32] }),
      { x: MARGIN, y: 46 },
      { fill: '#fff', bold: true },
    ).svg,
    block(title, { x: MARGIN, y: 196 }, { bold: true }).svg,
    counts({ slice, frame }, lang),
    box({ x: MARGIN, y: BOTTOM + 12, width: INNER, height: 3 }, COLOURS.ink),
    qr(qrCode(address), { x: MARGIN, y: 1110 }, side),
    ...[read.svg, written.svg, when.svg],
    block(automatic, { ...beside, y: when.end }, { fill: COLOURS.soft }).svg,
    frame.sample ? sampleBand(word('notice-sample')) : '',
  ]);
}

function counts({ slice }: Pick<PageOf<'place'>, 'slice' | 'frame'>, lang: Lang): string {
  const { say } = tongue(lang);
  const shown = READING_ORDER.flatMap((group) =>
    slice.groups.filter((one) => one.group === group && one.count > 0),
  );
  if (shown.length === 0) {
    const said = fit(say(slice.sentence), { width: INNER, most: 6, sizes: [72, 64, 56, 48] });
    return block(said, { x: MARGIN, y: TOP }).svg;
  }
  const step = Math.min(124, Math.floor((BOTTOM - TOP) / shown.length));
  const size = Math.round(step * 0.62);
  return shown
    .map(({ group, label, count }, i) => {
      const y = TOP + i * step + Math.round(step * 0.72);
      const look = { size, bold: true, fill: groupColour(group) };
      const word = fit(say(label), {
        width: INNER - size * 3.6,
        most: 1,
        sizes: [size, size * 0.8],
      });
      return [
        sign(group, { x: MARGIN, y: y + 4 }, size),
        text(word.lines[0] ?? '', { x: MARGIN + size * 1.5, y }, { ...look, size: word.size }),
        text(String(count), { x: WIDTH - MARGIN, y }, { ...look, size: size + 8, anchor: 'end' }),
      ].join('');
    })
    .join('');
}

function sampleBand(words: string): string {
  const y = HEIGHT - 76;
  return (
    box({ x: 0, y, width: WIDTH, height: 76 }, COLOURS.notice) +
    text(words, { x: WIDTH / 2, y: y + 52 }, { size: 42, bold: true, anchor: 'middle' })
  );
}
