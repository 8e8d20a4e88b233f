// loadReference(files): one small valid set, and for each refusal the same set with one thing broken.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadReference } from '../pipeline/reference/load-reference.ts';
import { readData } from '../pipeline/reference/read-data.ts';
import { UserError } from '../pipeline/user-error.ts';

const SUMMARY = { summary_zh: '要做什么', summary_en: 'What is to be done' };

const POLICY = {
  policy: 'city-2020-1',
  number: '市发〔2020〕1号',
  title_zh: '方案',
  title_en: 'Plan',
  issuer_zh: '市政府',
  issuer_en: 'City government',
  date: '2020-07-01',
  place: '210100',
  clauses: [
    { clause: '二(一)1', title_zh: '床位', title_en: 'Beds', ...SUMMARY },
    { clause: '附件 1', title_zh: '附件', title_en: 'Annex', ...SUMMARY },
  ],
  note_zh: '',
  note_en: '',
};

const SITE = {
  publisher_zh: '示例',
  publisher_en: 'Sample',
  contact: 'someone@mubiao.example',
  licence: { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  base: 'https://mubiao.example',
  official: false,
  sample: true,
  records: [],
};

const FILES: Record<string, string> = {
  'places.csv': `place,level,parent,counted_in,name_zh,name_en,short_zh,short_en,aliases,valid_from,valid_to,successor
210000,province,,,辽宁省,Liaoning,辽宁,Liaoning,,,,
210100,city,210000,,沈阳市,Shenyang,沈阳,Shenyang,,,,
210102,district,210100,,和平区,Heping District,和平,Heping,,,,
210112,district,210100,,浑南区,Hunnan District,浑南,Hunnan,东陵区;东陵,2014-06-17,,
210112-k1,zone,210100,210112,高新区,High-tech Zone,高新,High-tech,,,,
`,
  'agencies.csv': `agency,place,name_zh,name_en,aliases
shenyang-civil-affairs,210100,沈阳市民政局,Shenyang Civil Affairs Bureau,
`,
  'reporters.csv': `reporter,place,agency,name_zh,name_en,may_report,forms,since
heping,210102,,和平区民政局,Heping Civil Affairs,210102,monthly,2020-01-01
`,
  'forms.csv': `form,name_zh,name_en,document
monthly,养老服务月报,Monthly report,
`,
  'form-measures.csv': `form,measure
monthly,beds
monthly,nursing-beds
`,
  'measures.csv': `measure,name_zh,name_en,unit,unit_en,temporality,counted_from,frequency,report_by,stale_after,levels,source,source_en,decimals,sensitive,definition_version,valid_from,aliases
beds,养老床位数,Beds,张,beds,stock,,month,15,3,district;own,,,0,,1,2019-01-01,床位数
nursing-beds,护理型床位数,Nursing beds,张,beds,stock,,month,15,3,district;own,,,0,,1,2019-01-01,
nursing-beds,护理型床位数,Nursing beds,张,beds,stock,,month,15,3,district;own,,,0,,2,2022-01-01,
trained,培训人数,Trained,人,persons,since,2020-01-01,month,15,3,city,,,0,,1,2019-01-01,
plan-done,规划完成,Plan done,完成,done,milestone,,month,15,3,district,,,0,,1,2019-01-01,
`,
  'indicators.csv': `indicator,name_zh,name_en,kind,numerator,denominator,factor,unit,unit_en,decimals,direction,rollup,zero_denominator,due_rule,plain_zh,plain_en
nursing-share,护理型床位占比,Nursing share,ratio,nursing-beds,beds,100,%,%,1,up,ratio,,,护理床的比例,share of nursing beds
plan,规划,Plan,milestone,plan-done,,1,完成,done,0,up,none,,,规划做好了没有,is the plan done
`,
  'policies/city-2020-1/policy.json': JSON.stringify(POLICY, null, 2),
  'policies/city-2020-1/targets.csv': `target,series,indicator,comparator,value,unit,when,starts,due,applies_to,strength,lead,responsible,clause,kind,statement_zh,statement_en,baseline_value,baseline_date,supersedes,restored,caveat_zh,caveat_en,acknowledged,see_also
city-2020-1/share-2022,,nursing-share,>=,55,%,by,2020-07-01,2022-12-31,own,binding,shenyang-civil-affairs,,二(一)1;附件 1,quantity,过半,over half,30.5,2020-06-30,,,,,,
city-2020-1/plan,,plan,>=,1,完成,by,,,each:district,binding,,,附件 1,milestone,规划,plan,,,,,,,,
`,
  'list-names.csv': `list,name_zh,name_en,document
pilots,试点区,pilot districts,市发〔2020〕1号
not-given,没有给出的区,districts not given,市发〔2020〕1号
`,
  'lists.csv': `list,place,document
pilots,210112,市发〔2020〕1号
`,
  'site.json': JSON.stringify(SITE, null, 2),
};

function load(changed: Readonly<Record<string, string>> = {}) {
  return loadReference(new Map(Object.entries({ ...FILES, ...changed })));
}

/** Returns the error that loading throws after replacing one text in one file. */
function refused(file: string, from: string, to: string): UserError {
  const before = FILES[file] ?? '';
  const after = before.replace(from, to.replaceAll('\\n', '\n'));
  expect(after).not.toBe(before);
  return thrown({ [file]: after });
}

function thrown(changed: Readonly<Record<string, string>>): UserError {
  try {
    load(changed);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const TARGETS = 'policies/city-2020-1/targets.csv';
const POLICY_JSON = 'policies/city-2020-1/policy.json';

test('loadReference(files) returns every table, cells as text, each target with its policy', () => {
  const reference = load();
  expect(reference.places).toHaveLength(5);
  expect(reference.places[0]?.place).toBe('210000');
  expect(reference.targets.map(({ target, policy, value }) => [target, policy, value])).toEqual([
    ['city-2020-1/share-2022', 'city-2020-1', '55'],
    ['city-2020-1/plan', 'city-2020-1', '1'],
  ]);
  expect(reference.policies[0]?.clauses).toHaveLength(2);
  expect(reference.allocations).toEqual([]);
  expect(reference.site.sample).toBe(true);
});

test('loadReference(files) gives the same hash for BOM and CRLF, another one for another value', () => {
  const windows = Object.fromEntries(
    Object.entries(FILES).map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
  );
  expect(load().hash).toMatch(/^[0-9a-f]{64}$/);
  expect(load(windows)).toEqual(load());
  expect(load({ 'site.json': JSON.stringify(SITE) }).hash).toBe(load().hash);
  const other = FILES['lists.csv']?.replace('210112', '210102') ?? '';
  expect(load({ 'lists.csv': other }).hash).not.toBe(load().hash);
});

test('loadReference(files) accepts a list without rows and leaves other kinds of file alone', () => {
  const listed = FILES[TARGETS]?.replace('each:district', 'list:not-given') ?? '';
  const files = { [TARGETS]: listed, 'policies/city-2020-1/coverage.md': '# notes' };
  expect(load(files).targets[1]?.applies_to).toBe('list:not-given');
});

test('loadReference(files) throws all problems at once, in file and line order', () => {
  const error = thrown({
    'lists.csv': 'list,place,document\npilots,210199,x\npilots,210112,\n',
    'agencies.csv': `${FILES['agencies.csv'] ?? ''}Bad Id,210100,某局,Some Bureau,\n`,
  });
  expect(error.message.split('\n').map((line) => line.split(' (')[0])).toEqual([
    'refused reference data:',
    'agencies.csv:3: invalid agency: Bad Id',
    'lists.csv:2: unknown place: 210199',
    'lists.csv:3: missing document',
  ]);
  expect(error.code).toBe(2);
  expect(error.hint).toContain('mubiao data');
});

// Each line of the file: what is broken | file | text | its replacement | problem | words of the hint
const REFUSALS = readFileSync(new URL('input/load-reference/refusals.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' | '));

test.each(REFUSALS)('loadReference(files) refuses %s', (_, ...broken) => {
  const [file = '', from = '', to = '', problem = '', hint = ''] = broken;
  const lines = refused(file, from, to).message.split('\n');
  const line = lines.find((one) => one.includes(problem));
  expect(line ?? lines).toContain(file);
  expect(line).toContain(hint);
});

/** Returns the problems, without hints, of targets that stand beside the share of 55 % in 2022. */
function beside(...rows: readonly string[]): readonly string[] {
  const text = `${FILES[TARGETS] ?? ''}${rows.join('\n')}\n`.replace(
    'share-2022,,',
    'share-2022,s,',
  );
  try {
    load({ [TARGETS]: text });
    return [];
  } catch (error) {
    return String(error)
      .split('\n')
      .slice(1)
      .map((line) => line.split(' (')[0] ?? '');
  }
}

/** Returns a row of targets.csv: a share of the city's, of the series `s`. */
function row(rest: {
  slug: string;
  value: string;
  due: string;
  comparator?: string;
  caveat?: string;
  acknowledged?: string;
}): string {
  const { slug, value, due, comparator = '>=', caveat = '', acknowledged = '' } = rest;
  return `city-2020-1/${slug},s,nursing-share,${comparator},${value},%,by,2020-07-01,${due},own,binding,,,附件 1,quantity,话,words,,,,,${caveat},${caveat},${acknowledged},`;
}

test('loadReference(files) refuses targets of a series that contradict or repeat each other', () => {
  expect(beside(row({ slug: 'more', value: '60', due: '2022-12-31' }))).toEqual([
    `${TARGETS}:4: contradicting target: city-2020-1/more`,
  ]);
  expect(beside(row({ slug: 'same', value: '55', due: '2022-12-31' }))).toEqual([
    `${TARGETS}:4: duplicate target: city-2020-1/same`,
  ]);
  const ceiling = { slug: 'cap', due: '2022-12-31', comparator: '<=' };
  expect(beside(row({ ...ceiling, value: '54' }))).toEqual([
    `${TARGETS}:4: contradicting target: city-2020-1/cap`,
  ]);
  expect(beside(row({ ...ceiling, value: '60', due: '2023-12-31' }))).toEqual([
    `${TARGETS}:4: invalid comparator: <=`,
  ]);
  const plan =
    'city-2020-1/b,s,plan,>=,1,完成,by,,2023-12-31,own,binding,,,附件 1,milestone,话,words,,,,,,,,';
  expect(beside(plan)).toContain(`${TARGETS}:4: invalid series: s`);
});

test('loadReference(files) refuses a later target that asks less, unless a caveat explains it', () => {
  const less = { slug: 'less', value: '54.9', due: '2023-12-31' };
  expect(beside(row(less))).toEqual([
    `${TARGETS}:4: invalid value: 54.9 asks less than city-2020-1/share-2022`,
  ]);
  const explained = { ...less, caveat: '文件如此' };
  expect(beside(row(explained))).toHaveLength(1);
  expect(beside(row({ ...explained, acknowledged: 'lower' }))).toEqual([]);
  expect(beside(row({ ...less, acknowledged: 'lower' }))).toHaveLength(1);
  expect(beside(row({ ...less, value: '55' }))).toEqual([]);
  expect(beside(row({ ...less, due: '2021-12-31' }))).toEqual([]);
  const ceilings = ['40', '45'].map((value, i) =>
    row({ slug: `cap-${value}`, value, due: `202${i + 3}-12-31`, comparator: '<=' }),
  );
  const text = ceilings.map((one) => one.replace(',s,', ',caps,'));
  expect(beside(...text)).toEqual([
    `${TARGETS}:5: invalid value: 45 asks less than city-2020-1/cap-40`,
  ]);
  const onTheDay = row({ ...less, due: '2020-07-01' });
  expect(beside(onTheDay.replace('2020-07-01,2020-07-01', ',2020-07-01'))).toEqual([]);
});

test('loadReference(files) reads an evaluation and refuses weights that do not add up', () => {
  const evaluation = (weights: readonly (string | null)[], first = 'beds'): string => {
    const rounds = weights.map((weight, i) => {
      const measure = i === 0 ? first : 'nursing-beds';
      return { measure, held_by: '2021-11-30', weight };
    });
    const policy = { ...POLICY, evaluation: { rounds, scale: null, pass_mark: '60' } };
    return JSON.stringify(policy);
  };
  const refusal = (text: string): string => thrown({ [POLICY_JSON]: text }).message;
  expect(load({ [POLICY_JSON]: evaluation([null, null]) }).policies[0]?.evaluation).toBeDefined();
  expect(load({ [POLICY_JSON]: evaluation(['0.35', '0.65']) }).policies).toHaveLength(1);
  expect(refusal(evaluation(['0.35', '0.6']))).toContain('invalid weights: 0.35, 0.6');
  expect(refusal(evaluation(['1.5', '-0.5']))).toContain('invalid weights: 1.5, -0.5');
  expect(refusal(evaluation([null, null], 'nursing-beds'))).toContain('duplicate measure');
  expect(refusal(evaluation(['0.35', null]))).toContain('missing weight');
  expect(refusal(evaluation([null], 'bedz'))).toContain('unknown measure: bedz');
  expect(refusal(evaluation(['half']))).toContain('invalid weight: "half"');
});

test('loadReference(files) joins the measures of a reporter’s forms, each once', () => {
  const files = {
    'forms.csv': `${FILES['forms.csv'] ?? ''}extra,增报,Extra,\n`,
    'form-measures.csv': `${FILES['form-measures.csv'] ?? ''}extra,nursing-beds\nextra,trained\n`,
    'reporters.csv': FILES['reporters.csv']?.replace('monthly', 'monthly;extra') ?? '',
  };
  expect(load(files).reporters[0]?.measures).toBe('beds;nursing-beds;trained');
});

test('loadReference(files) refuses a missing file', () => {
  const files = new Map(Object.entries(FILES));
  files.delete('measures.csv');
  files.delete(POLICY_JSON);
  expect(() => loadReference(files)).toThrow(/measures\.csv:1: missing file/);
  expect(() => loadReference(files)).toThrow(/policies\/city-2020-1\/policy\.json:1: missing file/);
});

test('loadReference(files) refuses a CSV that it does not know', () => {
  expect(thrown({ 'holidays.csv': 'date\n' }).message).toContain('holidays.csv:1: unknown file');
  expect(thrown({ 'lists.csv': '' }).message).toContain('lists.csv:1: missing header row');
});

test('loadReference(files) checks the optional tables where they are given', () => {
  const allocations = 'target,place,value,document\ncity-2020-1/share,210102,50,x\n';
  const schedules = 'target,date,value,document\ncity-2020-1/share-2022,2021-13-01,50,x\n';
  const { message } = thrown({ 'allocations.csv': allocations, 'schedules.csv': schedules });
  expect(message).toContain('allocations.csv:2: unknown target: city-2020-1/share');
  expect(message).toContain('schedules.csv:2: invalid date: 2021-13-01');
});

test('loadReference(files) counts tiles from 1, and puts no two places that lie together into one', () => {
  const tiles = 'place,column,row\n210102,1,0\n210112,2,1\n210112-k1,2,1\n999999,3,1\n';
  const { message } = thrown({ 'tiles.csv': tiles });
  expect(message).toContain('tiles.csv:2: invalid row: 0');
  expect(message).toContain('tiles.csv:4: duplicate tile: column 2, row 1');
  expect(message).toContain('tiles.csv:5: unknown place: 999999');
});

test('readData(dir) says which folder is missing', async () => {
  const error = await readData('/nowhere/at/all').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UserError);
  expect(error).toHaveProperty('message', 'missing folder of reference data: /nowhere/at/all');
});
