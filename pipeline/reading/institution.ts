// A table with a row for each care home, where the numbers of a place are asked for: told by the names
// that stand in its rows.

import type { Cell, Context } from './key.ts';
import type { Heading } from './heading.ts';
import type { Named } from './table-reader.ts';
import type { TablePart } from './sheet.ts';
import { fold, placesNamed } from './vocabulary.ts';

const COLUMN =
  /^(?:(?:填报|所属|养老|服务|托育|培训)?(?:机构|单位|企业|项目|设施|站点|服务商)|养老院|敬老院|福利院|老年公寓|护理院|(?:照料|服务|养老)中心|驿站|食堂|助餐点)(?:全称|名称|名)?$|^名称$|^(?:所[在属])?(?:街道|乡镇|镇街|街镇|乡镇?[、/(]街道\)?|社区|村居?|村社区)(?:名称)?$/;
const NAME =
  /(?:养老院|敬老院|福利院|公寓|护理院|养护院|颐养院|疗养院|托老所|护养院|照料中心|服务中心|服务站|驿站|食堂|助餐点|有限公司|托育园|幼儿园)$/;

// A part of a place, in a column of its own.
const PART = /(?:街道|街道办事处|[乡镇]|社区|[^城乡农]村|居委会|村委会)$/;

/** Returns the index of the column that names an institution in each row, if there is one. */
export function institutionColumn(columns: readonly Named[]): number | undefined {
  return columns.find(({ column, heading }) => isUnread(heading) && COLUMN.test(fold(column)))
    ?.index;
}

function isUnread(heading: Heading): boolean {
  return heading.kind === 'unknown' || (heading.kind === 'role' && heading.role === 'office');
}

/** Returns whether a home or a street stands where a place should; it reports the table's first. */
export function isInstitution(cell: Cell, part: TablePart, { words, found }: Context): boolean {
  const text = fold(cell.value);
  const isPart = NAME.test(text) || (text.length > 2 && PART.test(text));
  if (!isPart || placesNamed(words, cell.value).length > 0) return false;
  if (!part.listsInstitutions) found.add('institution-list', cell);
  part.listsInstitutions = true;
  return true;
}

/** Returns whether a text is long enough for the name of a street or a home: asked of every row. */
export function mayBePart(text: string): boolean {
  return text.length > 2;
}

/** Reports, once for a table, a row that names a street or a home beside its place: a part of it. */
export function explainPart(cell: Cell, part: TablePart, { words, found }: Context): void {
  const text = fold(cell.value);
  if (part.listsInstitutions || !(NAME.test(text) || PART.test(text))) return;
  // An office may be called a centre.
  const isOffice = /单位/.test(cell.column) && text.endsWith('中心');
  if (isOffice || placesNamed(words, cell.value).length > 0) return;
  found.add('institution-list', cell);
  part.listsInstitutions = true;
}
