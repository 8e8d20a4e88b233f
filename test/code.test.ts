import { expect, test } from 'vitest';
import { readCode } from '../pipeline/reading/code.ts';
import { measureNamed, placesNamed, vocabulary } from '../pipeline/reading/vocabulary.ts';
import { WIDER_REFERENCE } from './small-reference.ts';

const words = vocabulary(WIDER_REFERENCE);

test('readCode reads codes of six, nine and twelve digits, and what a spreadsheet made of them', () => {
  for (const text of ['210102', '210102000', '210102000000', '２１０１０２', ' 210102 '])
    expect([text, readCode(text)]).toEqual([text, { code: '210102', isRepaired: false }]);
  for (const text of ['210102.0', "'210102", '210,102', '2.10102E+05', '2.10102e5'])
    expect([text, readCode(text)]).toEqual([text, { code: '210102', isRepaired: true }]);
});

test('readCode refuses codes whose digits are lost, and those of lower levels', () => {
  for (const text of ['2.10E+11', '2.10102E+11', '2.1E+05'])
    expect([text, readCode(text)]).toEqual([text, { problem: 'code-digits-lost' }]);
  for (const text of ['210102001', '210102001000'])
    expect([text, readCode(text)]).toEqual([text, { problem: 'code-of-township' }]);
  for (const text of ['', '和平区', '21010', '2101021', '1.2', '2023-09'])
    expect([text, readCode(text)]).toEqual([text, undefined]);
});

test('placesNamed and measureNamed see through blanks, numbers and marks in front of a name', () => {
  const texts = [
    '沈河区',
    '沈 河 区',
    '1.沈河区',
    '（一）沈河区',
    '一、沈河区',
    '①沈河区',
    '#沈河区',
  ];
  for (const text of [
    ...texts,
    '其中：沈河区',
    '其中:#沈河区',
    '（1）沈阳市沈河区',
    '2、辽宁省沈阳市沈河区',
  ])
    expect([text, placesNamed(words, text).map(({ place }) => place)]).toEqual([text, ['210103']]);
  for (const text of ['3.护理型床位数', '其中：护理型床位数', '三、护理型 床位数'])
    expect([text, measureNamed(words, text)?.measure]).toEqual([text, 'nursing-beds']);
  for (const text of ['沈河区1', '1沈河', '原沈河区', '一沈河区', '1.'])
    expect([text, placesNamed(words, text).length]).toEqual([text, text === '1沈河' ? 1 : 0]);
});
