// roll(plan): writes what changed and nothing else, leaves before the pages that link them, removes
// what is gone, and leaves alone what is not its own.

import { expect, test } from 'vitest';
import { ingest } from '../pipeline/ingest.ts';
import { newestEntry, readRelease } from '../pipeline/store/log.ts';
import { plan, type Plan } from '../pipeline/plan.ts';
import { publish } from '../pipeline/publish.ts';
import { fileOf, roll, siteEntry, type Rolled } from '../pipeline/roll.ts';
import { sha256 } from '../pipeline/store/store-key.ts';
import { bytesOf, textOf, type Store } from '../pipeline/store/store.ts';
import {
  FEW,
  FIRST,
  FLOW_REFERENCE as reference,
  LATER,
  published,
  publishing,
  STUB,
  type Stores,
} from './flow-fixture.ts';
import { beforePut, death, differences, memoryStore, mortal } from './memory-store.ts';

const MANIFEST = '.manifest.json';

async function newestPlan(store: Store): Promise<Plan> {
  const entry = await newestEntry(store);
  if (!entry) throw new Error('no entry');
  return plan(await readRelease(store, entry), STUB.hash);
}

/** Rolls a site to the newest entry of a store; what is put and removed is noted, in order. */
async function rolled(
  on: Pick<Stores, 'store'> & { readonly site: Store },
  renderer = STUB,
): Promise<{ readonly done: Rolled; readonly writes: readonly string[] }> {
  const writes: string[] = [];
  const site: Store = {
    ...beforePut(on.site, (key) => void writes.push(key)),
    async remove(key) {
      writes.push(`remove ${key}`);
      await on.site.remove(key);
    },
  };
  const entry = await newestEntry(on.store);
  if (!entry) throw new Error('no entry');
  const done = await roll(await newestPlan(on.store), { store: on.store, site, renderer, entry });
  return { done, writes };
}

test('fileOf(path, language) is the file that a server shows at that address', () => {
  expect(fileOf('/', 'zh')).toBe('index.html');
  expect(fileOf('/', 'en')).toBe('en/index.html');
  expect(fileOf('/place/210102/', 'zh')).toBe('place/210102/index.html');
  expect(fileOf('/404.html', 'en')).toBe('en/404.html');
});

test('roll(onto an empty site) writes data by content, assets, files beside pages, leaves, aliases, and home last', async () => {
  const { store } = await published(FEW);
  const { done, writes } = await rolled({ store, site: memoryStore() });
  const [first, ...rest] = writes;
  const order = [
    /^data\/f\//,
    /^_astro\//,
    /^chart\//,
    /^(schema|upload|receipts)\/.*\.(json|csv)$/,
    /^(en\/)?(receipts|embed)\/.*\.html$/,
    /^(?!(en\/)?(receipts|embed)\/).*\/index\.html$|404\.html$/,
    /^(api|data\/(latest|by-[a-z]+))\/|^sitemap|^robots/,
    /^(en\/)?index\.html$/,
    /^\.manifest/,
  ];
  expect(first).toBe(MANIFEST);
  const stages = rest.map((key) => order.findLastIndex((pattern) => pattern.test(key)));
  expect(stages).toEqual([...stages].sort());
  expect(new Set(stages)).toEqual(new Set(order.keys()));
  expect(done).toMatchObject({ kept: 0, removed: 0, superseded: false });
  expect(done.rendered).toBe(writes.filter((key) => key.endsWith('.html')).length);
});

test('roll names a release in index.json only after everything else under /data/latest/', async () => {
  const { store } = await published(FEW);
  const { writes } = await rolled({ store, site: memoryStore() });
  const latest = writes.filter((key) => key.startsWith('data/latest/'));
  expect(latest.at(-1)).toBe('data/latest/index.json');
});

test('roll(onto the site as it is) renders nothing and writes nothing', async () => {
  const on = await published(FEW);
  const { done, writes } = await rolled(on);
  const pages = [...on.site.content.keys()].filter((key) => key.endsWith('.html')).length;
  expect(done).toEqual({ rendered: 0, kept: pages, removed: 0, superseded: false });
  expect(writes).toEqual([]);
});

test('roll(under another renderer) renders every page, and neither data nor aliases', async () => {
  const on = await published(FEW);
  const { done, writes } = await rolled(on, { ...STUB, hash: 'b'.repeat(64) });
  const pages = [...on.site.content.keys()].filter((key) => key.endsWith('.html'));
  expect(done).toMatchObject({ rendered: pages.length, kept: 0 });
  expect(writes.filter((key) => key.endsWith('.html')).sort()).toEqual(pages.sort());
  expect(writes.filter((key) => key.startsWith('data/latest/'))).toEqual([]);
});

test('roll draws a picture once, and draws it anew only under an address of its own', async () => {
  const on = await published(FEW);
  const pictures = (): string[] =>
    [...on.site.content.keys()].filter((key) => /^chart\//.test(key));
  const first = pictures();
  expect(first.filter((key) => key.endsWith('-zh.svg')).length).toBeGreaterThan(1);
  expect(first.filter((key) => key.endsWith('-en.svg'))).toHaveLength(first.length / 2);
  await ingest([LATER.corrected], { store: on.store, reference });
  const drawn: string[] = [];
  const draw: typeof STUB.draw = (input) => {
    drawn.push(`${input.figure.id}-${input.lang}.svg`);
    return STUB.draw(input);
  };
  await publish(reference, publishing(on, { renderer: { ...STUB, draw } }));
  const added = pictures().filter((key) => !first.includes(key));
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.length).toBeLessThan(first.length);
  expect(added.map((key) => key.slice(key.indexOf('SAMPLE-') + 7)).sort()).toEqual(drawn.sort());
  // What others have embedded stays.
  expect(first.filter((key) => !on.site.content.has(key))).toEqual([]);
});

test('roll removes the pages that are gone in both languages, and keeps their downloads', async () => {
  const on = await published([FIRST.heping, FIRST.city]);
  const gone = [...on.site.content.keys()].filter((key) => /210100-own.*\.html$/.test(key));
  expect(gone).toContain('place/210100-own/index.html');
  expect(gone).toContain('en/place/210100-own/index.html');
  const downloads = [...on.site.content.keys()].filter((key) => key.startsWith('data/f/'));
  await ingest([LATER.emptied], { store: on.store, reference });
  const done = await publish(reference, publishing(on));
  expect(done.removed).toBe(gone.length);
  expect(gone.filter((key) => on.site.content.has(key))).toEqual([]);
  expect(downloads.filter((key) => !on.site.content.has(key))).toEqual([]);
});

test('roll never touches files that it did not write', async () => {
  const on = await published([FIRST.heping, FIRST.city]);
  const foreign = ['CNAME', 'place/210100-own/photo.jpg', 'data/f/0123/x.csv', '.well-known/a.txt'];
  for (const key of foreign) await on.site.put(key, bytesOf(`mine: ${key}`));
  await ingest([LATER.emptied, FIRST.shenhe], { store: on.store, reference });
  const { removed } = await publish(reference, publishing(on));
  expect(removed).toBeGreaterThanOrEqual(2);
  for (const key of foreign) {
    expect(textOf((await on.site.get(key)) ?? bytesOf(''))).toBe(`mine: ${key}`);
  }
});

test('siteEntry(site) is 0 for an empty one, its entry for ours, undefined for other things', async () => {
  const { site } = await published(FEW, [FIRST.shenhe]);
  expect(await siteEntry(site)).toBe(2);
  expect(await siteEntry(memoryStore())).toBe(0);
  expect(await siteEntry(memoryStore(new Map([['thesis.doc', bytesOf('x')]])))).toBeUndefined();
});

test('roll(killed) leaves a site at its old entry, or an empty one at 0, to be finished', async () => {
  const { store, site } = await published(FEW);
  const killed = memoryStore();
  await rolled({ store, site: mortal(killed, death(40)) }).catch(() => undefined);
  expect(await siteEntry(killed)).toBe(0);
  expect(killed.content.size).toBeGreaterThan(30);
  await rolled({ store, site: killed });
  await killed.put('status.json', (await site.get('status.json')) ?? bytesOf(''));
  expect(differences(killed, site)).toEqual([]);
});

test('the manifest names no path and no private address, only hashes', async () => {
  const { site } = await published([...FEW, FIRST.stranger]);
  const text = textOf(site.content.get(MANIFEST) ?? bytesOf(''));
  const { keys } = JSON.parse(text) as { keys: Record<string, string> };
  expect(Object.entries(keys).flat().join('\n')).toMatch(/^([0-9a-f]{16}\n[0-9a-f]{64}\n?)+$/);
  const paths = [...site.content.keys()].filter((path) => path.includes('receipts/'));
  // Two pages in two languages, their receipts for programs, one with annotated rows.
  expect(paths).toHaveLength(7);
  // Not even of a file that is nearly known can the rest be tried out.
  for (const bytes of site.content.values()) expect(text).not.toContain(sha256(bytes));
  for (const path of paths) {
    const token = path.split('/').at(-2) ?? '';
    expect(token).toHaveLength(32);
    expect(text).not.toContain(token);
    expect(text).not.toContain(token.slice(0, 16));
    expect(Object.keys(keys)).toContain(sha256(path).slice(0, 16));
  }
});

/** Publishes; just before a file of the site is put, another publisher is done with newer data. */
async function overtaken(on: Stores, file: string): Promise<void> {
  let isFirst = true;
  const site = beforePut(on.site, async (key) => {
    if (!isFirst || key !== file) return;
    isFirst = false;
    await ingest([LATER.corrected], { store: on.store, reference });
    await publish(reference, publishing(on, { writer: 'other' }));
  });
  await publish(reference, publishing({ ...on, site }));
  expect(isFirst).toBe(false);
}

test.each([MANIFEST, 'place/210102/index.html', 'data/latest/values.csv', 'en/index.html'])(
  'roll(overtaken while it makes %s) does not leave the older one',
  async (file) => {
    const on = await published([FIRST.december]);
    await ingest([FIRST.heping], { store: on.store, reference });
    await overtaken(on, file);
    const alone = await published([FIRST.december], [FIRST.heping], [LATER.corrected]);
    const wrong = differences(on.site, alone.site);
    expect(wrong.filter((key) => !/^(data\/f|chart)\//.test(key))).toEqual([]);
    expect(wrong.filter((key) => !on.site.content.has(key))).toEqual([]);
  },
);

test('roll(overtaken) stops at once, and says that it was superseded', async () => {
  const on = await published([FIRST.december]);
  const site = memoryStore();
  const writes: string[] = [];
  const overtaking = beforePut(site, async (key) => {
    writes.push(key);
    if (key !== 'place/210102/index.html') return;
    await ingest([FIRST.heping], { store: on.store, reference });
    await publish(reference, publishing(on));
  });
  const { done } = await rolled({ store: on.store, site: overtaking });
  expect(writes.at(-1)).toBe('place/210102/index.html');
  expect(done).toMatchObject({ rendered: 0, superseded: true });
});

test('roll(overtaken while it finishes what another run had left) does not leave the older one', async () => {
  const on = await published([FIRST.december]);
  await ingest([FIRST.heping], { store: on.store, reference });
  const site = mortal(on.site, death(20));
  await publish(reference, publishing({ ...on, site })).catch(() => undefined);
  await overtaken(on, 'place/210102/index.html');
  const alone = await published([FIRST.december], [FIRST.heping], [LATER.corrected]);
  const wrong = differences(on.site, alone.site);
  expect(wrong.filter((key) => !/^(data\/f|chart)\//.test(key))).toEqual([]);
});
