// examine(bytes), whatever the bytes: the recorded cases with bytes and cells changed, cut, doubled and
// put together from two. It never fails, is never slow, and accepts no number that is not in the file.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examine, type Examination } from '../pipeline/examine.ts';
import { shapeOf } from '../pipeline/reading/delimiter.ts';
import { visible } from '../pipeline/reading/finding.ts';
import { breaksIn, scan } from '../pipeline/reading/record.ts';
import { vocabulary } from '../pipeline/reading/vocabulary.ts';
import { rows } from '../pipeline/table.ts';
import { cases, input } from './golden.ts';
import { WIDER_REFERENCE as reference } from './small-reference.ts';

const IS_LONG = process.env['MUBIAO_TEST'] === 'all';
const RUNS = IS_LONG ? 10_000 : 600;
const MOST_MS = 2000;
const MOST_MEGABYTES = 300;

const words = vocabulary(reference);
const reporter = reference.reporters.find((one) => one.reporter === 'heping');
const milestones = new Set(
  reference.measures.filter((one) => one.temporality === 'milestone').map((one) => one.measure),
);
const CORPUS = cases('check').map((name) => input('check', name, 'upload.csv'));

// What stands in cells, and between them.
const TOKENS = [
  ...[',', ';', '\t', '，', '"', '""', '\n', '\r\n', '\r', ',,,,', ' ', '\u3000', '\0', '\u200b'],
  ...[
    '1',
    '0',
    '9',
    '.',
    '-',
    '％',
    '%',
    '万',
    '亿',
    '６',
    '1,2',
    '，0',
    '(',
    '）',
    '约',
    '—',
    '无',
  ],
  ...['3-5', '2.1E+5', '#REF!', '####', '=1+1', '<b>', '合计', '全市', '其中', '和平区', '2023-09'],
  ...[
    '1月',
    '累计',
    '本月',
    '单位：万张',
    '护理型床位数',
    '撤回',
    '同上',
    '210102',
    '张',
    '人',
    '%）',
  ],
];

type Change =
  | { readonly kind: 'byte'; readonly at: number; readonly byte: number }
  | { readonly kind: 'token'; readonly at: number; readonly token: string }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'double'; readonly at: number; readonly length: number; readonly to: number }
  | { readonly kind: 'join'; readonly at: number; readonly other: number; readonly from: number };

// As a part of the file's length.
const at = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('byte' as const), at, byte: fc.nat({ max: 255 }) }),
  fc.record({ kind: fc.constant('token' as const), at, token: fc.constantFrom(...TOKENS) }),
  fc.record({ kind: fc.constant('cut' as const), at, length: fc.nat({ max: 40 }) }),
  fc.record({ kind: fc.constant('double' as const), at, length: fc.nat({ max: 80 }), to: at }),
  fc.record({
    ...{ kind: fc.constant('join' as const), at, from: at },
    other: fc.nat({ max: CORPUS.length - 1 }),
  }),
);

function changed(bytes: Uint8Array, one: Change): Uint8Array {
  const place = (part: number, of = bytes): number => Math.floor(part * of.length);
  const from = place(one.at);
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)];
  switch (one.kind) {
    case 'byte':
      return Buffer.concat([before, Uint8Array.of(one.byte), after.subarray(1)]);
    case 'token':
      return Buffer.concat([before, new TextEncoder().encode(one.token), after]);
    case 'cut':
      return Buffer.concat([before, after.subarray(one.length)]);
    case 'double': {
      const to = place(one.to);
      const part = after.subarray(0, one.length);
      return Buffer.concat([bytes.subarray(0, to), part, bytes.subarray(to)]);
    }
    case 'join': {
      const other = CORPUS[one.other] ?? before;
      return Buffer.concat([before, other.subarray(place(one.from, other))]);
    }
  }
}

const files = fc
  .record({
    of: fc.nat({ max: CORPUS.length - 1 }),
    changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  })
  .map(({ of, changes }) => changes.reduce(changed, CORPUS[of] ?? new Uint8Array()));

/** Returns the cells of each record, by the line on which it starts. */
function cellsByLine(bytes: Uint8Array, encoding: string): ReadonlyMap<string, readonly string[]> {
  const text = new TextDecoder(encoding).decode(bytes);
  const found = new Map<string, readonly string[]>();
  let line = 1;
  scan(text, shapeOf(text, words).delimiter, (cells) => {
    found.set(String(line), cells);
    line += 1 + breaksIn(cells);
    return true;
  });
  return found;
}

// 0640 and 640.0 are 640.
function numbersIn(cells: readonly string[]): ReadonlySet<string> {
  const written = cells.flatMap((cell) => cell.match(/\d*\.\d+|\d+/g) ?? []);
  return new Set(
    written.map((one) => {
      const [whole = '', decimals = ''] = one.split('.');
      const rest = decimals.replace(/0+$/, '');
      return (whole.replace(/^0+/, '') || '0') + (rest === '' ? '' : `.${rest}`);
    }),
  );
}

/** Returns the numbers that were accepted though neither they nor what was made of them stand there. */
function invented(bytes: Uint8Array, examination: Examination): readonly string[] {
  if (!examination.accepted) return [];
  const cells = cellsByLine(bytes, examination.encoding);
  const repaired = Map.groupBy(examination.findings, ({ line }) => String(line ?? ''));
  return rows(examination.observations).flatMap(({ measure, value, line }) => {
    if (value === '' || milestones.has(measure)) return [];
    const own = cells.get(line) ?? [];
    if (numbersIn(own).has(value)) return [];
    const isRepair = repaired
      .get(line)
      ?.some(
        (one) =>
          one.message.zh.includes(`“${value}”`) && own.some((cell) => visible(cell) === one.value),
      );
    return isRepair ? [] : [`${line}: ${value}`];
  });
}

interface CaseOptions {
  readonly reporter: string | null;
  readonly received: string;
}

test.each(cases('check'))('every number that is accepted stands in the file: %s', (name) => {
  const options = new TextDecoder().decode(input('check', name, 'options.json'));
  const { reporter: id, received } = JSON.parse(options) as CaseOptions;
  const bytes = input('check', name, 'upload.csv');
  const whose = reference.reporters.find((one) => one.reporter === id);
  expect(invented(bytes, examine(bytes, { reference, reporter: whose, received }))).toEqual([]);
});

test('examine(any bytes) answers soon, says why it rejects, and accepts no number that it made up', () => {
  let [accepted, rejected, numbers, slowest] = [0, 0, 0, 0];
  const memory = process.memoryUsage().rss;
  fc.assert(
    fc.property(files, (bytes) => {
      const from = performance.now();
      const examination = examine(bytes, { reference, reporter, received: '2023-10-10' });
      slowest = Math.max(slowest, performance.now() - from);
      const errors = examination.findings.filter(({ severity }) => severity === 'error');
      expect(examination.accepted).toBe(errors.length === 0);
      if (!examination.accepted) {
        rejected++;
        expect(examination.observations.line).toEqual([]);
        return;
      }
      accepted++;
      numbers += examination.observations.line.length;
      expect(invented(bytes, examination)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(slowest).toBeLessThan(MOST_MS);
  expect((process.memoryUsage().rss - memory) / 1e6).toBeLessThan(MOST_MEGABYTES);
  expect(accepted).toBeGreaterThan(RUNS / 20);
  expect(numbers).toBeGreaterThan(RUNS / 5);
  expect(rejected).toBeGreaterThan(RUNS / 5);
}, 280_000);
