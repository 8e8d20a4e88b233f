// plainSentence(context, row): where one promise stands and what was promised, as one would say it.

import { expect, test } from 'vitest';
import { plainSentence } from '../pipeline/pages/plain-sentence.ts';
import type { Bilingual, Reference, Target } from '../pipeline/reference/reference.ts';
import { assessed, INDICATORS, measure, MEASURES, target } from './case-builder.ts';

const NAMED = MEASURES.map((one) =>
  ['beds', 'nursing'].includes(one.measure)
    ? measure(one.measure, { name_zh: '养老床位数', unit: '张', unit_en: 'beds' })
    : one,
);

function said(
  aim: Partial<Target> & Pick<Target, 'indicator'>,
  numbers: string,
  { asOf, data = {} }: { asOf: string; data?: Partial<Reference> },
): Bilingual {
  const row = assessed(aim, numbers, { asOf, data });
  const found = <Row>(all: readonly Row[], is: (one: Row) => boolean): Row => {
    const [one] = all.filter(is);
    if (!one) throw new Error('unknown');
    return one;
  };
  const names = {
    target: () => target(aim),
    indicator: (id: string) => found(INDICATORS, ({ indicator }) => indicator === id),
    measure: (id: string) => found(NAMED, (one) => one.measure === id),
  };
  return plainSentence(names, row);
}

test('plainSentence(row) says a share and its goal as things out of a hundred', () => {
  const aim = { indicator: 'nursing-share', value: '55' };
  expect(
    said(aim, '2021-12 a nursing=40 beds=100\n2022-12 a nursing=41 beds=100', {
      asOf: '2023-01-31',
    }),
  ).toEqual({
    zh: '2022年12月，每100张养老床位里有41张；要求2022年底前不少于55张。',
    en: 'In December 2022, 41 of every 100 beds; the target is at least 55 by the end of 2022.',
  });
  const near = said(aim, '2022-12 a nursing=5496 beds=10000', { asOf: '2023-01-31' });
  expect(near.zh).toContain('里有54张多；');
  expect(near.en).toMatch(/^In December 2022, between 54 and 55 of every 100 beds;/);
});

test('plainSentence(row) says other numbers as they are', () => {
  const aim = { indicator: 'homes', value: '5', due: '2022-06-30' };
  expect(said(aim, '2022-06 a homes=3', { asOf: '2022-09-30' })).toEqual({
    zh: '2022年6月是3个；要求2022年6月30日前不少于5个。',
    en: 'It was 3 units in June 2022; the target is at least 5 units by 30 June 2022.',
  });
});

test('plainSentence(row) says whether a thing is done', () => {
  const aim = { indicator: 'plan', value: '1' };
  expect(said(aim, '2022-05 a plan=done:2022-05-20', { asOf: '2022-06-30' }).zh).toBe(
    '2022年5月20日完成。',
  );
  expect(said(aim, '2022-05 a plan=0', { asOf: '2022-06-30' })).toEqual({
    zh: '还没有完成；要求2022年底前完成。',
    en: 'It is not done yet; it is to be done by the end of 2022.',
  });
});

test('plainSentence(row) says why there is no number', () => {
  const aim = { indicator: 'homes', value: '5' };
  expect(said(aim, '2022-05 b homes=3', { asOf: '2022-06-30' })).toEqual({
    zh: '还没有报数字；要求2022年底前不少于5个。',
    en: 'No number has been reported; the target is at least 5 units by the end of 2022.',
  });
  expect(
    said(aim, '2022-05 b homes=3', { asOf: '2022-06-30', data: { reporters: [] } }).zh,
  ).toMatch(/^还没有单位负责报这个数字；/);
});

test('plainSentence(row) says that a document only strove for what was missed', () => {
  const aim = { indicator: 'homes', value: '5', strength: 'strive', due: '2022-06-30' } as const;
  expect(said(aim, '2022-06 a homes=3', { asOf: '2022-09-30' }).zh).toBe(
    '2022年6月是3个；要求2022年6月30日前不少于5个（文件的用语是“力争”“努力”）。',
  );
});

test('plainSentence(row) says of what does not apply only that', () => {
  const aim = { indicator: 'nursing-share', value: '55' };
  expect(said(aim, '2022-12 a nursing=0 beds=0', { asOf: '2023-01-31' }).zh).toBe(
    '这里没有这类情况。',
  );
});
