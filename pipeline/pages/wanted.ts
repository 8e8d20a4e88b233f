// What somebody would have to report before an indicator can be computed.

import { partsOf } from '../measure.ts';
import type { Indicator, Measure } from '../reference/reference.ts';
import type { WantedMeasure } from '../view.ts';
import type { Context } from './context.ts';
import { nameOf } from './link.ts';

/** Returns the measures that an indicator is computed from, its numerator first. */
export function wantedMeasures(
  { snapshot }: Context,
  indicator: Indicator,
): readonly WantedMeasure[] {
  return partsOf(snapshot.reference, indicator).map((measure, i) => ({
    part: partOf(indicator, measure, i),
    name: nameOf(measure),
    unit: { zh: measure.unit, en: measure.unit_en },
    source: measure.source === '' ? null : { zh: measure.source, en: measure.source_en },
  }));
}

function partOf(indicator: Indicator, measure: Measure, i: number): WantedMeasure['part'] {
  if (measure.temporality === 'milestone') return 'milestone';
  if (indicator.kind !== 'ratio') return 'measure';
  return i === 0 ? 'numerator' : 'denominator';
}
