// The lists behind the counts of the front page: the same numbers, by document, nothing lost.

import { expect, test } from 'vitest';
import { countSentence } from '../pipeline/pages/count-sentence.ts';
import { shortCount } from '../pipeline/pages/short-count.ts';
import { silenceOf } from '../pipeline/pages/silence.ts';
import { LISTS, listLink } from '../pipeline/pages/list-name.ts';
import type { PageOf } from '../pipeline/page.ts';
import { GROUPS, type Status } from '../pipeline/status.ts';
import { ledger } from './case-builder.ts';
import { page, pages, pagesOf } from './page-finder.ts';
import { PROVINCE_REFERENCE as reference, snapshotOf, target } from './province-fixture.ts';

const home = page('home', '/').slice;
const list = (path: string, all = pages): PageOf<'target-list'>['slice'] =>
  page('target-list', path, all).slice;
const hrefs = (slice: PageOf<'target-list'>['slice']): readonly string[] =>
  slice.parts.flatMap(({ policies }) =>
    policies.flatMap(({ targets }) => targets.map((line) => line.target.href)),
  );

test('each count of the front page is the length of its list, and the lists hold every target once', () => {
  const all = GROUPS.flatMap(({ group }) => {
    const slice = list(`/${group}/`);
    const counted = home.groups.find((one) => one.group === group);
    expect([slice.count, hrefs(slice).length]).toEqual([counted?.count, counted?.count]);
    return hrefs(slice);
  });
  expect(all).toHaveLength(reference.targets.length);
  expect(new Set(all).size).toBe(reference.targets.length);
  expect(list('/due/').count).toBe(home.dueSoon.count);
});

test('a list has the targets by document, in its order, and each government’s on a page of its own', () => {
  const { places, parts } = list('/silent/');
  expect(places[0]).toMatchObject({ list: { href: '/silent/' }, isHere: true });
  const own = places.slice(1);
  expect(own.length).toBeGreaterThan(1);
  expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(places[0]?.count);
  for (const { list: link, count } of own) {
    const there = list(link.href);
    expect([there.count, hrefs(there).length]).toEqual([count, count]);
    expect(there.places.filter(({ isHere }) => isHere).map((one) => one.list.href)).toEqual([
      link.href,
    ]);
  }
  const order = reference.targets.map((one) => `/target/${one.target}/`);
  for (const { policies } of parts)
    for (const { targets } of policies) {
      const at = targets.map((line) => order.indexOf(line.target.href));
      expect(at).toEqual(at.toSorted((a, b) => a - b));
    }
});

test('what nobody is asked to report stands apart from what was not reported', () => {
  const labels = (slice: PageOf<'target-list'>['slice']): readonly unknown[] =>
    slice.parts.map(({ label, policies }) => [
      label?.en,
      policies.map(({ policy }) => policy.href),
    ]);
  expect(labels(list('/silent/'))).toEqual([
    ['Asked for, not reported', ['/policy/liaoning/', '/policy/shenyang/']],
    ['Nobody is asked to report it', ['/policy/liaoning/', '/policy/tj/']],
  ]);
  const place = (status: Status) => ({ status }) as never;
  expect(silenceOf({ places: [place('no-data')], unasked: 1 })).toBe('unasked');
  expect(silenceOf({ places: [place('no-data')], unasked: 0 })).toBe('unreported');
  expect(silenceOf({ places: [place('awaiting'), place('no-data')], unasked: 1 })).toBe('pending');
  expect(silenceOf({ places: [place('awaiting'), place('no-data')], unasked: 0 })).toBe(
    'unreported',
  );
});

test('an empty list keeps its address and says so', () => {
  const slice = list('/late/');
  expect([slice.count, slice.parts]).toEqual([0, [{ label: null, policies: [] }]]);
  expect(LISTS.map((one) => page('target-list', listLink(one).href).path)).toHaveLength(10);
});

test('the sentences of the front page name every group, so that the numbers add up', () => {
  const groups = GROUPS.flatMap(({ group }, i) => Array.from({ length: i + 1 }, () => group));
  const { zh, en } = countSentence(groups);
  for (const text of [zh, en]) {
    const [total, ...parts] = (text.match(/\d+/g) ?? []).map(Number);
    const behind = 4;
    expect(parts).toContain(behind);
    expect(parts.reduce((sum, part) => sum + part, 0) - behind).toBe(total);
  }
  expect(countSentence(['kept', 'missed']).zh).toBe('2 个承诺里，1 个做到了，1 个没做到。');
  expect(countSentence(['silent']).en).toBe(
    'Of 1 promise: 0 kept, 1 without a number yet or not to be judged.',
  );
  expect(shortCount(['kept', 'missed', 'silent']).zh).toBe('3 个里做到 1，没做到 1');
  expect(shortCount(['silent']).zh).toBe('1 个，还看不出结果');
});

test('the front page shows the latest missed and the next due first, a few of each', () => {
  const dues = ['2022-06-30', '2022-12-31', '2021-12-31', '2020-12-31'];
  const soon = ['2023-08-31', '2023-04-30', '2023-06-30', '2023-12-31'];
  const aim = { applies_to: 'each:district', value: '90' };
  const many = {
    ...reference,
    targets: [...dues, ...soon].map((due) => target(`shenyang/by-${due}`, { ...aim, due })),
  };
  const months = dues.map((due) => due.slice(0, 7)).sort();
  const received = ledger(
    months.map((month) => `${month} 210102 nursing-beds=10 institution-beds=100`).join('\n'),
  );
  const [province, ...others] = many.policies;
  const policies = [...others, ...(province ? [province] : [])];
  const of = snapshotOf({ ...many, policies }, { ledger: received });
  const { missed, dueSoon } = page('home', '/', pagesOf(of)).slice;
  expect(missed.targets.map(({ due }) => due)).toEqual(['2022-12-31', '2022-06-30', '2021-12-31']);
  expect(missed.count).toBe(4);
  expect(dueSoon.targets.map(({ due }) => due)).toEqual(['2023-04-30', '2023-06-30', '2023-08-31']);
  expect(dueSoon.count).toBe(3);
});
