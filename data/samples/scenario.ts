// What the sample is meant to show, as data: the course of each share and count, who stands out, and
// when things are done. The statuses named beside a line are those it is there to produce at the end
// of 2023-09. All of it is invented.

import type { Course } from './course.ts';
import { SHENYANG_MILESTONES } from './scenario/shenyang-milestones.ts';
import { SHENYANG } from './scenario/shenyang.ts';
import { SUQIAN } from './scenario/suqian.ts';

export interface Scenario {
  /** Numerators in percent of their denominator, by measure. */
  readonly shares: Readonly<Record<string, Course>>;
  /** Who stands out: `numerator place`, in percent of its denominator. */
  readonly exceptions: Readonly<Record<string, Course>>;
  /** Plain numbers of single places: `measure place`. Those of a year at the pace of that year. */
  readonly counts: Readonly<Record<string, Course>>;
  /** Denominators that are zero from a month on: reported as 0. `measure place`. */
  readonly zeroes: Readonly<Record<string, string>>;
  /** When milestones were done: `measure place`, '' for never so far. Not listed: never reported. */
  readonly milestones: Readonly<Record<string, string>>;
  /** Cells left empty: `measure place`, months or `from..to`. `*` is any place. */
  readonly blanks: Readonly<Record<string, readonly string[]>>;
  /** Events within the year, by month: `measure place`. */
  readonly events: Readonly<Record<string, readonly string[]>>;
}

/** By the first four digits of the city's code. */
const SCENARIOS: Readonly<Record<string, Scenario>> = {
  2101: { ...SHENYANG, milestones: SHENYANG_MILESTONES },
  3213: SUQIAN,
};
const OTHER_SCENARIO: Scenario = {
  shares: {},
  exceptions: {},
  counts: {},
  zeroes: {},
  milestones: {},
  blanks: {},
  events: {},
};
export const OTHER_SHARE: Course = '2020-01 45, 2023-09 78';

/** Returns what is to happen in the city of a place. */
export function scenarioOf(place: string): Scenario {
  return SCENARIOS[place.slice(0, 4)] ?? OTHER_SCENARIO;
}
