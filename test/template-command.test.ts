// mubiao template as its users meet it: spawned, with files of its own.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook } from '../site/check/workbook/open-workbook.ts';
import { recordsOf } from './filled-template.ts';
import { ROOT, sampleSite } from './sample-site.ts';

const HEPING = ['--reporter', 'shenyang-heping-mz'];

let folder: string;
let store: string;
beforeAll(async () => {
  store = (await sampleSite()).store;
  folder = await mkdtemp(join(tmpdir(), 'mubiao-template-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function template(...args: readonly string[]): Promise<Ended> {
  const all = [join(ROOT, 'pipeline', 'mubiao.ts'), 'template', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, all, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, stdout, stderr });
    });
  });
}

test('mubiao template asks for the newest complete month where no period is given', async () => {
  const { code, stdout } = await template(...HEPING);
  expect(code).toBe(0);
  const [title = [], header = [], first = []] = recordsOf(stdout);
  expect(title[0]).toBe('沈阳市和平区民政局填报表（2023年9月）');
  expect(header).not.toContain('上期数');
  expect(first.slice(0, 6)).toEqual([
    ...['和平区', '210102', '养老机构床位数', 'institution-beds', '2023年9月', '张'],
  ]);
});

test('mubiao template --store shows the last published numbers, --out writes a workbook', async () => {
  const out = join(folder, '和平区.xlsx');
  const args = [...HEPING, '--period', '2023-10', '--store', store];
  const { code, stdout, stderr } = await template(...args, '--out', out);
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toMatch(/rows to fill in for 2023-10/);
  const [, header = [], first = []] = openWorkbook(await readFile(out))?.[0]?.rows ?? [];
  expect(first[header.indexOf('上期数')]).toMatch(/^\d+$/);
  expect(first[header.indexOf('上期期间')]).toBe('2023年9月');
  const csv = join(folder, '和平区.csv');
  expect((await template(...args, '--format', 'csv', '--out', csv)).code).toBe(0);
  expect(recordsOf(await readFile(csv, 'utf8'))[2]).toEqual(first);
});

test.each([
  [['--reporter', 'shenyang-hepin-mz'], 'unknown reporter: shenyang-hepin-mz'],
  [['--form', 'shenyang-district'], 'a template is for a reporter, or for a form and places'],
  [['--form', 'nobody', '--place', '210102'], 'unknown form: nobody'],
  [['--form', 'shenyang-district', '--place', '999999'], 'unknown place: 999999'],
  [[...HEPING, '--period', '2023-13'], 'invalid period: 2023-13'],
  [['--reporter', 'shenyang-housing', '--period', '2023-08'], 'nothing to report for 2023-08'],
  [[...HEPING, '--store', 'no-such-folder'], 'missing store: no-such-folder'],
])('mubiao template %j says what is wrong', async (args, message) => {
  const { code, stdout, stderr } = await template(...args);
  expect(code).not.toBe(0);
  expect(stdout).toBe('');
  expect(stderr.split('\n')[0]).toBe(message);
});

test('mubiao template --store says when nothing was published from it', async () => {
  const empty = join(folder, 'store');
  await mkdir(empty);
  const { code, stderr } = await template(...HEPING, '--store', empty);
  expect(code).not.toBe(0);
  expect(stderr).toContain('nothing was published from this store');
});
