// What plan(release) makes of every figure beside the page that it stands on.

import { expect, test } from 'vitest';
import { plan, type Plan } from '../pipeline/plan.ts';
import type { Reference } from '../pipeline/reference/reference.ts';
import { ledger } from './case-builder.ts';
import { PROVINCE_REFERENCE as reference, snapshotOf } from './province-fixture.ts';

const received = ledger(`
  2021-11 210102 nursing-beds=80 institution-beds=100
  2021-12 210102 nursing-beds=90 institution-beds=100
`);
const planned = (of: Reference, renderer = 'renderer'): Plan =>
  plan({ snapshot: snapshotOf(of, { ledger: received }), receipts: [] }, renderer);

test('plan(release) gives every figure a page to embed and a picture in each language', () => {
  const { pages, frozen } = planned(reference);
  const embeds = pages.filter(({ kind }) => kind === 'embed');
  expect(embeds.length).toBeGreaterThan(0);
  const ids = [...JSON.stringify(pages).matchAll(/"id":"([\w-]+)","title":\{/g)].map(
    ([, id]) => id,
  );
  expect(new Set(embeds.map(({ path }) => path))).toEqual(
    new Set(ids.map((id) => `/embed/${id ?? ''}/`)),
  );
  expect(frozen).toHaveLength(2 * embeds.length);
  const named = frozen.map(({ path }) => `/${path}`);
  for (const page of embeds) {
    if (page.kind !== 'embed') continue;
    expect(named).toEqual(expect.arrayContaining(Object.values(page.slice.figure.svg)));
  }
});

test('plan(release, renderer) names a picture by all that it is drawn from', () => {
  const of = (changed: Reference, renderer = 'renderer') =>
    planned(changed, renderer).frozen[0]?.path;
  const site = { ...reference.site, base: 'https://elsewhere.example' };
  const paths = [of(reference), of({ ...reference, site }), of(reference, 'another')];
  expect(new Set(paths).size).toBe(3);
  expect(paths[0]).toMatch(/^chart\/[0-9a-f]{16}\/(SAMPLE-)?[\w-]+-zh\.svg$/);
  expect(of(reference)).toBe(paths[0]);
});
