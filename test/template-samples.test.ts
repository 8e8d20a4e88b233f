// Every reporter's form of the sample site, for a month, a quarter's end and December: filled in and
// taken in, every number in it counts.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ingest } from '../pipeline/ingest.ts';
import type { Incoming } from '../pipeline/receive.ts';
import { readData } from '../pipeline/reference/read-data.ts';
import type { Reference } from '../pipeline/reference/reference.ts';
import { textOf } from '../pipeline/store/store.ts';
import type { Template } from '../pipeline/template.ts';
import { openForm, reporterTemplate } from '../pipeline/templating/reporter-template.ts';
import { writeTemplate } from '../pipeline/templating/write-template.ts';
import { filledIn, plausible, recordsOf } from './filled-template.ts';
import { memoryStore } from './memory-store.ts';
import { DATA, sampleSite } from './sample-site.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await readData(DATA);
});

function sent(reporter: string, csv: string, doneOn: string): Incoming {
  const bytes = filledIn(csv, plausible(doneOn));
  return {
    ...{ reporter, name: `${reporter}.csv`, size: bytes.length },
    received: '2024-02-10T09:00:00+08:00',
    read: () => Promise.resolve(bytes),
  };
}

/** Returns what each file was answered: how many observations count, and what is to be mended. */
async function answers(files: readonly Incoming[]): Promise<ReadonlyMap<string, unknown>> {
  const { receipts, failures } = await ingest(files, { store: memoryStore(), reference });
  expect(failures).toEqual([]);
  return new Map(
    receipts.map(({ receipt: { reporter, decision, observations, findings } }) => [
      reporter,
      {
        ...{ decision, observations },
        remarks: findings.filter(({ severity }) => severity !== 'info'),
      },
    ]),
  );
}

const PERIODS = [
  ['a month', '2023-08'],
  ['a quarter’s end', '2023-09'],
  ['a December', '2022-12'],
] as const;

test.each(PERIODS)(
  'every form for %s (%s) is accepted when filled in',
  async (_, period) => {
    const forms = new Map<string, Template>(
      reference.reporters.map((reporter) => [
        reporter.reporter,
        reporterTemplate(reference, reporter, { periods: [period] }),
      ]),
    );
    const owed = [...forms].filter(([, form]) => form.rows.length > 0);
    expect(owed.length).toBeGreaterThan(25);
    const files = owed.map(([id, form]) => sent(id, writeTemplate(form), `${period}-20`));
    const expected = owed.map(([id, form]): [string, unknown] => [
      id,
      { decision: 'accepted', observations: form.rows.length, remarks: [] },
    ]);
    expect(await answers(files)).toEqual(new Map(expected));
  },
  60_000,
);

test('December asks for more than a quarter’s end, and that for more than a month', () => {
  const rows = (period: string): number =>
    reference.reporters
      .map((reporter) => reporterTemplate(reference, reporter, { periods: [period] }).rows.length)
      .reduce((sum, count) => sum + count, 0);
  expect(rows('2022-12')).toBeGreaterThan(rows('2022-09'));
  expect(rows('2022-09')).toBeGreaterThan(rows('2022-08'));
});

test('the published forms are those that wait, and are accepted when filled in', async () => {
  const { out } = await sampleSite();
  const html = await readFile(join(out, 'submit', 'index.html'), 'utf8');
  const hrefs = [...html.matchAll(/href="(\/data\/f\/[^"]+\.csv)"/g)].map(([, href = '']) => href);
  const files = new Map<string, string>();
  for (const href of hrefs) {
    const [, reporter = '', period = ''] = /SAMPLE-(.+)-(\d{4}-\d\d)\.csv$/.exec(href) ?? [];
    if (period > '2024-01') expect.fail(href);
    files.set(reporter, textOf(await readFile(join(out, href))));
  }
  expect(files.size).toBeGreaterThan(25);
  const owed = [...files].map(([id, csv]) => sent(id, csv, '2023-09-20'));
  for (const [id, answer] of await answers(owed)) {
    const csv = files.get(id) ?? '';
    const asked = recordsOf(csv).filter((cells) => /^\d{6}/.test(cells[1] ?? ''));
    expect(answer, id).toEqual({ decision: 'accepted', observations: asked.length, remarks: [] });
    expect(asked.length).toBeGreaterThan(0);
  }
  const withPrevious = [...files.values()].filter((csv) => csv.includes('上期数'));
  expect(withPrevious.length).toBeGreaterThan(20);
}, 120_000);

test('a form that a document asks for can be filled in', async () => {
  const [form] = reference.forms.filter(({ document }) => document.includes('附件'));
  if (!form) throw new Error('missing form');
  const csv = writeTemplate(openForm(reference, form));
  const [heping] = reference.reporters.filter((one) => one.place === '210102');
  const bytes = filledIn(csv, (row) => ({
    ...plausible('2020-12-20')(row),
    ...{ 地区: '和平区', 期间: row['口径']?.startsWith('按年报') ? '2020年' : '2020年12月' },
  }));
  const file = { ...sent(heping?.reporter ?? '', csv, ''), read: () => Promise.resolve(bytes) };
  const [answer] = (await answers([{ ...file, size: bytes.length }])).values();
  // Nobody owes the form: each number is remarked upon, and counts.
  const asked = recordsOf(csv).filter((cells) => cells[3] !== '').length - 1;
  expect(answer).toMatchObject({ decision: 'accepted', observations: asked });
});
