// What a title says of the measure below it.

import { expect, test } from 'vitest';
import { isTitleOf } from '../pipeline/reading/group.ts';
import { measure } from './case-builder.ts';

const sixty = measure('elderly-60', { name_zh: '60周岁以上老年人数' });

test('a number in a title is of its subject: 80周岁以上 is no title of those over 60', () => {
  expect(isTitleOf('80周岁以上老年人', sixty)).toBe(false);
  expect(isTitleOf('60周岁以上老年人', sixty)).toBe(true);
});

test('a number before a title is its numbering', () => {
  expect(isTitleOf('一、老年人情况', sixty)).toBe(true);
  expect(isTitleOf('2养老服务情况', sixty)).toBe(true);
});
