// Two places side by side: what is subtracted, and what is not.

import { expect, test } from 'vitest';
import { plan } from '../pipeline/plan.ts';
import { countsWord } from '../pipeline/pages/glossary.ts';
import type { CompareRow } from '../pipeline/slice/explain.ts';
import { snapshot } from '../pipeline/snapshot.ts';
import { CITY, ledger, measure } from './case-builder.ts';
import { AS_OF, DATA, received } from './suppress-fixture.ts';

/** Returns what the comparison of the places a and b says of an indicator. */
function compared(reports: string, indicator: string): CompareRow | undefined {
  const made = snapshot(new Map([[CITY, received(ledger(reports))]]), DATA, { asOf: AS_OF });
  const page = plan({ snapshot: made, receipts: [] }, 'renderer').pages.find(
    ({ path }) => path === '/compare/a-b/',
  );
  if (page?.kind !== 'compare') throw new Error('no page');
  return page.slice.rows.find((row) => row.indicator.href.includes(`/${indicator}/`));
}

test('a share of two places in one month is subtracted, with both its parts beside it', () => {
  const row = compared(
    '2023-01 a willing=200 placed=180\n2023-01 b willing=400 placed=300',
    'placed-share',
  );
  expect(row?.sides.map(({ display, parts }) => [display.zh, parts])).toEqual([
    ['90.0%', '180 ÷ 200'],
    ['75.0%', '300 ÷ 400'],
  ]);
  expect(row?.difference.zh).toMatch(/高约 15 个百分点$/);
  expect(row?.difference.en).toMatch(/higher by about 15 percentage points$/);
});

test('numbers that look the same are not told apart by what nobody sees', () => {
  const row = compared(
    '2023-01 a willing=10000 placed=9001\n2023-01 b willing=10000 placed=9000',
    'placed-share',
  );
  expect(row?.difference.zh).toBe('几乎一样');
});

test('numbers of different months, and of one place alone, are not subtracted', () => {
  const months = '2023-01 a willing=200 placed=180\n2023-02 b willing=400 placed=300';
  expect(compared(months, 'placed-share')?.difference.zh).toBe('月份不同，不相减');
  const one = '2023-01 a willing=200 placed=180\n2023-01 b willing=300';
  expect(compared(one, 'placed-share')?.difference.zh).toBe('只有一地有数字');
});

test('counts of places of different size are shown and not subtracted', () => {
  const row = compared(
    '2023-01 a willing=200 placed=180\n2023-01 b willing=400 placed=300',
    'willing',
  );
  expect(row?.sides.map(({ parts }) => parts)).toEqual([null, null]);
  expect(row?.difference.zh).toBe('规模不同，不相减');
});

test('a withheld number gives no part and no difference', () => {
  const row = compared(
    '2023-01 a willing=30 placed=3\n2023-01 b willing=400 placed=300\n2023-01 c willing=500 placed=400',
    'placed-share',
  );
  expect(JSON.stringify(row)).not.toMatch(/"3 ÷|30/);
  expect(row?.sides[0].display.zh).toBe('不予公布');
  expect(row?.sides[0].parts).toBeNull();
  expect(row?.difference.zh).toBe('不能相减');
});

test('countsWord(measure) says what counts by its time, and what does not', () => {
  const said = (more: Parameters<typeof measure>[1]) => countsWord(measure('beds', more)).zh;
  expect(said({ temporality: 'stock' })).toBe('当月最后一天有多少；那天已经没有的不算');
  expect(said({ temporality: 'flow', frequency: 'quarter' })).toContain('当季度之内');
  expect(said({ temporality: 'ytd' })).toContain('上一年的不算');
  expect(said({ temporality: 'since', counted_from: '2021-01-01' })).toContain('2021年1月1日起');
  expect(said({ temporality: 'milestone' })).toContain('正在做的不算');
});
