// generateSamples(reference): the uploads of the sample, and what they are there to show.

import { beforeAll, expect, test } from 'vitest';
import { generateSamples, type Sample } from '../data/samples/generate.ts';
import { encodeGb18030 } from '../data/samples/gb18030.ts';
import { INCIDENTS, STRAY } from '../data/samples/incident.ts';
import { assess } from '../pipeline/assess.ts';
import { examine, type Examination } from '../pipeline/examine.ts';
import { LEDGER_COLUMNS, type LedgerColumn } from '../pipeline/ledger.ts';
import { normalize } from '../pipeline/normalize.ts';
import { readData } from '../pipeline/reference/read-data.ts';
import type { Reference } from '../pipeline/reference/reference.ts';
import { STATUSES } from '../pipeline/status.ts';
import { rows, stack, table } from '../pipeline/table.ts';
import { VALUE_COLUMNS } from '../pipeline/indicator-value.ts';

const AS_OF = '2023-09-30';

let reference: Reference;
let samples: readonly Sample[];
let examined: ReadonlyMap<string, Examination>;

beforeAll(async () => {
  reference = await readData(new URL('../data', import.meta.url).pathname);
  samples = generateSamples(reference);
  examined = new Map(
    samples.flatMap((sample) => {
      const reporter = reference.reporters.find((one) => one.reporter === folderOf(sample));
      const options = { reporter, reference, received: receivedOf(sample) };
      return reporter ? [[sample.path, examine(sample.bytes, options)]] : [];
    }),
  );
}, 60_000);

test('generateSamples(reference) returns the same paths and bytes every time', () => {
  expect(generateSamples(reference)).toEqual(samples);
});

test('generateSamples(reference) names every file as a sample, with the time it was received', () => {
  const name = /^[a-z-]+\/20\d{6}T(0[89]|1[0-6])[0-5]\d[0-5]\d_示例_[^/]+\.csv$/;
  expect(samples.filter(({ path }) => !name.test(path))).toEqual([]);
  expect(new Set(samples.map(({ path }) => path)).size).toBe(samples.length);
});

test('generateSamples(reference) covers every reporter, and one folder of no reporter', () => {
  const folders = new Set(samples.map(folderOf));
  const reporters = reference.reporters.map(({ reporter }) => reporter);
  expect([...folders].sort()).toEqual([...reporters, STRAY.folder].sort());
});

test('generateSamples(reference) writes long and wide files in several encodings', () => {
  const encodings = new Set([...examined.values()].map(({ encoding }) => encoding));
  expect([...encodings]).toEqual(expect.arrayContaining(['utf-8', 'gb18030', '']));
  const bom = samples.filter(({ bytes }) => bytes[0] === 0xef && bytes[1] === 0xbb);
  expect(bom.length).toBeGreaterThan(0);
  expect(bom.length).toBeLessThan(samples.length);
});

test('generateSamples(reference) has as many refused files as faults, and a sound one after each', () => {
  const refused = samples.filter(({ path }) => examined.get(path)?.accepted === false);
  const faults = INCIDENTS.filter(({ kind }) => kind === 'refused');
  expect(refused.map(folderOf).sort()).toEqual(faults.map(({ reporter }) => reporter).sort());
  for (const { reporter, period } of faults) {
    const mended = samples.find(
      (sample) => folderOf(sample) === reporter && sample.path.endsWith(`_${period}_重报.csv`),
    );
    expect(examined.get(mended?.path ?? '')?.accepted, `${reporter} ${period}`).toBe(true);
  }
});

test('generateSamples(reference) withdraws a value and sends the same bytes again', () => {
  const withdrawn = [...examined.values()].flatMap(({ observations }) => observations.withdrawn);
  expect(withdrawn.filter((cell) => cell !== '')).toHaveLength(1);
  for (const { reporter, period } of INCIDENTS.filter(({ kind }) => kind === 'resent')) {
    const twice = samples.filter(
      (sample) => folderOf(sample) === reporter && sample.path.endsWith(`_${period}.csv`),
    );
    expect(twice).toHaveLength(2);
    expect(twice[0]?.bytes).toEqual(twice[1]?.bytes);
  }
});

test('generateSamples(reference) brings about every status but awaiting at the end of 2023-09', () => {
  const values = ['210100', '321300'].map((city) =>
    normalize(table(LEDGER_COLUMNS, ledgerOf(city)), city, reference),
  );
  const assessments = assess(
    stack(
      VALUE_COLUMNS,
      values.map((one) => one.values),
    ),
    reference,
    AS_OF,
  );
  const found = new Set(rows(assessments).map(({ status }) => status));
  // No target falls due in the weeks before the as-of date, so none can await its report.
  const expected = STATUSES.map(({ status }) => status).filter((status) => status !== 'awaiting');
  expect([...found].sort()).toEqual([...expected].sort());
});

test('encodeGb18030(text) round-trips through the decoder and refuses what it cannot hold', () => {
  const text = '地区,统计期\r\n和平区,２０２３年（示例）“”、Ａ%\r\n';
  expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text);
  expect([...encodeGb18030('护')]).toEqual([0xbb, 0xa4]);
  expect(() => encodeGb18030('🙂')).toThrow('unknown character');
});

function folderOf({ path }: Sample): string {
  return path.split('/')[0] ?? '';
}

function receivedOf({ path }: Sample): string {
  const [, year, month, day, hour, minute, second] =
    /\/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)_/.exec(path) ?? [];
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}+08:00`;
}

function ledgerOf(city: string): Record<LedgerColumn, string>[] {
  return samples.flatMap((sample) => {
    const observations = examined.get(sample.path)?.observations;
    const mine = folderOf(sample).startsWith(city === '210100' ? 'shenyang' : 'suqian');
    if (!observations || !mine) return [];
    const received = receivedOf(sample);
    return rows(observations).map((row) => ({
      ...row,
      upload: sample.path,
      received,
      sha256: '',
    }));
  });
}
