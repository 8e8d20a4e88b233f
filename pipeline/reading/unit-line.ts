// A line outside the table in, the units out that it gives for the numbers of the table: for all of
// them (单位：万元), or for those of a kind (金额单位：万元).

import type { Reference } from '../reference/reference.ts';
import type { Row } from './record.ts';
import { isUnit } from './unit.ts';

// 填报单位 and the like are offices.
const OFFICE = /(?:填|上|申|呈)?报$|(?:报送|制表|编制|填制|责任|主管|牵头|承办|主办|所属|发文)$/;

// What a unit may be said of alone (金额单位：万元, 人数单位：人), and what a bare 万 of it is then.
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^人次/, '人次'],
  [/^(?:人数|人员)/, '人'],
  [/^床位/, '张'],
  [/^(?:机构|设施)/, '所'],
  [/^面积/, '平方米'],
  [/^(?:户数|家庭)/, '户'],
  [/^/, '元'],
];
const KIND =
  '(?:金额|资金|货币|经费|支出|收入|人数|人员|人次|床位|机构|设施|面积|户数|家庭)数?(?:的?(?:计量|数量)?单位|(?=:|[均都]?[为是]))';
const OF_KIND = new RegExp(`(${KIND})[\\s:|均都为是]*((?:(?!${KIND})[^|;。()])*)`, 'g');
const MULTIPLIER = /^[百千万亿]+$/;
const MONEY_ALONE = /^[十百千万亿]*元$/;

/** Returns the units that the lines above a table give for its numbers. */
export function unitsAbove(above: readonly Row[], reference: Reference): readonly string[] {
  const ofAll = above.map(({ cells }) => unitsNamed(cells, reference));
  return [
    ...(ofAll.find((units) => units.length > 0) ?? []),
    ...above.flatMap(({ cells }) => unitsOfKinds(cells, reference)),
  ];
}

/** Returns the units that a line outside the table gives for all its numbers: 单位：元、张. */
export function unitsNamed(cells: readonly string[], reference: Reference): readonly string[] {
  const line = textOf(cells).replace(OF_KIND, '|');
  const pieces = line.split(/单位|\bunits?\b/i);
  const behind = pieces.slice(1).filter((_, i) => !OFFICE.test((pieces[i] ?? '').trimEnd()));
  const bracketed = [...line.matchAll(/\(([^()]+)\)/g)].map(([, inner = '']) => inner.trim());
  const alone = bracketed.flatMap((text) => listOf(text, reference));
  const named = behind.map((piece) => unitsAtHead(piece.replace(/^[\s:|为是]+/, ''), reference));
  const said = [...line.matchAll(/以([^以|()]{1,8})为$|以([^以|()]{1,8})为(?=单位)/g)].map(
    ([, one, other]) => listOf(one ?? other ?? '', reference),
  );
  return [...named, ...said, alone].find((units) => units.length > 0) ?? [];
}

/** Returns the units that a line gives for the measures of their kind: 金额单位：万元 / 人数单位：人. */
export function unitsOfKinds(cells: readonly string[], reference: Reference): readonly string[] {
  const line = textOf(cells);
  const named = [...line.matchAll(OF_KIND)].flatMap(([, kind = '', behind = '']) =>
    unitsAtHead(behind, reference).map((unit) => withKind(unit, kind)),
  );
  const alone = line.split('|').filter((cell) => MONEY_ALONE.test(cell));
  return [...new Set([...named, ...alone])];
}

function withKind(unit: string, kind: string): string {
  const [, own = ''] = KINDS.find(([pattern]) => pattern.test(kind)) ?? [];
  return MULTIPLIER.test(unit) ? unit + own : unit;
}

function textOf(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.normalize('NFKC').trim())
    .filter((cell) => cell !== '')
    .join('|')
    .replace(/单\s+位/g, '单位');
}

// 万人、%: a list of units and nothing else. A bare 万 is one of no kind, and fits no number.
function listOf(text: string, reference: Reference): readonly string[] {
  const parts = text.split(/[\s、,，/]+/).map((part) => part.trim());
  return parts.every((part) => isGiven(part, reference)) ? parts : [];
}

function isGiven(text: string, reference: Reference): boolean {
  return isUnit(text, reference) || MULTIPLIER.test(text);
}

// 元; 人民币元; 元 2023年9月; 元、张.
function unitsAtHead(text: string, reference: Reference): readonly string[] {
  const [head = ''] = text.split(/[|()。;]/);
  const whole = head.trim().replace(/^人民币/, '');
  if (isGiven(whole, reference)) return [whole];
  return whole.split(/[\s、,，/]+/).filter((word) => isGiven(word, reference));
}
