// again(uploads, changes): the same bytes received once more, and what that undoes.

import { expect, test } from 'vitest';
import { again } from '../pipeline/comparing/again.ts';
import { changes } from '../pipeline/comparing/change.ts';
import { LEDGER_COLUMNS, mergeLedgers, type Ledger } from '../pipeline/ledger.ts';
import { UPLOAD_COLUMNS, type Received } from '../pipeline/snapshot.ts';
import { table } from '../pipeline/table.ts';
import { SMALL_REFERENCE as reference } from './small-reference.ts';

/** An upload: the month of its reception, its bytes, and the nursing beds that it reports. */
type Sent = readonly [upload: string, month: string, bytes: string, beds: string];

function uploadsOf(sent: readonly Sent[]): Received['uploads'] {
  return table(
    UPLOAD_COLUMNS,
    sent.map(([upload, month, bytes]) => ({
      ...{ upload, reporter: 'heping', received: `2023-${month}-10T09:00:00+08:00` },
      ...{
        sha256: bytes,
        bytes: '40',
        observations: '1',
        warnings: '0',
        finding_counts: '',
        rule_version: '1',
        withdrawn: '',
        withdrawn_reason: '',
      },
    })),
  );
}

function ledgerOf(sent: readonly Sent[]): Ledger {
  return mergeLedgers(
    sent.map(([upload, month, sha256, value]) =>
      table(LEDGER_COLUMNS, [
        {
          ...{ place: '210102', measure: 'nursing-beds', period: '2023-08', value, done_on: '' },
          ...{ evidence: '', withdrawn: '', remark: '', line: '2', upload, sha256 },
          received: `2023-${month}-10T09:00:00+08:00`,
        },
      ]),
    ),
  );
}

function said(sent: readonly Sent[]): string[] {
  return again(uploadsOf(sent), changes(ledgerOf(sent), reference)).map(
    ({ upload, finding }) => `${upload} ${finding.code}: ${finding.message.en}`,
  );
}

test('again(uploads) says when the same bytes were received before', () => {
  const sent: readonly Sent[] = [
    ['a', '09', 'one', '640'],
    ['b', '10', 'two', '640'],
    ['c', '11', 'one', '640'],
    ['d', '12', 'one', '640'],
  ];
  const text = 'received-before: A file with the very same content was received on';
  expect(said(sent)).toEqual([`c ${text} 10 September 2023.`, `d ${text} 10 November 2023.`]);
  expect(said(sent.slice(0, 2))).toEqual([]);
  expect(said([])).toEqual([]);
});

test('again(uploads) warns of a correction that an old file undoes, and names it', () => {
  const sent: readonly Sent[] = [
    ['a', '09', 'one', '640'],
    ['b', '10', 'two', '650'],
    ['c', '11', 'one', '640'],
  ];
  const [only, ...others] = said(sent);
  expect(others).toEqual([]);
  expect(only).toMatch(
    /^c undoes-corrections: .* received on 10 September 2023, of which 1 number had been corrected/,
  );
  expect(only).toContain('"Nursing beds" of Heping District, August 2023: changed from 650');
});

test('again(uploads) does not depend on the order of the uploads', () => {
  const sent: readonly Sent[] = [
    ['a', '09', 'one', '640'],
    ['b', '10', 'two', '650'],
    ['c', '11', 'one', '640'],
    ['d', '12', 'two', '650'],
  ];
  expect(said(sent.toReversed()).sort()).toEqual(said(sent).sort());
  expect(said(sent).map((one) => one.slice(0, 8))).toEqual(['c undoes', 'd undoes']);
});
