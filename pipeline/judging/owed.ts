// Whether anybody is asked for the numbers that a verdict needs.

import { items, partsOf } from '../measure.ts';
import type { Indicator, Place, Reference } from '../reference/reference.ts';
import { membersOf } from '../roll-up.ts';

/** Returns whether a reporter is asked for the parts of an indicator at a place or its members. */
export function isOwed(reference: Reference, indicator: Indicator, place: Place): boolean {
  const members = place.level === 'city' ? membersOf(reference, indicator, place.place) : [];
  const ids = (members.length > 0 ? members : [place]).map((one) => one.place);
  return partsOf(reference, indicator).every((part) =>
    reference.reporters.some(
      (reporter) =>
        items(reporter.measures).includes(part.measure) &&
        items(reporter.may_report).some((id) => ids.includes(id)),
    ),
  );
}
