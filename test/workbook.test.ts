import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openWorkbook } from '../site/check/workbook/open-workbook.ts';
import { sheetCsv } from '../site/check/workbook/sheet-csv.ts';
import { rowsXml, workbookFile, type WorkbookParts } from './workbook-file.ts';

const rowsOf = (data: string, more: Partial<WorkbookParts> = {}): unknown =>
  openWorkbook(workbookFile({ sheets: [{ name: '月报', data }], ...more }))?.[0]?.rows;

const shown = (format: string | number, value: string | number): unknown =>
  rowsOf(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, { formats: [format] });

test('openWorkbook(bytes) keeps each row and column where the sheet has it', () => {
  const data =
    '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>7</v></c></row>' +
    '<row r="4"><c r="AB4" t="s"><v>0</v></c></row><row r="9"><c r="A9" s="0"/></row>';
  const strings = [
    '<t>末尾</t>',
    '<r><t>和平</t></r><rPh><t>hé píng</t></rPh><r><t xml:space="preserve"> 区</t></r>',
  ];
  const last = [...Array.from({ length: 27 }, () => ''), '末尾'];
  expect(rowsOf(data, { strings })).toEqual([[], ['和平 区', '', '7'], [], last]);
});

test('openWorkbook(bytes) reads cells without addresses, prefixed names, errors and truth values', () => {
  expect(
    rowsOf(
      rowsXml([
        ['地区', 3],
        ['a<b&c', 0.5],
      ]),
    ),
  ).toEqual([
    ['地区', '3'],
    ['a<b&c', '0.5'],
  ]);
  expect(
    rowsOf(
      '<x:row><x:c t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row>',
    ),
  ).toEqual([['#DIV/0!', 'TRUE']]);
  expect(
    rowsOf(
      '<row><c t="str"><f>A1</f><v>甲&amp;#65;</v></c><c t="d"><v>2023-09-30T00:00:00</v></c></row>',
    ),
  ).toEqual([['甲&#65;', '2023-09-30']]);
  const strings = ['<t>&#x20BB7;_x000D_x_x005F_x000D_</t>'];
  expect(rowsOf('<row><c t="s"><v>0</v></c></row>', { strings })).toEqual([['𠮷\rx_x000D_']]);
});

test.each([
  [14, 45199, '2023/9/30'],
  [57, 45199, '2023年9月'],
  [31, 45199, '2023年9月30日'],
  [58, 45199, '9月30日'],
  ['yyyy"年"m"月"', 45199, '2023年9月'],
  ['[$-804]yyyy"年"m"月";@', 45199, '2023年9月'],
  ['yyyy-mm', 45199, '2023-09'],
  ['0.0%', 0.3821, '38.2%'],
  [9, 0.55, '55%'],
  ['#,##0', 1234.6, '1,235'],
  [4, 1234.5, '1,234.50'],
  ['0.00', 12.3456, '12.35'],
  ['000000', 210102, '210102'],
  ['0"张"', 12, '12张'],
  ['0_ ', 12, '12'],
])('a number of format %s is as the sheet shows it: %s → %s', (format, value, text) => {
  expect(shown(format, value)).toEqual([[text]]);
});

test.each([
  [0, '0.30000000000000004', '0.3'],
  [0, '210102001000', '210102001000'],
  [11, '210102001000', '210102001000'],
  ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 0, '0'],
  [';;;', 5, '5'],
  ['no"format', 5, '5'],
  [0, 'NaN', 'NaN'],
])('a format that hides the number gives the number itself: %s, %s → %s', (format, value, text) => {
  expect(shown(format, value)).toEqual([[text]]);
});

test('a workbook that counts from 1904 shows the same dates', () => {
  const data = '<row><c s="1"><v>43737</v></c><c><v>43737</v></c></row>';
  const properties = 'date1904="1"';
  expect(rowsOf(data, { formats: ['yyyy-mm-dd'], properties })).toEqual([['2023-09-30', '43737']]);
});

test('openWorkbook(bytes) leaves out sheets that are hidden or blank', () => {
  const sheets = [
    { name: '一&二', data: rowsXml([['甲']]) },
    { name: 'Sheet2', data: '' },
    { name: '底稿', data: rowsXml([['乙']]), state: 'hidden' },
    { name: '附表', data: rowsXml([['丙']]) },
  ];
  const names = openWorkbook(workbookFile({ sheets }))?.map(({ name }) => name);
  expect(names).toEqual(['一&二', '附表']);
});

test('openWorkbook(bytes) tells a workbook from another zip and from a broken one', () => {
  expect(openWorkbook(zipSync({ 'word/document.xml': strToU8('<document/>') }))).toBeUndefined();
  expect(openWorkbook(zipSync({ 'a.csv': strToU8('a,b\n') }))).toBeUndefined();
  const whole = workbookFile({ sheets: [{ name: '月报', data: rowsXml([['甲']]) }] });
  expect(openWorkbook(whole.subarray(0, whole.length / 2))).toBeUndefined();
  const data = '<row><c><v>1</c>';
  expect(openWorkbook(workbookFile({ sheets: [{ name: '月报', data }] }))).toBeUndefined();
});

test('sheetCsv(sheet) is UTF-8 with a BOM and CRLF, a line for each row of the sheet', () => {
  const rows = [['标题'], [], ['养老机构\r\n床位数', '"甲",乙'], ['', '=1+1', '末']];
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(sheetCsv({ name: '', rows }))).toBe(
    '\uFEFF标题,,\r\n\r\n养老机构 床位数,"""甲"",乙",\r\n,=1+1,末\r\n',
  );
});
