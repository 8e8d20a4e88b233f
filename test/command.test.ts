// The command line as its users meet it: spawned, on folders of its own.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readData } from '../pipeline/reference/read-data.ts';
import { securityHeaders } from '../pipeline/security-headers.ts';
import { DATA, ROOT, writeInbox } from './sample-site.ts';

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: string;
let ingested: Ended;
let published: Ended;
const at = (name: string): string => join(folder, name);
const REPORTER = 'shenyang-heping-mz';
const sheet = (value: string, month = '2023-09'): string =>
  `地区,统计期,养老机构床位数,养老机构护理型床位数\n和平区,${month},${value},640\n`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-command-'));
  await writeInbox(at('inbox'), [
    [`${REPORTER}/20231010T090000_九月.csv`, sheet('1200')],
    [`${REPORTER}/20230910T090000_八月.csv`, sheet('约1200', '2023-08')],
  ]);
  ingested = await mubiao(...ingestArgs());
  published = await mubiao(...publishArgs(), '--json');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const CLI = [join(ROOT, 'pipeline', 'mubiao.ts')];
const mubiao = (...args: string[]): Promise<Ended> => ended(process.execPath, [...CLI, ...args]);

function ended(file: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(file, args, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, stdout, stderr });
    });
  });
}

const ingestArgs = (): string[] => ['ingest', '--inbox', at('inbox'), '--store', at('store')];
const publishArgs = (): string[] => ['publish', '--store', at('store'), '--out', at('out')];

test.each(['check', 'ingest', 'publish', 'pictures', 'serve', 'data'])(
  'mubiao %s --help explains every option and gives examples',
  async (command) => {
    const { code, stdout } = await mubiao(command, '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples:\n  \\$ mubiao ${command}`));
    for (const [, flag] of stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+).*$/gm))
      expect(stdout).toMatch(new RegExp(`${flag ?? ''}[^\n]* {2,}\\w`));
  },
);

test('npx mubiao --help works in the folder of the project, with all commands and examples', async () => {
  const { code, stdout } = await ended('npx', ['--no-install', 'mubiao', '--help']);
  expect(code).toBe(0);
  for (const command of ['check', 'ingest', 'publish', 'pictures', 'serve', 'data'])
    expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  expect(stdout).toContain('Examples:\n  $ mubiao ');
});

const WRONG: readonly (readonly [string, string, RegExp])[] = [
  ['publish --outt dist', 'an unknown flag', /unknown option '--outt'\n\(Did you mean --out\?\)/],
  ['chek x.csv', 'an unknown command', /unknown command 'chek'\n\(Did you mean check\?\)/],
  ['', 'no command', /Usage: mubiao/],
  ['publish --as-of 2023-02-30', 'a date that is none', /Write a date as 2023-09-30/],
  ['serve --port 99999', 'a port that is none', /Not a port/],
  ['check package.json --reporter nobody', 'an unknown reporter', /unknown reporter: nobody\n .+/],
  ['check absent.csv', 'a missing file', /cannot read .+absent\.csv\n  check the path/],
  ['data --data absent', 'missing data', /missing folder of reference data: .+absent\n  .+places/],
  ['ingest --inbox absent', 'a missing inbox', /missing inbox: .+absent\n  .+--inbox DIR/],
  ['publish --store absent', 'a missing store', /missing store: .+absent\n  .+--store DIR/],
  ['serve --out absent', 'a missing site', /missing site: .+absent\n  .+--out DIR/],
  ['serve --watch --out docs --inbox absent', 'nothing to watch', /missing inbox: .+absent\n  .+/],
  [
    'ingest --inbox docs --store package.json',
    'a store that is a file',
    /package\.json.+\n  check that/,
  ],
];
const WRONG_TOO: typeof WRONG = [
  ['check', 'no file', /missing required argument 'file'/],
  ['publish --as-of 30.9.2023', 'a date in other words', /Write a date as 2023-09-30/],
  ['check --lang fr x.csv', 'an unknown language', /Allowed choices are zh, en/],
];
const all = process.env['MUBIAO_TEST'] === 'all' ? [...WRONG, ...WRONG_TOO] : WRONG;

test.each(all)('mubiao %s (%s) ends with 2 and says what to do', async (line, _, said) => {
  const { code, stdout, stderr } = await mubiao(
    ...line.replace('absent', at('absent')).split(' ').filter(Boolean),
  );
  expect(stderr).toMatch(said);
  expect(stderr).not.toContain('    at ');
  expect([code, stdout]).toEqual([2, '']);
});

test('mubiao check shows the line of a refused file with a caret, and ends with 1', async () => {
  const file = join(at('inbox'), REPORTER, '20230910T090000_八月.csv');
  const { code, stdout } = await mubiao('check', file, '--reporter', REPORTER);
  expect(code).toBe(1);
  expect(stdout).toContain('  2 | 和平区,2023-08,约1200,640\n');
  expect(stdout).toMatch(/\n {21}\^{6}\n/);
  expect(stdout).toMatch(/会被退回\n$/);
});

test('mubiao check --fix writes an accepted file in the layout of the templates, once', async () => {
  const file = join(at('inbox'), REPORTER, '20231010T090000_九月.csv');
  const { code } = await mubiao('check', file, '--fix', at('fixed.csv'));
  expect([code, await readFile(at('fixed.csv'), 'utf8')]).toEqual([
    0,
    expect.stringContaining('210102,和平区,institution-beds,养老机构床位数,2023-09,张,1200'),
  ]);
  const again = await mubiao('check', at('fixed.csv'), '--reporter', REPORTER);
  expect(again.stdout).toMatch(/可以接收 \(2 个数据\)\n$/);
  const twice = await mubiao('check', file, '--fix', at('fixed.csv'));
  expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('does not exist yet')]);
  const several = await mubiao('check', file, file, '--fix', at('other.csv'));
  expect([several.code, several.stderr]).toEqual([2, expect.stringContaining('one by one')]);
  const rejected = join(at('inbox'), REPORTER, '20230910T090000_八月.csv');
  expect((await mubiao('check', rejected, '--fix', at('none.csv'))).code).toBe(1);
  await expect(readFile(at('none.csv'))).rejects.toThrow();
});

test('mubiao check --json is an array with a decision for each file', async () => {
  const names = ['20230910T090000_八月.csv', '20231010T090000_九月.csv'];
  const files = names.map((name) => join(at('inbox'), REPORTER, name));
  const { code, stdout } = await mubiao('check', '--json', ...files);
  const answers = JSON.parse(stdout) as { file: string; decision: string; findings: object[] }[];
  expect(answers.map(({ file }) => file)).toEqual(names);
  expect(answers.map(({ decision }) => decision)).toEqual(['rejected', 'accepted']);
  expect(answers[0]?.findings[0]).toMatchObject({ code: 'approximate-value', line: 2 });
  expect(code).toBe(1);
  const sound = await mubiao('check', files[1] ?? '', '--lang', 'en');
  expect([sound.code, sound.stdout]).toEqual([
    0,
    `${files[1] ?? ''}: would be accepted (2 numbers)\n`,
  ]);
});

test('mubiao data --json counts what the reference data hold', async () => {
  const { code, stdout } = await mubiao('data', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ places: expect.any(Number) as number });
});

test('mubiao ingest prints a receipt per upload, ends with 1, and finds nothing new again', async () => {
  expect(ingested.code).toBe(1);
  expect(ingested.stdout.match(/^[0-9a-f]{24} .*$/gm)).toEqual([
    expect.stringContaining(`${REPORTER}/20230910T090000_八月.csv: 退回修改`) as string,
    expect.stringContaining(`${REPORTER}/20231010T090000_九月.csv: 已接收`) as string,
  ]);
  expect(ingested.stdout).toMatch(/\n {2}\/receipts\/[0-9a-f]{32}\/\n/);
  expect(ingested.stderr).toMatch(/2 new, 1 of them rejected; 0 known already\n$/);
  const second = await mubiao(...ingestArgs(), '--json');
  expect(second.code).toBe(0);
  expect(JSON.parse(second.stdout)).toEqual({ receipts: [], known: 2, failures: [] });
});

test('mubiao publish --json has exactly the promised keys; a second publish renders nothing', async () => {
  expect(published.code).toBe(0);
  const one = JSON.parse(published.stdout) as Record<string, number | string>;
  expect(Object.keys(one)).toEqual(['release', 'held', 'rendered', 'kept', 'removed', 'ms']);
  expect(one).toMatchObject({ kept: 0, removed: 0 });
  expect(one.release).toMatch(/^2023-09-30-[0-9a-f]{8}$/);
  const second = await mubiao(...publishArgs(), '--json');
  const { ms, ...two } = JSON.parse(second.stdout) as Record<string, unknown>;
  expect(two).toEqual({
    release: one.release,
    held: false,
    rendered: 0,
    kept: one.rendered,
    removed: 0,
  });
  expect(ms).toBeGreaterThan(0);
});

test('mubiao publish refuses a folder of other files and leaves it as it is', async () => {
  await mkdir(at('mine'));
  await writeFile(at('mine/notes.txt'), 'mine');
  const { code, stderr } = await mubiao('publish', '--store', at('store'), '--out', at('mine'));
  expect(code).toBe(2);
  expect(stderr).toMatch(/did not write\n  .+--out DIR/);
  expect(await readFile(at('mine/notes.txt'), 'utf8')).toBe('mine');
});

interface Serving {
  readonly address: string;
  /** Returns once standard error holds the text. */
  told(text: string): Promise<void>;
  stop(): Promise<void>;
}

async function serving(...args: string[]): Promise<Serving> {
  const child = spawn(process.execPath, [...CLI, 'serve', '--port', '0', ...args], { cwd: ROOT });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const address = (): string | undefined => /^(http:\S+)\/\n/.exec(out)?.[1];
  await until(() => address() !== undefined || child.exitCode !== null);
  return {
    address: address() ?? `nowhere: ${err}`,
    told: (text) => until(() => err.includes(text)),
    stop: async () => {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('waited in vain');
    await wait(30);
  }
}

/** Returns the status of an answer to a path that is sent as it is written. */
function statusOf(address: string, path: string, headers = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(`${address}/`, { path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

test('mubiao serve answers on 127.0.0.1 alone, every answer under the headers of production', async () => {
  const site = await serving('--out', at('out'));
  try {
    expect(site.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const types = {
      '/': [200, 'text/html;charset=utf-8'],
      '/place/210102/': [200, 'text/html;charset=utf-8'],
      '/data/latest/places.csv': [200, 'text/csv'],
      '/data/latest/places.json': [200, 'application/json'],
      '/no/such/page/': [404, 'text/html;charset=utf-8'],
      '/en/no/such/page/': [404, 'text/html;charset=utf-8'],
    };
    for (const [path, expected] of Object.entries(types)) {
      const { status, headers } = await fetch(site.address + path);
      expect([path, status, headers.get('content-type')]).toEqual([path, ...expected]);
      for (const [name, value] of Object.entries(securityHeaders(path)))
        expect(headers.get(name)).toBe(value);
    }
    expect(await (await fetch(`${site.address}/en/nothing`)).text()).toContain('<html lang="en"');
    await writeFile(at('out-of-it.txt'), 'private');
    for (const path of ['/../out-of-it.txt', '/%2e%2e/out-of-it.txt', '/..%2fout-of-it.txt'])
      expect([path, await statusOf(site.address, path)]).toEqual([path, 404]);
    expect(await statusOf(site.address, '/.manifest.json')).toBe(404);
    expect(await statusOf(site.address, '/', { range: 'bytes=5-2' })).toBe(200);
    const page = await fetch(`${site.address}/place/210102/`);
    expect(await page.text()).toContain('和平区');
  } finally {
    await site.stop();
  }
});

test('mubiao serve --watch takes in a CSV that is dropped into the inbox and renders its page', async () => {
  const site = await serving(
    ...['--watch', '--out', at('out'), '--store', at('store'), '--inbox', at('inbox')],
  );
  try {
    const page = async (): Promise<string> => (await fetch(`${site.address}/place/210102/`)).text();
    expect(await page()).toContain('53.3%');
    await site.told('watching');
    expect(await page()).toContain('src="/_reload.js"');
    const events = await fetch(`${site.address}/_reload`);
    const told = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await told?.read())?.value).toContain('open');
    await writeInbox(at('inbox'), [[`${REPORTER}/20231012T090000_更正.csv`, sheet('1357')]]);
    await until(async () => (await page()).includes('47.2%'));
    expect(await page()).not.toContain('53.3%');
    expect((await told?.read())?.value).toContain('changed');
  } finally {
    await site.stop();
  }
});

test('mubiao template asks a reporter for all the places that it reports for', async () => {
  const asked = await mubiao('template', '--reporter', 'suqian-finance', '--period', '2023-09');
  expect(asked.code).toBe(0);
  expect(asked.stdout).toMatch(/^\uFEFF?宿迁市财政局.*\r?\n地区,/);
  expect(new Set(asked.stdout.match(/321\d{3}(-own)?/g))).toContain('321300-own');
  const both = ['--reporter', 'suqian-finance', '--form', 'suqian-finance', '--period', '2023-09'];
  expect((await mubiao('template', ...both)).code).toBe(2);
});

test('mubiao template asks for the whole of a form, and says what it had to leave out', async () => {
  const annex = ['template', '--form', 'liaoning-pilot-2021-annex-2', '--place', '210102'];
  const rowsOf = ({ stdout }: Ended): number =>
    stdout.split('\n').filter((line) => line.startsWith('和平区,210102,')).length;
  const year = await mubiao(...annex, '--period', '2020');
  const { formMeasures } = await readData(DATA);
  const asked = formMeasures.filter(({ form }) => form === 'liaoning-pilot-2021-annex-2');
  expect(asked.length).toBeGreaterThan(15);
  expect([rowsOf(year), year.stderr]).toEqual([asked.length, '']);
  expect(year.stdout).toMatch(/,townships,2020年12月,/);
  const june = await mubiao(...annex, '--period', '2020-06');
  expect(rowsOf(june)).toBeLessThan(asked.length);
  expect(june.stderr).toContain('governed-streets');
});
