// annotate(bytes, examination): the sender's rows with what is wrong beside them; read again it is
// the file that was sent.

import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { annotate } from '../pipeline/annotate.ts';
import { examine, type Examination } from '../pipeline/examine.ts';
import type { CheckOptions } from '../pipeline/check.ts';
import { vocabulary } from '../pipeline/reading/vocabulary.ts';
import { cases, input } from './golden.ts';
import { WIDER_REFERENCE as reference } from './small-reference.ts';

const words = vocabulary(reference);
const heping = reference.reporters.find(({ reporter }) => reporter === 'heping');
const OPTIONS: CheckOptions = { reference, reporter: heping, received: '2023-10-10' };

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function annotated(bytes: Uint8Array, options = OPTIONS): Uint8Array | undefined {
  return annotate(bytes, examine(bytes, options), words);
}

function textOf(text: string): string {
  return new TextDecoder().decode(annotated(bytesOf(text)));
}

function rowsOf(text: string): string[][] {
  return parse(textOf(text), { relax_column_count: true, skip_empty_lines: false });
}

const HEADER = '地区,统计期,护理型床位数';

test('annotate keeps every line of the sender and says beside it what is wrong', () => {
  const rows = rowsOf(`月报,,\n${HEADER}\n和平区,2023-09,640\n\n和平区,2023-08,十二\n制表：张三\n`);
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ['月报', '', ''],
    ['地区', '统计期', '护理型床位数'],
    ['和平区', '2023年9月', '640'],
    [''],
    ['和平区', '2023年8月', '十二'],
    ['制表：张三', '', ''],
  ]);
  expect(rows[1]?.[3]).toBe('问题');
  expect(rows[1]?.[4]).toMatch(/^如何修改/);
  expect(rows[2]?.slice(3)).toEqual(['', '']);
  expect(rows[4]?.[3]).toMatch(/^【错误】“护理型床位数”列：.*十二/);
  expect(rows[4]?.[4]).toMatch(/。$/);
});

test('annotate writes what Excel opens right: BOM, CRLF, no more columns than are filled', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    annotated(bytesOf(`${HEADER},,,\n和平区,2023年9月,x,,,\n,,,,,\n`)),
  );
  expect(text).toMatch(/^\uFEFF地区,统计期,护理型床位数,问题,如何修改\r\n/);
  expect(text.split('\r\n')).toHaveLength(3);
});

test('annotate puts remarks on the file and on the header beside the names', () => {
  const [header] = rowsOf(`${HEADER},护理型床位\n和平区,2023-09,1,2\n`);
  expect(header?.[4]).toMatch(/^问题：【/);
  const [first] = rowsOf('什么,都,不是\n1,2,3\n');
  expect(first?.[3]).toMatch(/^问题：【错误】/);
});

test('annotate puts a remark on the whole file there too', () => {
  const [header] = rowsOf(`${HEADER}\n和平区,2023-09,\n`);
  expect(header?.[3]).toMatch(/^问题：【/);
});

test('annotate counts the lines inside quotes, as findings do', () => {
  const rows = rowsOf(`${HEADER},备注\n和平区,2023-09,1,"甲\n乙\n丙"\n和平区,2023-08,x,\n`);
  expect(rows.map((row) => row[4]?.slice(0, 4))).toEqual(['问题', '', '【错误】']);
});

test('annotate makes nothing of a file without errors and warnings, or that is no table', () => {
  const nothing = [
    bytesOf(`${HEADER}\n和平区,2023-09,640\n`),
    bytesOf(`${HEADER}\n和平区,2023-09,"640\n`),
    bytesOf(''),
    bytesOf('%PDF-1.7'),
    new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41]),
  ];
  for (const bytes of nothing) expect(annotated(bytes)).toBeUndefined();
});

test('annotate writes months so that a spreadsheet does not make dates of them, and says so', () => {
  const rows = rowsOf(
    '地区,指标,2023-08,2023/9\n和平区,护理型床位数,x,640\n和平区,上门探访人次,2023-08,2023.08\n',
  );
  expect(rows.map((row) => row.slice(2, 4))).toEqual([
    ['2023年8月', '2023年9月'],
    ['x', '640'],
    ['2023年8月', '2023.08'],
  ]);
  expect(rows[0]?.[5]).toMatch(/^如何修改：.*日期/);
  expect(rowsOf(`地区,统计期,护理型床位数\n和平区,2023年9月,x\n`)[0]?.[4]).toBe('如何修改');
});

test('annotate disarms what a spreadsheet would run, and says so; numbers and dashes stay', () => {
  const armed = ['=1+1', '@SUM(1)', '+1+2', "-2+3+cmd|'/C calc'!A0", '＝1+1', '\t=1', ' =1'];
  const plain = ['-5', '+3', '-', '--', '-1,000.5', '="210102"', '5%', '－5', '和平'];
  const rows = rowsOf(
    [
      HEADER,
      ...[...armed, ...plain].map((cell) => `和平曲,2023-09,"${cell.replaceAll('"', '""')}"`),
    ].join('\n'),
  ).slice(1);
  expect(rows.map((row) => row[2])).toEqual([...armed.map((cell) => `'${cell}`), ...plain]);
  expect(rows.map((row) => row[4]?.includes('撇号'))).toEqual([
    ...armed.map(() => true),
    ...plain.map(() => false),
  ]);
});

test('annotate covers what is about single persons, and leaves the names of the columns', () => {
  const rows = rowsOf(
    [
      `月报 联系电话13912345678,,,`,
      `${HEADER},姓名,备注`,
      '和平区,2023-09,x,张三,张三210102199003078515',
      '和平区,2023-08,640,,"13912345678\n无"',
      '和平区,2023-07,13812345678,李四,无',
      '填表人：王五 13912345678,,,',
      '审核人：王五 6222021234567890128,,,',
    ].join('\n'),
  );
  expect(rows.map((row) => row.slice(0, 5).filter((cell) => cell !== ''))).toEqual([
    ['月报 联系电话13912345678'],
    ['地区', '统计期', '护理型床位数', '姓名', '备注'],
    ['和平区', '2023年9月', 'x', '【已隐去：个人信息】', '【已隐去：居民身份证号】'],
    ['和平区', '2023年8月', '640', '【已隐去：手机号】\n'],
    ['和平区', '2023年7月', '【已隐去：手机号】', '【已隐去：个人信息】', '无'],
    ['填表人：王五 13912345678'],
    ['【已隐去：银行卡号】'],
  ]);
});

test('annotate covers columns of a header of two levels, as far as they go', () => {
  const rows = rowsOf(
    [
      ...['地区,统计期,护理型床位数,填报,', ',,,姓名,电话', '和平区,2023-09,x,张三,024-23456789'],
      ...['地区,统计期,护理型床位数,填报,', ',,,姓名,电话', '和平区,2023-08,1,李四,024-23456789'],
      ...['统计期,地区,养老机构床位数,护理型床位数,备注', '2023-07,和平区,1200,630,已全部核对'],
    ].join('\n'),
  );
  expect(rows.map((row) => row.slice(3, 5))).toEqual([
    ...[
      ['填报', ''],
      ['姓名', '电话'],
      ['【已隐去：个人信息】', '【已隐去：个人信息】'],
    ],
    ...[
      ['填报', ''],
      ['姓名', '电话'],
      ['【已隐去：个人信息】', '【已隐去：个人信息】'],
    ],
    ...[
      ['护理型床位数', '备注'],
      ['630', '已全部核对'],
    ],
  ]);
});

test('a covered cell that is sent back is returned again, until it is filled in or emptied', () => {
  const as = (text: string): Examination => examine(bytesOf(text), OPTIONS);
  const sent = `${HEADER},备注\n和平区,2023-09,640,王五 210102199003078515\n`;
  const covered = textOf(sent);
  const again = as(covered);
  expect(
    again.findings.map(({ code, line, column, value }) => [code, line, column, value]),
  ).toEqual([['covered-cell', 2, '备注', '【已隐去：居民身份证号】']]);
  expect(again.findings[0]?.message.zh).toContain('居民身份证号');
  for (const filled of ['', '新增一家']) {
    const { accepted, observations } = as(covered.replace('【已隐去：居民身份证号】', filled));
    expect([accepted, observations.remark]).toEqual([true, [filled]]);
  }
  const renamed = textOf(`${HEADER},姓名\n和平区,2023-09,640,王五\n`).replace('姓名', '备注');
  expect(Object.keys(as(renamed).counts)).toContain('covered-cell');
});

test('a row that lacks cells is not completed in silence: sent again it is returned again', () => {
  const sent = bytesOf(`地区,统计期,护理型床位数,养老机构床位数\n和平区,2023-09,640\n`);
  const again = annotated(sent) ?? new Uint8Array();
  expect(new TextDecoder().decode(again)).toContain('640,？请补填,【错误】');
  expect(examine(again, OPTIONS).accepted).toBe(false);
});

test('annotate makes nothing of a file with more such rows than are kept', () => {
  const rows = (count: number): string => '和平区,2023-09\n'.repeat(count);
  expect(annotated(bytesOf(`${HEADER}\n${rows(1000)}`))).toBeDefined();
  expect(annotated(bytesOf(`${HEADER}\n${rows(1001)}`))).toBeUndefined();
});

test('a corrected receipt is read as if the columns were not there', () => {
  const sent = `月报,,\n${HEADER}\n和平区,2023-09,六百\n和平区,2023-08,630\n`;
  const corrected = textOf(sent).replace('六百', '640');
  const as = (text: string): Examination => examine(bytesOf(text), OPTIONS);
  expect(corrected).toContain('【错误】');
  expect(as(corrected).observations).toEqual(as(sent.replace('六百', '640')).observations);
});

test('a receipt that is sent back and returned again bears the remarks of now alone', () => {
  const once = textOf(`${HEADER}\n和平区,2023-09,六百\n和平区,2023-08,x\n`);
  const twice = rowsOf(once.replace('六百', '640'));
  expect(twice.map((row) => [...row.slice(0, 3), row[3]?.slice(0, 4), row.length])).toEqual([
    ['地区', '统计期', '护理型床位数', '问题', 5],
    ['和平区', '2023年9月', '640', '', 5],
    ['和平区', '2023年8月', 'x', '【错误】', 5],
  ]);
});

test('a column that was put behind the two is read', () => {
  const read = (names: string, cells: string): Examination =>
    examine(bytesOf(`地区,统计期,${names}\n和平区,2023-09,${cells}\n`), OPTIONS);
  const plain = read('护理型床位数,备注', '640,新增');
  const two = read('问题,如何修改,护理型床位数,备注', '什么,怎么,640,新增');
  expect(plain.observations.remark).toEqual(['新增']);
  expect(two.observations).toEqual(plain.observations);
});

type Told = readonly [code: string, line: number | null, column: string];

/**
 * What is wrong or to be verified: a personal number and its cover are the same, a row that lacks cells
 * and what was put into it too. Of a covered cell nothing else can be said.
 */
function told({ findings }: Examination): readonly Told[] {
  const remarks = findings.filter(({ severity }) => severity !== 'info');
  const all = remarks.map(({ code, line, column }): Told => {
    if (code === 'unfilled-cell') return ['ragged-row', line, ''];
    return [NUMBERS.includes(code) ? 'covered-cell' : code, line, column];
  });
  const at = ([, line, column]: Told): string => `${line ?? ''} ${column}`;
  const covered = new Set(all.filter(([code]) => code === 'covered-cell').map(at));
  const said = all.filter((one) => one[0] === 'covered-cell' || !covered.has(at(one)));
  return [...new Map(said.map((one) => [`${one[0]} ${at(one)}`, one])).values()].sort();
}

const NUMBERS = ['resident-id', 'bank-card', 'mobile-number'];

interface CaseOptions {
  readonly reporter: string | null;
  readonly received: string;
}

function optionsOf(name: string): CheckOptions {
  const { reporter, received } = JSON.parse(
    new TextDecoder().decode(input('check', name, 'options.json')),
  ) as CaseOptions;
  return {
    ...{ reference, received },
    reporter: reference.reporters.find((one) => one.reporter === reporter),
  };
}

test('the annotated file of every recorded case gets the same findings on the same lines', () => {
  let compared = 0;
  for (const name of cases('check')) {
    const [bytes, options] = [input('check', name, 'upload.csv'), optionsOf(name)];
    const again = annotated(bytes, options);
    if (!again) continue;
    const [before, after] = [examine(bytes, options), examine(again, options)];
    expect([name, after.accepted]).toEqual([name, before.accepted]);
    expect([name, told(after)]).toEqual([name, told(before)]);
    expect([name, after.observations]).toEqual([name, before.observations]);
    compared++;
  }
  expect(compared).toBeGreaterThan(100);
});
