import { expect, test } from 'vitest';
import { hasKnownHeader, parse, type Parsed } from '../pipeline/parse.ts';
import { LIMITS } from '../pipeline/reading/record.ts';
import { vocabulary } from '../pipeline/reading/vocabulary.ts';
import { SMALL_REFERENCE } from './small-reference.ts';

const words = vocabulary(SMALL_REFERENCE);
const HEADER = '地区,统计期,护理型床位数,备注';
const ROW = '和平区,2023-09,640,';

function codes({ findings }: Parsed): [number | null, string][] {
  return findings.map(({ line, code }) => [line, code]);
}

test('parse gives every row the line on which it starts', () => {
  const text = `${HEADER}\r\n和平区,2023-08,630,"两\r\n行\n备注"\r\n\r\n,,,\r\n${ROW}\r\n`;
  const { header, rows, findings } = parse(text, words);
  expect(header).toEqual({ line: 1, cells: ['地区', '统计期', '护理型床位数', '备注'] });
  expect(rows.map(({ line }) => line)).toEqual([2, 7]);
  expect(findings).toEqual([]);
});

test('parse reads every usual delimiter and line end, the last line end missing', () => {
  const expected = parse(`${HEADER}\n${ROW}\n`, words).rows;
  expect(expected).toEqual([{ line: 2, cells: ['和平区', '2023-09', '640', ''] }]);
  for (const delimiter of [',', ';', '\t', '|'])
    for (const end of ['\n', '\r\n', '\r'])
      expect(parse(`${HEADER}${end}${ROW}`.replaceAll(',', delimiter), words).rows).toEqual(
        expected,
      );
});

test('parse finds the header below titles, and not below twelve of them', () => {
  const titles = (count: number): string => '沈阳市月报,,,\n'.repeat(count);
  const found = parse(`${titles(3)}${HEADER}\n${ROW}\n`, words);
  expect([found.header.line, found.rows.length]).toEqual([4, 1]);
  expect(codes(found)).toEqual([1, 2, 3].map((line) => [line, 'line-above-header']));
  expect(codes(parse(`${titles(12)}${HEADER}\n${ROW}\n`, words))).toEqual([[1, 'no-header']]);
});

test('parse takes no data row for a header, however many names it holds', () => {
  const text =
    '和平区,护理型床位数,2023年9月,640\n地区,指标,统计期,数值\n和平区,护理型床位数,2023-08,1\n';
  expect(parse(text, words).header.line).toBe(2);
});

test('parse leaves totals to what knows the reporter', () => {
  const { rows, findings } = parse(`${HEADER}\n合计,2023-09,640,\n${ROW}\n`, words);
  expect([rows.length, findings]).toEqual([2, []]);
});

test('parse takes sign-off lines out and quotes nothing of them', () => {
  const lines = ['单位负责人：张三,,,', '填表人 李四,,,', '联系电话：024-1,,,', '注：月末数,,,'];
  const { rows, findings } = parse([HEADER, ROW, ...lines].join('\n'), words);
  expect(rows.length).toBe(1);
  expect(findings.map(({ code }) => code)).toEqual(lines.map(() => 'closing-line'));
  expect(JSON.stringify(findings)).not.toMatch(/张三|李四|024/);
});

test('parse takes no row for a sign-off line that names a place, a measure, a period or a number', () => {
  const header = '备注,地区,统计期,护理型床位数';
  const cells = ['和平区,,', ',2023年9月,', ',,640', ',,约640', ',护理型床位数,'];
  for (const rest of cells)
    for (const label of ['注：月末数', '说明：', '备注：', '填表人：李四', '※'])
      expect(parse(`${header}\n${label},${rest}\n`, words).rows.length, label + rest).toBe(1);
});

test('parse refuses a table above the one that it reads, and no caption', () => {
  const above = (line: string): [number | null, string][] =>
    codes(parse(`${line}\n${HEADER}\n${ROW}\n`, words));
  for (const line of ['和平区,2023-09,640,', '护理型床位数,,640,', '210102,,"1,200",'])
    expect(above(line)).toEqual([[1, 'data-above-header']]);
  for (const line of ['和平区,2023,,', '和平区月报,,9,', ',,9,', '和平区,2023年9月,,'])
    expect(above(line)).toEqual([[1, 'line-above-header']]);
});

test('parse names the line where an open quote begins, and keeps the rows before it', () => {
  const { rows, findings } = parse(`${HEADER}\n${ROW}\n和平区,"a\nb",1,"c\n${ROW}\n`, words);
  expect(rows.length).toBe(1);
  expect(findings.map(({ line, code }) => [line, code])).toEqual([[4, 'unclosed-quote']]);
});

test('parse refuses a quote inside a cell, and one with text behind it', () => {
  for (const cell of ['建成"圈"', '"圈"建成'])
    expect(codes(parse(`${HEADER}\n${ROW}${cell}\n`, words))).toEqual([[2, 'stray-quote']]);
});

test('parse refuses rows that do not fit, but for remarks that a spreadsheet left out', () => {
  const fits = parse(`${HEADER},,\n和平区,2023-09,640\n和平区,2023-08,630,,,\n`, words);
  expect([fits.rows.map(({ cells }) => cells.length), codes(fits)]).toEqual([[4, 4], []]);
  const misfits = parse(`${HEADER}\n和平区,2023-09\n${ROW},\n${ROW},1\n`, words);
  expect(codes(misfits)).toEqual([2, 3, 4].map((line) => [line, 'ragged-row']));
});

test('parse stops at its limits and says so', () => {
  const limits = { ...LIMITS, rows: 3, columns: 5, cell: 20 };
  const rows = parse(`${HEADER}\n${`${ROW}\n`.repeat(5)}`, words, limits);
  expect([rows.rows.length, codes(rows)]).toEqual([2, [[4, 'too-many-rows']]]);
  const columns = parse(`${HEADER}\n${ROW}1,2,3\n`, words, limits);
  expect(codes(columns)).toEqual([[2, 'too-many-columns']]);
  const cell = parse(`${HEADER}\n${ROW}${'长'.repeat(21)}\n`, words, limits);
  expect(codes(cell)).toEqual([[2, 'cell-too-long']]);
});

test('parse does not count the blank rows that a spreadsheet leaves below its table', () => {
  const limits = { ...LIMITS, rows: 10 };
  expect(codes(parse(`${HEADER}\n${ROW}\n${',,,\n'.repeat(1000)}`, words, limits))).toEqual([]);
  const full = `${HEADER}\n${`${ROW}\n`.repeat(9)},,,\n`;
  expect(codes(parse(full, words, limits))).toEqual([]);
  expect(codes(parse(`${full}${ROW}\n`, words, limits))).toEqual([[12, 'too-many-rows']]);
});

test('parse(nothing) and parse(blank lines) are an empty file', () => {
  for (const text of ['', '\n', ' \r\n,,,\r\n'])
    expect(codes(parse(text, words))).toEqual([[null, 'empty-file']]);
});

test('hasKnownHeader asks for two known names in one row', () => {
  expect(hasKnownHeader('标题\n地区;期间;别的\n', words)).toBe(true);
  expect(hasKnownHeader('地区,别的\n期间,别的\n', words)).toBe(false);
});
