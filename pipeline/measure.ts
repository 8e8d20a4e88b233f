// What the reference data say of a measure: its row, and which definition holds in a period.

import { periodEnd } from './period.ts';
import type { Indicator, Measure, Reference } from './reference/reference.ts';

/** Returns the rows of a measure, one per version of its definition, oldest first. */
export function definitions(reference: Reference, measure: string): readonly Measure[] {
  const found = reference.measures.filter((one) => one.measure === measure);
  if (found.length === 0) throw new Error(`unknown measure: ${measure}`);
  return found.toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
}

/** Returns a measure as it is defined today. */
export function measureOf(reference: Reference, measure: string): Measure {
  const newest = definitions(reference, measure).at(-1);
  if (!newest) throw new Error(`unknown measure: ${measure}`);
  return newest;
}

/** Returns the version of a measure's definition that holds at a period's end. */
export function definitionVersion(reference: Reference, measure: string, period: string): string {
  const end = periodEnd(period);
  const versions = definitions(reference, measure);
  return (
    (versions.findLast((one) => one.valid_from <= end) ?? versions[0])?.definition_version ?? ''
  );
}

/**
 * Returns the version of an indicator's definition that holds at a period's end: its numerator's,
 * and one more for each new definition of its denominator.
 */
export function indicatorVersion(
  reference: Reference,
  { numerator, denominator }: Indicator,
  period: string,
): string {
  const version = definitionVersion(reference, numerator, period);
  if (denominator === '') return version;
  const end = periodEnd(period);
  const begun = definitions(reference, denominator).filter((one) => one.valid_from <= end);
  return String(Number(version) + begun.slice(1).length);
}

/** Returns the measures an indicator is computed from: its numerator, and its denominator if any. */
export function partsOf(reference: Reference, indicator: Indicator): readonly Measure[] {
  const ids = [indicator.numerator, indicator.denominator].filter((id) => id !== '');
  return ids.map((id) => measureOf(reference, id));
}

/** Returns the items of a `;`-joined cell. */
export function items(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(';').map((item) => item.trim());
}
