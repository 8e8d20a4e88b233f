import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodEnd, periodStart } from '../pipeline/period.ts';
import { dateNote, periodNote, readWhen } from '../pipeline/reading/when.ts';

function span(text: string, within?: string): string {
  const when = readWhen(text, within);
  return when ? `${when.start}/${when.end}${when.period === undefined ? '' : '!'}` : '';
}

test('readWhen reads a period of the calendar as such', () => {
  for (const text of ['2021-06', '2021年6月份', '二〇二一年六月', '6/2021', '2021年6月度'])
    expect([text, span(text)]).toEqual([text, '2021-06-01/2021-06-30!']);
  for (const text of ['2021Q2', 'Q2 2021', '2021年第二季度', '2021年二季度'])
    expect([text, span(text)]).toEqual([text, '2021-04-01/2021-06-30!']);
  for (const text of ['2021', '2021年度', '2021年全年'])
    expect([text, span(text)]).toEqual([text, '2021-01-01/2021-12-31!']);
});

test('readWhen reads a span of months or quarters from the first to the last day', () => {
  const texts = [
    '2021年1—6月',
    '2021年1-6月',
    '2021年1月至6月',
    '202101-202106',
    '2021-01至2021-06',
  ];
  for (const text of [
    ...texts,
    '2021年上半年',
    '2021年1—2季度',
    '2021年1~6月累计',
    '2021.01-2021.06',
  ])
    expect([text, span(text)]).toEqual([text, '2021-01-01/2021-06-30']);
  expect(span('2021年下半年')).toBe('2021-07-01/2021-12-31');
  expect(span('2021年4—6月')).toBe('2021-04-01/2021-06-30');
});

test('readWhen reads an end alone, as the last day of a month', () => {
  const texts = ['截至2021年6月底', '截止2021年6月', '2021年6月末', '2021年6月30日', '2021-06-30'];
  for (const text of [...texts, '截至2021年6月30日', '2021年二季度末', '2021年6月累计'])
    expect([text, span(text)]).toEqual([text, '/2021-06-30']);
  expect(span('2021年底')).toBe('/2021-12-31');
});

test('readWhen refuses what names no period, or not clearly', () => {
  const texts = ['2021.1', '2021-06-15', '2021/6/1', '45170', 'Jun-21', '21年6月', '2021-2022', ''];
  for (const text of [...texts, '2021年1—6', '2021年2月29日', '2021-13', '6', '2021年累计'])
    expect([text, span(text)]).toEqual([text, '']);
});

test('readWhen takes the year, or the month, from what stands above the table', () => {
  expect(span('6月')).toBe('');
  for (const within of ['2021', '2021-03'])
    for (const [text, expected] of [
      ['6月', '2021-06-01/2021-06-30!'],
      ['六月份', '2021-06-01/2021-06-30!'],
      ['二季度', '2021-04-01/2021-06-30!'],
      ['Q2', '2021-04-01/2021-06-30!'],
      ['上半年', '2021-01-01/2021-06-30'],
      ['1—6月', '2021-01-01/2021-06-30'],
      ['截至6月底', '/2021-06-30'],
      ['2020年6月', '2020-06-01/2020-06-30!'],
    ] as const)
      expect([text, span(text, within)]).toEqual([text, expected]);
  expect(span('1-本月', '2021-06')).toBe('2021-01-01/2021-06-30');
  expect(span('本月', '2021-06')).toBe('2021-06-01/2021-06-30!');
  expect(span('1-本月', '2021')).toBe('');
  // A month or a quarter?
  expect(span('2', '2021')).toBe('');
});

test('every period that is written out is read back', () => {
  const month = fc.tuple(fc.integer({ min: 1990, max: 2089 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(month, fc.integer({ min: 1, max: 12 }), ([year, from], length) => {
      const two = (number: number): string => String(number).padStart(2, '0');
      const to = Math.min(12, from + length);
      const [first, last] = [`${year}-${two(from)}`, `${year}-${two(to)}`];
      expect(readWhen(`${year}年${from}月`)?.period).toBe(first);
      if (from === to) return;
      expect(readWhen(`${year}年${from}—${to}月`)).toEqual({
        ...{ start: periodStart(first), end: periodEnd(last) },
      });
    }),
  );
});

test('periodNote and dateNote say what a text may be meant for', () => {
  expect(periodNote('2021.1').zh).toContain('2021-10');
  expect(periodNote('6月').zh).toContain('哪一年');
  expect(periodNote('45170').zh).toContain('2023-09-01');
  expect(periodNote('2021/6/1').zh).toContain('2021-06');
  expect(periodNote('乱写').zh).toBe('');
  expect(dateNote('45170').zh).toContain('2023-09-01');
  expect(dateNote('2022年6月').zh).toContain('哪一天');
  expect(dateNote('2022-02-30').zh).toBe('');
});

test('an empty cell names no time, whatever stands above the table', () => {
  expect(readWhen('', '2023-08')).toBeUndefined();
  expect(readWhen('　', '2023')).toBeUndefined();
});
