// The page for reporters and the forms on other pages, as they are planned.

import { expect, test } from 'vitest';
import type { PlaceSlice } from '../pipeline/slice/place.ts';
import type { PolicySlice } from '../pipeline/slice/policy.ts';
import type { SubmitSlice } from '../pipeline/slice/report.ts';
import { plan, type Plan } from '../pipeline/plan.ts';
import type { Reference } from '../pipeline/reference/reference.ts';
import { mergeReceived, snapshot, type Received } from '../pipeline/snapshot.ts';
import { ingest } from '../pipeline/ingest.ts';
import { gather } from '../pipeline/gather.ts';
import { textOf } from '../pipeline/store/store.ts';
import { SUBMIT } from '../site/content/submit.ts';
import { AS_OF, FIRST, FLOW_REFERENCE } from './flow-fixture.ts';
import { memoryStore } from './memory-store.ts';

async function planned(reference: Reference): Promise<Plan> {
  const store = memoryStore();
  await ingest(Object.values(FIRST), { store, reference });
  const { received } = await gather(store, reference, { all: true });
  const all = new Map(
    [...received].map(([city, own]): [string, Received] => [city, mergeReceived([own])]),
  );
  return plan({ snapshot: snapshot(all, reference, { asOf: AS_OF }), receipts: [] }, 'renderer');
}

function slice(made: Plan, path: string): unknown {
  return made.pages.find((page) => page.path === path)?.slice;
}

test('the page for reporters lists every reporter, city by city, with what it owes next', async () => {
  const { places, where } = slice(await planned(FLOW_REFERENCE), '/submit/') as SubmitSlice;
  expect(where).toBeNull();
  const listed = places.map(({ place, reporters }) => [
    place,
    reporters.map(({ reporter, forms }) => `${reporter} ${forms.map((one) => one.period).join()}`),
  ]);
  expect(listed).toEqual([
    [
      '210100',
      [
        'heping 2023-02,2023-03',
        'shenhe 2023-02,2023-03',
        'hunnan 2023-02,2023-03',
        'shenyang 2023-02,2023-03',
      ],
    ],
    ['210300', ['tiedong 2023-02,2023-03']],
    ['321300', ['sucheng 2023-02,2023-03']],
  ]);
});

test('a place has the forms of those who report for it, with the numbers of the last month', async () => {
  const made = await planned(FLOW_REFERENCE);
  const { reporters } = slice(made, '/place/210102/') as PlaceSlice;
  expect(reporters.map(({ reporter }) => reporter)).toEqual(['heping']);
  const [form] = reporters[0]?.forms ?? [];
  const file = made.immutable.find(({ path }) => `/${path}` === form?.csv.href);
  const text = textOf(file?.bytes ?? new Uint8Array());
  expect(text).toContain('institution-beds,2023年2月,张,100,2023年1月,');
  expect(form?.csv.name).toBe('SAMPLE-heping-2023-02.csv');
  expect(form?.deadlines).toEqual([{ frequency: 'month', count: 3, date: '2023-03-15' }]);
  expect((slice(made, '/place/210100/') as PlaceSlice).reporters).toEqual([]);
});

test('nothing is asked for from before a reporter owed anything', async () => {
  const reporters = FLOW_REFERENCE.reporters.map((one) => ({ ...one, since: '2023-03-01' }));
  const made = await planned({ ...FLOW_REFERENCE, reporters });
  const { reporters: here } = slice(made, '/place/210102/') as PlaceSlice;
  expect(here[0]?.forms.map(({ period }) => period)).toEqual(['2023-03']);
});

test('a policy has the forms that its document asks for', async () => {
  const form = { form: 'annex', name_zh: '附件表', name_en: 'Annex' };
  const reference: Reference = {
    ...FLOW_REFERENCE,
    forms: [
      { ...form, document: '沈政〔2021〕1号 附件 2' },
      { ...form, form: 'monthly', document: '' },
    ],
    formMeasures: [{ form: 'annex', measure: 'institution-beds' }],
  };
  const { blankForms } = slice(await planned(reference), '/policy/shenyang-2021/') as PolicySlice;
  expect(blankForms.map(({ name, xlsx }) => [name.zh, xlsx.name, xlsx.rows])).toEqual([
    ['附件表', 'SAMPLE-annex.xlsx', 1],
  ]);
});

test('where files go is in the publisher’s words, in Chinese where English is missing', async () => {
  const where = async (more: object): Promise<unknown> => {
    const reference = { ...FLOW_REFERENCE, site: { ...FLOW_REFERENCE.site, ...more } };
    return (slice(await planned(reference), '/submit/') as SubmitSlice).where;
  };
  expect(await where({ submit_zh: '共享文件夹' })).toEqual({ zh: '共享文件夹', en: '共享文件夹' });
  expect(await where({ submit_zh: '共享文件夹', submit_en: 'shared' })).toEqual({
    ...{ zh: '共享文件夹', en: 'shared' },
  });
});

test('the prose for reporters is whole in both languages', () => {
  const texts = SUBMIT.flatMap(({ title, paragraphs, points }) => [
    ...[title, ...paragraphs],
    ...points.flat(),
  ]);
  expect(texts.length).toBeGreaterThan(30);
  for (const { zh, en } of texts) {
    expect(zh).not.toBe('');
    expect(en).toMatch(/\w/);
  }
  const prose = texts.map(({ zh }) => zh).join('\n');
  for (const word of ['未报送', '不涉及', '不予公布', '撤回', '更正', '已接收', '退回修改'])
    expect(prose).toContain(word);
});
