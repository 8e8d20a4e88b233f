// A text in, the unit of measurement that it names out: behind a value, in a header, or in a line
// outside the table (单位：万元).

import type { Measure, Reference } from '../reference/reference.ts';
import { fold } from './vocabulary.ts';

// Units that reports are made in, beside those of the measures.
const USUAL = new Set(
  [
    ['元', '千元', '万元', '百万元', '亿元', '人', '万人', '人次', '万人次', '户', '万户'],
    ['张', '万张', '所', '家', '个', '平方米', '万平方米', '公顷', '百元', '%', '‰'],
    ['yuan', '㎡', 'm²'],
  ]
    .flat()
    .map(fold),
);

/** Returns whether a text is the unit in which a measure is reported. */
export function isUnitOf(measure: Measure, text: string): boolean {
  const unit = fold(text).replace(/^单位:?/, '');
  return [measure.unit, measure.unit_en].some((known) => fold(known) === unit);
}

/** Returns whether a text is a unit of measurement and nothing else. */
export function isUnit(text: string, { measures }: Reference): boolean {
  const counted = measures.filter(({ temporality }) => temporality !== 'milestone');
  return USUAL.has(fold(text)) || counted.some((measure) => isUnitOf(measure, text));
}

/** Returns whether a column's name, or the cell beside a value, gives the unit of its measure. */
export function isUnitStated(measure: Measure, column: string, unit: string): boolean {
  const [, behind = ''] = /\(([^()]+)\)$/.exec(fold(column)) ?? [];
  return [behind, unit].some((text) => text !== '' && isUnitOf(measure, text));
}

// 填报单位 and the like are offices.
const OFFICE = /(?:填|上|申|呈)?报$|(?:报送|制表|编制|填制|责任|主管|牵头|承办|主办|所属|发文)$/;

/** Returns the one unit that a line outside the table names, undefined where it names several. */
export function unitNamed(cells: readonly string[], reference: Reference): string | undefined {
  const line = cells
    .map((cell) => cell.normalize('NFKC').trim())
    .filter((cell) => cell !== '')
    .join('|')
    .replace(/单\s+位/g, '单位');
  const pieces = line.split(/单位|\bunits?\b/i);
  const behind = pieces.slice(1).filter((_, i) => !OFFICE.test((pieces[i] ?? '').trimEnd()));
  const bracketed = [...line.matchAll(/\(([^()]+)\)/g)].map(([, inner = '']) => inner.trim());
  const alone = bracketed.filter((text) => isUnit(text, reference));
  const named = behind.map((piece) => unitAtHead(piece.replace(/^[\s:|为是]+/, ''), reference));
  return [...named, ...alone].find((unit) => unit !== undefined);
}

// 元; 人民币元; 元 2023年9月; not 张、所.
function unitAtHead(text: string, reference: Reference): string | undefined {
  const [head = ''] = text.split(/[|()。;]/);
  const whole = head.trim().replace(/^人民币/, '');
  if (isUnit(whole, reference)) return whole;
  const units = whole.split(/\s+/).filter((word) => isUnit(word, reference));
  return units.length === 1 ? units[0] : undefined;
}
