// plan(release): which pages there are, and what those of policies, agencies and provinces say.

import { expect, test } from 'vitest';
import type { Reference } from '../pipeline/reference/reference.ts';
import { textOf } from '../pipeline/store/store.ts';
import { ledger } from './case-builder.ts';
import { FIRST, LATER, published } from './flow-fixture.ts';
import {
  anchorsOf,
  assessmentsOf,
  clausesOf,
  counted,
  page,
  pages,
  pagesOf,
  view,
} from './page-finder.ts';
import { snapshotOf, policy, PROVINCE_REFERENCE as reference, target } from './province-fixture.ts';

test('plan(release) has a page behind every address that its pages name', () => {
  const paths = new Set(pages.map(({ path }) => path));
  const named = JSON.stringify(pages).matchAll(/"href":"(\/[^"#]*)(?:#[^"]*)?"/g);
  const dead = [...named]
    .map(([, path = '']) => path)
    .filter((path) => !paths.has(path) && !path.startsWith('/data/'));
  expect([...new Set(dead)]).toEqual([]);
  expect(paths.size).toBe(pages.length);
});

test('plan(release) links what was reported for a place that has no page any more to its city', async () => {
  const { site } = await published([FIRST.heping, FIRST.city], [LATER.emptied]);
  const paths = new Set(site.content.keys());
  expect(paths.has('place/210100-own/index.html')).toBe(false);
  const dead = [...site.content]
    .filter(([key]) => key.endsWith('.html'))
    .flatMap(([, bytes]) => [...textOf(bytes).matchAll(/"(?:href|replacedBy)":"\/([^"#]*)/g)])
    .map(([, path = '']) => (path === '' || path.endsWith('/') ? `${path}index.html` : path))
    .filter((path) => !paths.has(path));
  expect([...new Set(dead)]).toEqual([]);
});

test('plan(release) gives a page to the province and to each city it binds, none to others', () => {
  const places = pages.filter(({ kind }) => kind === 'place').map(({ path }) => path);
  expect(places).toContain('/place/210000/');
  expect(places).toContain('/place/210200/');
  const { slice } = page('place', '/place/210000/');
  expect(slice.level).toBe('province');
  expect(slice.districts.map(({ href }) => href)).toEqual(['/place/210100/', '/place/210200/']);
  expect(slice.policies.map(({ href }) => href)).toEqual(['/policy/liaoning/']);
});

test('the page of a city that nobody reports for says so, and what would be needed', () => {
  const { slice, frame } = page('place', '/place/210200/');
  expect(frame.trail.map(({ href }) => href)).toEqual(['/', '/place/210000/']);
  const own = assessmentsOf(slice);
  expect(own.map(({ target: id, word }) => [id, word.zh])).toEqual([
    ['liaoning/each', '未纳入报送'],
  ]);
  expect(own[0]?.indicator.href).toBe('/indicator/nursing-bed-share/210000/');
  expect(view('liaoning/each').wanted.map(({ part, name }) => [part, name.zh])).toEqual([
    ['numerator', '护理型床位数'],
    ['denominator', '养老机构床位数'],
  ]);
  expect(slice.download).toBeNull();
});

test('targets for places that a document does not name are no target of the province', () => {
  const { slice } = page('place', '/place/210000/');
  expect(assessmentsOf(slice).map((one) => one.target)).toEqual(['liaoning/plan']);
  expect(counted(slice.groups)).toBe(1);
  expect(view('liaoning/pilots')).toMatchObject({
    status: 'not-assessable',
    remarks: [{ en: 'the document does not name the places' }],
    scope: { zh: '名单所列地区' },
  });
  expect(slice.shares).toMatchObject([{ policy: { href: '/policy/liaoning/' }, own: 1, total: 3 }]);
  expect(page('place', '/place/210200/').slice.shares).toEqual([]);
});

test('a target says at how many of its places nobody is asked, and nothing where all are', () => {
  // Shenyang’s districts report; Dalian has nobody.
  expect(view('liaoning/each')).toMatchObject({ unasked: 1, status: null });
  expect(view('liaoning/each').wanted).toHaveLength(2);
  expect(view('shenyang/share-2025')).toMatchObject({ unasked: 0, wanted: [] });
  expect(view('liaoning/plan').wanted.map(({ part }) => part)).toEqual(['milestone']);
});

test('a policy page has every clause, each target under its first, named under the others', () => {
  const { total, groups } = page('policy', '/policy/shenyang/').slice;
  const clauses = clausesOf('shenyang');
  expect(clauses.map(({ word, summary }) => [word.zh, summary.zh])).toEqual([
    ['第一部分', '概要一'],
    ['第二部分', '概要二'],
    ['第三部分', '概要三'],
  ]);
  expect(clauses.map((one) => anchorsOf(one))).toEqual([
    ['share-2021', 'yearly', 'rule'],
    ['share-2025'],
    [],
  ]);
  expect(clauses.map((one) => one.elsewhere)).toEqual([
    [
      {
        target: {
          href: '/target/shenyang/share-2025/',
          label: { zh: '目标shenyang/share-2025', en: 'target shenyang/share-2025' },
        },
        clause: { zh: '第二部分', en: 'Part 2' },
      },
    ],
    [],
    [],
  ]);
  expect(new Set(clauses.map(({ anchor }) => anchor)).size).toBe(3);
  expect([total, counted(groups)]).toEqual([4, 4]);
});

test('a target names its siblings by document and clause', () => {
  expect(view('shenyang/share-2021').siblings.map((one) => [one.target.label.zh, one.due])).toEqual(
    [
      ['本文件 第一部分', ''],
      ['本文件 第一部分', ''],
      ['本文件 第二部分、第一部分', '2025-12-31'],
      ['liaoning号 第一部分', '2022-12-31'],
      ['liaoning号 第二部分', '2022-12-31'],
    ],
  );
});

test('an agency’s page has what it must reach itself, leads and shares, each target once', () => {
  const roles = (id: string): unknown =>
    page('agency', `/agency/${id}/`).slice.policies.map((one) => [
      one.policy.href,
      one.roles.map(({ role, targets }) => [role, targets.map(({ target: { href } }) => href)]),
    ]);
  expect(roles('province-bureau')).toEqual([
    [
      '/policy/liaoning/',
      [
        ['alone', ['/target/liaoning/plan/']],
        ['responsible', ['/target/liaoning/each/']],
      ],
    ],
  ]);
  const { total, groups } = page('agency', '/agency/city-bureau/').slice;
  expect([total, counted(groups)]).toEqual([3, 3]);
});

test('the list of agencies has those that targets name, by place, in the order of the file', () => {
  const { places } = page('agency-list', '/agency/').slice;
  expect(
    places.map(({ place, agencies }) => [place.href, agencies.map(({ agency }) => agency.href)]),
  ).toEqual([
    ['/place/210000/', ['/agency/province-bureau/']],
    ['/place/210100/', ['/agency/city-bureau/']],
  ]);
  expect(places[1]?.agencies[0]?.counts).toEqual([
    { role: 'alone', count: 0 },
    { role: 'lead', count: 2 },
    { role: 'responsible', count: 1 },
  ]);
  expect(pages.some(({ path }) => path === '/agency/unnamed/')).toBe(false);
});

test('a province’s indicator page lists what its cities must reach', () => {
  const { slice } = page('indicator', '/indicator/nursing-bed-share/210000/');
  expect(slice.assessments).toEqual([]);
  expect(slice.targets.map((one) => one.target.href)).toEqual([
    '/target/liaoning/each/',
    '/target/liaoning/pilots/',
  ]);
});

test('targets of two policies with one slug have two anchors on the page of their place', () => {
  const two: Reference = {
    ...reference,
    policies: [policy('a', '210100'), policy('b', '210100')],
    targets: [target('a/share'), target('b/share')],
  };
  const { slice } = page('place', '/place/210100/', pagesOf(snapshotOf(two)));
  expect(assessmentsOf(slice).map(({ anchor }) => anchor)).toEqual(['a--share', 'b--share']);
});

test('an evaluation has the latest reported mark of each round, and null for what is not said', () => {
  const round = { held_by: '2021-11-30', weight: '0.5' };
  const evaluated: Reference = {
    ...reference,
    policies: [
      policy('liaoning', '210000', {
        evaluation: {
          rounds: [
            { ...round, measure: 'nursing-beds' },
            { ...round, measure: 'institution-beds' },
          ],
          ...{ scale: null, pass_mark: null },
        },
      }),
    ],
    targets: [],
  };
  const received = ledger(`
    2021-11 210102 nursing-beds=80
    2021-12 210102 nursing-beds=90 institution-beds=85.5
  `);
  const of = snapshotOf(evaluated, { ledger: received });
  const { evaluation } = page('policy', '/policy/liaoning/', pagesOf(of)).slice;
  expect(evaluation).toMatchObject({ scale: null, passMark: null });
  expect(evaluation?.pilots).toEqual([
    {
      place: { href: '/place/210102/', label: { zh: '和平区', en: 'Heping District' } },
      ...{ rounds: ['90', '85.5'], score: '87.75', passed: null },
    },
  ]);
});
