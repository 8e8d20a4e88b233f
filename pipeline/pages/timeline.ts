// A policy's targets by the date on which they fall due.

import type { Term, TargetLine, TimelineStep } from '../view.ts';
import { countGroups } from './target-view.ts';

/**
 * Returns the steps of a timeline: one per due date, ascending; then the targets of every year, the
 * rules that always hold, and those without a date.
 */
export function timeline(lines: readonly TargetLine[], asOf: string): readonly TimelineStep[] {
  const steps = Map.groupBy(lines, stepOf);
  return [...steps]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, targets]) => {
      const [first] = targets;
      if (!first) return [];
      const due = first.when === 'by' ? first.due : '';
      return [
        {
          when: first.when,
          due,
          passed: due !== '' && due <= asOf,
          groups: countGroups(targets.map((one) => one.group)),
          targets,
        },
      ];
    });
}

/** What sorts the steps: dates begin with a digit and come first. */
function stepOf({ when, due }: Term): string {
  if (when === 'each-year') return 'a';
  if (when === 'standing') return 'b';
  return due === '' ? 'c' : due;
}
