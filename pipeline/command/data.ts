// mubiao data: checks the reference data and prints what they hold.

import {
  describeReference,
  type PolicyOverview,
  type ReferenceOverview,
} from '../reference/describe-reference.ts';
import { readData } from '../reference/read-data.ts';
import { say } from './terminal.ts';

export interface DataCommandOptions {
  readonly data: string;
  readonly json?: true;
}

/** Loads the reference data and says how much there is of everything, and what hangs loose. */
export async function describeData(options: DataCommandOptions): Promise<number> {
  const overview = describeReference(await readData(options.data));
  if (options.json) say(JSON.stringify(overview, null, 2));
  else for (const line of linesOf(overview)) say(line);
  return 0;
}

/** The lists of the overview, with what each means. */
const LOOSE = {
  targetsWithoutPlaces: 'targets whose list of places is not given',
  targetsNobodyReports: 'targets that nobody is asked to report on',
  indicatorsWithoutTarget: 'indicators without a target',
  measuresWithoutIndicator: 'measures without an indicator',
  measuresNobodyOwes: 'measures nobody owes',
} as const satisfies Partial<Record<keyof ReferenceOverview, string>>;

function linesOf(overview: ReferenceOverview): readonly string[] {
  const counts = Object.entries(overview).filter(([, count]) => typeof count === 'number');
  return [
    ...counts.map(([name, count]) => `${name.padEnd(12)}${String(count)}`),
    ...overview.policies.flatMap(policyLines),
    ...Object.entries(LOOSE).flatMap(([name, meaning]) => {
      const ids = overview[name as keyof typeof LOOSE];
      return [`${meaning}: ${ids.length}`, ...ids.map((id) => `  ${id}`)];
    }),
    `hash        ${overview.hash}`,
  ];
}

function policyLines({ policy, number, targets, kinds }: PolicyOverview): readonly string[] {
  const counted = Object.entries(kinds).filter(([, count]) => count > 0);
  return [
    `policy      ${policy} (${number}): ${targets} targets`,
    `  ${counted.map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
  ];
}
