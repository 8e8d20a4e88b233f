// The lines around a table in, what they say of its marks out: “—”表示未报送. Only sentences that say
// one thing of one mark count.

import { isUndecided, type Legend, type Mark } from './mark.ts';
import { fold } from './vocabulary.ts';

const OPEN = '["\'“”‘’「『《<]';
const CLOSE = '["\'“”‘’」』》>]';
const SYMBOL = String.raw`[^\s"'“”‘’「」『』《》<>\p{L}\d,，;；。:：()（）]{1,6}`;
const QUOTED = `${OPEN}\\s*(${SYMBOL}|\\p{L}{1,4})\\s*${CLOSE}`;
const MEANS = '(?:表示|代表|代替|意为|是指|指|即为?|为|[:：=]|means|denotes|stands for|is)';
const WRITTEN = '(?:用|以|填写?|记为|记|写成?|标注?为?)(?:符号)?';
// A mark without quotes stands alone: no part of a word before it.
const MARK_MEANS = new RegExp(
  `(?:${QUOTED}|(?:^|[\\s:：、.．)）中])(${SYMBOL}))号?\\s*(?:均|都|一律)?${MEANS}(.+)$`,
  'u',
);
const WRITTEN_AS = new RegExp(
  `^(.+?)(?:均|都|一律|请|应)*${WRITTEN}\\s*(?:${QUOTED}|(${SYMBOL}))号?(?:表示|代替|代表|填写?|填列)?\\s*$`,
  'u',
);
const FORBIDDEN =
  /不得|勿|不要|禁止|不能|不可|不应|不再|不宜用|不用\s*["“‘「『]|do not|don't|never/;

// A legend is a sentence or two; a hostile cell has thousands of characters.
const LONGEST = 500;

/** Returns what the lines around a table say of its marks: “—”表示未报送; 不涉及的填“/”. */
export function readLegend(lines: readonly string[]): Legend {
  return lines
    .filter((line) => line.length <= LONGEST)
    .flatMap((line) =>
      line.split(/[,，;；。\n](?![^"“‘「『]{0,6}["”’」』])|[,，;；。](?=\s*["“‘「『])/),
    )
    .flatMap((clause): Legend => {
      if (FORBIDDEN.test(clause)) return [];
      const [, quoted, bare, words] = MARK_MEANS.exec(clause) ?? [];
      const [, before, quotedLast, bareLast] = WRITTEN_AS.exec(clause) ?? [];
      const mark = quoted ?? bare ?? quotedLast ?? bareLast ?? '';
      const meaning = meaningIn(words ?? before ?? '');
      return meaning && isUndecided(mark) ? [[mark, meaning]] : [];
    });
}

const MEANT: readonly (readonly [Mark, RegExp])[] = [
  [
    'not-reported',
    /未(?:上|填)?报(?:送|告)?|未填写?|缺[报失]|暂缺|不详|(?:无|没有|缺)(?:统计)?(?:数据|资料)|未统计|notreported|missing|notavailable/,
  ],
  [
    'not-applicable',
    /不涉及|不适用|(?:无|没有)[该此这][项类](?:情况|数据|指标|内容|业务)?|notapplicable/,
  ],
  ['withheld', /不予?公[布开]|不宜公开|保密|涉密|withheld|confidential/],
  ['zero', /零|(?:^|[^\d.])0(?![\d.])|zero/],
];
const FILLER =
  /[该本此这当的为是均者等则处尚暂]|[一每]?[格项月期年区]|数[据值字量]|指标|单位|情况|地区|内容|表[中内]|[a-z]|[.。:]/g;

// 填表说明：1.
const HEADING = /^(?:.{0,4}(?:说明|注)\d?:)?(?:\(?\d+[.、)])?/;

// A sentence that gives a mark two meanings decides nothing, nor one that says more.
function meaningIn(words: string): Mark | undefined {
  const folded = fold(words).replace(HEADING, '');
  const [one, another] = MEANT.filter(([, pattern]) => pattern.test(folded));
  if (!one || another) return undefined;
  const [mark, pattern] = one;
  return folded.replace(pattern, '').replace(FILLER, '') === '' ? mark : undefined;
}
