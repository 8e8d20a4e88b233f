import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examine } from '../pipeline/examine.ts';
import { readAmount } from '../pipeline/reading/amount.ts';
import { readNumber, shifted } from '../pipeline/reading/number.ts';
import type { Measure } from '../pipeline/reference/reference.ts';
import { rows } from '../pipeline/table.ts';
import { WIDER_REFERENCE as reference } from './small-reference.ts';

function measure(id: string): Measure {
  const found = reference.measures.find((one) => one.measure === id);
  if (!found) throw new Error(`unknown measure: ${id}`);
  return found;
}

const VISITS = measure('visits');
const FUNDS = measure('lottery-funds');

function amount(text: string, of = VISITS, shift = 0): string {
  const read = readAmount(text, of, shift);
  return 'problem' in read ? read.problem : read.value;
}

test('readNumber takes separators out where they are regular, all of one kind', () => {
  for (const text of ['1,200', '1，200', "1'200", '1’200', '1 200', '1\u00a0200', '1\u2009200'])
    expect([text, amount(text)]).toEqual([text, '1200']);
  for (const text of ['12,34', '1,2345', '1,20', '0,123', '1,200 300', '1.200,5', '1,,200', ',120'])
    expect([text, amount(text)]).not.toEqual([text, expect.stringMatching(/^\d/)]);
});

test('shifted(value, power) moves the point exactly', () => {
  expect(shifted('12.5', 4)).toBe('125000');
  expect(shifted('125000', -4)).toBe('12.5');
  expect(shifted('1', -4)).toBe('0.0001');
  expect(shifted('0', 8)).toBe('0');
  expect(shifted('0.00001', 4)).toBe('0.1');
  expect(shifted('123456789012345', 1)).toBeUndefined();
});

test('shifted there and back is the same number', () => {
  const number = fc.tuple(fc.nat(999_999), fc.nat(999), fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(number, ([whole, part, power]) => {
      const value = readNumber(`${whole}.${part}`);
      if ('problem' in value) throw new Error(value.problem);
      expect(shifted(shifted(value.value, power) ?? '', -power)).toBe(value.value);
    }),
  );
});

test('readAmount converts units of one kind exactly, and refuses others', () => {
  expect(
    ['125000元', '12.5万元', '0.00125亿元', '￥12.5万'].map((text) => amount(text, FUNDS)),
  ).toEqual(['12.5', '12.5', '12.5', '12.5']);
  expect(amount('12.5万', FUNDS)).toBe('ambiguous-multiplier');
  expect(amount('12.5万人', FUNDS)).toBe('other-unit-in-cell');
  expect(amount('12.5万')).toBe('125000');
  expect(amount('120人')).toBe('other-unit-in-cell');
});

test('readAmount applies the unit of the column, but for a cell that has its own', () => {
  expect(amount('125000', FUNDS, -4)).toBe('12.5');
  expect(amount('12.5万元', FUNDS, -4)).toBe('12.5');
  expect(amount('12.5万', FUNDS, -4)).toBe('12.5');
  expect(amount('3', VISITS, 4)).toBe('30000');
});

test('a unit is never taken for a multiplier of another: every unit says one thing', () => {
  for (const text of ['1公顷', '10000㎡', '1万平方米', '0.01百万平米'])
    expect([text, amount(text, measure('floor-area'))]).toEqual([text, '10000']);
});

const PIECES =
  '0 1 2 3 4 5 6 7 8 9 , . ， ． + - － ~ 约 ≥ ( ） 万 亿 千 百 % ％ 张 人 次 元 ① 、 / :'
    .split(' ')
    .concat(' ');

/** The number that a text is if nothing is done to it: decimal digits, a sign, blanks around. */
function standing(text: string): string | undefined {
  const [, whole = '', part = ''] = /^\s*\+?(\d*)\.?(\d*)\s*$/.exec(text) ?? [];
  if (whole + part === '') return undefined;
  const plain = whole.replace(/^0+(?=\d)/, '') || '0';
  return part.replace(/0+$/, '') === '' ? plain : `${plain}.${part.replace(/0+$/, '')}`;
}

test('every accepted number stands in its cell, or is what a reported repair made of it', () => {
  const cell = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 });
  const number = fc
    .tuple(
      fc.constantFrom('', '+', "'", '约', ' '),
      fc.nat(2_000_000),
      fc.constantFrom('', ...PIECES),
    )
    .map(([before, many, behind]) => [`${before}${many.toLocaleString('en-US')}${behind}`]);
  const [unit, ...others] = ['visits', 'lottery-funds', 'floor-area', 'trained'] as const;
  fc.assert(
    fc.property(fc.oneof(cell, number), fc.constantFrom(unit, ...others), (pieces, id) => {
      const text = pieces.join('');
      const period = { month: '2023-06', quarter: '2023-Q2', year: '2022' }[measure(id).frequency];
      const csv = `地区,指标,统计期,数值\n210102,${id},${period},"${text}"\n`;
      const { observations, findings } = examine(new TextEncoder().encode(csv), {
        ...{ reporter: undefined, reference, received: '2023-10-10' },
      });
      for (const { value } of rows(observations)) {
        const told = findings.filter(({ severity }) => severity === 'info');
        const isTold = told.some(
          (one) => one.value === text.trim() && one.message.zh.includes(`“${value}”`),
        );
        expect([text, isTold || standing(text) === value]).toEqual([text, true]);
      }
    }),
    { numRuns: 2000 },
  );
});
