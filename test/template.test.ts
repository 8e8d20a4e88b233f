// template(reference, order): what is due, row by row; and filled in, it passes the check.

import { expect, test } from 'vitest';
import { examine } from '../pipeline/examine.ts';
import { height } from '../pipeline/table.ts';
import { template, type Template } from '../pipeline/template.ts';
import { deadlines } from '../pipeline/templating/due.ts';
import { openMonths } from '../pipeline/templating/open-months.ts';
import { previousIn, type Observed } from '../pipeline/templating/previous.ts';
import { openForm, reporterTemplate } from '../pipeline/templating/reporter-template.ts';
import { writeTemplate } from '../pipeline/templating/write-template.ts';
import type { Reference, Reporter } from '../pipeline/reference/reference.ts';
import { filledIn, plausible, recordsOf } from './filled-template.ts';
import { SMALL_REFERENCE } from './small-reference.ts';

const MEASURES = SMALL_REFERENCE.measures.map((one) => one.measure);
const [first] = SMALL_REFERENCE.reporters;
if (!first) throw new Error('missing reporter');
const HEPING: Reporter = first;
const RECEIVED = '2024-02-10T09:00:00+08:00';

function due(period: string, places = ['210102']): Template {
  const order = { title: '月报', measures: MEASURES, places, periods: [period] };
  return template(SMALL_REFERENCE, order);
}

const codes = ({ rows }: Template): readonly string[] => rows.map(({ measure }) => measure.measure);
const periods = ({ rows }: Template): readonly string[] => rows.map(({ period }) => period);

test('template(…) asks for what is due at the end of a period', () => {
  expect(codes(due('2023-08'))).toEqual([
    ...['institution-beds', 'nursing-beds', 'visits', 'floor-area', 'plan-issued'],
  ]);
  expect(codes(due('2023-09'))).toContain('trained');
  expect(codes(due('2023-12'))).toContain('lottery-funds');
  expect(codes(due('2023'))).toEqual(['lottery-funds']);
  expect(periods(due('2023-12'))).toContain('2023-Q4');
});

test('template(…) asks each place only for what is reported at its level, while there is one', () => {
  expect(due('2023-08', ['210100']).rows).toEqual([]);
  const both = due('2023-08', ['210102', '210103']);
  expect(both.rows.map(({ place }) => place?.place)).toContain('210103');
  const places = SMALL_REFERENCE.places.map((one) => ({ ...one, valid_to: '2023-08-30' }));
  const order = { title: '', measures: MEASURES, places: ['210102'], periods: ['2023-07'] };
  const ended: Reference = { ...SMALL_REFERENCE, places };
  expect(template(ended, order).rows).not.toEqual([]);
  expect(template(ended, { ...order, periods: ['2023-08'] }).rows).toEqual([]);
});

const OBSERVED: Observed = {
  place: Array.from({ length: 6 }, () => '210102'),
  measure: [
    ...['institution-beds', 'institution-beds', 'institution-beds'],
    ...['nursing-beds', 'nursing-beds', 'visits'],
  ],
  period: ['2023-06', '2023-07', '2023-08', '2023-06', '2023-07', '2023-06'],
  value: ['90', '91', '92', '33', '', '7'],
  done_on: ['', '', '', '', '', ''],
  upload: ['a', 'b', 'c', 'a', 'b', 'a'],
};

function withPrevious(observed: Observed): Template {
  const previous = previousIn(observed);
  return reporterTemplate(SMALL_REFERENCE, HEPING, { periods: ['2023-08'], previous });
}

test('a template shows the last number in force before the period, and from when it is', () => {
  const [header = [], ...rows] = recordsOf(writeTemplate(withPrevious(OBSERVED))).slice(1);
  const shown = rows.slice(0, 3).map((cells) => {
    const at = (name: string): string => cells[header.indexOf(name)] ?? '';
    return [at('指标代码'), at('上期数'), at('上期期间'), at('数值')];
  });
  expect(shown).toEqual([
    ['institution-beds', '91', '2023年7月', ''],
    // Not shown in public, so not here either; nor is an older one.
    ['nursing-beds', '', '', ''],
    ['visits', '7', '2023年6月', ''],
  ]);
  expect(recordsOf(writeTemplate(due('2023-08')))[1]).not.toContain('上期数');
});

test('a template leaves out what is done, and says so', () => {
  const state = (value: string, done_on: string): Template =>
    withPrevious({
      ...{ place: ['210102'], measure: ['plan-issued'], period: ['2023-05'], upload: ['a'] },
      ...{ value: [value], done_on: [done_on] },
    });
  expect(codes(state('1', '2023-05-04'))).not.toContain('plan-issued');
  expect(state('1', '2023-05-04').notes.join()).toContain('已报完成的 1 件事不再列出');
  const open = state('0', '');
  expect(open.rows.find(({ measure }) => measure.measure === 'plan-issued')?.previous?.text).toBe(
    '否',
  );
  expect(open.notes.join()).not.toContain('不再列出');
});

test('a template says what each number counts, and until when to report', () => {
  const text = writeTemplate(due('2023-12'));
  for (const words of [
    '时点数（2023年12月31日）',
    '本月数（2023年12月1日至2023年12月31日）',
    '本年累计（1月1日至2023年12月31日）',
    '截至2023年12月31日是否完成',
    '2024年1月15日前报送',
  ])
    expect(text).toContain(words);
  expect(deadlines(due('2023-09').rows)).toEqual([
    { frequency: 'month', count: 5, date: '2023-10-15' },
    { frequency: 'quarter', count: 1, date: '2023-10-15' },
  ]);
});

test('a template opens right in Excel: BOM, CRLF, lines of one width, no period that it takes for a date', () => {
  const text = writeTemplate(due('2023-12'));
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(() => recordsOf(text)).not.toThrow();
  expect(text).not.toMatch(/2023-(12|Q4)/);
  expect(text).toContain('2023年四季度');
});

test('a template of a sample site says so', () => {
  expect(due('2023-08').notes.join()).toContain('这是示例');
  const site = { ...SMALL_REFERENCE.site, sample: false };
  const order = { title: '', measures: MEASURES, places: ['210102'], periods: ['2023-08'] };
  const real = template({ ...SMALL_REFERENCE, site }, order);
  expect(real.notes.join()).not.toContain('示例');
});

const findingsOf = (bytes: Uint8Array, reporter = HEPING): ReturnType<typeof examine> =>
  examine(bytes, { reporter, reference: SMALL_REFERENCE, received: RECEIVED });

test('a template that is filled in passes the check, the lines around it taken for what they are', () => {
  const empty = reporterTemplate(SMALL_REFERENCE, HEPING, { periods: ['2023-09'] });
  const read = findingsOf(filledIn(writeTemplate(empty), plausible('2023-09-20')));
  expect(read.accepted).toBe(true);
  expect(new Set(read.findings.map(({ code }) => code))).toEqual(
    new Set(['line-above-header', 'closing-line']),
  );
  expect(read.counts['closing-line']).toBe(empty.notes.length);
  expect(height(read.observations)).toBe(empty.rows.length);
});

test('an empty template reports nothing, with last numbers or without', () => {
  for (const form of [due('2023-08'), withPrevious(OBSERVED)]) {
    const { accepted, observations } = findingsOf(filledIn(writeTemplate(form), () => ({})));
    expect(accepted).toBe(true);
    expect(height(observations)).toBe(0);
  }
});

test('a form that is nobody’s yet passes once place and period are filled in too', () => {
  const form = { form: 'annex', name_zh: '基础表', name_en: 'Annex', document: '' };
  const formMeasures = MEASURES.slice(0, 4).map((measure) => ({ form: 'annex', measure }));
  const open = openForm({ ...SMALL_REFERENCE, formMeasures }, form);
  const where = { 地区: '和平区', 期间: '2023年8月', 数值: '5' };
  const read = findingsOf(filledIn(writeTemplate(open), () => where));
  expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(height(read.observations)).toBe(open.rows.length);
  expect(open.rows.length).toBe(4);
});

const owesAlways = (): boolean => true;

test('openMonths(…) are those since the last number, the newest three, else the next', () => {
  const months = (last: string | undefined, owes: (month: string) => boolean = owesAlways) =>
    openMonths({ last, asOf: '2023-09-30', owes });
  expect(months('2023-08-31')).toEqual(['2023-09']);
  expect(months('2023-07-31')).toEqual(['2023-08', '2023-09']);
  expect(months('2022-01-31')).toEqual(['2023-07', '2023-08', '2023-09']);
  expect(months('2023-09-30')).toEqual(['2023-10']);
  expect(months('2023-11-30')).toEqual(['2023-12']);
  expect(months(undefined)).toEqual(['2023-09']);
  expect(months('2023-09-30', (month) => month.endsWith('-12'))).toEqual(['2023-12']);
  expect(months('2023-09-30', () => false)).toEqual([]);
  expect(openMonths({ last: undefined, asOf: '2023-09-29', owes: owesAlways })).toEqual([
    '2023-08',
  ]);
});

test('template(a whole form) asks every measure once, the shorter periods by their last', () => {
  const whole = { title: '', measures: MEASURES, places: ['210102'], whole: true };
  const named = (periods: readonly string[]): readonly string[] =>
    template(SMALL_REFERENCE, { ...whole, periods }).rows.map(({ measure }) => measure.measure);
  const asked = template(SMALL_REFERENCE, { ...whole, periods: ['2020'] });
  expect(named(['2020'])).toEqual(MEASURES.filter((id) => id !== 'town-homes'));
  expect(new Set(asked.rows.map(({ period }) => period))).toEqual(
    new Set(['2020-12', '2020-Q4', '2020']),
  );
  // a year that does not end then is not asked for
  expect(named(['2020-06'])).not.toContain('lottery-funds');
});
