// What a district's share is read beside in its chart, and what the comparison of two districts holds
// each against: a target of the city is for reference, one of their own is theirs.

import { expect, test } from 'vitest';
import { plan } from '../pipeline/plan.ts';
import type { Page } from '../pipeline/page.ts';
import type { Target } from '../pipeline/reference/reference.ts';
import { ledger } from './case-builder.ts';
import { policy, PROVINCE_REFERENCE, snapshotOf, target } from './province-fixture.ts';

const received = ledger(`
  2021-11 210102 nursing-beds=80 institution-beds=100
  2021-11 210103 nursing-beds=20 institution-beds=100
  2021-12 210102 nursing-beds=90 institution-beds=100
  2021-12 210103 nursing-beds=30 institution-beds=100
`);

function pageAt(path: string, targets: readonly Target[]): Page {
  const policies = [policy('shenyang', '210100')];
  const made = snapshotOf({ ...PROVINCE_REFERENCE, policies, targets }, { ledger: received });
  const { pages } = plan({ snapshot: made, receipts: [] }, 'renderer');
  const found = pages.find((page) => page.path === path);
  if (!found) throw new Error(`unknown page: ${path}`);
  return found;
}

function lineOf(targets: readonly Target[]) {
  const page = pageAt('/place/210102/nursing-bed-share/', targets);
  const figure = page.kind === 'place-indicator' ? page.slice.figure : null;
  if (figure?.drawing.kind !== 'target-steps') throw new Error('missing figure');
  return { line: figure.drawing.reference, sentence: figure.sentence };
}

const OF_CITY = target('shenyang/city');
const OF_EACH = target('shenyang/each', { applies_to: 'each:district', value: '40' });

test('the chart of a district without a target has the target of its city, for reference', () => {
  const { line, sentence } = lineOf([OF_CITY]);
  expect(line).toEqual({
    value: 55,
    label: { zh: '全市目标不低于55%，仅供参考', en: 'City target at least 55%, for reference' },
  });
  expect(sentence.zh).toContain('。全市目标不低于55%，仅供参考。');
});

test('the chart of a district with a target of its own has the number of its city that month', () => {
  const { line, sentence } = lineOf([OF_CITY, OF_EACH]);
  expect(line?.value).toBe(60);
  expect(line?.label.zh).toMatch(/^同期全市60\.0%/);
  expect(sentence.en).toContain('Whole city 60.0%');
});

test('without any target a district stands beside nothing', () => {
  expect(lineOf([]).line).toBeNull();
});

test('the comparison of two districts names the city target as reference, or the own target of each', () => {
  const rowOf = (targets: readonly Target[]) => {
    const page = pageAt('/compare/210102-210103/', targets);
    return page.kind === 'compare' ? page.slice.rows[0] : undefined;
  };
  const city = rowOf([OF_CITY]);
  expect(city?.reference?.zh).toBe('全市目标不低于55%，仅供参考');
  expect(city?.sides.map(({ goal }) => goal)).toEqual([null, null]);
  const own = rowOf([OF_CITY, OF_EACH]);
  expect(own?.reference).toBeNull();
  expect(own?.sides.map(({ goal }) => goal?.zh)).toEqual(['不低于40%', '不低于40%']);
});
