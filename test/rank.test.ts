// rank(entries, query): which names fit, and in which order.

import { expect, test } from 'vitest';
import { rank, type Entry } from '../site/enhance/rank.ts';

const ENTRIES: readonly Entry[] = [
  [0, '苏家屯区', '沈阳市', '/place/210111/', '210111 苏家屯 Sujiatun'],
  [0, '沈阳市', '辽宁省', '/place/210100/', '210100 沈阳 Shenyang'],
  [1, '沈阳市养老服务实施方案', '沈阳市', '/policy/a/', '沈政办发〔2021〕6号'],
  [2, '养老机构护理型床位占比', '沈阳市', '/indicator/a/210100/', ''],
  [2, 'Share of nursing beds', 'Shenyang City', '/en/indicator/a/210100/', ''],
];
const found = (query: string): readonly string[] => rank(ENTRIES, query).map(([, name]) => name);

test('rank(…) puts those called so first, then what begins with it, then what holds it', () => {
  expect(found('沈阳')).toEqual([
    '沈阳市',
    '沈阳市养老服务实施方案',
    '苏家屯区',
    '养老机构护理型床位占比',
  ]);
  expect(found('养老')).toEqual(['养老机构护理型床位占比', '沈阳市养老服务实施方案']);
});

test('rank(…) finds parts of Chinese words, codes, and what a name belongs to', () => {
  expect(found('家屯')).toEqual(['苏家屯区']);
  expect(found('210111')).toEqual(['苏家屯区']);
  expect(found('护理型 沈阳')).toEqual(['养老机构护理型床位占比']);
  expect(found('〔2021〕6号')).toEqual(['沈阳市养老服务实施方案']);
});

test('rank(…) minds neither capitals nor full-width letters nor spaces', () => {
  expect(found('  NURSING   beds ')).toEqual(['Share of nursing beds']);
  expect(found('ｎｕｒｓｉｎｇ')).toEqual(['Share of nursing beds']);
});

test('rank(…) of nothing finds nothing', () => {
  expect(found('')).toEqual([]);
  expect(found('   ')).toEqual([]);
  expect(found('大连')).toEqual([]);
});
