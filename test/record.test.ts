import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { report } from '../pipeline/reading/finding.ts';
import { pieces } from '../pipeline/reading/piece.ts';
import { eachRecord, LIMITS, type Limits, type Row } from '../pipeline/reading/record.ts';

interface Read {
  readonly rows: readonly Row[];
  readonly codes: readonly [number | null, string][];
}

function read(chunks: readonly string[], limits: Limits = LIMITS): Read {
  const found = report();
  const rows: Row[] = [];
  eachRecord(chunks, { delimiter: ',', limits, found }, (row) => void rows.push(row));
  return { rows, codes: found.findings.map(({ line, code }) => [line, code]) };
}

const LETTERS = fc.constantFrom('a', '区', ',', ',', '"', '"', '\n', '\r\n', '\r', ' ');
const TEXT = fc.array(LETTERS, { maxLength: 60 }).map((letters) => letters.join(''));

test('pieces end where records end, and lose nothing', () => {
  const chunks = ['a,"b\n', 'c"\r', '\nd,"e""', '\n"\nf'];
  const found = [...pieces(chunks)];
  expect(found.join('')).toBe(chunks.join(''));
  expect(found).toEqual(['a,"b\nc"\r\n', 'd,"e""\n"\n', 'f']);
});

test('eachRecord hands over the same records wherever the text is cut', () => {
  const cuts = fc.array(fc.nat(60), { maxLength: 5 });
  fc.assert(
    fc.property(TEXT, cuts, (text, at) => {
      const ends = [...at, text.length].sort((a, b) => a - b);
      const chunks = ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
      expect(read(chunks)).toEqual(read([text]));
    }),
    { numRuns: 2000 },
  );
});

test('eachRecord hands over what csv-parse reads, where that finds no fault', () => {
  const record_delimiter = ['\r\n', '\n', '\r'];
  fc.assert(
    fc.property(TEXT, (text) => {
      const { rows, codes } = read([text]);
      let expected: string[][] | undefined;
      try {
        expected = parse(text, { relax_column_count: true, record_delimiter });
      } catch {
        expected = undefined;
      }
      expect(codes.length > 0).toBe(expected === undefined);
      const filled = expected?.filter((cells) => cells.some((cell) => cell.trim() !== ''));
      if (filled) expect(rows.map(({ cells }) => cells)).toEqual(filled);
    }),
    { numRuns: 2000 },
  );
});

test('eachRecord counts lines through quoted cells and blank records, in any cut', () => {
  const text = 'a\r\n"b\n\nc"\n\n,,\n\r\nd\n';
  for (let cut = 0; cut <= text.length; cut++)
    expect(read([text.slice(0, cut), text.slice(cut)]).rows.map(({ line }) => line)).toEqual([
      1, 2, 8,
    ]);
});

test('eachRecord counts the blank records between filled ones, in any cut', () => {
  const limits = { ...LIMITS, rows: 5 };
  const blank = ',\n'.repeat(11);
  for (const chunks of [['a\n', blank, 'b\n'], [`a\n${blank}`, 'b\n'], [`a\n${blank}b\n`]])
    expect(read(chunks, limits).codes).toEqual([[13, 'too-many-rows']]);
  expect(read(['a\n', blank], limits).codes).toEqual([]);
});

test('eachRecord names the line of an open quote, however far the text has gone since', () => {
  const rows = 'a,b\n'.repeat(1000);
  expect(read([rows, `${rows}c,"d\n`, rows]).codes).toEqual([[2001, 'unclosed-quote']]);
});

test('eachRecord holds no more than a record while a quote stands open', () => {
  const line = `${'a'.repeat(999)}\n`;
  let asked = 0;
  const chunks = function* (): Iterable<string> {
    yield '"';
    for (let i = 0; i < 100; i++) {
      asked++;
      yield line.repeat(1000);
    }
  };
  const found = report();
  eachRecord(chunks(), { delimiter: ',', limits: LIMITS, found }, () => undefined);
  expect(found.findings.map(({ line, code }) => [line, code])).toEqual([[1, 'unclosed-quote']]);
  expect(asked).toBeLessThan(20);
});

test('eachRecord runs through a million blank rows below a table', () => {
  const blank = ',,,,\r\n'.repeat(100_000);
  const chunks = ['a,b,c,d,e\r\n', ...Array.from({ length: 10 }, () => blank)];
  const { rows, codes } = read(chunks);
  expect([rows.length, codes]).toEqual([1, []]);
});
