// siblings(target, reference): the same indicator elsewhere, in related places alone.

import { expect, test } from 'vitest';
import { siblings } from '../pipeline/pages/siblings.ts';
import type { Reference, Target } from '../pipeline/reference/reference.ts';
import { policy, PROVINCE_REFERENCE as reference, target } from './province-fixture.ts';

const named = (targets: readonly Target[]): readonly string[] => targets.map((one) => one.target);
const found = (id: string, within: Reference = reference): readonly string[] => {
  const one = within.targets.find((row) => row.target === id);
  if (!one) throw new Error(`unknown target: ${id}`);
  return named(siblings(one, within));
};

test('siblings(a city’s target) are its own policy’s by date, then those of the province', () => {
  expect(found('shenyang/share-2021')).toEqual([
    'shenyang/yearly',
    'shenyang/rule',
    'shenyang/share-2025',
    'liaoning/each',
    'liaoning/pilots',
  ]);
});

test('siblings(a province’s target) are also those of the cities in it', () => {
  expect(found('liaoning/each')).toEqual([
    'liaoning/pilots',
    'shenyang/yearly',
    'shenyang/rule',
    'shenyang/share-2021',
    'shenyang/share-2025',
  ]);
});

test('siblings(target) leave out another indicator, and places that are not related', () => {
  expect(found('liaoning/plan')).toEqual([]);
  expect(found('tj/share')).toEqual([]);
});

test('siblings(target) are also those that it names itself', () => {
  const all = [...reference.targets, target('tj/other', { see_also: 'liaoning/plan' })];
  expect(found('tj/other', { ...reference, targets: all })).toContain('liaoning/plan');
});

test('siblings(target) of two policies of one place are each other’s', () => {
  const both = {
    ...reference,
    policies: [policy('a', '210100'), policy('b', '210100')],
    targets: [target('a/share'), target('b/share')],
  };
  expect(found('a/share', both)).toEqual(['b/share']);
  expect(found('b/share', both)).toEqual(['a/share']);
});

test('siblings(a target of one city) are none of another city of the province', () => {
  const two = {
    ...reference,
    policies: [policy('shenyang', '210100'), policy('dalian', '210200')],
    targets: [target('shenyang/share'), target('dalian/share')],
  };
  expect(found('shenyang/share', two)).toEqual([]);
});
