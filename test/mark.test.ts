import { expect, test } from 'vitest';
import { readLegend } from '../pipeline/reading/legend.ts';
import { isUndecided, readMark } from '../pipeline/reading/mark.ts';

test('readMark knows the words for each kind of missing number, whatever stands around them', () => {
  const words = {
    'not-reported': [
      '未报送',
      '未 报',
      '缺报',
      '暂无数据',
      '（未报送）',
      '不详',
      'NULL',
      'Not reported',
    ],
    'not-applicable': ['不涉及', '不适用', 'N/A', 'n/a', '【不涉及】', '无此项'],
    withheld: ['不予公布', '保密', '涉密', 'withheld'],
  };
  for (const [mark, texts] of Object.entries(words))
    for (const text of texts) expect([text, readMark(text)]).toEqual([text, mark]);
});

test('readMark takes no number, no blank and no sentence for a mark', () => {
  for (const text of ['', '0', '12', '-3', '1-2', '不涉及120', '见附件', '无锡', 'x', '撤回', '是'])
    expect([text, readMark(text)]).toEqual([text, undefined]);
});

test('isUndecided(mark): what only a legend can explain', () => {
  for (const text of [
    '—',
    '-',
    '－－',
    '——',
    '–',
    '−',
    '…',
    '......',
    '/',
    '\\',
    '无',
    '暂无',
    'NA',
    '?',
  ])
    expect([text, isUndecided(text), readMark(text)]).toEqual([text, true, 'undecided']);
  for (const text of ['未报送', '不涉及', '0']) expect(isUndecided(text)).toBe(false);
});

test('readLegend reads what a line says of a mark, whichever comes first', () => {
  const legends: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    '注：“—”表示未报送。': [['—', 'not-reported']],
    '—：未报送': [['—', 'not-reported']],
    '说明：1.“-”表示不涉及；2.空格表示未报': [['-', 'not-applicable']],
    '不涉及的用“/”表示，未报送的用“—”表示。': [
      ['/', 'not-applicable'],
      ['—', 'not-reported'],
    ],
    '没有数据的填"无"': [['无', 'not-reported']],
    '注：-表示零': [['-', 'zero']],
    '注："无" 表示 0': [['无', 'zero']],
    '“x”为内部数据，“*”为涉密数据，不予公布': [['*', 'withheld']],
    '"-" means not reported': [['-', 'not-reported']],
    '注：1. 表中“/”代表该项指标不适用；2. “…”为本月未上报的数据。': [
      ['/', 'not-applicable'],
      ['…', 'not-reported'],
    ],
    '说明：—为涉密数据': [['—', 'withheld']],
    '因故未报的用“—”标注': [],
  };
  for (const [line, legend] of Object.entries(legends))
    expect([line, readLegend([line])]).toEqual([line, legend]);
});

test('readLegend takes nothing from a sentence that says two things, or nothing, of a mark', () => {
  const lines = [
    '“—”表示数据不详或无该项数据',
    '“/”表示不涉及或未报送',
    '“—”表示数据为零或未报送',
    '“…”表示不足0.5',
    '未报送的，用“—”表示',
    '填表说明：没有的请填“无”',
    '注：本表床位数为月末数',
    '注：带*为必填项',
    '未报送的不得填“—”',
    '请勿用“/”表示不涉及',
    '*：未报送单位见附表',
    '床位—为零',
    '“—”表示不足零点五',
    '报告期：2023年1-6月',
  ];
  for (const line of lines) expect([line, readLegend([line])]).toEqual([line, []]);
});

test('a legend holds for its own mark; of a kind of strokes only where it gives them one meaning', () => {
  const one = readLegend(['“—”表示未报送']);
  expect(['—', '-', '－－', '/'].map((text) => readMark(text, one))).toEqual([
    'not-reported',
    'not-reported',
    'not-reported',
    'undecided',
  ]);
  const two = readLegend(['“—”表示未报送，“-”表示不涉及']);
  expect(['—', '-', '－－'].map((text) => readMark(text, two))).toEqual([
    'not-reported',
    'not-applicable',
    'undecided',
  ]);
  const contradictory = readLegend(['“—”表示未报送', '“—”表示不涉及']);
  expect(readMark('—', contradictory)).toBe('undecided');
});
