// A finding as a row of the published table.

import type { Finding } from './reading/finding.ts';
import type { FindingRow } from './snapshot.ts';

/** Returns the row of a finding about an upload. */
export function findingRow(upload: string, finding: Finding): FindingRow {
  return {
    upload,
    line: finding.line === null ? '' : String(finding.line),
    column: finding.column,
    code: finding.code,
    severity: finding.severity,
    value: finding.value,
    message_zh: finding.message.zh,
    message_en: finding.message.en,
    hint_zh: finding.hint.zh,
    hint_en: finding.hint.en,
  };
}
