// node test/bench/one-file.ts FOLDER ROWS WHAT: makes a file of so many rows, or reads it in a process of
// its own, as bare csv-parse does or as a check does, and prints what that took as JSON.

import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseStream } from 'csv-parse';
import { check } from '../../pipeline/check.ts';
import { decode } from '../../pipeline/decode.ts';
import { parse } from '../../pipeline/parse.ts';
import { LIMITS } from '../../pipeline/reading/record.ts';
import { fold, vocabulary } from '../../pipeline/reading/vocabulary.ts';
import { readData } from '../../pipeline/reference/read-data.ts';
import type { Reference } from '../../pipeline/reference/reference.ts';
import { DATA } from '../sample-site.ts';

const HEADER = '序号,地区,指标,计量单位,统计期,数值,备注';

export interface Taken {
  readonly rows: number;
  readonly findings: number;
  /** Of this process, user and system. */
  readonly cpuMs: number;
  readonly ms: number;
  /** The most it held, above what it held before the file was read. */
  readonly megabytes: number;
}

/** Writes a long table of distinct keys, each once, all in order. */
async function make(file: string, count: number, reference: Reference): Promise<void> {
  const { places } = vocabulary(reference);
  const districts = reference.places.filter(({ level }) => level === 'district');
  const measures = reference.measures.filter(
    ({ frequency, temporality, levels }) =>
      frequency === 'month' && temporality !== 'milestone' && levels.includes('district'),
  );
  const handle = await open(file, 'w');
  await handle.write(`${HEADER}\r\n`);
  let row = 0;
  for (let month = 0; row < count; month++) {
    const period = `${1900 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const lines = districts.flatMap(({ place, name_zh }, i) => {
      const name = places.get(fold(name_zh))?.length === 1 ? name_zh : place;
      const value = 1 + ((month * 104_729 + i * 7919) % 99_991);
      return measures.map(
        (one) => `${++row},${name},${one.name_zh},${one.unit},${period},${value},\r\n`,
      );
    });
    await handle.write(lines.slice(0, lines.length - Math.max(0, row - count)).join(''));
  }
  await handle.close();
}

async function bare(file: string): Promise<Pick<Taken, 'rows' | 'findings'>> {
  let rows = 0;
  const parser = createReadStream(file).pipe(parseStream({ columns: false }));
  parser.on('data', () => rows++);
  await new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
  return { rows: rows - 1, findings: 0 };
}

async function checked(
  file: string,
  count: number,
  reference: Reference,
): Promise<Pick<Taken, 'rows' | 'findings'>> {
  const decoded = decode(await readFile(file), () => true);
  if ('finding' in decoded) throw new Error(decoded.finding.code);
  const to = check({ reference, reporter: undefined, received: '2023-10-10' });
  const limits = { ...LIMITS, rows: 2 * count };
  const { observations, findings } = to.done(parse(decoded.chunks(), reference, { to, limits }));
  return { rows: observations.line.length, findings: findings.length };
}

const [, , folder = '.', count = 0, what] = process.argv;
const file = join(folder, `${count}-rows.csv`);
const reference = await readData(DATA);
if (what === 'make') {
  await make(file, Number(count), reference);
  process.stdout.write('{}');
} else {
  const before = process.memoryUsage().rss;
  const [cpu, from] = [process.cpuUsage(), performance.now()];
  const read = what === 'bare' ? await bare(file) : await checked(file, Number(count), reference);
  const { user, system } = process.cpuUsage(cpu);
  const taken: Taken = {
    ...{ ...read, cpuMs: (user + system) / 1000, ms: performance.now() - from },
    megabytes: (process.resourceUsage().maxRSS * 1024 - before) / 1e6,
  };
  process.stdout.write(JSON.stringify(taken));
}
