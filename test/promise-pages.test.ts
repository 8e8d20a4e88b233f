// The pages of targets, of clauses, and of an indicator at a place: their numbers are those of the
// assessments and of the observations, and what is withheld stays so.

import { expect, test } from 'vitest';
import type { AssessmentRow } from '../pipeline/assess.ts';
import { clauseSlug } from '../pipeline/pages/clause-word.ts';
import type { Page } from '../pipeline/page.ts';
import type { Reference, Target } from '../pipeline/reference/reference.ts';
import type { Snapshot } from '../pipeline/snapshot.ts';
import { rows } from '../pipeline/table.ts';
import { ledger } from './case-builder.ts';
import { assessmentsOf, clausesOf, page, pages, pagesOf } from './page-finder.ts';
import { PROVINCE_REFERENCE as reference, policy, snapshotOf, target } from './province-fixture.ts';

interface City {
  readonly targets: readonly Target[];
  readonly received: string;
  readonly more?: Partial<Reference>;
}

/** Shenyang’s own policy with these targets, of which three districts and the city itself report. */
function shenyang({ targets, received, more = {} }: City): Snapshot {
  const reporters = ['210102', '210103', '210112', '210100-own'].map((place) => ({
    ...{ reporter: place, place, agency: '', name_zh: place, name_en: place, forms: '' },
    ...{ may_report: place, since: '2020-01-01' },
    measures: 'nursing-beds;institution-beds;plan-issued',
  }));
  const own = { ...reference, reporters, policies: [policy('shenyang', '210100')], targets };
  return snapshotOf({ ...own, ...more }, { ledger: ledger(received) });
}

const shareOf = (period: string, [heping, shenhe, hunnan]: readonly [number, number, number]) =>
  `${period} 210102 nursing-beds=${heping} institution-beds=100
  ${period} 210103 nursing-beds=${shenhe} institution-beds=100
  ${period} 210112 nursing-beds=${hunnan} institution-beds=100
  ${period} 210100-own nursing-beds=0 institution-beds=100`;

const ZONE = '210112-k1';
const NO_ZONE = { places: reference.places.filter(({ place }) => place !== ZONE) };
const SHARE = target('shenyang/share', { due: '2025-12-31' });
const CITY = shenyang({
  targets: [SHARE],
  received: `${shareOf('2021-01', [30, 40, 50])}\n${shareOf('2022-06', [40, 50, 60])}
    ${shareOf('2023-03', [50, 60, 70])}`,
  more: NO_ZONE,
});

const only = (of: Snapshot): AssessmentRow => {
  const [row] = rows(of.assessments);
  if (!row) throw new Error('missing assessment');
  return row;
};

test('a target’s page works its status out in steps, with the numbers of the assessment', () => {
  const { slice } = page('target', '/target/shenyang/share/', pagesOf(CITY));
  const row = only(CITY);
  expect(row).toMatchObject({ status: 'on-pace', latest_value: '45', start_value: '30' });
  const steps = slice.steps.map(({ zh }) => zh);
  expect(steps).toHaveLength(8);
  expect(steps[0]).toContain('护理型床位数 ÷ 养老机构床位数 × 100%');
  expect(steps[1]).toBe('要求：2025年12月31日前不低于55%。');
  expect(steps[2]).toMatch(
    /2023年3月.*180 张 ÷ .*400 张 = 45.0%，也就是每100张养老机构床位里有45张。$/,
  );
  expect(steps[3]).toBe('起点：2021年1月31日为30.0%（文件发布时的实际值）。');
  // 789 of 1795 days from 2021-01-31 have passed on 2023-03-31.
  expect(steps[4]).toContain('30.0% + (55.0% − 30.0%) × 789 天 ÷ 1795 天 = 41.0%');
  expect(Number(row.expected_value)).toBeCloseTo(30 + (25 * 789) / 1795, 5);
  expect(steps[5]).toContain(`= ${row.pace}，`);
  expect(steps[6]).toContain(`${row.required_per_month} 个百分点`);
  expect(steps[6]).toContain(`${row.best_per_month} 个百分点`);
  expect(steps[7]).toContain('P ≥ 0.95。所以是“进度正常”（达到序时）');
  expect(slice.steps[4]?.en).toContain('789 days ÷ 1795 days = 41.0%');
  expect(slice.hundred?.en).toBe('45 of every 100 beds in March 2023');
  expect(slice.sentence?.zh).toBe(row.sentence_zh);
});

test('a target’s page tells how it stood before, the newest first, and ends where it stands', () => {
  const { slice } = page('target', '/target/shenyang/share/', pagesOf(CITY));
  const [now, ...before] = slice.history;
  expect([now?.from, now?.to, now?.status]).toEqual(['2023-03', '2023-03', only(CITY).status]);
  expect(before.at(-1)).toMatchObject({ from: '2021-01', status: 'not-assessable' });
  expect(before.at(-1)?.remarks).toEqual([
    { zh: '起步期，还看不出进度', en: 'too early to judge the pace' },
  ]);
  for (const [i, { from }] of slice.history.slice(0, -1).entries()) {
    expect(from > (slice.history[i + 1]?.to ?? '')).toBe(true);
  }
});

test('the history of a target for several places counts them, month by month', () => {
  const each = target('shenyang/each', {
    applies_to: 'each:district',
    due: '2022-12-31',
    value: '45',
  });
  const city = shenyang({
    targets: [each],
    received: `${shareOf('2021-01', [30, 40, 50])}\n${shareOf('2022-12', [40, 50, 60])}
      ${shareOf('2023-02', [50, 50, 60])}`,
    more: NO_ZONE,
  });
  const { slice } = page('target', '/target/shenyang/each/', pagesOf(city));
  const newest = slice.history.slice(0, 2);
  expect(newest.map(({ from, group, tally }) => [from, group, tally?.zh])).toEqual([
    ['2023-02', 'late', '3 个地区中 2 个已达标，1 个晚达标'],
    ['2022-12', 'missed', '3 个地区中 2 个已达标，1 个没达标'],
  ]);
  expect(slice.history[0]?.group).toBe(slice.view.group);
  expect(slice.steps.at(-2)?.zh).toContain(slice.view.tally?.zh);
  expect(slice.view.places.map(({ place }) => place.href)).toEqual([
    '/place/210102/nursing-bed-share/',
    '/place/210103/nursing-bed-share/',
    '/place/210112/nursing-bed-share/',
  ]);
});

test('a target that nothing was reported for has no history, and says what is missing', () => {
  const { slice } = page('target', '/target/liaoning/plan/');
  expect(slice.history).toEqual([]);
  expect(slice.steps.map(({ zh }) => zh)).toContain('还没有数字：未纳入报送。');
  expect(slice.view.wanted).toHaveLength(1);
});

test('a completed milestone is shown with its day and what proves it', () => {
  const done = target('shenyang/plan', {
    ...{ indicator: 'plan-issued', value: '1', unit: '完成', applies_to: 'each:district' },
  });
  const received = ledger('2022-06 210102 plan-issued=done:2022-06-05');
  const city = snapshotOf(
    { ...reference, policies: [policy('shenyang', '210100')], targets: [done] },
    { ledger: { ...received, evidence: ['沈和政发〔2022〕3号'] } },
  );
  const { slice } = page('target', '/target/shenyang/plan/', pagesOf(city));
  expect(slice.done).toMatchObject([
    { place: { zh: '和平区' }, on: '2022-06-05', evidence: '沈和政发〔2022〕3号' },
  ]);
});

test('what is allocated to places and planned by date stands on the page of the target', () => {
  const more = {
    ...NO_ZONE,
    allocations: [{ target: SHARE.target, place: '210102', value: '60', document: '甲' }],
    schedules: [{ target: SHARE.target, date: '2023-12-31', value: '50', document: '乙' }],
  };
  const city = shenyang({ targets: [SHARE], received: shareOf('2021-01', [30, 40, 50]), more });
  const { slice } = page('target', '/target/shenyang/share/', pagesOf(city));
  expect(slice.allocations).toMatchObject([
    { place: { href: '/place/210102/' }, goal: { zh: '不低于60%' }, document: '甲' },
  ]);
  expect(slice.schedule).toMatchObject([
    { date: '2023-12-31', value: { en: 'at least 50%' }, document: '乙' },
  ]);
});

test('every line of a target leads to its page, which leads to its clauses and its document', () => {
  const named = JSON.stringify(pages).matchAll(/"target":\{"href":"([^"]*)"/g);
  const hrefs = new Set([...named].map(([, href = '']) => href));
  expect([...hrefs].filter((href) => !/^\/target\/[^/]+\/[^/]+\/$/.test(href))).toEqual([]);
  expect(hrefs.size).toBe(reference.targets.length);
  const { slice } = page('target', '/target/shenyang/share-2025/');
  expect(slice.clauses.map(({ href }) => href)).toEqual([
    '/clause/shenyang/2/',
    '/clause/shenyang/1/',
  ]);
  expect(slice.document.href).toBe('/policy/shenyang/');
});

test('a clause’s page has its targets and those that stand here too, and its neighbours', () => {
  const { slice } = page('clause', '/clause/shenyang/1/');
  expect(slice.targets.map((one) => one.target.href)).toEqual([
    '/target/shenyang/share-2021/',
    '/target/shenyang/share-2025/',
    '/target/shenyang/yearly/',
    '/target/shenyang/rule/',
  ]);
  expect([slice.previous, slice.next?.href]).toEqual([null, '/clause/shenyang/2/']);
  const [, anchor] = slice.here.href.split('#');
  expect(clausesOf('shenyang').map((one) => one.anchor)).toContain(anchor);
  expect(page('clause', '/clause/shenyang/3/').slice.next).toBeNull();
});

test('the address of a clause is how its document counts, each its own', () => {
  const slugs = ['一', '一 2021', '二(一)', '二(一)1', '二(十二)23', '附件', '附件 9'].map(
    clauseSlug,
  );
  expect(slugs).toEqual(['1', '1-2021', '2-1', '2-1-1', '2-12-23', 'annex', 'annex-9']);
  expect(clauseSlug('第3条')).not.toBe(clauseSlug('第4条'));
});

test('an indicator has a page at a place where it has a number or a target, and nowhere else', () => {
  const pairs = pagesOf(CITY).filter(({ kind }) => kind === 'place-indicator');
  expect(pairs.map(({ path }) => path)).toEqual([
    '/place/210100-own/nursing-bed-share/',
    '/place/210102/nursing-bed-share/',
    '/place/210103/nursing-bed-share/',
    '/place/210112/nursing-bed-share/',
  ]);
});

test('a page of an indicator at a place lists each report with its upload and line, newest first', () => {
  const all = pagesOf(CITY);
  const { slice } = page('place-indicator', '/place/210103/nursing-bed-share/', all);
  expect(slice.latest?.display.zh).toBe('60.0%');
  expect(slice.reports.map(({ period, display }) => `${period} ${display.zh}`)).toEqual([
    '2023-03 60 张',
    '2023-03 100 张',
    '2022-06 50 张',
    '2022-06 100 张',
    '2021-01 40 张',
    '2021-01 100 张',
  ]);
  // The tenth of twelve rows, below a header.
  expect(slice.reports[0]).toMatchObject({ line: '11', received: '2030-01-01' });
  expect(slice.reports[0]?.upload).toBe('/upload/2030-01-01T09:00:00+08:00/');
  // The city’s target is no target of the district.
  expect(slice.judged).toEqual([]);
  expect(slice.reference.map((one) => [one.target.href, one.goal.zh])).toEqual([
    ['/target/shenyang/share/', '不低于55%'],
  ]);
});

test('a target of its own stands on the page of the indicator at a place as it is assessed', () => {
  const each = target('shenyang/each', { applies_to: 'each:district', due: '2025-12-31' });
  const city = shenyang({
    targets: [each],
    received: `${shareOf('2021-01', [30, 40, 50])}\n${shareOf('2023-03', [31, 60, 70])}`,
    more: NO_ZONE,
  });
  const row = rows(city.assessments).find(({ place }) => place === '210102');
  const { slice } = page('place-indicator', '/place/210102/nursing-bed-share/', pagesOf(city));
  expect(slice.judged).toMatchObject([
    { status: row?.status, sentence: { zh: row?.sentence_zh }, goal: { zh: '不低于55%' } },
  ]);
  expect(slice.judged[0]?.steps.some(({ zh }) => zh.includes(`= ${row?.pace ?? ''}，`))).toBe(true);
  expect(slice.judged[0]?.history[0]?.status).toBe(row?.status);
  expect(slice.reference).toEqual([]);
});

test('more than 24 reports have a page of their own, and the newest 12 stay', () => {
  const month = (i: number): string => `2022-${String(i).padStart(2, '0')}`;
  const received = Array.from({ length: 12 }, (_, i) => shareOf(month(i + 1), [30, 40, 50]));
  const pathOf = (all: readonly Page[]): readonly string[] =>
    all.filter(({ kind }) => kind === 'place-reports').map(({ path }) => path);
  const some = pagesOf(
    shenyang({ targets: [SHARE], received: received.join('\n'), more: NO_ZONE }),
  );
  expect(pathOf(some)).toEqual([]);
  const many = pagesOf(
    shenyang({
      targets: [SHARE],
      received: [...received, shareOf('2023-01', [30, 40, 50])].join('\n'),
      more: NO_ZONE,
    }),
  );
  expect(pathOf(many)).toContain('/place/210102/nursing-bed-share/reports/');
  const { slice } = page('place-indicator', '/place/210102/nursing-bed-share/', many);
  expect([slice.reports.length, slice.total, slice.reports[0]?.period]).toEqual([
    12,
    26,
    '2023-01',
  ]);
  const list = page('place-reports', slice.all?.href ?? '', many).slice.reports;
  expect(list).toHaveLength(26);
  expect(list.slice(0, 12)).toEqual(slice.reports);
});

test('a small count of persons is withheld on every page that shows reports or steps', () => {
  const measures = reference.measures.map((one) =>
    /beds/.test(one.measure)
      ? { ...one, unit: '人', unit_en: 'people', sensitive: 'yes' as const }
      : one,
  );
  const each = target('shenyang/each', {
    applies_to: 'each:district',
    due: '2022-12-31',
    value: '3',
  });
  const city = shenyang({
    targets: [each],
    received: shareOf('2022-12', [3, 40, 50]).replaceAll(
      'institution-beds=100',
      'institution-beds=8731',
    ),
    more: { ...NO_ZONE, measures },
  });
  const all = pagesOf(city);
  const { slice } = page('place-indicator', '/place/210102/nursing-bed-share/', all);
  expect(slice.silent).toBe('withheld');
  expect(slice.reports.map(({ display }) => display.zh)).toEqual(['不予公布', '不予公布']);
  expect(slice.figure).toBeNull();
  expect(slice.hundred).toBeNull();
  expect(slice.judged[0]).toMatchObject({ status: 'not-assessable' });
  const shown = JSON.stringify(slice);
  expect(shown).not.toMatch(/8,?731|0\.03/);
  expect(slice.judged[0]?.steps.some(({ zh }) => zh.includes('不予公布'))).toBe(true);
});

test('the working of a district’s status stands on the page of the indicator there', () => {
  const each = target('shenyang/each', { applies_to: 'each:district', due: '2025-12-31' });
  const city = shenyang({
    targets: [each, SHARE],
    received: `${shareOf('2021-01', [30, 40, 50])}\n${shareOf('2023-03', [31, 60, 70])}`,
    more: NO_ZONE,
  });
  const all = pagesOf(city);
  const [own] = assessmentsOf(page('place', '/place/210102/', all).slice);
  const [path, anchor] = own?.working.split('#') ?? [];
  const { slice } = page('place-indicator', path ?? '', all);
  expect(slice.judged.map((one) => one.anchor)).toEqual([anchor]);
  // A city’s own chart and working stand on the pages of its indicator and its target.
  const [whole] = assessmentsOf(page('place', '/place/210100/', all).slice);
  expect([whole?.indicator.href, whole?.working]).toEqual([
    '/indicator/nursing-bed-share/210100/',
    '/target/shenyang/share/',
  ]);
});
