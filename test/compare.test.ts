// compare(received): the findings about numbers that do not go with what is known. A folder in
// test/input/compare is a case: its uploads as `@ <received> <reporter>` and the lines of `ledger`.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../pipeline/compare.ts';
import { mergeLedgers, type Ledger } from '../pipeline/ledger.ts';
import { FINDINGS, type Declaration } from '../pipeline/reading/finding.ts';
import {
  mergeReceived,
  NOTHING_RECEIVED,
  snapshot,
  UPLOAD_COLUMNS,
  type FindingRow,
  type Received,
} from '../pipeline/snapshot.ts';
import { sha256 as hashOf } from '../pipeline/store/store-key.ts';
import { rows, table } from '../pipeline/table.ts';
import { CITY, indicator, ledger, measure, MEASURES, reference } from './case-builder.ts';
import { cases, expectGolden, input } from './golden.ts';

const DATA = reference({
  measures: [...MEASURES, measure('served', { levels: 'city;district' })],
  indicators: [indicator('served')],
});

/** Returns what one upload brings in. */
function uploaded(block: string, of: string): Received {
  const [head = '', ...lines] = block.split('\n');
  const [received = '', reporter = ''] = head.trim().split(' ');
  const upload = `${of}${reporter} ${received}`;
  const sha256 = hashOf(lines.join('\n'));
  return {
    ...NOTHING_RECEIVED,
    ledger: ledger(lines.join('\n'), { received, upload, sha256 }),
    uploads: table(UPLOAD_COLUMNS, [
      {
        ...{ upload, reporter, received, sha256, bytes: '1', observations: '1' },
        ...{
          warnings: '0',
          finding_counts: '',
          rule_version: '1',
          withdrawn: '',
          withdrawn_reason: '',
        },
      },
    ]),
  };
}

const receivedOf = (text: string, of = ''): readonly Received[] =>
  text.split('@ ').flatMap((block) => (block.trim() === '' ? [] : uploaded(block, of)));

const textOf = (name: string): string =>
  new TextDecoder().decode(input('compare', name, 'ledger.txt'));

function findings(text: string): readonly FindingRow[] {
  return compare(mergeReceived(receivedOf(text)), CITY, DATA);
}

test.each(cases('compare'))('compare answers as recorded: %s', (name) => {
  expectGolden(`compare/${name}.json`, `${JSON.stringify(findings(textOf(name)), null, 2)}\n`);
});

test('every code about the history is raised by the case of its name, and not by its near miss', () => {
  const codes = Object.entries<Declaration>(FINDINGS).flatMap(([code, { stage }]) =>
    stage === 'history' ? code : [],
  );
  const raised = (name: string): readonly string[] =>
    findings(textOf(name)).map(({ code }) => code);
  const own = codes.filter((code) => cases('compare').includes(code));
  expect(own.length).toBeGreaterThan(8);
  for (const code of own) {
    expect(raised(code), code).toContain(code);
    const near = cases('compare').filter((name) => name.startsWith(`${code}-but-`));
    expect(near.length, code).toBeGreaterThan(0);
    for (const name of near) expect(raised(name), name).not.toContain(code);
  }
});

test('compare(nothing) finds nothing', () => {
  expect(compare(NOTHING_RECEIVED, CITY, DATA)).toEqual([]);
});

test('snapshot(received) holds the findings beside those of the files, in whatever order all came', () => {
  const all = cases('compare').flatMap((name) => receivedOf(textOf(name), `${name} `));
  const of = (parts: readonly Received[]): unknown => {
    const { cities, id } = snapshot(new Map([[CITY, mergeReceived(parts)]]), DATA, {
      asOf: '2023-12-31',
    });
    return [id, cities.get(CITY)];
  };
  const expected = of(all);
  fc.assert(
    fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (parts) => {
      expect(of(parts)).toEqual(expected);
    }),
    { numRuns: 5 },
  );
});

test('snapshot(received) counts the warnings of an upload, those about its history included', () => {
  const { cities } = snapshot(
    new Map([[CITY, mergeReceived(receivedOf(textOf('cumulative-fell')))]]),
    DATA,
    { asOf: '2023-12-31' },
  );
  const shown = cities.get(CITY) ?? NOTHING_RECEIVED;
  expect(rows(shown.uploads).map(({ warnings }) => warnings)).toEqual(['0', '1']);
  expect(rows(shown.findings).map(({ code }) => code)).toEqual(['cumulative-fell']);
});

test('compare(ledger) changes nothing in it, and lists at most a hundred of a code and upload', () => {
  const lines = Array.from({ length: 120 }, (_, i) => `${2000 + i} a homes=${i + 1}`).join('\n');
  const again = lines.replaceAll('=', '=7');
  const text = `@ 2023-01-05T09:00:00+08:00 a\n${lines}\n@ 2023-02-05T09:00:00+08:00 a\n${again}\n`;
  const before: Ledger = mergeLedgers(receivedOf(text).map((one) => one.ledger));
  const copy = structuredClone(before);
  const found = compare({ ...NOTHING_RECEIVED, ledger: before }, CITY, DATA);
  expect(before).toEqual(copy);
  expect(found.filter(({ code }) => code === 'changed-value')).toHaveLength(100);
});
