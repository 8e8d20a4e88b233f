// Findings as a page shows them: by code, those to be mended first, what all of a code have in common
// said once.

import { groupFindings, type Groupable } from '../reading/group-findings.ts';
import type { Finding } from '../reading/finding.ts';
import type { FindingGroupView, FindingView, UploadSlice } from '../receipt-view.ts';
import type { Bilingual } from '../reference/reference.ts';
import type { FindingColumn } from '../snapshot.ts';

/** Returns the view of a finding in a receipt. */
export function viewOfFinding({ line, ...finding }: Finding): FindingView {
  return { ...finding, line: line === null ? '' : String(line) };
}

/** Returns the view of a published finding. */
export function viewOfRow(row: Readonly<Record<FindingColumn, string>>): FindingView {
  return {
    code: row.code,
    severity: row.severity as FindingView['severity'],
    line: row.line,
    column: row.column,
    value: row.value,
    message: { zh: row.message_zh, en: row.message_en },
    hint: { zh: row.hint_zh, en: row.hint_en },
  };
}

/** Returns the findings by code, and how many there are of each severity, listed or not. */
export function findingGroups(
  all: Groupable<FindingView>,
): Pick<UploadSlice, 'groups' | 'severities'> {
  const groups = groupFindings(all).map((group): FindingGroupView => ({
    ...group,
    message: shared(group.findings.map(({ message }) => message)),
    hint: shared(group.findings.map(({ hint }) => hint)),
  }));
  const severities = { error: 0, warning: 0, info: 0 };
  for (const { severity, count } of groups) severities[severity] += count;
  return { groups, severities };
}

/** Returns the text that all are the same as, or null. */
function shared(texts: readonly Bilingual[]): Bilingual | null {
  const [first] = texts;
  const isOne = texts.every(({ zh, en }) => zh === first?.zh && en === first.en);
  return first && isOne ? first : null;
}
