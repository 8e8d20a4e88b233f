// The page of an accepted upload: what it says that the upload changed, and how many remarks it counts.

import { expect, test } from 'vitest';
import type { RenderInput } from '../pipeline/page.ts';
import type { UploadSlice } from '../pipeline/receipt-view.ts';
import { textOf } from '../pipeline/store/store.ts';
import { FIRST, LATER, published, upload, type Stores } from './flow-fixture.ts';
import type { Incoming } from '../pipeline/receive.ts';

/** Returns what the page of an upload shows; the fixture's renderer writes pages as JSON. */
function sliceOf({ site }: Stores, { received }: Incoming): UploadSlice {
  const paths = [...site.content.keys()].filter((path) => /^upload\/[^/]+\/index.html$/.test(path));
  const inputs = paths.map(
    (path) => JSON.parse(textOf(site.content.get(path) ?? new Uint8Array())) as RenderInput,
  );
  for (const { page } of inputs)
    if (page.kind === 'upload' && page.slice.received === received) return page.slice;
  throw new Error(`no page: ${received}`);
}

test('a first report lists what targets are judged by today, and counts the rest', async () => {
  const early = await published([FIRST.december]);
  expect(sliceOf(early, FIRST.december).changed).toMatchObject({
    values: [
      {
        indicator: { href: '/indicator/beds/210100/' },
        ...{ period: '2022-12', before: null, after: { zh: '90张' } },
        targets: [{ target: { label: { zh: '不少于100张（2022年12月31日）' } } }],
      },
    ],
    ...{ more: 0, fresh: 1 },
  });
  const late = await published([FIRST.december, FIRST.heping]);
  expect(sliceOf(late, FIRST.december).changed).toMatchObject({ values: [], fresh: 2 });
  expect(sliceOf(late, FIRST.heping).changed).toMatchObject({
    values: [{ period: '2023-01', before: null, targets: [{ word: { zh: '到期后达标' } }] }],
    fresh: 3,
  });
});

test('a correction lists the old and the new value, at the place and in the city', async () => {
  const on = await published([FIRST.heping, FIRST.city, LATER.corrected]);
  const { changed } = sliceOf(on, LATER.corrected);
  const said = changed?.values.map(
    ({ place, before, after }) => `${place.zh} ${before?.zh ?? ''} → ${after?.zh ?? ''}`,
  );
  expect(said).toEqual(['和平区 60.0% → 62.0%', '沈阳市 59.1% → 60.9%']);
  expect(changed?.values[1]?.targets[0]?.word.zh).not.toBe('');
});

test('a correction that its usual decimals would hide is shown with more', async () => {
  const exact = upload('heping', '20230301T090000_x.csv', '和平区,2023-01,60001,100000');
  const next = upload('heping', '20230302T090000_x.csv', '和平区,2023-01,60002,100000');
  const on = await published([exact, next]);
  const [value] = sliceOf(on, next).changed?.values ?? [];
  expect([value?.before?.zh, value?.after?.zh]).toEqual(['60.001%', '60.002%']);
});

test('a withdrawal leaves no value behind', async () => {
  const on = await published([FIRST.hunnan, FIRST.city, LATER.withdrawn]);
  const values = sliceOf(on, LATER.withdrawn).changed?.values ?? [];
  expect(values.length).toBeGreaterThan(1);
  expect(values.filter(({ place }) => place.zh === '浑南区').map(({ after }) => after)).toEqual(
    values.filter(({ place }) => place.zh === '浑南区').map(() => null),
  );
});

test('a page lists a hundred remarks of a kind and counts all', async () => {
  const totals = Array.from({ length: 150 }, () => '合计,2023-01,1,');
  const sent = upload('heping', '20230303T090000_x.csv', '和平区,2023-01,1,2', ...totals);
  const { groups, severities } = sliceOf(await published([sent]), sent);
  const [group] = groups.filter(({ code }) => code === 'total-row');
  expect([group?.count, group?.findings.length]).toEqual([150, 100]);
  expect(severities.info).toBeGreaterThanOrEqual(150);
});
