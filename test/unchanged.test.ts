// What a process has just published is neither planned nor rendered again, as long as it is the same.

import { expect, test } from 'vitest';
import { ingest } from '../pipeline/ingest.ts';
import { pin } from '../pipeline/pin.ts';
import { publish, type PublishOptions } from '../pipeline/publish.ts';
import {
  FIRST,
  FLOW_REFERENCE as reference,
  LATER,
  published,
  publishing,
  STUB,
  stores,
} from './flow-fixture.ts';

test('publish plans nothing again that this process published last; anything else it does', async () => {
  const on = await published([FIRST.heping, FIRST.shenhe]);
  const { last } = await publish(reference, publishing(on));
  const again = async (rest: Partial<PublishOptions>, of = reference) =>
    (await publish(of, publishing(stores(on), { last, ...rest }))).last.planned === last.planned;
  expect(await again({})).toBe(true);
  expect(await again({ asOf: '2023-04-30' })).toBe(false);
  expect(await again({ renderer: { ...STUB, hash: 'b'.repeat(64) } })).toBe(false);
  expect(await again({}, { ...reference, hash: 'c'.repeat(64) })).toBe(false);
  await ingest([LATER.corrected], { store: on.store, reference });
  expect(await again({})).toBe(false);
});

test('a release that is pinned no more is not what is published, though it was the last', async () => {
  const on = await published([FIRST.heping]);
  const first = await publish(reference, publishing(on));
  await ingest([LATER.corrected], { store: on.store, reference });
  const second = await publish(reference, publishing(on));
  await pin(on.store, { snapshot: first.release, writer: 'operator' });
  const { last, held } = await publish(reference, publishing(on));
  expect(held).toBe(true);
  const forward = await publish(reference, publishing(on, { last, unpin: true }));
  expect(forward.release).toBe(second.release);
});
