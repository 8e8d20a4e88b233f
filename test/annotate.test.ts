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
  return annotate(bytes, examine(bytes, options), { words });
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
    ['和平区', '2023-09', '640'],
    [''],
    ['和平区', '2023-08', '十二'],
    ['制表：张三', '', ''],
  ]);
  expect(rows[1]?.slice(3)).toEqual(['问题', '如何修改']);
  expect(rows[2]?.slice(3)).toEqual(['', '']);
  expect(rows[4]?.[3]).toMatch(/^【错误】“护理型床位数”列：.*十二/);
  expect(rows[4]?.[4]).toMatch(/。$/);
});

test('annotate writes what Excel opens right: BOM, CRLF, no more columns than are filled', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    annotated(bytesOf(`${HEADER},,,\n和平区,2023-09,x,,,\n,,,,,\n`)),
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

test('annotate masks what it is told to, by cell and by column', () => {
  const bytes = bytesOf(`${HEADER},姓名\n和平区,2023-09,x,张三\n`);
  const made = annotate(bytes, examine(bytes, OPTIONS), {
    words,
    mask: (cell, column) => (column === '姓名' && cell !== '姓名' ? '**' : cell),
  });
  expect(new TextDecoder().decode(made)).toContain('x,**,');
  expect(new TextDecoder().decode(made)).not.toContain('张三');
});

test('a row that lacks cells is not completed in silence: sent again it is returned again', () => {
  const sent = bytesOf(`地区,统计期,护理型床位数,养老机构床位数\n和平区,2023-09,640\n`);
  const again = annotated(sent) ?? new Uint8Array();
  expect(new TextDecoder().decode(again)).toContain('640,？请补填,【错误】');
  expect(examine(again, OPTIONS).accepted).toBe(false);
});

test('a corrected receipt is read as if the columns were not there', () => {
  const sent = `月报,,\n${HEADER}\n和平区,2023-09,六百\n和平区,2023-08,630\n`;
  const corrected = textOf(sent).replace('六百', '640');
  const as = (text: string): Examination => examine(bytesOf(text), OPTIONS);
  expect(corrected).toContain('【错误】');
  expect(as(corrected).observations).toEqual(as(sent.replace('六百', '640')).observations);
});

test('a column that was put behind the two is read', () => {
  const read = (names: string, cells: string): Examination =>
    examine(bytesOf(`地区,统计期,${names}\n和平区,2023-09,${cells}\n`), OPTIONS);
  const plain = read('护理型床位数,备注', '640,新增');
  const two = read('问题,如何修改,护理型床位数,备注', '什么,怎么,640,新增');
  expect(plain.observations.remark).toEqual(['新增']);
  expect(two.observations).toEqual(plain.observations);
});

// The cells that a row lacks are named in it, a number in two cells is marked, and what a spreadsheet
// would run is disarmed.
const ON_PURPOSE = /？请补填|？\d|撇号/;

function told({ findings }: Examination): unknown[] {
  return findings.map(({ code, line, column, value }) => [code, line, column, value]);
}

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

test('annotate marks a number that fills two cells, so that the padded row is not taken for whole', () => {
  const header = '地区,统计期,养老机构床位数,上门探访人次,备注\n';
  const text = `${header}和平区,2023-08,1,234,,\n和平区,2023-09,800,4,\n`;
  const again = annotated(new TextEncoder().encode(text), optionsOf('split-number'));
  expect(new TextDecoder().decode(again)).toContain('和平区,2023-08,"？1,234",234,');
  const { accepted } = examine(again ?? new Uint8Array(), optionsOf('split-number'));
  expect(accepted).toBe(false);
});

test('the annotated file of every recorded case gets the same findings on the same lines', () => {
  let compared = 0;
  for (const name of cases('check')) {
    const [bytes, options] = [input('check', name, 'upload.csv'), optionsOf(name)];
    const again = annotated(bytes, options);
    if (!again) continue;
    const [before, after] = [examine(bytes, options), examine(again, options)];
    expect(after.accepted, name).toBe(before.accepted);
    if (ON_PURPOSE.test(new TextDecoder().decode(again))) continue;
    expect(told(after), name).toEqual(told(before));
    expect(after.observations, name).toEqual(before.observations);
    compared++;
  }
  expect(compared).toBeGreaterThan(30);
});
