import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examine } from '../pipeline/examine.ts';
import { keyIndex } from '../pipeline/reading/key-index.ts';
import { rows } from '../pipeline/table.ts';
import { SMALL_REFERENCE as reference } from './small-reference.ts';

function examined(text: string): ReturnType<typeof examine> {
  return examine(new TextEncoder().encode(text), {
    ...{ reference, reporter: undefined, received: '2023-10-10' },
  });
}

test('keyIndex finds every key that was put, and no other', () => {
  const KEY = fc.oneof(fc.nat(5000), fc.maxSafeNat());
  fc.assert(
    fc.property(fc.uniqueArray(KEY, { maxLength: 3000, size: 'max' }), (keys) => {
      const index = keyIndex();
      expect(keys.slice(1).map((key) => index.add(key))).toEqual(keys.slice(1).map(() => -1));
      expect(keys.slice(1).map((key) => index.add(key))).toEqual(keys.slice(1).map((_, i) => i));
      expect(index.count()).toBe(keys.length > 0 ? keys.length - 1 : 0);
      expect(keys.slice(1).map((key) => index.find(key))).toEqual(keys.slice(1).map((_, i) => i));
      expect(keys.slice(0, 1).map((key) => index.find(key))).toEqual(
        keys.slice(0, 1).map(() => -1),
      );
    }),
    { numRuns: 50 },
  );
});

test('what stands in a table is what comes out, number by number and in order', () => {
  const values = ['0', '7', '999999999', '1000000000', '123456789012345', '撤回', ''];
  const lines = Array.from({ length: 2000 }, (_, i) => {
    const period = `${1900 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
    return {
      period,
      value: values[i % values.length] ?? '',
      remark: i % 500 === 0 ? `第${i}行` : '',
    };
  }).filter(({ period }) => period < '2023-09');
  const text = lines.map(({ period, value, remark }) => `沈河区,${period},${value},${remark}\n`);
  const { accepted, observations } = examined(`地区,统计期,护理型床位数,备注\n${text.join('')}`);
  const expected = lines.flatMap(({ period, value, remark }, i) => {
    const withdrawn = value === '撤回' ? 'yes' : '';
    const reported = { period, value: withdrawn ? '' : value, withdrawn, remark };
    return value === '' ? [] : [{ ...reported, line: String(i + 2) }];
  });
  expect(accepted).toBe(true);
  expect(
    rows(observations).map(({ period, value, withdrawn, remark, line }) => {
      return { period, value, withdrawn, remark, line };
    }),
  ).toEqual(expected);
});

test('a remark about a key is made for every row that has it', () => {
  const { counts } = examined(
    [
      '地区,统计期,护理型床位数,养老机构床位数',
      '210103.0,2023年1-8月,450,900',
      '210103.0,2023年1-9月,450,900',
      '210112.0,2023年1-9月,300,700',
    ].join('\n'),
  );
  expect(counts).toEqual({ 'code-written-out': 3, 'span-to-period': 6 });
});
