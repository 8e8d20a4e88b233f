import { expect, test } from 'vitest';
import { hasKnownHeader, parse } from '../pipeline/parse.ts';
import type { Table } from '../pipeline/reading/table-reader.ts';
import type { Report } from '../pipeline/reading/finding.ts';
import { LIMITS, type Limits, type Row } from '../pipeline/reading/record.ts';
import { vocabulary } from '../pipeline/reading/vocabulary.ts';
import { SMALL_REFERENCE } from './small-reference.ts';

const words = vocabulary(SMALL_REFERENCE);
const HEADER = '地区,统计期,护理型床位数,备注';
const ROW = '和平区,2023-09,640,';

interface Read extends Report {
  readonly tables: readonly Table[];
  /** The first table's header. */
  readonly header: { readonly line: number; readonly cells: readonly string[] };
  readonly rows: readonly Row[];
  readonly asides: readonly Row[];
}

function read(text: string | readonly string[], limits: Limits = LIMITS): Read {
  const [tables, rows, asides]: [Table[], Row[], Row[]] = [[], [], []];
  const to = {
    table: (table: Table) => void tables.push(table),
    page: () => undefined,
    row: (row: Row) => void rows.push(row),
    aside: (row: Row) => void asides.push(row),
  };
  const found = parse(typeof text === 'string' ? [text] : text, SMALL_REFERENCE, { to, limits });
  const [first] = tables;
  const cells = first?.columns.map(({ column }) => column) ?? [];
  return { ...found, tables, header: { line: first?.line ?? 0, cells }, rows, asides };
}

function codes({ findings }: Read): [number | null, string][] {
  return findings.map(({ line, code }) => [line, code]);
}

test('parse gives every row the line on which it starts', () => {
  const text = `${HEADER}\r\n和平区,2023-08,630,"两\r\n行\n备注"\r\n\r\n,,,\r\n${ROW}\r\n`;
  const { header, rows, findings } = read(text);
  expect(header).toEqual({ line: 1, cells: ['地区', '统计期', '护理型床位数', '备注'] });
  expect(rows.map(({ line }) => line)).toEqual([2, 7]);
  expect(findings).toEqual([]);
});

test('parse reads every usual delimiter and line end, the last line end missing', () => {
  const expected = read(`${HEADER}\n${ROW}\n`).rows;
  expect(expected).toEqual([{ line: 2, cells: ['和平区', '2023-09', '640', ''] }]);
  for (const delimiter of [',', ';', '\t', '|'])
    for (const end of ['\n', '\r\n', '\r'])
      expect(read(`${HEADER}${end}${ROW}`.replaceAll(',', delimiter)).rows).toEqual(expected);
});

test('parse finds the header below titles, and not below twelve of them', () => {
  const titles = (count: number): string => '沈阳市月报,,,\n'.repeat(count);
  const found = read(`${titles(3)}${HEADER}\n${ROW}\n`);
  expect([found.header.line, found.rows.length]).toEqual([4, 1]);
  expect(codes(found)).toEqual([1, 2, 3].map((line) => [line, 'line-above-header']));
  expect(codes(read(`${titles(12)}${HEADER}\n${ROW}\n`))).toEqual([[1, 'no-header']]);
});

test('parse names a column of merged groups by all its lines, and no group beyond its end', () => {
  const { header, rows } = read(
    [
      ['序号,地区,机构养老,,,居家养老,备注', ',,床位,,机构,,'],
      [',,养老机构床位数,护理型床位数,养老用房面积,上门探访人次,', '1,和平区,1,2,3,4,'],
    ]
      .flat()
      .join('\n'),
  );
  expect(header.cells).toEqual([
    ...['序号', '地区', '机构养老／床位／养老机构床位数', '机构养老／床位／护理型床位数'],
    ...['机构养老／机构／养老用房面积', '居家养老／上门探访人次', '备注'],
  ]);
  expect(rows.map(({ line }) => line)).toEqual([4]);
});

test('parse takes no data row for a header, however many names it holds', () => {
  const text =
    '和平区,护理型床位数,2023年9月,640\n地区,指标,统计期,数值\n和平区,护理型床位数,2023-08,1\n';
  expect(read(text).header.line).toBe(2);
});

test('parse leaves totals to what knows the reporter', () => {
  const { rows, findings } = read(`${HEADER}\n合计,2023-09,640,\n${ROW}\n`);
  expect([rows.length, findings]).toEqual([2, []]);
});

test('parse takes sign-off lines out and quotes nothing of them', () => {
  const lines = ['单位负责人：张三,,,', '填表人 李四,,,', '联系电话：024-1,,,', '注：月末数,,,'];
  const { rows, findings } = read([HEADER, ROW, ...lines].join('\n'));
  expect(rows.length).toBe(1);
  expect(findings.map(({ code }) => code)).toEqual(lines.map(() => 'closing-line'));
  expect(JSON.stringify(findings)).not.toMatch(/张三|李四|024/);
});

test('parse takes no row for a sign-off line that names a place, a measure, a period or a number', () => {
  const header = '备注,地区,统计期,护理型床位数';
  const cells = ['和平区,,', ',2023年9月,', ',,640', ',,约640', ',护理型床位数,'];
  for (const rest of cells)
    for (const label of ['注：月末数', '说明：', '备注：', '填表人：李四', '※'])
      expect(read(`${header}\n${label},${rest}\n`).rows.length, label + rest).toBe(1);
});

test('parse refuses a table above the one that it reads, and no caption', () => {
  const above = (line: string): [number | null, string][] =>
    codes(read(`${line}\n${HEADER}\n${ROW}\n`));
  for (const line of ['和平区,2023-09,640,', '护理型床位数,,640,', '210102,,"1,200",'])
    expect(above(line)).toEqual([[1, 'data-above-header']]);
  for (const line of ['和平区,2023,,', '和平区月报,,9,', ',,9,', '和平区,2023年9月,,'])
    expect(above(line)).toEqual([[1, 'line-above-header']]);
});

test('parse names the line where an open quote begins, and keeps the rows before it', () => {
  const { rows, findings } = read(`${HEADER}\n${ROW}\n和平区,"a\nb",1,"c\n${ROW}\n`);
  expect(rows.length).toBe(1);
  expect(findings.map(({ line, code }) => [line, code])).toEqual([[4, 'unclosed-quote']]);
});

test('parse refuses a quote inside a cell, and one with text behind it', () => {
  for (const cell of ['建成"圈"', '"圈"建成'])
    expect(codes(read(`${HEADER}\n${ROW}${cell}\n`))).toEqual([[2, 'stray-quote']]);
});

test('parse refuses rows that do not fit, but for remarks that a spreadsheet left out', () => {
  const fits = read(`${HEADER},,\n和平区,2023-09,640\n和平区,2023-08,630,,,\n`);
  expect([fits.rows.length, codes(fits)]).toEqual([2, []]);
  const misfits = read(`${HEADER}\n和平区,2023-09\n${ROW},\n${ROW},1\n`);
  expect(codes(misfits)).toEqual([2, 3, 4].map((line) => [line, 'ragged-row']));
});

test('parse stops at its limits and says so', () => {
  const limits = { ...LIMITS, rows: 3, columns: 5, cell: 20 };
  const rows = read(`${HEADER}\n${`${ROW}\n`.repeat(5)}`, limits);
  expect([rows.rows.length, codes(rows)]).toEqual([2, [[4, 'too-many-rows']]]);
  const columns = read(`${HEADER}\n${ROW}1,2,3\n`, limits);
  expect(codes(columns)).toEqual([[2, 'too-many-columns']]);
  const cell = read(`${HEADER}\n${ROW}${'长'.repeat(21)}\n`, limits);
  expect(codes(cell)).toEqual([[2, 'cell-too-long']]);
});

test('parse does not count the blank rows that a spreadsheet leaves below its table', () => {
  const limits = { ...LIMITS, rows: 10 };
  expect(codes(read(`${HEADER}\n${ROW}\n${',,,\n'.repeat(1000)}`, limits))).toEqual([]);
  const full = `${HEADER}\n${`${ROW}\n`.repeat(9)},,,\n`;
  expect(codes(read(full, limits))).toEqual([]);
  expect(codes(read(`${full}${ROW}\n`, limits))).toEqual([[12, 'too-many-rows']]);
});

test('parse(nothing) and parse(blank lines) are an empty file', () => {
  for (const text of ['', '\n', ' \r\n,,,\r\n'])
    expect(codes(read(text))).toEqual([[null, 'empty-file']]);
});

test('hasKnownHeader asks for two known names in one row', () => {
  expect(hasKnownHeader('标题\n地区;期间;别的\n', words)).toBe(true);
  expect(hasKnownHeader('地区,别的\n期间,别的\n', words)).toBe(false);
});
