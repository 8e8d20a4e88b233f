// The numbers of a table and the lines around it in, findings out: about units that contradict each
// other, and about amounts whose unit stands nowhere.

import type { At } from './finding.ts';
import { nameOf, unitOf, type Context } from './key.ts';
import { isMore } from './number.ts';
import type { Observed } from './observations.ts';
import type { Measure } from '../reference/reference.ts';
import { rangeOf, type Sheet, type TablePart } from './sheet.ts';
import { isScaled, powerOf, shiftAmong, shiftTo } from './unit.ts';
import { unitsNamed, unitsOfKinds } from './unit-line.ts';

// 单位：万元 above the table holds for every number whose unit stands nowhere nearer; any other line
// may not say otherwise.
/** Reports units outside a table that are not those of its numbers, and amounts without any unit. */
export function explainUnits(sheet: Sheet, part: TablePart, context: Context): void {
  const { reference, found } = context;
  const units = part.asides.flatMap(({ line, cells }) => {
    if (part.titles.has(line)) return [];
    const [named, ofKinds] = [unitsNamed(cells, reference), unitsOfKinds(cells, reference)];
    return named.length + ofKinds.length === 0 ? [] : [{ line, named, ofKinds }];
  });
  const isAsked = (measure: Measure): boolean => units.length > 0 || isScaled(measure);
  const unstated = unstatedIn(sheet, part, isAsked);
  const isOfKind = (measure: Measure): boolean =>
    units.some(({ ofKinds }) => isAmong(measure, ofKinds));
  for (const { line, named, ofKinds } of units) {
    const isRead = (measure: Measure): boolean =>
      isReadAs(shiftAmong(measure, ofKinds), measure, part) || !isAmong(measure, ofKinds);
    const isContrary = ({ first: { measure } }: Unstated): boolean =>
      !isRead(measure) ||
      (named.length > 0 && !isOfKind(measure) && !isReadAs(saidOf(measure, named), measure, part));
    const other = unstated.find(isContrary);
    if (!other) continue;
    const unit = [...named, ...ofKinds].join('、');
    found.add('unit-above-header', { line, value: unit, found: unit, ...namesOf(other.first) });
  }
  const isSaid = (measure: Measure): boolean =>
    units.some(({ named, ofKinds }) => isAmong(measure, [...named, ...ofKinds]));
  for (const one of part.isByCode ? [] : unstated)
    if (!isSaid(one.first.measure)) explainUnstated(one, context);
}

function isAmong(measure: Measure, units: readonly string[]): boolean {
  return units.some((unit) => shiftTo(measure, unit) !== undefined);
}

function isReadAs(shift: number | undefined, measure: Measure, { units }: TablePart): boolean {
  return shift !== undefined && shift === shiftAmong(measure, units);
}

// A list is of several measures: it contradicts where it has units of this one's kind.
function saidOf(measure: Measure, named: readonly string[]): number | undefined {
  const [only, ...others] = named;
  const isOne = only !== undefined && others.length === 0;
  return isOne ? shiftTo(measure, only) : shiftAmong(measure, named);
}

/** Numbers of a measure whose unit stands neither beside them nor in their column's name. */
interface Unstated {
  readonly first: Observed;
  readonly largest: Observed;
}

function unstatedIn(
  sheet: Sheet,
  part: TablePart,
  isAsked: (measure: Measure) => boolean,
): Unstated[] {
  const { observations } = sheet;
  const found = new Map<Measure, Unstated | 'none' | 'not asked'>();
  const [from, to] = rangeOf(sheet, part);
  for (let i = from; i < to; i++) {
    const measure = observations.measureAt(i);
    let before = found.get(measure);
    if (before === undefined) {
      before = isAsked(measure) && measure.temporality !== 'milestone' ? 'none' : 'not asked';
      found.set(measure, before);
    }
    if (before === 'not asked') continue;
    const value = observations.valueAt(i);
    if (value === '' || (before !== 'none' && !isMore(value, before.largest.value))) continue;
    const one = observations.at(i);
    if (one.isUnitStated) continue;
    found.set(measure, { first: before === 'none' ? one : before.first, largest: one });
  }
  return [...found.values()].filter((one) => typeof one === 'object');
}

// So much in 万元 is more than an office below a province spends, and in 元 it is usual; so little in
// 元 or in square metres may be in ten thousands of them.
const MANY = '9999';
const FEW = '99';

function explainUnstated({ first, largest }: Unstated, { found }: Context): void {
  const { measure, column } = first;
  const isLarge = powerOf(measure) > 0 && isMore(largest.value, MANY);
  if (!isScaled(measure) || largest.value === '0' || column === measure.measure) return;
  if (powerOf(measure) === 0 && isMore(largest.value, FEW)) return;
  const { line, value } = isLarge ? largest : first;
  const at = { line, column: isLarge ? largest.column : column, value, ...namesOf(first) };
  found.add(isLarge ? 'unit-unclear' : 'unit-not-stated', at);
}

function namesOf({ measure }: Observed): Pick<At<'unit-not-stated'>, 'measure' | 'unit'> {
  return { measure: nameOf(measure), unit: unitOf(measure) };
}
