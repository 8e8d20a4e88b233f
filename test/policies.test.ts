// The targets of the five documents: what is easily read wrongly in them, row by row, and rules that
// hold for all rows.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readData } from '../pipeline/reference/read-data.ts';
import type { Target } from '../pipeline/reference/reference.ts';

const reference = await readData(join(import.meta.dirname, '..', 'data'));

function target(id: string): Target {
  const found = reference.targets.find((one) => one.target === id);
  if (!found) throw new Error(`no target ${id}`);
  return found;
}

function targetsOf(policy: string): readonly Target[] {
  return reference.targets.filter((one) => one.policy === policy);
}

function indicatorOf(id: string): string {
  return target(id).indicator;
}

const indicators = new Map(reference.indicators.map((one) => [one.indicator, one]));

test('a date at the head of a sentence carries to its end, and to no other sentence', () => {
  expect(target('shenyang-2021-06/monthly-visit-share-2022').due).toBe('2022-12-31');
  expect(target('shenyang-2021-06/disabled-elderly-helped-2022').due).toBe('2022-12-31');
  expect(target('shenyang-2021-care/nursing-bed-share-2021').due).toBe('2021-12-31');
  for (const undated of ['public-home-occupancy', 'destitute-willing-placed']) {
    expect(target(`shenyang-2021-care/${undated}`)).toMatchObject({ due: '', when: 'by' });
    expect(target(`shenyang-2021-care/${undated}`).caveat_zh).not.toBe('');
  }
});

test('what was overdue when its document was issued keeps its date and says so', () => {
  const june = targetsOf('shenyang-2021-care').filter((one) => one.due === '2021-06-30');
  expect(june.length).toBeGreaterThan(10);
  for (const one of june) {
    expect([one.target, one.caveat_zh]).toEqual([one.target, expect.stringContaining('7月')]);
  }
});

test('a lost percent sign is restored where the sense demands it, and nowhere else', () => {
  const restored = targetsOf('shenyang-2021-care').filter((one) => one.restored !== '');
  expect(restored.map(({ value, unit }) => `${value}${unit}`).sort()).toEqual([
    ...['100%', '100%', '40%', '40%', '90%', '90%'],
  ]);
  expect(restored.filter((one) => one.value === '90')).toEqual([
    expect.objectContaining({ comparator: '<=', strength: 'strive' }),
    expect.objectContaining({ comparator: '<=', strength: 'strive' }),
  ]);
  const counts = { 'purchased-care-pilot-districts': '9', 'old-estates-renovated': '121' };
  for (const [slug, value] of Object.entries(counts)) {
    expect(target(`shenyang-2021-care/${slug}`)).toMatchObject({ value, unit: '个', restored: '' });
  }
  expect(target('shenyang-2021-care/purchased-care-pilot-communities-2021').value).toBe('100');
});

test('a range is a floor', () => {
  const range = target('shenyang-2021-care/medical-care-model-institutions');
  expect(range).toMatchObject({ comparator: '>=', value: '2' });
  expect(range.caveat_zh).toContain('4');
  expect(indicatorOf('suqian-2020-44/new-estate-care-area')).toBe('new-estates-with-20-sqm-share');
});

test('half of the townships is a share of townships; every year is not a sum of years', () => {
  expect(
    indicators.get(indicatorOf('shenyang-2021-06/township-integrated-home-2022')),
  ).toMatchObject({ kind: 'ratio', denominator: 'townships' });
  expect(target('shenyang-2021-06/care-staff-trained')).toMatchObject({
    ...{ when: 'each-year', value: '1000', due: '2025-12-31' },
  });
  expect(target('suqian-2020-44/care-workers-trained-2022')).toMatchObject({
    ...{ when: 'by', value: '5000' },
  });
  expect(indicatorOf('shenyang-2021-06/care-staff-trained')).not.toBe(
    indicatorOf('suqian-2020-44/care-workers-trained-2022'),
  );
});

test('indicators that sound alike are different ones', () => {
  const pairs = [
    [
      'shenyang-2021-06/station-coverage-2021',
      'shenyang-2021-06/urban-home-care-facility-coverage-2023',
    ],
    ['suqian-2020-44/destitute-nursing-bed-share-2022', 'shenyang-2021-06/nursing-bed-share-2025'],
  ] as const;
  for (const [one, other] of pairs) expect(indicatorOf(one)).not.toBe(indicatorOf(other));
});

test('lottery funds are judged for each government and never summed', () => {
  const lottery = reference.targets.filter((one) => one.indicator === 'lottery-fund-share');
  expect(indicators.get('lottery-fund-share')?.rollup).toBe('own');
  expect(new Set(lottery.map((one) => one.applies_to))).toEqual(
    new Set(['own', 'each:district', 'each:city']),
  );
});

test('areas are judged estate by estate, home by home, and never averaged', () => {
  const areas = reference.targets.filter((one) => /平方米|m²/.test(one.statement_zh));
  expect(areas.length).toBeGreaterThan(6);
  for (const one of areas) {
    const { kind, unit, numerator = '' } = indicators.get(one.indicator) ?? {};
    expect([one.target, kind, unit, one.value]).toEqual([one.target, 'ratio', '%', '100']);
    expect(reference.measures.find((row) => row.measure === numerator)?.unit).toMatch(/[个家块所]/);
  }
});

test('the formula that a document gives itself stands as it is', () => {
  for (const kind of ['urban', 'rural']) {
    const found = indicators.get(`${kind}-home-community-facility-coverage`);
    expect(found).toMatchObject({ kind: 'ratio', factor: '100', unit: '%' });
    expect([found?.numerator, found?.denominator].join()).toMatch(/committees.*committees/);
  }
});

test('pilot places that a document does not name are no places, and the caveat says so', () => {
  const pilots = reference.targets.filter((one) => one.applies_to.startsWith('list:liaoning-'));
  const ids = new Set(pilots.map((one) => one.applies_to.slice('list:'.length)));
  expect(pilots.length).toBeGreaterThan(20);
  expect(reference.lists.filter((row) => ids.has(row.list))).toEqual([]);
  const villages = reference.lists.filter((row) => row.list === 'agricultural');
  expect(villages).toHaveLength(8);
  for (const row of villages) expect(row.document).toMatch(/没有/);
});

test('力争 and 努力 are not 应当', () => {
  const strive = targetsOf('shenyang-2021-care').filter((one) => one.strength === 'strive');
  expect(strive.map((one) => one.target.split('/')[1]).sort()).toEqual([
    'inclusive-childcare-price-2021',
    'inclusive-home-price-2021',
    'inclusive-projects-2021-12',
    'relending-2021-12',
    'training-facility-central-funds-2021',
    'urban-home-care-facility-coverage',
  ]);
});

test('blank cells of the annex are no targets', () => {
  const annex = targetsOf('suqian-2020-44').filter((one) => one.clause.includes('附件'));
  // 41 filled cells; row 14 gives a target for the city itself and one for its districts, 3 times.
  expect(annex).toHaveLength(44);
});

test('the weights, scale and pass mark that a document does not give are not invented', () => {
  const evaluation = reference.policies.find((one) => one.evaluation)?.evaluation;
  expect(evaluation).toMatchObject({ scale: null, pass_mark: null });
  expect(evaluation?.rounds.map((round) => round.weight)).toEqual([null, null]);
});

test('every clause that a target names is in the outline, and the outline is whole', () => {
  for (const policy of reference.policies) {
    expect(policy.clauses.length).toBeGreaterThan(20);
    for (const clause of policy.clauses) expect(clause.summary_zh.length).toBeGreaterThan(3);
  }
  expect(reference.policies.map((policy) => policy.policy)).toEqual([
    'liaoning-2021-08',
    'liaoning-2023',
    'shenyang-2021-06',
    'shenyang-2021-care',
    'suqian-2020-44',
  ]);
});

test('whatever can be reported in Shenyang and Suqian, somebody is asked for', () => {
  const owed = new Set(reference.reporters.flatMap((one) => one.measures.split(';')));
  const cities = reference.targets.filter((one) => /^(shenyang|suqian)/.test(one.policy));
  const unasked = cities.filter((one) => {
    const { numerator = '', denominator = '' } = indicators.get(one.indicator) ?? {};
    return [numerator, denominator].some((id) => id !== '' && !owed.has(id));
  });
  expect(unasked.map((one) => one.target)).toEqual([]);
});
