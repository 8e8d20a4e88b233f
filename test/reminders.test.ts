// reminders: who is late, who soon will be, and the message that says so.

import { expect, test } from 'vitest';
import { ingest } from '../pipeline/ingest.ts';
import { publish } from '../pipeline/publish.ts';
import type { Snapshot } from '../pipeline/snapshot.ts';
import { reminderText } from '../pipeline/reminder-text.ts';
import { reminders } from '../pipeline/reminders.ts';
import { FLOW_REFERENCE as reference, publishing, stores, upload } from './flow-fixture.ts';

async function released(): Promise<Snapshot> {
  const on = stores();
  const inbox = [
    upload('heping', '20230310T090000_a.csv', '和平区,2023-02,40,90'),
    upload('shenhe', '20230410T090000_b.csv', '沈河区,2023-03,40,90'),
  ];
  await ingest(inbox, { store: on.store, reference });
  return (await publish(reference, publishing(on))).last.release.snapshot;
}

test('reminders: what is past its last day is late by so many days, what reported is not asked for', async () => {
  const found = reminders(await released(), { today: '2023-04-20', within: 5 });
  const heping = found.filter(({ reporter }) => reporter === 'heping');
  expect(heping.map(({ period, due, days }) => [period, due, days])).toEqual([
    ['2023-03', '2023-04-15', -5],
  ]);
  expect(found.filter(({ reporter }) => reporter === 'shenhe')).toEqual([]);
  expect(found.map(({ days }) => days)).toEqual(
    found.map(({ days }) => days).toSorted((a, b) => a - b),
  );
});

test('reminders: what falls due within the days asked for, and nothing later', async () => {
  const snapshot = await released();
  const on = (today: string, within: number): readonly (readonly [string, number])[] =>
    reminders(snapshot, { today, within })
      .filter(({ reporter }) => reporter === 'heping')
      .map(({ period, days }) => [period, days] as const);
  expect(on('2023-04-15', 0)).toEqual([['2023-03', 0]]);
  expect(on('2023-04-10', 5)).toEqual([['2023-03', 5]]);
  expect(on('2023-04-09', 5)).toEqual([]);
});

test('the message is in both languages, marks samples, and its subject is ASCII', async () => {
  const found = reminders(await released(), { today: '2023-04-20', within: 5 });
  const { Subject, Message } = reminderText(found, {
    ...reference,
    site: { ...reference.site, sample: true },
  });
  expect(Subject).toMatch(/^SAMPLE mubiao: \d+ late, \d+ due soon$/);
  expect(Message).toMatch(/^示例数据 SAMPLE DATA\n/);
  expect(Message).toMatch(/· 和平区民政局：2023-03，\d+ 个数，2023-04-15 截止，已逾期 5 天/);
  expect(Message).toMatch(/- heping bureau: 2023-03, \d+ numbers by 2023-04-15, 5 days late/);
  const real = { ...reference, site: { ...reference.site, sample: false } };
  expect(reminderText(found, real).Message).not.toContain('SAMPLE');
});
