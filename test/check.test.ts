import { expect, test } from 'vitest';
import { examine, type Examination } from '../pipeline/examine.ts';
import { FINDINGS, type Declaration } from '../pipeline/reading/finding.ts';
import { rows } from '../pipeline/table.ts';
import { cases, expectGolden, input } from './golden.ts';
import { WIDER_REFERENCE as reference } from './small-reference.ts';

const reporter = reference.reporters.find((one) => one.reporter === 'heping');
const options = { reporter, reference, received: '2023-10-10T09:00:00+08:00' };

function examined(text: string): Examination {
  return examine(new TextEncoder().encode(text), options);
}

interface CaseOptions {
  readonly reporter: string | null;
  readonly received: string;
  /** The name of the file; left out: none is given. */
  readonly name?: string;
  /** That of its near miss, where it has another one. */
  readonly 'near-miss-name'?: string;
}

function examineCase(name: string, file: 'upload.csv' | 'near-miss.csv' = 'upload.csv') {
  const asked = JSON.parse(
    new TextDecoder().decode(input('check', name, 'options.json')),
  ) as CaseOptions;
  const nearName = file === 'near-miss.csv' ? asked['near-miss-name'] : undefined;
  const called = nearName ?? asked.name;
  return examine(input('check', name, file), {
    reference,
    reporter: reference.reporters.find((one) => one.reporter === asked.reporter),
    received: asked.received,
    ...(called !== undefined && { name: called }),
  });
}

test.each(cases('check'))('examine answers as recorded: %s', (name) => {
  const { observations, ...rest } = examineCase(name);
  const answer = { ...rest, observations: rows(observations) };
  expectGolden(`check/${name}.json`, `${JSON.stringify(answer, null, 2)}\n`);
});

// Raised before the file is read, or for files too large to be kept here: ingest.test.ts, parse.test.ts.
const ELSEWHERE = ['unknown-reporter', 'too-large', 'too-many-rows'];
const CODES = Object.entries<Declaration>(FINDINGS).flatMap(([code, { stage }]) =>
  // Found in the snapshot: compare.test.ts.
  stage === 'history' || ELSEWHERE.includes(code) ? [] : code,
);

test.each(CODES)('%s is raised by the file of its name, and not by its near miss', (code) => {
  expect(Object.keys(examineCase(code).counts)).toContain(code);
  const near = examineCase(code, 'near-miss.csv');
  expect([near.accepted, Object.keys(near.counts)]).toEqual([
    true,
    expect.not.arrayContaining([code]),
  ]);
});

test('check(rows) reports every finding, in line order', () => {
  const { findings } = examined(
    '地区,统计期,护理型床位数,天气\n和平区,2023-13,1,\n和平曲,2023-09,x,\n和平区,2023-09,-1,\n',
  );
  expect(findings.map(({ line, code }) => [line, code])).toEqual([
    [1, 'unknown-column'],
    [2, 'bad-period'],
    [3, 'unknown-place'],
    [4, 'negative-value'],
  ]);
});

test('check reads a row the same way in every layout', () => {
  const texts = [
    '地区,指标,统计期,数值\n和平区,护理型床位数,2023-09,640\n',
    '地区,统计期,护理型床位数\n和平区,2023-09,640\n',
    '指标,统计期,和平区\n护理型床位数,2023-09,640\n',
    'period,nursing-beds,place\n2023-09,640,Heping District\n',
  ];
  const [long, ...others] = texts.map((text) => rows(examined(text).observations));
  expect(long).toMatchObject([
    { place: '210102', measure: 'nursing-beds', period: '2023-09', value: '640', line: '2' },
  ]);
  for (const other of others) expect(other).toEqual(long);
});

test('check takes totals out beside places, and leaves one that stands alone', () => {
  const header = '地区,统计期,护理型床位数';
  for (const label of ['合计', '小计', '总　计', '全市', '全市汇总', 'Total']) {
    const beside = examined(`${header}\n${label},,640\n和平区,2023-09,640\n`);
    expect([label, beside.counts]).toEqual([label, { 'total-row': 1 }]);
    expect(rows(beside.observations).length).toBe(1);
    const alone = examined(`${header}\n${label},2023-09,640\n`);
    expect([label, alone.counts]).toEqual([label, { 'unknown-place': 1 }]);
  }
});

test('check takes no total for a sum of places that report nothing, but for a zero', () => {
  const sum = (value: string): Examination['counts'] =>
    examined(`地区,统计期,护理型床位数,养老机构床位数\n合计,,640,${value}\n和平区,2023-09,640,\n`)
      .counts;
  expect(sum('1200')).toEqual({ 'total-row': 1, 'unknown-place': 1 });
  expect(sum('0')).toEqual({ 'total-row': 1 });
});

test('check reads a number of the period and one to date from their own columns only', () => {
  const read = (header: string, cells: string): unknown => {
    const { accepted, observations, counts } = examined(
      `地区,指标,统计期,${header}\n和平区,${cells}\n`,
    );
    return accepted ? rows(observations).map(({ value }) => value) : Object.keys(counts);
  };
  const [flow, since] = ['上门探访人次,2023-09', '累计培训人数,2020-Q3'];
  for (const name of ['本月', '当月', '本期数', '本月数量', '本季度', 'this month']) {
    expect(read(name, `${flow},7`)).toEqual(['7']);
    expect(read(name, `${since},7`)).toEqual(['to-date-needed']);
    expect(read(`${name},累计`, `${flow},7,70`)).toEqual(['7']);
    expect(read(`${name},累计`, `${since},7,70`)).toEqual(['70']);
  }
  const toDate = ['本年累计', '累计', '年初至今', '1-本月', '1—9月累计', 'cumulative', '累计数'];
  for (const name of toDate) {
    expect(read(name, `${since},70`)).toEqual(['70']);
    expect(read(name, `${flow},70`)).toEqual(['to-date-misplaced']);
    expect(read(`数值,${name}`, `${flow},7,70`)).toEqual(['7']);
    expect(read(`数值,${name}`, `${since},7,70`)).toEqual(['70']);
    expect(read(`数值,${name}`, `${since},7,`)).toEqual(['to-date-needed']);
    expect(read(`${name},本月`, `${flow},70,`)).toEqual(['to-date-misplaced']);
  }
  for (const name of ['数值', '数量', 'value'])
    for (const cells of [flow, since]) expect(read(name, `${cells},7`)).toEqual(['7']);
});

test('a file with an error is rejected whole, one with warnings is accepted', () => {
  const rejected = examined('地区,统计期,护理型床位数\n和平区,2023-08,630\n和平区,2023-09,x\n');
  expect([rejected.accepted, rows(rejected.observations)]).toEqual([false, []]);
  const warned = examined('地区,统计期,护理型床位数,天气\n和平区,2023-09,640,晴\n');
  expect([warned.accepted, rows(warned.observations).length]).toEqual([true, 1]);
});

test('check counts what it does not keep', () => {
  const bad = Array.from({ length: 3000 }, () => '和平区,2023-09,x\n').join('');
  const { findings, counts } = examined(`地区,统计期,护理型床位数\n${bad}`);
  expect([findings.length, counts['text-in-number']]).toEqual([1000, 3000]);
});

test('examine never throws, whatever the bytes', () => {
  const sound = input('check', 'title-totals-and-signatures', 'upload.csv');
  let seed = 1;
  const next = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 300; round++) {
    const bytes = Uint8Array.from(sound);
    for (let i = 0; i < 1 + (round % 20); i++) bytes[next(bytes.length)] = next(256);
    const { accepted, findings } = examine(bytes.subarray(0, next(bytes.length + 1)), options);
    expect(accepted).toBe(!findings.some(({ severity }) => severity === 'error'));
  }
});

test('every finding says what is wrong and what to do, in both languages, no brace left', () => {
  for (const { message, hint } of cases('check').flatMap((name) => examineCase(name).findings))
    for (const words of [message.zh, message.en, hint.zh, hint.en])
      expect(words).toMatch(/^[^{}]+$/);
});
