import { expect, test } from 'vitest';
import { report } from '../pipeline/reading/finding.ts';
import {
  explainRates,
  isRateOf,
  readRate,
  readRates,
  type Rate,
} from '../pipeline/reading/rate.ts';
import { rateNamed, vocabulary } from '../pipeline/reading/vocabulary.ts';
import type { Indicator, Place } from '../pipeline/reference/reference.ts';
import { WIDER_REFERENCE as reference } from './small-reference.ts';

const words = vocabulary(reference);
const SHARE = { factor: '100', unit: '%' };
const PARTS = { numerator: '640', denominator: '1200' };

function rate(text: string): Rate {
  const read = readRate(text, SHARE);
  if (!read) throw new Error(text);
  return read;
}

test('readRate keeps the decimals that are shown', () => {
  expect(['55%', '55.0 %', '５５％', '0.55', '5‰'].map((text) => readRate(text, SHARE))).toEqual([
    { shown: '55', sign: '%' },
    { shown: '55.0', sign: '%' },
    { shown: '55', sign: '%' },
    { shown: '0.55', sign: '' },
    { shown: '5', sign: '‰' },
  ]);
  for (const text of ['', '约55%', '—', '见附件', '55张', '-5'])
    expect([text, readRate(text, SHARE)]).toEqual([text, undefined]);
});

test('a rate fits its parts within the rounding of the decimals shown, and no further', () => {
  const fits = (text: string): boolean =>
    isRateOf(rate(text), PARTS, { ...SHARE, form: 'percent' });
  expect(['53%', '53.3', '53.33%', '53.333333', '533‰'].map(fits)).toEqual(Array(5).fill(true));
  expect(['54%', '53.4', '53.30%', '0.53', '533%'].map(fits)).toEqual(Array(5).fill(false));
  expect(isRateOf(rate('0.533'), PARTS, { ...SHARE, form: 'fraction' })).toBe(true);
});

test('readRates decides the form for a whole column', () => {
  const form = (...texts: string[]): string =>
    readRates(
      texts.map((text) => ({ ...rate(text), parts: PARTS })),
      SHARE,
    );
  expect(form('53.3', '53.3')).toBe('percent');
  expect(form('0.533', '0.53')).toBe('fraction');
  expect(form('0.9', '0.533', '0.533')).toBe('fraction');
  expect([form('90'), form('0.9'), form('0.9%')]).toEqual(['percent', 'fraction', 'percent']);
});

test('explainRates holds rates against their parts and says which it could not', () => {
  const found = report();
  const indicator = rateNamed(words, '护理型床位占比') as Indicator;
  const place = reference.places.find((one) => one.place === '210102') as Place;
  const cells = ['53.3', '58', '', '—', '见附件', '12'].map((value, i) => {
    const cell = { line: 2 + i, column: '护理型床位占比', value };
    return { indicator, place, period: `2023-0${1 + i}`, cell };
  });
  const parts: Readonly<Record<string, string>> = {
    'nursing-beds': '640',
    'institution-beds': '1200',
  };
  const filled = cells.filter(({ cell }) => cell.value !== '');
  explainRates(
    filled,
    (_, measure, period) => (period === '2023-06' ? undefined : parts[measure]),
    { reference, words, reporter: undefined, received: '2023-10-10', found },
  );
  expect(found.findings.map(({ code, line, value }) => [code, line, value])).toEqual([
    ['rate-unread', 6, '见附件'],
    ['rate-differs', 3, '58'],
    ['rate-fits', 2, ''],
    ['rate-unchecked', 2, ''],
  ]);
  expect(found.findings[1]?.message.zh).toContain('53');
});

test('rateNamed knows ratios alone', () => {
  expect(rateNamed(words, '1.护理型床位占比')?.indicator).toBe('nursing-bed-share');
  expect(rateNamed(words, '护理型床位数')).toBeUndefined();
});
