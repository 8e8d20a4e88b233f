import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  frequencyOf,
  isDate,
  monthsBetween,
  nextPeriod,
  periodEnd,
  periodOf,
  periodStart,
  readDate,
  readPeriod,
} from '../pipeline/period.ts';

test('periodStart and periodEnd are the first and the last day, leap years included', () => {
  expect([periodStart('2023-09'), periodEnd('2023-09')]).toEqual(['2023-09-01', '2023-09-30']);
  expect([periodStart('2023-Q4'), periodEnd('2023-Q4')]).toEqual(['2023-10-01', '2023-12-31']);
  expect([periodStart('2023'), periodEnd('2023')]).toEqual(['2023-01-01', '2023-12-31']);
  expect(periodEnd('2020-02')).toBe('2020-02-29');
  expect(periodEnd('2023-02')).toBe('2023-02-28');
  expect(periodEnd('2023-Q1')).toBe('2023-03-31');
});

test('periodOf(date) contains the date, at both ends of a period', () => {
  for (const period of ['2020-02', '2023-Q3', '2022']) {
    const frequency = frequencyOf(period);
    expect(periodOf(periodStart(period), frequency)).toBe(period);
    expect(periodOf(periodEnd(period), frequency)).toBe(period);
    expect(periodOf(addDays(periodEnd(period), 1), frequency)).toBe(nextPeriod(period));
  }
});

test('nextPeriod crosses the turn of the year', () => {
  expect(['2022-12', '2022-Q4', '2022'].map(nextPeriod)).toEqual(['2023-01', '2023-Q1', '2023']);
});

test('monthsBetween counts whole months only', () => {
  expect(monthsBetween('2020-12-31', '2021-02-28')).toBe(2);
  expect(monthsBetween('2021-01-15', '2021-02-14')).toBe(0);
  expect(monthsBetween('2021-01-15', '2023-01-15')).toBe(24);
  expect(monthsBetween('2021-03-31', '2021-01-31')).toBe(-2);
});

test('addMonths stays within the month it reaches', () => {
  expect(addMonths('2021-01-31', 1)).toBe('2021-02-28');
  expect(addMonths('2021-01-31', -2)).toBe('2020-11-30');
  expect(addMonths('2020-02-29', 12)).toBe('2021-02-28');
});

test('daysBetween and addDays undo each other', () => {
  expect(daysBetween('2020-01-01', '2021-01-01')).toBe(366);
  expect(addDays('2020-01-01', 366)).toBe('2021-01-01');
  expect(addDays('2020-03-01', -1)).toBe('2020-02-29');
});

test('readPeriod reads every usual spelling of a month, a quarter and a year', () => {
  const months = [
    '2021-06',
    '2021年6月',
    '2021年06月份',
    '202106',
    '2021/6',
    '2021.06',
    '2021.6月',
    ' 2021 年 6 月 ',
    '2021年6月度',
    '2021-6',
    '6/2021',
    '06-2021',
    '二〇二一年六月',
    '二零二一年六月',
    '二O二一年六月',
  ];
  for (const text of [...months, '２０２１年６月']) expect(readPeriod(text)).toBe('2021-06');
  const quarters = [
    '2021Q2',
    '2021-Q2',
    '2021-q2',
    '2021年第二季度',
    '2021年2季度',
    '２０２１Ｑ２',
    '2021年Q2',
    'Q2 2021',
  ];
  expect(readPeriod('二〇二一年十二月')).toBe('2021-12');
  expect(readPeriod('二〇一〇年十月')).toBe('2010-10');
  for (const text of quarters) expect(readPeriod(text)).toBe('2021-Q2');
  for (const text of ['2021', '2021年', '２０２１', '2021年度', '2021年全年'])
    expect(readPeriod(text)).toBe('2021');
});

test('readPeriod refuses what names no period', () => {
  // 2023.1 is how a spreadsheet saves 2023.10.
  for (const text of ['2023.1', '2023.6', '２０２３．１']) expect(readPeriod(text)).toBeUndefined();
  const texts = ['', '6月', '2021-13', '2021-00', '202113', '2021-Q5', '21-06', '2021-06-30', '42'];
  for (const text of texts) expect(readPeriod(text)).toBeUndefined();
});

test('readDate reads every usual spelling of a day and refuses days that do not exist', () => {
  const texts = [
    '2021-06-03',
    '2021/6/3',
    '2021年6月3日',
    '20210603',
    '2021.6.3',
    '２０２１／６／３',
    '2021年6月3号',
    '2021-06-03 00:00:00',
    '2021/6/3 0:00',
    '二〇二一年六月三日',
  ];
  for (const text of texts) expect(readDate(text)).toBe('2021-06-03');
  for (const text of ['2021-02-29', '2021-6', '2021年6月', '3-5', '', '2021-06-03 09:15'])
    expect(readDate(text)).toBeUndefined();
});

test('a period or a date that is none is a mistake of the caller', () => {
  expect(() => periodEnd('2023-13')).toThrow('invalid period: 2023-13');
  expect(() => addDays('2023-02-30', 1)).toThrow('invalid date: 2023-02-30');
  expect(isDate('2023-02-30')).toBe(false);
});
