// A ledger in; out comes what each place has reported of each measure, over time: the numbers in
// force, oldest first. What is withheld or withdrawn is a gap; a new definition starts a new series.

import type { Ledger } from '../ledger.ts';
import { definitionVersion, measureOf } from '../measure.ts';
import { periodEnd } from '../period.ts';
import type { Measure, Place, Reference } from '../reference/reference.ts';
import { SUPPRESSED } from '../suppressing/conceal.ts';

/** One number in force. */
export interface Point {
  readonly period: string;
  /** As it was reported. */
  readonly text: string;
  readonly value: number;
  readonly upload: string;
  readonly line: number;
}

export interface Series {
  readonly place: Place;
  readonly measure: Measure;
  readonly points: readonly Point[];
}

/** Returns the series of a ledger, which is in canonical order; those of milestones are left out. */
export function seriesOf(ledger: Ledger, reference: Reference): readonly Series[] {
  const places = new Map(reference.places.map((one) => [one.place, one]));
  const inForce = newest(ledger);
  const byMeasure = Map.groupBy(inForce, (at) => ledger.measure[at] ?? '');
  return [...byMeasure].flatMap(([id, own]) => {
    const measure = measureOf(reference, id);
    if (measure.temporality === 'milestone') return [];
    const periods = [...new Set(own.map((at) => ledger.period[at] ?? ''))];
    const versions = new Map(periods.map((one) => [one, definitionVersion(reference, id, one)]));
    const runs = Map.groupBy(
      own.filter((at) => ledger.value[at] !== '' && ledger.value[at] !== SUPPRESSED),
      (at) => `${ledger.place[at] ?? ''} ${versions.get(ledger.period[at] ?? '') ?? ''}`,
    );
    return [...runs.values()].flatMap((run) => {
      const place = places.get(ledger.place[run[0] ?? 0] ?? '');
      return place
        ? [{ place, measure, points: run.map((at) => pointAt(ledger, at)).sort(byEnd) }]
        : [];
    });
  });
}

function pointAt(ledger: Ledger, at: number): Point {
  const text = ledger.value[at] ?? '';
  return {
    ...{ period: ledger.period[at] ?? '', text, value: Number(text) },
    ...{ upload: ledger.upload[at] ?? '', line: Number(ledger.line[at]) },
  };
}

function byEnd(a: Point, b: Point): number {
  return periodEnd(a.period) < periodEnd(b.period) ? -1 : 1;
}

/** Returns the rows in force: of each place, measure and period the last one received. */
function newest({ place, measure, period }: Ledger): readonly number[] {
  const isLast = (i: number): boolean =>
    place[i] !== place[i + 1] || measure[i] !== measure[i + 1] || period[i] !== period[i + 1];
  return place.flatMap((_, i) => (isLast(i) ? i : []));
}
