// What can be found by name, and what is new on the front page.

import { expect, test } from 'vitest';
import { newestChanges } from '../pipeline/pages/newest-changes.ts';
import { plan } from '../pipeline/plan.ts';
import { textOf } from '../pipeline/store/store.ts';
import type { Entry } from '../site/enhance/rank.ts';
import { page, pages } from './page-finder.ts';
import { upload } from './pages/upload.ts';
import { PROVINCE_REFERENCE as reference, snapshotOf } from './province-fixture.ts';

const FOUND = ['place', 'policy', 'indicator', 'target', 'agency'];

function entriesOf(lang: 'zh' | 'en'): readonly Entry[] {
  const { immutable } = plan({ snapshot: snapshotOf(reference), receipts: [] }, 'renderer');
  const { index } = page('search', '/search/').slice;
  const file = immutable.find(({ path }) => `/${path}` === index[lang]);
  if (!file) throw new Error(`missing file: ${index[lang]}`);
  return (JSON.parse(textOf(file.bytes)) as { entries: readonly Entry[] }).entries;
}

test('every place, policy, indicator, promise and agency with a page is found in both languages', () => {
  const expected = pages
    .filter(({ kind }) => FOUND.includes(kind))
    .map(({ path }) => path)
    .sort();
  const chinese = entriesOf('zh').map(([, , , href]) => href);
  expect(chinese.toSorted()).toEqual(expected);
  expect(entriesOf('en').map(([, , , href]) => href)).toEqual(chinese.map((href) => `/en${href}`));
});

test('the list for those without a script has the same as the file', () => {
  const { parts } = page('search', '/search/').slice;
  const listed = parts.flatMap(({ groups }) => groups.flatMap(({ links }) => links));
  expect(listed.map(({ href }) => href).sort()).toEqual(
    entriesOf('zh')
      .map(([, , , href]) => href)
      .sort(),
  );
});

test('a place is found by its code, its short name and those it once had', () => {
  const entry = entriesOf('zh').find(([, , , href]) => href === '/place/210102/');
  expect(entry?.[1]).toBe('和平区');
  expect(entry?.[2]).toBe('沈阳市');
  expect(entry?.[4].split(' ')).toEqual(expect.arrayContaining(['210102', '和平']));
});

if (upload.kind !== 'upload') throw new Error('unknown kind');
const { slice } = upload;
const [value] = slice.changed?.values ?? [];
if (!value) throw new Error('missing value');
type Slice = typeof slice;

const sent = (id: string, received: string, changed: Slice['changed']) => ({
  ...upload,
  kind: 'upload' as const,
  path: `/upload/${id}/`,
  slice: { ...slice, received, changed, private: id === 'secret' },
});
const amount = (text: string) => ({ zh: text, en: text });
const change = (before: string, after: string) => ({
  ...value,
  before: before === '' ? null : amount(before),
  after: after === '' ? null : amount(after),
});
const changed = (...values: readonly (typeof value)[]) => ({ values, more: 0, fresh: 4 });

test('newestChanges(pages) has the latest uploads that changed something, the newest first', () => {
  const all = [
    sent('a', '2023-10-01T09:00:00+08:00', changed(change('', '41%'))),
    sent('b', '2023-10-09T09:00:00+08:00', changed(change('', '42%'))),
    sent('c', '2023-10-03T09:00:00+08:00', changed(change('', '43%'))),
    sent('d', '2023-10-07T09:00:00+08:00', changed(change('', '44%'))),
    sent('nothing', '2023-10-11T09:00:00+08:00', changed()),
    sent('secret', '2023-10-12T09:00:00+08:00', changed(change('', '45%'))),
  ];
  expect(newestChanges(all).map((one) => [one.upload.href, one.received, one.more])).toEqual([
    ['/upload/b/', '2023-10-09', 0],
    ['/upload/d/', '2023-10-07', 0],
    ['/upload/c/', '2023-10-03', 0],
  ]);
});

test('newestChanges(…) tells a correction before what is new, and how many more there are', () => {
  const tell = (...values: readonly (typeof value)[]) => {
    const [first] = newestChanges([sent('a', '2023-10-01T09:00:00+08:00', changed(...values))]);
    return [
      first?.change.zh.replace(/^.*：/, ''),
      first?.change.en.replace(/^.*: /, ''),
      first?.more,
    ];
  };
  expect(tell(change('', '41%'), change('40%', '42%'))).toEqual([
    '由40%更正为42%',
    'corrected from 40% to 42%',
    1,
  ]);
  expect(tell(change('', '41%'))).toEqual(['41%', '41%', 0]);
  expect(tell(change('40%', ''))).toEqual(['撤回40%', '40% withdrawn', 0]);
});
