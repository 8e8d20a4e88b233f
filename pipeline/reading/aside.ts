// A row of the file out of which it is to be told whether it is data or an aside: a title above the
// table, a sign-off or a footnote below it. In doubt it is data, so that no number is lost.

import { readLegend } from './legend.ts';
import { readDate, readPeriod } from '../period.ts';
import type { Row } from './record.ts';
import { fold, measureNamed, placesNamed, type Vocabulary } from './vocabulary.ts';

const SIGNATURE =
  /^(?:(?:单位|统计|分管|部门|机构|填报)?负责人|(?:填表|填报|制表|审核|复核|经办|联系|统计)人员?|(?:联系|办公)电话|(?:报出|填表|填报|制表|上报)日期|(?:单位)?(?:公章|盖章|签字|签章))/;
const ASIDE =
  /^(?:(?:电话|审核|复核|填表|制表|填报|编制|资料来源|数据来源|说明|备注|附注|附件|补充资料|图例|符号说明|填报说明):|注\d*:|[*※])/;
// What stands above a statistical table: who reports, when, in which unit, by whose leave.
const CAPTION =
  /^(?:(?:填报|报送|上报|制表|编制|编报)单位(?:名称)?|(?:填报|报送)(?:地区|区县)|统计范围|单位名称|(?:计量)?单位|(?:填报|填表|制表|报出|上报)(?:日期|时间)|报告期别?|报表(?:日期|时间|月份|期)|统计(?:期间?|时间|月份|日期)|所属时?期|(?:数据)?截[至止](?:时间|日期)?|期间|时间|月份|年度|表号|制定(?:机关|单位)|批准(?:机关|单位|文号)|备案(?:机关|文号)|文号|有效期(?:至|限)?|单位负责人|组织机构代码|统一社会信用代码|区划代码|行政区划代码)(?:\([^()]*\))?:/;
// Beside 填报单位： that of the table below.
const MONTH = /^(?:19|20)\d\d年\d{1,2}月(?:份|底|末)?$/;
const BARE_CAPTION = /^(?:表号|制定机关|批准机关|备案机关|批准文号|备案文号|有效期(?:至|限)?)$/;

/** Returns whether a row below the header is a sign-off or a footnote, and reports nothing. */
export function isClosing(
  { cells }: Row,
  holdsData: (index: number) => boolean,
  words: Vocabulary,
): boolean {
  const first = cells.findIndex((cell) => cell.trim() !== '');
  const label = cells[first] ?? '';
  if (!isLabel(label) || placesNamed(words, label).length > 0) return false;
  const isCaption = CAPTION.test(fold(label));
  return !cells.some((cell, i) => {
    const before = cells.slice(0, i).findLast((one) => one.trim() !== '') ?? '';
    return (
      i > first &&
      holdsData(i) &&
      !(isCaption && MONTH.test(fold(cell))) &&
      !isLabel(cell) &&
      !(isLabel(before) && isBare(before)) &&
      reports(cell, words)
    );
  });
}

/** Returns the place or measure that a row above the header names beside a number, if it does. */
export function subjectNamed({ cells }: Row, words: Vocabulary): string | undefined {
  if (cells.some((cell) => isLabel(cell) || BARE_CAPTION.test(fold(cell)))) return undefined;
  const at = cells.findIndex((cell) => names(cell, words));
  const isNumber = (cell: string, i: number): boolean =>
    i !== at && /^[-+]?\d[\d.,]*$/.test(fold(cell)) && readPeriod(cell) === undefined;
  return cells.some(isNumber) ? cells[at] : undefined;
}

/** Returns whether a cell begins as what stands above and below tables does: 填报单位：, 审核人, 注：, “—”表示… */
export function isLabel(cell: string): boolean {
  const folded = fold(cell);
  if (SIGNATURE.test(folded) || ASIDE.test(folded) || CAPTION.test(folded)) return true;
  return folded.length > 4 && readLegend([cell]).length > 0;
}

/** Returns whether a cell begins as what stands below a table does: 审核人, 注：, “—”表示… */
export function isFoot(cell: string): boolean {
  return isLabel(cell) && !CAPTION.test(fold(cell));
}

// 填表人：or 填表人, the name standing in the next cell; behind 说明：there may be a row of data.
function isBare(cell: string): boolean {
  const folded = fold(cell);
  return !/^(?:说明|备注|注)/.test(folded) && /:$|^.{2,5}(?:人|电话|日期)$/.test(folded);
}

const TELEPHONE = /^(?:\+?\d{2,4}-[\d-]{7,}|1\d{10})$/;

// Prose beside a label is its continuation, and a day is the day of signing.
function reports(cell: string, words: Vocabulary): boolean {
  if (readDate(cell) !== undefined || TELEPHONE.test(fold(cell))) return false;
  return /\p{Nd}/u.test(cell) || names(cell, words);
}

function names(cell: string, words: Vocabulary): boolean {
  return placesNamed(words, cell).length > 0 || measureNamed(words, cell) !== undefined;
}
