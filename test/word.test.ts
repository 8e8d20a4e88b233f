// word.ts: numbers, dates and goals as a reader sees them.

import { expect, test } from 'vitest';
import { exact } from '../pipeline/decimal.ts';
import { completedWord, dateWord, goalWord, periodWord, quantityWord } from '../pipeline/word.ts';

const PERCENT = { unit: '%', unit_en: '%', decimals: '1', kind: 'ratio' } as const;
const HOMES = { unit: '所', unit_en: 'homes', decimals: '0', kind: 'measure' } as const;
const PEOPLE = { ...HOMES, unit: '人', unit_en: 'people' } as const;
const DONE = { unit: '完成', unit_en: 'done', decimals: '0', kind: 'milestone' } as const;

test('periodWord(period) names a month, a quarter and a year', () => {
  expect(periodWord('2023-09')).toEqual({ zh: '2023年9月', en: 'September 2023' });
  expect(periodWord('2023-12')).toEqual({ zh: '2023年12月', en: 'December 2023' });
  expect(periodWord('2023-Q4')).toEqual({ zh: '2023年四季度', en: 'Q4 2023' });
  expect(periodWord('2023')).toEqual({ zh: '2023年', en: '2023' });
});

test('dateWord(date) names a day without leading zeros', () => {
  expect(dateWord('2025-12-31')).toEqual({ zh: '2025年12月31日', en: '31 December 2025' });
  expect(dateWord('2021-03-05')).toEqual({ zh: '2021年3月5日', en: '5 March 2021' });
});

test('quantityWord(value) has the usual decimals, its unit, and commas in thousands', () => {
  expect(quantityWord(exact('41.25'), PERCENT)).toEqual({ zh: '41.3%', en: '41.3%' });
  expect(quantityWord(exact('41'), PERCENT)).toEqual({ zh: '41.0%', en: '41.0%' });
  expect(quantityWord(exact('12345'), PEOPLE)).toEqual({ zh: '12,345人', en: '12,345 people' });
  expect(quantityWord(exact('1'), HOMES)).toEqual({ zh: '1所', en: '1 home' });
  expect(quantityWord(exact('0'), HOMES)).toEqual({ zh: '0所', en: '0 homes' });
  const english = (unit_en: string): string => quantityWord(exact('1'), { ...HOMES, unit_en }).en;
  expect(['communities', 'bases', 'care boxes', 'classes', 'people'].map(english)).toEqual([
    ...['1 community', '1 base', '1 care box', '1 class', '1 person'],
  ]);
});

test('quantityWord(value, …, goal) never shows 54.96 % as 55.0 % beside a goal of 55 %', () => {
  expect(quantityWord(exact('54.96'), PERCENT, exact('55')).zh).toBe('54.96%');
  expect(quantityWord(exact('55.04'), PERCENT, exact('55')).zh).toBe('55.04%');
  // 687 / 1250, of which no digit is lost
  const share = exact('68700').div(exact('1250'));
  expect(quantityWord(share, PERCENT, exact('55')).en).toBe('54.96%');
});

test('quantityWord(value) of a milestone says done or not done', () => {
  expect(quantityWord(exact('1'), DONE)).toEqual({ zh: '已完成', en: 'done' });
  expect(quantityWord(exact('0'), DONE)).toEqual({ zh: '未完成', en: 'not done' });
});

test('goalWord(comparator, goal) says the goal as the document does', () => {
  expect(goalWord('>=', '55', PERCENT)).toEqual({ zh: '不低于55%', en: 'at least 55%' });
  expect(goalWord('<=', '12.50', PERCENT)).toEqual({ zh: '不高于12.50%', en: 'at most 12.50%' });
  expect(goalWord('=', '1000', HOMES)).toEqual({ zh: '等于1,000所', en: 'exactly 1,000 homes' });
  expect(goalWord('>=', '3', HOMES).zh).toBe('不少于3所');
  expect(goalWord('<=', '3', HOMES).zh).toBe('不超过3所');
  expect(goalWord('>=', '1', HOMES).en).toBe('at least 1 home');
  expect(goalWord('>=', '1', DONE)).toEqual({ zh: '要完成', en: 'to be completed' });
});

test('quantityWord(amount of money) is exact in English, which has no 万 and no 亿', () => {
  const money = {
    unit: '万元',
    unit_en: 'ten thousand yuan',
    decimals: '2',
    kind: 'measure',
  } as const;
  const said = (value: string, unit = '万元'): string =>
    quantityWord(exact(value), { ...money, unit }).en;
  expect(quantityWord(exact('366.5'), money).zh).toBe('366.50万元');
  expect(said('366.5')).toBe('3.665 million yuan');
  expect(said('1234.56')).toBe('12.3456 million yuan');
  expect(said('99.99')).toBe('999,900 yuan');
  expect(said('0')).toBe('0 yuan');
  expect(said('123456.78')).toBe('1.2345678 billion yuan');
  expect(said('3.2', '亿元')).toBe('320 million yuan');
  expect(goalWord('>=', '500', money).en).toBe('at least 5 million yuan');
});

test('completedWord(date) tells a milestone by its day', () => {
  expect(completedWord('2021-06-22')).toEqual({
    ...{ zh: '2021年6月22日完成', en: 'completed 22 June 2021' },
  });
});
