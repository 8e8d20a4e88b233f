// Invitations: a token opens one reporter's inbox, for some days; the store does not know it.

import { expect, test } from 'vitest';
import { invitations, invite, revoke } from '../pipeline/invitation.ts';
import { permit, receiptAddress } from '../pipeline/permit.ts';
import { textOf } from '../pipeline/store/store.ts';
import { FLOW_REFERENCE as reference } from './flow-fixture.ts';
import { memoryStore, type MemoryStore } from './memory-store.ts';

const NOW = '2023-04-20T12:00:00+08:00';
const random = (fill: number, length = 32): Uint8Array => new Uint8Array(length).fill(fill);

async function invited(store: MemoryStore, fill = 1): Promise<string> {
  const options = { reporter: 'heping', days: 30, now: NOW, random: random(fill) };
  return (await invite(store, reference, options)).token;
}

const asking = (store: MemoryStore, today = '2023-04-21') => ({
  store,
  today,
  random: random(9, 16),
});

test('an invitation opens the folder of its reporter, under a name that nobody can guess', async () => {
  const store = memoryStore();
  const token = await invited(store);
  const found = await permit({ token, name: '八月.csv', bytes: 100 }, asking(store));
  expect(found).toEqual({
    reporter: 'heping',
    random: '09'.repeat(16),
    name: `${'09'.repeat(16)}-八月.csv`,
  });
  if ('status' in found) throw new Error('refused');
  expect(receiptAddress(found)).toBe(`/receipts/${'09'.repeat(16)}.json`);
});

test('the store keeps the hash of a token, never the token', async () => {
  const store = memoryStore();
  const token = await invited(store);
  for (const [key, bytes] of store.content) expect(key + textOf(bytes)).not.toContain(token);
});

test.each([
  ['until its last day', '2023-05-20', undefined],
  ['not on the day after', '2023-05-21', 403],
])('it holds %s', async (_, today, status) => {
  const store = memoryStore();
  const token = await invited(store);
  const found = await permit({ token, name: 'a.csv', bytes: 1 }, asking(store, today));
  expect('status' in found ? found.status : undefined).toBe(status);
});

test('an unknown token, one taken back and a file too large are refused in both languages', async () => {
  const store = memoryStore();
  const token = await invited(store);
  const other = await invited(store, 2);
  const large = await permit({ token, name: 'a.csv', bytes: 20 * 1024 * 1024 + 1 }, asking(store));
  expect(large).toMatchObject({ status: 413 });
  const unknown = await permit({ token: 'x'.repeat(43), name: 'a.csv', bytes: 1 }, asking(store));
  expect(unknown).toMatchObject({ status: 403 });
  const { message } = unknown as { message: { zh: string; en: string } };
  expect([message.zh, message.en].join()).toMatch(/无效.*does not permit/);
  const [first] = await invitations(store);
  await revoke(store, first?.hash.slice(0, 12) ?? '', NOW);
  const answers = await Promise.all(
    [token, other].map((one) => permit({ token: one, name: 'a.csv', bytes: 1 }, asking(store))),
  );
  expect(answers.filter((one) => 'status' in one)).toHaveLength(1);
  await expect(revoke(store, 'ffff', NOW)).rejects.toThrow('no such invitation');
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\八月.csv', '八月.csv'],
  ['a\u0000b\u202e.csv', 'a_b_.csv'],
  ['', 'file.csv'],
  [`${'长'.repeat(300)}.csv`, undefined],
])('a file called %j is kept under a harmless name', async (name, expected) => {
  const store = memoryStore();
  const found = await permit({ token: await invited(store), name, bytes: 1 }, asking(store));
  if ('status' in found) throw new Error('refused');
  const own = found.name.slice(33);
  if (expected !== undefined) expect(own).toBe(expected);
  expect(own.length).toBeLessThanOrEqual(110);
  expect(own).not.toMatch(/[/\\]/);
});

test('who cannot be invited, and for how long, is said', async () => {
  const options = { reporter: 'nobody', days: 30, now: NOW, random: random(1) };
  await expect(invite(memoryStore(), reference, options)).rejects.toThrow('unknown reporter');
  for (const days of [0, 401, 1.5, NaN])
    await expect(
      invite(memoryStore(), reference, { ...options, reporter: 'heping', days }),
    ).rejects.toThrow('invalid number of days');
});
