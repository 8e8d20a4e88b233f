// perHundred(value, goal, whole): a percentage as a number of things out of a hundred.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact } from '../pipeline/decimal.ts';
import { perHundred, perHundredGoal, wholeOf } from '../pipeline/per-hundred.ts';
import { DATA } from './sample-site.ts';
import { readData } from '../pipeline/reference/read-data.ts';

const BEDS = { thing: '养老机构床位', unit: { zh: '张', en: 'beds' } };
const said = (value: string, goal = '55'): readonly (string | undefined)[] => {
  const words = perHundred(exact(value), exact(goal), BEDS);
  return [
    words?.zh.replace('每100张养老机构床位里', ''),
    words?.en.replace(' of every 100 beds', ''),
  ];
};

test('perHundred(value, goal, whole) says a percentage as things out of a hundred', () => {
  expect(perHundred(exact('41.2'), exact('55'), BEDS)).toEqual({
    zh: '每100张养老机构床位里有41张',
    en: '41 of every 100 beds',
  });
  expect(said('55')).toEqual(['有55张', '55']);
  expect(said('0')).toEqual(['1张也没有', '0']);
  expect(said('100')).toEqual(['有100张', '100']);
});

test('perHundred(value, goal, whole) never stands on the other side of the goal', () => {
  expect(said('54.96')).toEqual(['有54张多', 'between 54 and 55']);
  expect(said('55.04')).toEqual(['有55张多', 'between 55 and 56']);
  expect(said('92.48', '92.5')).toEqual(['有92张', '92']);
  expect(said('99.7', '90')).toEqual(['有99张多', 'between 99 and 100']);
  expect(said('0.3')).toEqual(['不到1张', 'fewer than 1']);
  expect(said('0.7')).toEqual(['有1张', '1']);
  const tenths = fc.integer({ min: 0, max: 1000 }).map((n) => (n / 10).toFixed(1));
  fc.assert(
    fc.property(tenths, tenths, (value, goal) => {
      const [zh = ''] = said(value, goal);
      const number = Number(
        /\d+/.exec(zh.replace('1张也没有', '0').replace('不到1张', '0多'))?.[0],
      );
      const low = zh.endsWith('多') || zh.startsWith('不到') ? number : number - 0.5;
      expect(low).toBeLessThanOrEqual(Number(value));
      expect(Number(value)).toBeLessThanOrEqual(number + 1);
      const stated = zh.endsWith('多') || zh.startsWith('不到') ? number + 0.5 : number;
      if (Number(value) < Number(goal) && Number.isInteger(Number(goal)))
        expect([value, goal, stated < Number(goal)]).toEqual([value, goal, true]);
      if (Number(value) === Number(goal) && Number.isInteger(Number(goal)))
        expect(stated).toBe(Number(goal));
    }),
  );
});

test('perHundred(value, goal, whole) says nothing of what is no part of a hundred', () => {
  expect(perHundred(exact('103.5'), exact('100'), BEDS)).toBeNull();
  expect(perHundred(exact('-2'), exact('0'), BEDS)).toBeNull();
});

test('perHundredGoal(comparator, goal, whole) says the goal in the same words', () => {
  expect(perHundredGoal('>=', '55', BEDS)).toEqual({ zh: '不少于55张', en: 'at least 55' });
  expect(perHundredGoal('<=', '5', BEDS)).toEqual({ zh: '不超过5张', en: 'at most 5' });
  expect(perHundredGoal('>=', '100', BEDS)).toEqual({ zh: '100张都要做到', en: 'all 100' });
  expect(perHundredGoal('>=', '120', BEDS)).toBeNull();
});

test('wholeOf(indicator, numerator, denominator) counts things, not money or prices', async () => {
  const { indicators, measures } = await readData(DATA);
  const whole = (id: string): unknown => {
    const indicator = indicators.find((one) => one.indicator === id);
    const [numerator, denominator] = [indicator?.numerator, indicator?.denominator].map((name) =>
      measures.find(({ measure }) => measure === name),
    );
    return indicator && numerator && denominator && wholeOf(indicator, numerator, denominator);
  };
  expect(whole('nursing-bed-share')).toEqual(BEDS);
  expect(whole('home-adaptation-share')).toMatchObject({
    thing: '符合适老化改造条件的困难老年人家庭',
  });
  expect(whole('urban-home-community-facility-coverage')).toMatchObject({ thing: '所辖居委会' });
  expect(whole('poor-home-adaptation-share')).toMatchObject({ thing: '', unit: { zh: '户' } });
  expect(whole('lottery-fund-share')).toBeNull();
  expect(whole('inclusive-home-price-ratio')).toBeNull();
});
