// readInbox(dir): who sent what, and when.

import { appendFile, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readInbox } from '../pipeline/inbox.ts';
import { textOf } from '../pipeline/store/store.ts';
import { UserError } from '../pipeline/user-error.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mubiao-inbox-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const MODIFIED = new Date('2023-07-31T18:30:05.900Z');

async function put(path: string, content = 'x'): Promise<void> {
  const full = join(dir, path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, content);
  await utimes(full, MODIFIED, MODIFIED);
}

async function listed(): Promise<readonly string[]> {
  return (await readInbox(dir)).map(({ reporter, name, received }) =>
    [reporter, name, received].join(' | '),
  );
}

test('readInbox(file with a time before its name) takes the time from there, in Beijing', async () => {
  await put('heping/20230703T091500_六月.csv');
  expect(await listed()).toEqual(['heping | 20230703T091500_六月.csv | 2023-07-03T09:15:00+08:00']);
});

test('readInbox(file without) takes the time of its last change, in Beijing', async () => {
  await put('heping/六月.csv');
  expect(await listed()).toEqual(['heping | 六月.csv | 2023-08-01T02:30:05+08:00']);
});

test.each([
  '20231303T091500_x.csv',
  '20230231T091500_x.csv',
  '20230703T240000_x.csv',
  '20230703T096000_x.csv',
  '20230703_x.csv',
  '20230703T0915_x.csv',
  '20230703T091500x.csv',
  'x_20230703T091500_x.csv',
])('readInbox(%s) finds no time in the name', async (name) => {
  await put(`heping/${name}`);
  expect(await listed()).toEqual([`heping | ${name} | 2023-08-01T02:30:05+08:00`]);
});

test('readInbox(dir) returns the files in the order of their paths', async () => {
  for (const path of ['shenhe/b.csv', 'heping/2.csv', 'heping/10.csv', 'B/x.csv']) await put(path);
  const paths = (await readInbox(dir)).map(({ reporter, name }) => `${reporter}/${name}`);
  expect(paths).toEqual(['B/x.csv', 'heping/10.csv', 'heping/2.csv', 'shenhe/b.csv']);
});

test('readInbox(file in no folder) belongs to nobody', async () => {
  await put('20230703T091500_x.csv');
  expect(await listed()).toEqual([' | 20230703T091500_x.csv | 2023-07-03T09:15:00+08:00']);
});

test('readInbox(nested folders) belongs to the outermost, under the path within it', async () => {
  await put('heping/2023/七月/20230703T091500_x.csv');
  expect(await listed()).toEqual([
    'heping | 2023/七月/20230703T091500_x.csv | 2023-07-03T09:15:00+08:00',
  ]);
});

test('readInbox(dir) leaves dot files and dot folders alone', async () => {
  await put('.gitkeep');
  await put('heping/.DS_Store');
  await put('heping/.~lock.a.csv#');
  await put('.stversions/heping/a.csv');
  await put('heping/.trash/a.csv');
  await put('heping/a.csv');
  expect(await listed()).toEqual(['heping | a.csv | 2023-08-01T02:30:05+08:00']);
});

test('readInbox(dir inside a dot folder) reads it: only what lies in it may be hidden', async () => {
  await put('.hidden/heping/a.csv');
  const found = await readInbox(join(dir, '.hidden'));
  expect(found.map(({ reporter, name }) => `${reporter}/${name}`)).toEqual(['heping/a.csv']);
});

test('read() returns the bytes of the file, and no more than the size that was listed', async () => {
  await put('heping/a.csv', '地区,统计期\n');
  await put('heping/empty.csv', '');
  const [file, empty] = await readInbox(dir);
  await appendFile(join(dir, 'heping/a.csv'), 'still being written');
  expect(textOf((await file?.read()) ?? new Uint8Array())).toBe('地区,统计期\n');
  expect(file?.size).toBe(17);
  expect((await empty?.read())?.length).toBe(0);
});

test('readInbox(file whose name is no UTF-8) stops no other file, and that one can be read too', async () => {
  await put('heping/a.csv', 'a');
  const july = Buffer.from([0xc6, 0xdf, 0xd4, 0xc2]);
  await writeFile(Buffer.concat([Buffer.from(`${dir}/heping/`), july]), 'b');
  const found = await readInbox(dir);
  expect(found.map(({ name }) => name)).toEqual(['a.csv', '七月']);
  const texts = await Promise.all(found.map(async (one) => textOf(await one.read())));
  expect(texts).toEqual(['a', 'b']);
});

test('read() of a file that is gone rejects; the others can be read', async () => {
  await put('heping/a.csv', 'a');
  await put('heping/b.csv', 'b');
  const [a, b] = await readInbox(dir);
  await rm(join(dir, 'heping/a.csv'));
  await expect(a?.read()).rejects.toThrow('ENOENT');
  expect(textOf((await b?.read()) ?? new Uint8Array())).toBe('b');
});

test('readInbox(missing folder) is a UserError that says what to do', async () => {
  const error: unknown = await readInbox(join(dir, 'none')).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ hint: expect.stringContaining('--inbox DIR') as string });
});
