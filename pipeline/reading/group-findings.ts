// Findings in, the same findings by code out, in the order in which a sender deals with them.

import type { Finding, Severity } from './finding.ts';

/** All that is known of one code in a file. */
export interface FindingGroup<One> {
  readonly code: string;
  readonly severity: Severity;
  /** How many there are, those not listed included. */
  readonly count: number;
  /** The first hundred. */
  readonly findings: readonly One[];
}

export interface Groupable<One> {
  /** In line order. */
  readonly findings: readonly One[];
  /** How many there are of each code; a code that is left out has as many as are listed. */
  readonly counts: Readonly<Record<string, number | undefined>>;
}

/** So many findings of a code are listed; the rest is only counted. */
export const LISTED_PER_CODE = 100;

const URGENCY: readonly Severity[] = ['error', 'warning', 'info'];

/** Returns the findings by code: errors first, within a severity the code that comes up first. */
export function groupFindings<One extends Pick<Finding, 'severity'> & { readonly code: string }>({
  findings,
  counts,
}: Groupable<One>): readonly FindingGroup<One>[] {
  const byCode = [...new Set(findings.map(({ code }) => code))].flatMap((code) => {
    const own = findings.filter((one) => one.code === code);
    const severity = own[0]?.severity ?? 'info';
    const count = Math.max(counts[code] ?? 0, own.length);
    return { code, severity, count, findings: own.slice(0, LISTED_PER_CODE) };
  });
  return URGENCY.flatMap((severity) => byCode.filter((group) => group.severity === severity));
}
