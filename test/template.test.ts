// template(reference, order): what is due, row by row; and filled in, it passes the check.

import { expect, test } from 'vitest';
import { writeCsv } from '../pipeline/datasets/write-csv.ts';
import { examine } from '../pipeline/examine.ts';
import { height, rows, type Columns } from '../pipeline/table.ts';
import { template } from '../pipeline/template.ts';
import { SMALL_REFERENCE } from './small-reference.ts';

const MEASURES = SMALL_REFERENCE.measures.map((one) => one.measure);

function due(period: string, places = ['210102']): Columns {
  return template(SMALL_REFERENCE, { measures: MEASURES, places, periods: [period] });
}

test('template(…) asks for what is due at the end of a period', () => {
  const codes = (period: string): readonly string[] => due(period)['指标代码'] ?? [];
  expect(codes('2023-08')).toEqual([
    ...['institution-beds', 'nursing-beds', 'visits', 'floor-area', 'plan-issued'],
  ]);
  expect(codes('2023-09')).toContain('trained');
  expect(codes('2023-12')).toContain('lottery-funds');
  expect(codes('2023')).toEqual(['lottery-funds']);
  expect(due('2023-12')['期间']).toContain('2023-Q4');
});

test('template(…) asks each place only for what is reported at its level', () => {
  expect(height(due('2023-08', ['210100']))).toBe(0);
  expect(due('2023-08', ['210102', '210103'])['地区代码']).toContain('210103');
});

test('a template that is filled in passes the check without a remark', () => {
  const reporter = SMALL_REFERENCE.reporters.find((one) => one.reporter === 'heping');
  const empty = template(SMALL_REFERENCE, {
    measures: reporter?.measures.split(';') ?? [],
    places: ['210102'],
    periods: ['2023-09'],
  });
  const filled = rows(empty).map((row) => (row['计量单位'] === '完成' ? '是' : '12'));
  const done = filled.map((value) => (value === '是' ? '2023-09-20' : ''));
  const evidence = done.map((date) => (date === '' ? '' : '文件'));
  const sent = { ...empty, 数值: filled, 完成日期: done, 佐证: evidence };
  const bytes = new TextEncoder().encode(writeCsv(sent, new Set()));
  const { findings, observations } = examine(bytes, {
    ...{ reporter, reference: SMALL_REFERENCE, received: '2023-10-10T09:00:00+08:00' },
  });
  expect(findings).toEqual([]);
  expect(height(observations)).toBe(height(empty));
});

test('template(a whole form) asks every measure once, the shorter periods by their last', () => {
  const whole = { measures: MEASURES, places: ['210102'], whole: true };
  const asked = template(SMALL_REFERENCE, { ...whole, periods: ['2020'] });
  expect(asked['指标代码']).toEqual(MEASURES.filter((id) => id !== 'town-homes'));
  expect(new Set(asked['期间'])).toEqual(new Set(['2020-12', '2020-Q4', '2020']));
  // a year that does not end then is not asked for
  const june = template(SMALL_REFERENCE, { ...whole, periods: ['2020-06'] });
  expect(june['指标代码']).not.toContain('lottery-funds');
});
