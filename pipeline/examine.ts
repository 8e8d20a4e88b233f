// The bytes of an upload in, the verdict out: decode → parse → check. Whatever the bytes, it never
// throws; the very same code answers on the command line, at ingest and in a browser.

import { check, OBSERVATION_COLUMNS, type CheckOptions, type ObservationColumn } from './check.ts';
import { decode, type Encoding } from './decode.ts';
import { readName } from './reading/file-name.ts';
import { merged, type Finding, type Report } from './reading/finding.ts';
import { explainGarbled } from './reading/garbled.ts';
import { hasKnownHeader, parse } from './parse.ts';
import { table, type Columns } from './table.ts';
import { vocabulary } from './reading/vocabulary.ts';

/** The version of the rules: raised whenever the same bytes may get another answer. */
export const CHECK_RULES = '3';

export interface Examination extends Report {
  /** Whether no finding is an error. */
  readonly accepted: boolean;
  /** '' where the bytes could not be read as text. */
  readonly encoding: Encoding | '';
  /** None where the file is rejected. */
  readonly observations: Columns<ObservationColumn>;
}

/** Returns what a file reports and every finding about it, in line order. */
export function examine(bytes: Uint8Array, options: CheckOptions): Examination {
  const { reference, name = '' } = options;
  const words = vocabulary(reference);
  const decoded = decode(bytes, (head) => hasKnownHeader(head, words));
  if ('finding' in decoded) return refused(decoded.finding);
  const { encoding } = decoded;
  const [first = ''] = decoded.chunks();
  const head = first.slice(0, 65_536);
  const spoilt = hasKnownHeader(head, words) ? undefined : explainGarbled(head);
  if (spoilt) return { ...refused(spoilt), encoding };
  const to = check(options);
  const parsed = parse(decoded.chunks(), reference, { to, encoding });
  const { observations, ...found } = to.done(parsed);
  const all = merged([parsed, found, readName(name, observations, { reference, words })]);
  if (all.findings.some(({ severity }) => severity === 'error')) return rejected(encoding, all);
  return { accepted: true, encoding, observations, ...all };
}

function rejected(encoding: Encoding | '', report: Report): Examination {
  return { accepted: false, encoding, observations: table(OBSERVATION_COLUMNS, []), ...report };
}

/** Returns the examination of a file that one finding says all about: it could not be read. */
export function refused(finding: Finding): Examination {
  return rejected('', { findings: [finding], counts: { [finding.code]: 1 } });
}
