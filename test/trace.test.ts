// trace: every published number leads to the lines that were reported, and they add up to it.

import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { traceNumber } from '../pipeline/command/trace.ts';
import { exact, total } from '../pipeline/decimal.ts';
import { mergeLedgers } from '../pipeline/ledger.ts';
import { snapshot, type Snapshot } from '../pipeline/snapshot.ts';
import { folderStore } from '../pipeline/store/folder-store.ts';
import { newestEntry, readRelease } from '../pipeline/store/log.ts';
import { rows } from '../pipeline/table.ts';
import { tracer, type Trace } from '../pipeline/trace.ts';
import { CITY, ledger } from './case-builder.ts';
import { sampleSite, type SampleSite } from './sample-site.ts';
import { AS_OF, DATA, received } from './suppress-fixture.ts';

let site: SampleSite;
let sample: Snapshot;

beforeAll(async () => {
  site = await sampleSite();
  const store = folderStore(site.store);
  const newest = await newestEntry(store);
  if (!newest) throw new Error('nothing published');
  sample = (await readRelease(store, newest)).snapshot;
});

/** Returns what the reported lines of a trace make of one of its parts. */
function added({ places }: Trace, measure: string, kind: string): string {
  const own = places.flatMap(({ observations }) =>
    observations.filter((one) => one.measure === measure).map(({ value }) => value),
  );
  const numbers = own.map((value) => (/^\d{4}-/.test(value) ? '1' : value));
  if (kind !== 'share-of-places') return total(numbers);
  return String(numbers.filter((value) => exact(value).gt(0)).length);
}

test('every value of the sample release leads to the lines that it is made of', () => {
  const { places, indicators } = sample.reference;
  const find = tracer(sample);
  let carried = 0;
  for (const [, { values, uploads, ledger: all }] of sample.cities) {
    const known = new Set(uploads.upload);
    const lines = new Set(all.upload.map((upload, i) => `${upload} ${all.line[i] ?? ''}`));
    for (const row of rows(values)) {
      const place = places.find((one) => one.place === row.place);
      const indicator = indicators.find((one) => one.indicator === row.indicator);
      if (!place || !indicator) throw new Error(`unknown: ${row.place} ${row.indicator}`);
      const found = find({ place, indicator, period: row.period });
      if (!found) throw new Error(`not traced: ${row.place} ${row.indicator} ${row.period}`);
      const key = `${row.place} ${row.indicator} ${row.period}`;
      expect(added(found, indicator.numerator, indicator.kind), key).toBe(row.numerator);
      if (row.denominator !== '' && indicator.denominator !== '')
        expect(added(found, indicator.denominator, ''), key).toBe(row.denominator);
      expect(found.places, key).not.toHaveLength(0);
      const counted = Number(row.places_reported) + Number(row.places_carried);
      expect(found.places, key).toHaveLength(counted);
      carried += found.places.filter(({ period }) => period !== row.period).length;
      for (const one of found.places.flatMap(({ observations }) => observations))
        if (!known.has(one.upload) || !lines.has(`${one.upload} ${one.line}`))
          throw new Error(`no such line: ${key} ${one.upload} ${one.line}`);
    }
  }
  expect(carried).toBeGreaterThan(0);
});

test('a number that is withheld is traced without it', () => {
  const text = `
    2023-01 a willing=3 placed=3 beds=50
    2023-01 b willing=40 placed=38 beds=60
    2023-01 c willing=60 placed=57 beds=70
    2023-01 own willing=80 placed=80 beds=90`;
  const made = snapshot(new Map([[CITY, received(mergeLedgers([ledger(text)]))]]), DATA, {
    asOf: AS_OF,
  });
  const [place] = DATA.places.filter((one) => one.place === 'a');
  const [indicator] = DATA.indicators.filter((one) => one.indicator === 'placed-share');
  if (!place || !indicator) throw new Error('no such place');
  const found = tracer(made)({ place, indicator, period: '2023-01' });
  expect(found).toMatchObject({ value: '', numerator: '', denominator: '', suppressed: true });
  expect(found?.places[0]?.observations.map((one) => [one.value, one.suppressed])).toEqual([
    ['', true],
    ['', true],
  ]);
  expect(tracer(made)({ place, indicator, period: '2023-02' })).toBeUndefined();
});

async function told(
  asked: readonly [string, string, string],
  options: { readonly lang: 'zh' | 'en'; readonly json?: true },
): Promise<string> {
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  await traceNumber(asked, { store: site.store, ...options });
  return said.join('');
}

test('mubiao trace says formula, parts, file and line, and the clause of each target', async () => {
  const asked = ['浑南区', 'nursing-bed-share', '2023-05'] as const;
  const zh = await told(asked, { lang: 'zh' });
  expect(zh).toMatch(/^浑南区 养老机构护理型床位占比 2023-05 = [\d.]+%\n/);
  expect(zh).toMatch(/养老机构护理型床位数 ÷ 养老机构床位数 × 100% = \d+ ÷ \d+\n/);
  expect(zh).toMatch(/养老机构床位数 \d+ 张 ← 文件 [0-9a-f]{24} shenyang-hunnan-mz 行 \d+/);
  const en = await told(asked, { lang: 'en' });
  expect(en).not.toMatch(/文件|接收于/);
  const json = JSON.parse(await told(asked, { lang: 'zh', json: true })) as Trace;
  expect(json.places).toHaveLength(1);
  const city = await told(['沈阳市', 'nursing-bed-share', '2023-05'], { lang: 'zh' });
  expect(city).toMatch(/沈政办发〔2021〕6号 一/);
  expect(city).toContain('沿用');
});

test.each([
  [['浑南新新', 'nursing-bed-share', '2023-05'], /unknown place/],
  [['和平区', '护理型床位占比', '2023-05'], /unknown indicator/],
  [['和平区', 'nursing-bed-share', 'May'], /invalid period/],
  [['和平区', 'nursing-bed-share', '1999-01'], /no such number/],
] as const)('mubiao trace %j: %s', async (asked, message) => {
  await expect(traceNumber(asked, { store: site.store, lang: 'zh' })).rejects.toThrow(message);
});
