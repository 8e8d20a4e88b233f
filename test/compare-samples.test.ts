// compare(received) on the sample, which is what real reporting would look like: it finds what went
// wrong there, and next to nothing else.

import { beforeAll, expect, test } from 'vitest';
import { generateSamples } from '../data/samples/generate.ts';
import { INCIDENTS } from '../data/samples/incident.ts';
import { compare } from '../pipeline/compare.ts';
import { examine } from '../pipeline/examine.ts';
import { LEDGER_COLUMNS, mergeLedgers, type LedgerColumn } from '../pipeline/ledger.ts';
import { items } from '../pipeline/measure.ts';
import { readData } from '../pipeline/reference/read-data.ts';
import type { Reference } from '../pipeline/reference/reference.ts';
import { UPLOAD_COLUMNS, type FindingRow, type Received } from '../pipeline/snapshot.ts';
import { rows, table } from '../pipeline/table.ts';

type LedgerRow = Readonly<Record<LedgerColumn, string>>;

const CITIES = { shenyang: '210100', suqian: '321300' };
const REPORTER = 'shenyang-heping-mz';
const MONTH = '2023-08';

let reference: Reference;
let reported: readonly LedgerRow[];

beforeAll(async () => {
  reference = await readData(new URL('../data', import.meta.url).pathname);
  reported = generateSamples(reference).flatMap(({ path, bytes }, i) => {
    const reporter = reference.reporters.find((one) => path.startsWith(`${one.reporter}/`));
    const received = receivedOf(path);
    if (!reporter) return [];
    const { observations } = examine(bytes, { reporter, reference, received });
    return rows(observations).map((row) => ({ ...row, upload: path, received, sha256: `${i}` }));
  });
}, 60_000);

function receivedOf(path: string): string {
  const [, date = '', time = ''] = /\/(\d{8})T(\d{6})_/.exec(path) ?? [];
  const day = date.replace(/(....)(..)(..)/, '$1-$2-$3');
  return `${day}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}+08:00`;
}

function found(all: readonly LedgerRow[]): readonly FindingRow[] {
  return Object.entries(CITIES).flatMap(([prefix, city]) => {
    const own = all.filter(({ upload }) => upload.startsWith(prefix));
    const sent = new Map(own.map((row) => [row.upload, row]));
    const uploads = table(
      UPLOAD_COLUMNS,
      [...sent.values()].map(({ upload, received, sha256 }) => ({
        ...{ upload, received, sha256, reporter: upload.split('/')[0] ?? '', bytes: '1' },
        ...{
          observations: '1',
          warnings: '0',
          finding_counts: '',
          rule_version: '1',
          withdrawn: '',
          withdrawn_reason: '',
        },
      })),
    );
    const received: Pick<Received, 'ledger' | 'uploads'> = {
      ledger: mergeLedgers([table(LEDGER_COLUMNS, own)]),
      uploads,
    };
    return compare(received, city, reference);
  });
}

/** Returns the codes of the findings about the month's file of one reporter, changed in this way. */
function codesOf(change: (row: LedgerRow) => string): readonly string[] {
  const isMeant = (row: LedgerRow): boolean =>
    row.upload.startsWith(`${REPORTER}/`) && row.period === MONTH;
  const changed = reported.map((row) => (isMeant(row) ? { ...row, value: change(row) } : row));
  const about = found(changed).filter(
    ({ upload }) => upload.startsWith(`${REPORTER}/`) && upload.endsWith(`_${MONTH}.csv`),
  );
  return about.map(({ code }) => code);
}

/** Returns what the same office reported of a measure in another month. */
function valueIn(period: string, measure: string): string {
  const row = reported.findLast(
    (one) =>
      one.upload.startsWith(`${REPORTER}/`) && one.period === period && one.measure === measure,
  );
  return row?.value ?? '';
}

test('compare(sample) warns of fewer than 1 in 1,000 numbers', () => {
  const warnings = found(reported).filter(({ severity }) => severity === 'warning');
  expect(reported.length).toBeGreaterThan(20_000);
  expect(warnings.length, JSON.stringify(warnings.slice(0, 3))).toBeLessThan(
    reported.length / 1000,
  );
});

test('compare(sample) finds every correction and withdrawal', () => {
  const changes = found(reported).filter(({ code }) => code === 'changed-value');
  const expected = INCIDENTS.filter(({ kind }) => kind === 'corrected' || kind === 'withdrawn');
  expect(changes.map(({ upload }) => upload.split('/')[0]).sort()).toEqual(
    expected.map(({ reporter }) => reporter).sort(),
  );
});

test('compare(sample) finds a number in another unit, and no other finding is made of it', () => {
  const times = (factor: number): readonly string[] =>
    codesOf(({ measure, value }) =>
      measure === 'institution-beds' ? String(Math.round(Number(value) * factor)) : value,
    );
  for (const factor of [10, 100, 10_000, 0.1, 0.01]) expect(times(factor)).toEqual(['unit-slip']);
  expect(times(1)).toEqual([]);
  expect(times(1.6)).toEqual(['jump']);
});

test('compare(sample) finds a file of last month’s numbers, of zeros, and of shifted columns', () => {
  expect(codesOf(({ measure }) => valueIn('2023-07', measure))).toEqual(['same-as-before']);
  expect(codesOf(() => '0')).toEqual(['all-zero']);
  const form = items(reference.reporters.find((one) => one.reporter === REPORTER)?.measures ?? '');
  const shifted = codesOf(({ measure, value }) => {
    const beside = valueIn(MONTH, form[form.indexOf(measure) + 1] ?? '');
    return beside === '' ? value : beside;
  });
  expect(shifted).toContain('shifted-columns');
});
