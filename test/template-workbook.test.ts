// The workbook of a form: read again with another reader it holds what the CSV holds, and filled in
// as a clerk does it passes the check.

import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { examine } from '../pipeline/examine.ts';
import { height } from '../pipeline/table.ts';
import { reporterTemplate } from '../pipeline/templating/reporter-template.ts';
import { templateWorkbook } from '../pipeline/templating/template-workbook.ts';
import { writeTemplate } from '../pipeline/templating/write-template.ts';
import { openWorkbook } from '../site/check/workbook/open-workbook.ts';
import { sheetCsv } from '../site/check/workbook/sheet-csv.ts';
import { filledIn, plausible, recordsOf } from './filled-template.ts';
import { SMALL_REFERENCE } from './small-reference.ts';

const [reporter] = SMALL_REFERENCE.reporters;
if (!reporter) throw new Error('missing reporter');
const FORM = reporterTemplate(SMALL_REFERENCE, reporter, {
  periods: ['2023-09'],
  previous: ({ place }, measure, period) =>
    measure.measure === 'visits' ? undefined : { text: `${place.length}.5`, period, isDone: false },
});
const BYTES = templateWorkbook(FORM);
const sheetXml = strFromU8(unzipSync(BYTES)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
/** The row of a measure in the sheet, counted from 1. */
const rowOf = (measure: string): number =>
  FORM.rows.findIndex((row) => row.measure.measure === measure) + 3;

test('templateWorkbook(form) holds the cells of the CSV, and one note more', () => {
  const sheets = openWorkbook(BYTES) ?? [];
  const trimmed = (rows: readonly (readonly string[])[]): readonly string[] =>
    rows.map((cells) => cells.join('|').replace(/\|+$/, ''));
  const csv = trimmed(recordsOf(writeTemplate(FORM)));
  expect(sheets).toHaveLength(1);
  expect(trimmed(sheets[0]?.rows ?? []).slice(0, -1)).toEqual(csv);
});

test('templateWorkbook(form) is converted to a CSV that passes the check when filled in', () => {
  const [sheet] = openWorkbook(BYTES) ?? [];
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(sheet && sheetCsv(sheet));
  const { accepted, observations } = examine(filledIn(csv, plausible('2023-09-20')), {
    ...{ reporter, reference: SMALL_REFERENCE, received: '2023-10-10' },
  });
  expect(accepted).toBe(true);
  expect(height(observations)).toBe(FORM.rows.length);
});

test('templateWorkbook(form) protects what is given and opens what is to be filled in', () => {
  const styles = strFromU8(unzipSync(BYTES)['xl/styles.xml'] ?? new Uint8Array());
  const locks = [...styles.matchAll(/<protection locked="(\d)"/g)].map(([, locked]) => locked);
  const header = recordsOf(writeTemplate(FORM))[1] ?? [];
  const isLocked = (name: string, measure: string): boolean => {
    const address = `${String.fromCharCode(65 + header.indexOf(name))}${rowOf(measure)}`;
    const style = new RegExp(`<c r="${address}" s="(\\d+)"`).exec(sheetXml)?.[1];
    return locks[Number(style)] === '1';
  };
  const columns = ['地区', '地区代码', '指标', '指标代码', '期间', '计量单位', '上期数', '口径'];
  for (const name of columns) expect(isLocked(name, 'visits'), name).toBe(true);
  for (const name of ['数值', '备注']) expect(isLocked(name, 'visits'), name).toBe(false);
  for (const name of ['完成日期', '佐证']) {
    expect(isLocked(name, 'visits'), name).toBe(true);
    expect(isLocked(name, 'plan-issued'), name).toBe(false);
  }
  expect(sheetXml).toContain('<sheetProtection sheet="1"');
  expect(sheetXml).toContain('state="frozen"');
});

test('templateWorkbook(form) offers 是 and 否 for what is done or not, marks for numbers', () => {
  const lists = [...sheetXml.matchAll(/sqref="([A-Z]\d[^"]*)"><formula1>"([^"]*)"/g)];
  const rowsWith = (word: string): string =>
    lists.flatMap(([, cells = '', words = '']) => (words.includes(word) ? cells : [])).join(' ');
  const column = String.fromCharCode(
    65 + (recordsOf(writeTemplate(FORM))[1] ?? []).indexOf('数值'),
  );
  const milestone = `${column}${rowOf('plan-issued')}`;
  expect(rowsWith('否,')).toBe(`${milestone}:${milestone}`);
  expect(rowsWith('不涉及')).toMatch(new RegExp(`^${column}3:${column}\\d+$`));
  expect(rowsWith('不涉及')).not.toContain(milestone);
});

test('templateWorkbook(form) gives the same bytes whenever and wherever it is made', () => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'America/Los_Angeles';
  const again = templateWorkbook(FORM);
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(Buffer.from(again).equals(BYTES)).toBe(true);
});
