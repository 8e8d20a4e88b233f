// A city that reports how many people wish for a place in a home, and how many have one: counts of
// persons that are withheld where they are small.

import type { Ledger } from '../pipeline/ledger.ts';
import {
  FINDING_COLUMNS,
  NOTHING_RECEIVED,
  UPLOAD_COLUMNS,
  type Received,
} from '../pipeline/snapshot.ts';
import { table } from '../pipeline/table.ts';
import { indicator, measure, reference, share, target } from './case-builder.ts';

const LEVELS = { levels: 'district;own;zone' };
export const MEASURES = [
  measure('willing', { ...LEVELS, unit: '人', sensitive: 'yes' }),
  measure('placed', { ...LEVELS, unit: '人' }),
  measure('beds', LEVELS),
];
export const DATA = reference({
  measures: MEASURES,
  indicators: [
    share('placed-share', ['placed', 'willing']),
    share('placed-per-bed', ['placed', 'beds']),
    indicator('willing'),
    indicator('has-willing', { kind: 'share-of-places', numerator: 'willing' }),
  ],
  targets: [
    target({ indicator: 'placed-share', value: '90' }),
    target({ target: 'plan-2020/all', indicator: 'placed-share', applies_to: 'own' }),
  ],
});
export const AS_OF = '2023-12-31';

/**
 * Returns what the uploads of a ledger bring in, each with a finding that quotes a number, and with a
 * hash and a size that every number of it changes.
 */
export function received(from: Ledger): Received {
  const uploads = [...new Set(from.upload)].sort();
  const content = (upload: string): string =>
    from.value
      .flatMap((value, i) => (from.upload[i] === upload ? `${from.place[i] ?? ''} ${value}` : []))
      .join();
  return {
    ledger: from,
    uploads: table(
      UPLOAD_COLUMNS,
      uploads.map((upload) => ({
        ...{
          upload,
          reporter: 'a',
          received: upload,
          sha256: `of ${content(upload)}`,
          bytes: String(content(upload).length),
          observations: '1',
        },
        ...{
          warnings: '0',
          finding_counts: '',
          rule_version: '1',
          withdrawn: '',
          withdrawn_reason: '',
        },
      })),
    ),
    withdrawals: NOTHING_RECEIVED.withdrawals,
    findings: table(
      FINDING_COLUMNS,
      uploads.map((upload) => ({
        ...{ upload, line: '2', column: '其中三人', code: 'folded-digits', severity: 'info' },
        ...{ value: '３', message_zh: '“３”按“3”读取。', message_en: '"３" was read as "3".' },
        ...{ hint_zh: '请核对。', hint_en: 'Check it.' },
      })),
    ),
  };
}
