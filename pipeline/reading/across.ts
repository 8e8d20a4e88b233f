// The observations of one file in, findings out: held against each other, and against what its
// reporter is asked for.

import { nameOf, type Context } from './key.ts';
import { isMore } from './number.ts';
import type { Observed, Observations } from './observations.ts';
import type { Kept, Sheet } from './sheet.ts';
import { readValue, type Reported } from './value.ts';
import { split } from './vocabulary.ts';

interface Into {
  readonly sheet: Sheet;
  readonly context: Context;
}

/** Adds what a cell reports, unless the file has it already: that is a finding. */
export function add(
  { entry, place, evidence, remark, table, isUnitStated, institution }: Kept,
  { value, done_on, withdrawn }: Reported,
  { sheet: { observations, tables }, context: { found } }: Into,
): void {
  const { measure, period } = entry;
  const { line, column } = entry.cell;
  // Spelt out, since this is done for each number of a file.
  const one: Observed = {
    place,
    measure,
    period,
    value,
    done_on,
    withdrawn,
    evidence,
    remark,
    line,
    column,
    table,
    isUnitStated,
  };
  const part = institution === undefined ? undefined : tables[table];
  const index = observations.add(one);
  if (index < 0) {
    part?.institutions.set(observations.count() - 1, institution ?? '');
    return;
  }
  if (part && part.institutions.get(index) !== institution) {
    if (!part.listsInstitutions) found.add('institution-list', { line, value: institution ?? '' });
    part.listsInstitutions = true;
    return;
  }
  const before = observations.at(index);
  const about = { value: shown(one), other: before.line, before: shown(before) };
  const isSame = about.value === about.before && one.done_on === before.done_on;
  const code = isSame ? 'duplicate-row' : 'contradictory-rows';
  found.add(code, { ...position(one), ...about, ...naming(one) });
}

/** Reads the cells whose marks only a legend around the tables could explain. */
export function readUndecided(into: Into): void {
  const { sheet, context } = into;
  for (const kept of sheet.undecided) {
    const reported = readValue(kept.entry, context);
    if (reported) add(kept, reported, into);
  }
}

/** Reports parts over their whole, and measures that are not owed. */
export function explainAcross({ observations }: Sheet, context: Context): void {
  explainOverNumerators(observations, context);
  explainUnowed(observations, context);
}

function explainOverNumerators(observations: Observations, context: Context): void {
  const wholes = wholesOf(context);
  for (let i = 0; i < observations.count(); i++) {
    const own = wholes.get(observations.measureAt(i).measure);
    if (own === undefined) continue;
    for (const measure of own) explainOverNumerator(observations, [i, measure], context);
  }
}

function explainOverNumerator(
  observations: Observations,
  [i, measure]: readonly [number, string],
  { found }: Context,
): void {
  const value = observations.valueAt(i);
  const at = observations.find(observations.placeAt(i).place, measure, observations.periodAt(i));
  const whole = at < 0 ? '' : observations.valueAt(at);
  if (whole === '' || value === '' || !isMore(value, whole)) return;
  const one = observations.at(i);
  const { place, measure: numerator, period } = naming(one);
  const denominator = nameOf(observations.measureAt(at));
  const code = isPart(one, observations.at(at))
    ? 'numerator-over-denominator'
    : 'share-over-hundred';
  found.add(code, { ...position(one), value, whole, place, period, numerator, denominator });
}

// The measures that one is a share of.
function wholesOf({ reference }: Context): Map<string, Set<string>> {
  const wholes = new Map<string, Set<string>>();
  for (const { kind, numerator, denominator, factor, unit } of reference.indicators)
    if (kind === 'ratio' && Number(factor) === 100 && unit === '%')
      wholes.set(numerator, (wholes.get(numerator) ?? new Set()).add(denominator));
  return wholes;
}

// What is counted since a start, or within a month, may lawfully be more than there is at its end.
function isPart({ measure }: Observed, whole: Observed): boolean {
  return (
    ['stock', 'flow', 'ytd'].includes(measure.temporality) &&
    measure.temporality === whole.measure.temporality
  );
}

// Once for each measure: where one column is not owed, neither is any of its cells.
function explainUnowed(observations: Observations, { reporter, found }: Context): void {
  if (!reporter) return;
  const known = new Set(split(reporter.measures));
  for (let i = 0; i < observations.count(); i++) {
    const { measure: id } = observations.measureAt(i);
    if (known.has(id)) continue;
    known.add(id);
    const one = observations.at(i);
    const { measure } = naming(one);
    found.add('measure-not-owed', { ...position(one), measure, reporter: nameOf(reporter) });
  }
}

function shown({ value, done_on, withdrawn }: Observed): string {
  return withdrawn === 'yes' ? '撤回' : done_on || value;
}

function position({ line, column }: Observed): { line: number; column: string } {
  return { line, column };
}

function naming({ place, measure, period }: Observed): Naming {
  return { place: nameOf(place), measure: nameOf(measure), period };
}

type Names = ReturnType<typeof nameOf>;
type Naming = { readonly place: Names; readonly measure: Names; readonly period: string };
