// mubiao verify: whether the numbers of a published release follow from each other.

import { readPublished } from '../verifying/published.ts';
import { sourceOf } from '../verifying/source.ts';
import { verify, type Difference, type Verification } from '../verify.ts';
import { say } from './terminal.ts';

export interface VerifyCommandOptions {
  readonly json?: true;
}

/** Recomputes what an address or a folder publishes; 1 where anything differs. */
export async function verifySite(from: string, { json }: VerifyCommandOptions): Promise<number> {
  const { fetch, index } = sourceOf(from);
  const verification = verify(await readPublished(fetch, index));
  if (json) say(JSON.stringify(verification, null, 2));
  else for (const line of linesOf(verification)) say(line);
  const { broken, differences } = verification;
  return broken.length + differences.length === 0 ? 0 : 1;
}

const MOST_SHOWN = 50;

function linesOf(found: Verification): readonly string[] {
  const { release, files, broken, values, assessments, differences } = found;
  const withheld =
    values.withheld === 0
      ? 'none is withheld'
      : `${values.withheld} more cannot be: a number in them is withheld`;
  return [
    `release ${release}`,
    `files        ${files} read, ${broken.length} of them broken`,
    ...broken.map(({ path, problem }) => `  ${path}: ${problem}`),
    `values       ${values.recomputed} recomputed from the observations; ${withheld}`,
    `statuses     ${assessments.recomputed} recomputed from the values and the targets`,
    `differences  ${differences.length}`,
    ...differences.slice(0, MOST_SHOWN).map(lineOf),
    ...(differences.length > MOST_SHOWN ? ['  … (all of them: --json)'] : []),
  ];
}

function lineOf({ table, key, column, published, recomputed }: Difference): string {
  const where = column === '' ? '' : ` ${column}`;
  return `  ${table} ${key}${where}: published ${published || '(nothing)'}, recomputed ${recomputed || '(nothing)'}`;
}
