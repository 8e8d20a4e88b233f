// A text in, the unit of measurement that it names out: behind a value or in a header; lines outside
// the table are for unit-line.ts.

import type { Measure, Reference } from '../reference/reference.ts';
import { fold } from './vocabulary.ts';

// The units that reports are made in, by kind; 公顷 is ten thousand square metres.
const KINDS: Readonly<Record<string, readonly string[]>> = {
  money: ['元', '人民币', '元人民币', 'yuan', 'rmb', 'cny', '¥'],
  person: ['人', '名', '位'],
  time: ['人次'],
  household: ['户'],
  bed: ['张', '床', '张床', '张床位'],
  institution: ['所', '家', '处', '座'],
  piece: ['个'],
  event: ['次'],
  area: ['平方米', '平米', '平方', 'm2', 'sqm', '公顷'],
};
const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, units]) => units.map((unit) => [unit, kind])),
);
const POWERS: Readonly<Record<string, number>> = {
  ...{ 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 },
};

interface Unit {
  readonly kind: string;
  readonly power: number;
}

// 百万元 is money, 10⁶.
function unitOf(text: string): Unit | undefined {
  const folded = fold(text);
  const [, many = '', base = folded] = /^([十百千万亿]+)(.+)$/.exec(folded) ?? [];
  const kind = KIND_OF.get(base);
  const power = many === '' ? 0 : POWERS[many];
  if (kind === undefined || power === undefined) return undefined;
  return { kind, power: power + (base === '公顷' ? 4 : 0) };
}

/** Returns the power of ten in a measure's own unit: 4 for 万元. */
export function powerOf({ unit }: Measure): number {
  return unitOf(unit)?.power ?? 0;
}

/** Returns whether a measure is given in units of very different size: money, areas. */
export function isScaled({ unit }: Measure): boolean {
  return ['money', 'area'].includes(unitOf(unit)?.kind ?? '');
}

/**
 * Returns the power of ten by which a number in that unit is to be multiplied to get the measure's
 * own: 0 for the same, -4 for 元 where it is 万元; undefined for a unit of another kind.
 */
export function shiftTo(measure: Measure, text: string): number | undefined {
  if (isUnitOf(measure, text)) return 0;
  const [own, other] = [unitOf(measure.unit), unitOf(text)];
  if (!own || !other) return undefined;
  // 12个 homes are 12所.
  const isSame = own.kind === other.kind || (own.kind === 'institution' && other.kind === 'piece');
  return isSame ? other.power - own.power : undefined;
}

/**
 * Returns the power of ten for the one of several units that is of the measure's kind, 0 where none
 * is; undefined where several are that differ.
 */
export function shiftAmong(measure: Measure, units: readonly string[]): number | undefined {
  const [shift = 0, ...others] = new Set(units.flatMap((unit) => shiftTo(measure, unit) ?? []));
  return others.length > 0 ? undefined : shift;
}

/** Returns whether a text is a usual unit of measurement, whoever's. */
export function isUsualUnit(text: string): boolean {
  return unitOf(text) !== undefined;
}

/** Returns whether a text is the unit in which a measure is reported. */
export function isUnitOf(measure: Measure, text: string): boolean {
  const unit = fold(text).replace(/^单位:?/, '');
  return [measure.unit, measure.unit_en].some((known) => fold(known) === unit);
}

/** Returns whether a text is a unit of measurement and nothing else. */
export function isUnit(text: string, { measures }: Reference): boolean {
  const counted = measures.filter(({ temporality }) => temporality !== 'milestone');
  const isRate = ['%', '‰'].includes(fold(text));
  return isRate || isUsualUnit(text) || counted.some((measure) => isUnitOf(measure, text));
}

/** Returns a name and the unit behind it: 床位数（张）, 床位数[张], 床位数/张, 支出（单位：元）. */
export function splitUnit(
  text: string,
): { readonly name: string; readonly unit: string } | undefined {
  const plain = text.normalize('NFKC').trim();
  const [, name = '', ...behind] = UNIT_BEHIND.exec(plain) ?? [];
  const unit = fold(behind.join('')).replace(/^(?:计量)?单位:?(?=.)/, '');
  return unit === '' ? undefined : { name: name.trim(), unit };
}

const UNIT_BEHIND = /^(.+?)(?:\(([^()]+)\)|\[([^[\]]+)\]|【([^【】]+)】|\/([^/()]+))$/s;

/** Returns whether a column's name, or the cell beside a value, gives the unit of its measure. */
export function isUnitStated(measure: Measure, column: string, unit: string): boolean {
  return [splitUnit(column)?.unit ?? '', unit].some(
    (text) => text !== '' && isUnitOf(measure, text),
  );
}
