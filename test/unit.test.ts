import { expect, test } from 'vitest';
import { unitsNamed, unitsOfKinds } from '../pipeline/reading/unit-line.ts';
import { SMALL_REFERENCE } from './small-reference.ts';

function named(...cells: string[]): string | undefined {
  const units = unitsNamed(cells, SMALL_REFERENCE);
  return units.length === 1 ? units[0] : undefined;
}

test('unitsNamed(line) returns the one unit that a line names', () => {
  expect(named('单位：元')).toBe('元');
  expect(named('计量单位: 万元')).toBe('万元');
  expect(named('月报（单位：万户）', '', '2023年9月')).toBe('万户');
  expect(named('填报单位：沈阳市民政局　　单位：千元')).toBe('千元');
  expect(named('单位：', '亿元')).toBe('亿元');
  expect(named('单　位：公顷 2023年9月')).toBe('公顷');
  expect(named('单位：人民币元')).toBe('元');
  expect(named('月报（单位：万）')).toBe('万');
  expect(named('注：本表单位为万平方米。')).toBe('万平方米');
  expect(named('福彩公益金支出情况表（百元）')).toBe('百元');
  expect(named('Lottery funds, unit: 10,000 yuan')).toBe('10,000 yuan');
});

test('unitsNamed(line) takes no reporter for a unit, and no list', () => {
  const lines = [
    '单位：张、所',
    '单位：张 所',
    '填报单位：沈阳市民政局',
    '填报单位：个',
    '单位：和平区',
  ];
  for (const line of [...lines, '单位负责人：张三', '', '完成情况（完成）', '元月报表'])
    expect([line, named(line)]).toEqual([line, undefined]);
});

test('unitsNamed(line) returns every unit of a list', () => {
  expect(unitsNamed(['单位：元、张'], SMALL_REFERENCE)).toEqual(['元', '张']);
  expect(unitsNamed(['填报单位：和平区民政局'], SMALL_REFERENCE)).toEqual([]);
});

test('unitsOfKinds(line) returns the units that are said of money, persons or beds alone', () => {
  const units = (...cells: string[]): readonly string[] => unitsOfKinds(cells, SMALL_REFERENCE);
  expect(units('金额单位：人民币元')).toEqual(['元']);
  expect(units('金额单位：万元 / 人数单位：万人')).toEqual(['万元', '万人']);
  expect(units('资金单位', '千元', '人数单位', '人')).toEqual(['千元', '人']);
  expect(units('月报（金额：千元；床位：张）')).toEqual(['千元', '张']);
  expect(units('金额单位：万', '床位单位：百')).toEqual(['万元', '百张']);
  expect(units('注：金额均为元，人次：万')).toEqual(['元', '万人次']);
  expect(units('2023年8月', '万元')).toEqual(['万元']);
  for (const line of ['单位：元', '填报单位：和平区民政局', '金额：120万元', '支出情况', '元月'])
    expect([line, units(line)]).toEqual([line, []]);
  expect(unitsNamed(['金额单位：元', '人数单位：人'], SMALL_REFERENCE)).toEqual([]);
});
