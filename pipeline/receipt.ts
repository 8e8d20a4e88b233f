// An upload and what its examination found in, the answer to its sender out: written once, with the
// version of the rules and the reference data that it was judged by.

import type { Examination } from './examine.ts';
import { visible, type Finding, type Report, type Severity } from './reading/finding.ts';
import { LISTED_PER_CODE } from './reading/group-findings.ts';
import type { Bilingual } from './reference/reference.ts';

/** One reception: the same bytes sent again are another upload. */
export interface Upload {
  readonly upload: string;
  /** Whose folder it came through; an id that may belong to no known reporter. */
  readonly reporter: string;
  /** YYYY-MM-DDTHH:mm:ss+08:00 */
  readonly received: string;
  /** The sender's name for the file; never published. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Receipt extends Upload {
  readonly decision: 'accepted' | 'rejected';
  readonly sentence: Bilingual;
  /** '' where the bytes could not be read as text. */
  readonly encoding: string;
  readonly observations: number;
  /** How many findings of each severity, those not listed included. */
  readonly severities: Readonly<Record<Severity, number>>;
  /** How many findings of each code, those not listed included. */
  readonly counts: Readonly<Record<string, number>>;
  /** At most a hundred of each code. */
  readonly findings: readonly Finding[];
  readonly rules: string;
  /** The hash of the reference data. */
  readonly reference: string;
}

export interface ReceiptOptions {
  readonly rules: string;
  readonly reference: string;
}

const NAME_LENGTH = 200;

/** Returns the receipt of an upload, ready to be written as JSON; its name as it can be shown. */
export function receipt(
  upload: Upload,
  examination: Examination,
  { rules, reference }: ReceiptOptions,
): Receipt {
  const { accepted, encoding, counts } = examination;
  const observations = examination.observations.line.length;
  const severities = severitiesOf(examination);
  return {
    ...upload,
    name: visible(upload.name, NAME_LENGTH),
    decision: accepted ? 'accepted' : 'rejected',
    sentence: accepted ? acceptance(observations, severities.warning) : rejection(severities),
    encoding,
    observations,
    severities,
    counts,
    findings: listed(examination.findings),
    rules,
    reference,
  };
}

/** Returns how many findings there are of each severity, those that are only counted included. */
export function severitiesOf({ findings, counts }: Report): Record<Severity, number> {
  const severities = { error: 0, warning: 0, info: 0 };
  for (const { code, severity } of new Map(findings.map((one) => [one.code, one])).values())
    severities[severity] += counts[code] ?? 0;
  return severities;
}

/** Returns how an upload is accepted, in one sentence. */
export function acceptance(observations: number, warning: number): Bilingual {
  const numbers = `${observations} ${observations === 1 ? 'number' : 'numbers'}`;
  return {
    zh: `已接收，读取 ${observations} 个数据${warning > 0 ? `，有 ${warning} 处需要核实` : ''}。`,
    en: `Accepted: ${numbers} read${warning > 0 ? `, ${warning} to be verified` : ''}.`,
  };
}

function rejection({ error }: Record<Severity, number>): Bilingual {
  return {
    zh: `退回修改：有 ${error} 处错误，文件里的数据都没有采用。请改正后重新报送整个文件。`,
    en: `Returned: ${error} ${error === 1 ? 'error' : 'errors'}; nothing in the file was used. Please correct it and send the whole file again.`,
  };
}

function listed(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.filter(({ code }) => {
    const before = seen.get(code) ?? 0;
    seen.set(code, before + 1);
    return before < LISTED_PER_CODE;
  });
}
