// writeCsv(table), and the rows of its JSON: what a spreadsheet opens, and what a program reads.

import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { numericColumns } from '../pipeline/datasets/dataset-columns.ts';
import { jsonFrame, jsonRows, writeCsv } from '../pipeline/datasets/write-csv.ts';

const NONE: ReadonlySet<string> = new Set();

function read(text: string): readonly string[][] {
  return parse(text, { bom: true });
}

test('writeCsv(table) begins with a BOM and ends its lines with CRLF', () => {
  expect(writeCsv({ a: ['1', ''], b: ['和平', 'x'] }, NONE)).toBe('\uFEFFa,b\r\n1,和平\r\n,x\r\n');
  expect(writeCsv({ a: [] }, NONE)).toBe('\uFEFFa\r\n');
});

test('writeCsv(text) quotes separators, quotes and line ends', () => {
  const cells = ['a,b', 'say "x"', 'two\nlines', 'a,b', 'plain'];
  expect(
    read(writeCsv({ text: cells }, NONE))
      .slice(1)
      .flat(),
  ).toEqual(cells);
});

test('writeCsv(text that a spreadsheet would run) puts an apostrophe before it', () => {
  const cells = ['=HYPERLINK("x","y")', '+1', '-1', '@x', '＝1', '\tx'];
  const written = read(writeCsv({ text: cells }, NONE))
    .slice(1)
    .flat();
  expect(written).toEqual(cells.map((cell) => `'${cell}`));
});

test('writeCsv(numbers) leaves a minus alone and quotes whatever is no number', () => {
  const written = writeCsv({ value: ['-1.5', '1,234'] }, new Set(['value']));
  expect(written).toBe('\uFEFFvalue\r\n-1.5\r\n"1,234"\r\n');
});

test('a cell that a finding quotes is text, whatever other tables hold under that name', () => {
  expect(numericColumns('observations').has('value')).toBe(true);
  expect(numericColumns('findings').has('value')).toBe(false);
  const text = writeCsv({ value: ['=1+1', '1,234'] }, numericColumns('findings'));
  expect(read(text).slice(1)).toEqual([["'=1+1"], ['1,234']]);
});

test('jsonRows(table) in its frame is rows under the row of column names', () => {
  const table = { a: ['1', '1', '2'], b: ['"x"', '', '\n'] };
  const rows = [
    ['a', 'b'],
    ['1', '"x"'],
    ['1', ''],
    ['2', '\n'],
  ];
  expect(JSON.parse(jsonFrame(Object.keys(table)).join(jsonRows(table)))).toEqual(rows);
});
