import fc from 'fast-check';
import { expect, test } from 'vitest';
import { total } from '../pipeline/decimal.ts';
import { examine } from '../pipeline/examine.ts';
import { sumsOf } from '../pipeline/reading/sum.ts';
import type { Reference } from '../pipeline/reference/reference.ts';
import { WIDER_REFERENCE } from './small-reference.ts';

const DECIMAL = fc
  .tuple(fc.nat(10 ** 9), fc.nat(3))
  .map(([number, places]) => (number / 10 ** places).toFixed(places));

test('sumsOf(numbers) adds up exactly, between any two positions', () => {
  fc.assert(
    fc.property(fc.array(DECIMAL, { maxLength: 20 }), fc.nat(20), fc.nat(20), (numbers, a, b) => {
      const [from, to] = [Math.min(a, b, numbers.length), Math.min(Math.max(a, b), numbers.length)];
      const sums = sumsOf(numbers);
      const sum = total(numbers.slice(from, to));
      expect(sums.text([from, to])).toBe(sum);
      expect(sums.fits(sum, [from, to], true)).toBe(true);
    }),
  );
});

test('a total of whole numbers is exact, one of rounded numbers may be off by what rounding hides', () => {
  const whole = sumsOf(['3', '4']);
  expect(whole.fits('7', [0, 2], true)).toBe(true);
  for (const off of ['6', '8']) expect(whole.fits(off, [0, 2], true)).toBe(false);
  const rounded = sumsOf(['1.4', '2.3', '3.4']);
  for (const near of ['7.1', '6.9', '7.3', '7'])
    expect(rounded.fits(near, [0, 3], false)).toBe(true);
  for (const off of ['6.8', '7.4', '7.31']) expect(rounded.fits(off, [0, 3], false)).toBe(false);
});

const reference: Reference = {
  ...WIDER_REFERENCE,
  measures: WIDER_REFERENCE.measures.map((one) => ({ ...one, levels: `${one.levels};zone` })),
};

function counts(text: string): unknown {
  return examine(new TextEncoder().encode(text), {
    ...{ reference, reporter: undefined, received: '2023-10-10' },
  }).counts;
}

test('a total counts a zone within its mother district, or apart from it', () => {
  const rows = (sum: string): string =>
    `地区,统计期,养老机构床位数\n沈河区,2023-09,1200\n浑南区,2023-09,700\n高新区,2023-09,200\n合计,,${sum}\n`;
  for (const sum of ['1900', '2100'])
    expect([sum, counts(rows(sum))]).toEqual([sum, { 'total-row': 1 }]);
  for (const sum of ['1901', '2000'])
    expect(counts(rows(sum))).toEqual({ 'total-row': 1, 'total-differs': 1 });
});

test('a total is of the table, of its page, or of what stands next to it', () => {
  const header = '地区,统计期,养老机构床位数\n';
  const [one, two, three] = ['沈河区,2023-09,9\n', '浑南区,2023-09,7\n', '辽中区,2023-09,5\n'];
  const fits = (text: string): boolean => !('total-differs' in (counts(text) as object));
  expect(fits(`${header}合计,,21\n${one}${two}${three}`)).toBe(true);
  expect(fits(`${header}${one}${two}小计,,16\n${three}小计,,5\n总计,,21\n`)).toBe(true);
  expect(fits(`${header}小计,,16\n${one}${two}小计,,5\n${three}`)).toBe(true);
  expect(fits(`${header}合计,,16\n${one}${two}${header}${three}`)).toBe(true);
  expect(fits(`${header}${one}${two}小计,,16\n${three}小计,,6\n`)).toBe(false);
  expect(fits(`${header}${one}${two}${three}合计,,16\n`)).toBe(false);
});

test('a total is not held against parts that could not be read, nor that were withheld', () => {
  const table = (cell: string): string =>
    `地区,统计期,养老机构床位数\n沈河区,2023-09,9\n浑南区,2023-09,${cell}\n合计,,21\n`;
  for (const cell of ['约12', '未报送', '-3'])
    expect([cell, counts(table(cell))]).not.toHaveProperty('1.total-differs');
  expect(counts(table(''))).toHaveProperty('total-differs', 1);
});

test('a total in another unit is held against its parts in that unit', () => {
  const table = (sum: string): string =>
    `单位：元,,\n地区,统计期,福彩公益金支出\n沈阳市本级,2022,122500\n沈河区,2022,10000\n合计,,${sum}\n`;
  expect(counts(table('132500'))).not.toHaveProperty('total-differs');
  expect(counts(table('133500'))).toHaveProperty('total-differs', 1);
});

test('a total column is not held against places that could not be read', () => {
  const table = (cell: string): string =>
    `指标,统计期,沈河区,浑南区,合计\n养老机构床位数,2023-09,9,${cell},21\n`;
  expect(counts(table('约12'))).not.toHaveProperty('total-differs');
  expect(counts(table('11'))).toHaveProperty('total-differs', 1);
});
