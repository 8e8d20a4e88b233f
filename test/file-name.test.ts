import { expect, test } from 'vitest';
import { readName } from '../pipeline/reading/file-name.ts';
import { vocabulary } from '../pipeline/reading/vocabulary.ts';
import { SMALL_REFERENCE as reference } from './small-reference.ts';

const words = vocabulary(reference);

function said(name: string, place: string, ...period: string[]): string[] {
  const held = { place: period.map(() => place), period };
  return readName(name, held, { reference, words }).findings.map(({ code, message }) =>
    code === 'name-contradicts'
      ? message.en
          .split('"')
          .filter((_, i) => i % 2)
          .join(' / ')
      : code,
  );
}

test('readName(name) says which other period a name names', () => {
  const names: Readonly<Record<string, string>> = {
    '和平区2023年8月.csv': '2023年8月',
    '2023-08.csv': '2023-08',
    '20231008T090000_202308月报.csv': '202308',
    '2023.08.csv': '2023.08',
    '２０２３年８月.csv': '2023年8月',
    '2023年二季度.csv': '2023年二季',
    '2023Q2.csv': '2023Q2',
    '2023年上半年.csv': '2023年上半年',
    '2023年1-8月.csv': '2023年1-8月',
    '2022年度.csv': '2022年度',
    '2022年.csv': '2022年',
  };
  for (const [name, text] of Object.entries(names))
    expect([name, said(name, '210102', '2023-09')]).toEqual([name, [`${text} / 2023-09`]]);
});

test('readName(name) lets a name alone that says nothing else than the table', () => {
  const names = [
    '2023年9月.csv',
    '2023-9.csv',
    '2023年三季度.csv',
    '2023年.csv',
    '2023年7-9月.csv',
  ];
  const more = [
    '九月.csv',
    '20231008.csv',
    '2023-10-08上报.csv',
    '2023年10月8日.csv',
    '12345678.csv',
  ];
  for (const name of [
    ...names,
    ...more,
    '20230803T090000_月报.csv',
    '2023年8月、9月2023-09.csv',
    '',
  ])
    expect([name, said(name, '210102', '2023-09')]).toEqual([name, []]);
  expect(said('2023-08.csv', '210102', '2023-08', '2023-09')).toEqual([]);
  expect(said('2023-08.csv', '210102', '2023')).toEqual([]);
  expect(said('2023-08.csv', '210102', '2023-Q3')).toEqual([]);
  expect(said('2023-08.csv', '210102')).toEqual([]);
});

test('readName(name) says which other place a name names', () => {
  for (const name of ['沈河区.csv', '沈阳市沈河区九月.csv', '沈阳市民政局（沈河区）.csv'])
    expect([name, said(name, '210102', '2023-09')[0]]).toEqual([
      name,
      expect.stringContaining('沈河区 / Heping'),
    ]);
  const names = [
    '和平区.csv',
    '沈阳市.csv',
    '沈阳市和平区.csv',
    '沈河.csv',
    '辽宁省沈阳市报表.csv',
  ];
  for (const name of [...names, '和平区、沈河区.csv'])
    expect([name, said(name, '210102', '2023-09')]).toEqual([name, []]);
  // A zone's file may bear the name of its mother district.
  expect(said('浑南区.csv', '210112-k1', '2023-09')).toEqual([]);
  expect(said('高新区.csv', '210112', '2023-09')).toEqual(['高新区 / Hunnan District']);
});

test('readName(name) reports names that try to be paths, and ids in them', () => {
  for (const name of [
    '../../etc/passwd',
    '..\\x.csv',
    '/x.csv',
    'C:x.csv',
    'a\0.csv',
    '九月\u202evsc.exe',
  ])
    expect([name, said(name, '210102', '2023-09')]).toEqual([name, ['odd-name']]);
  for (const name of ['九月/和平区.csv', '九月..csv', '.csv', '（最终版）.csv'])
    expect([name, said(name, '210102', '2023-09')]).toEqual([name, []]);
  expect(said('张三210102199003078515.csv', '210102', '2023-09')).toEqual(['resident-id']);
  expect(said('李四13912345678.csv', '210102', '2023-09')).toEqual([]);
});
