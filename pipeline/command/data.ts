// mubiao data: checks the reference data and prints what they hold.

import { readData } from '../reference/read-data.ts';
import { say } from './terminal.ts';

export interface DataCommandOptions {
  readonly data: string;
  readonly json?: true;
}

/** Loads the reference data and says how much there is of everything. */
export async function describeData(options: DataCommandOptions): Promise<number> {
  const reference = await readData(options.data);
  const counts = {
    places: reference.places.length,
    agencies: reference.agencies.length,
    reporters: reference.reporters.length,
    measures: new Set(reference.measures.map((one) => one.measure)).size,
    indicators: reference.indicators.length,
    policies: reference.policies.map((policy) => ({
      policy: policy.policy,
      number: policy.number,
      targets: reference.targets.filter((one) => one.policy === policy.policy).length,
    })),
    hash: reference.hash,
  };
  if (options.json) {
    say(JSON.stringify(counts, null, 2));
    return 0;
  }
  for (const [name, count] of Object.entries(counts)) {
    if (typeof count === 'number') say(`${name.padEnd(12)}${count}`);
  }
  for (const { policy, number, targets } of counts.policies) {
    say(`policy      ${policy} (${number}): ${targets} targets`);
  }
  say(`hash        ${reference.hash}`);
  return 0;
}
