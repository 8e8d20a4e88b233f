// The style sheet of a workbook in, the number format of each cell style out. A program knows the
// numbers of some formats by heart; those are what they mean where Chinese is spoken.

import { getFormatFromId } from 'numfmt';
import { decoded, walkXml } from './walk-xml.ts';

export const GENERAL = 'General';

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const DAY = 'yyyy"年"m"月"d"日"';

const CHINESE: ReadonlyMap<number, string> = new Map([
  ...[27, 36, 50, 52, 57].map((id): [number, string] => [id, YEAR_MONTH]),
  ...[28, 29, 51, 53, 54, 58].map((id): [number, string] => [id, MONTH_DAY]),
  [30, 'm/d/yy'],
  [31, DAY],
  ...[32, 33].map((id): [number, string] => [id, 'h"时"mm"分"']),
]);

/** Returns the format of each cell style, in the order in which cells count them. */
export function readFormats(xml: string): readonly string[] {
  const custom = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') {
        const { numFmtId, formatCode = GENERAL } = attributes();
        custom.set(Number(numFmtId), decoded(formatCode));
      }
      if (name === 'xf' && inCells) {
        const id = Number(attributes()['numFmtId'] ?? 0);
        formats.push(custom.get(id) ?? CHINESE.get(id) ?? getFormatFromId(id, 'zh-CN'));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
