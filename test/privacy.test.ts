import { expect, test } from 'vitest';
import { finding, visible } from '../pipeline/reading/finding.ts';
import { isPersonalColumn, mask, personalIn } from '../pipeline/reading/privacy.ts';

// Invented numbers; the check digits are right.
const ID = '210102199003078515';
const ID_X = '11010519491231002X';
const OLD_ID = '210102900307851';
const CARD = '6222021234567890128';
const MOBILE = '13912345678';

function kinds(text: string): string[] {
  return [...personalIn(text)];
}

const FULL = new Map(
  Array.from('0123456789X', (one, i) => [one, '０１２３４５６７８９Ｘ'.charAt(i)]),
);
const wide = (text: string): string => text.replace(/[\dX]/g, (one) => FULL.get(one) ?? one);

test('personalIn(text) finds resident numbers, however they are written', () => {
  const spaced = ['210102 19900307 8515', '210102-19900307-8515', '210102 1990 0307 8515'];
  const forms = [ID, ID_X, ID_X.toLowerCase(), OLD_ID, wide(ID), wide(ID_X), ...spaced];
  for (const form of [...forms, '210102\u200b19900307\u00a08515', '210102199003078000'])
    for (const text of [form, `张三${form}男`, `号：${form}。`, `"${form}"`])
      expect([text, kinds(text)]).toEqual([text, ['resident-id']]);
});

test('personalIn(text) takes no other eighteen digits for a resident number', () => {
  const others = [
    '210102199003078516', // wrong check digit
    '210102199013078515', // no such month
    '990102199003078515', // no such province
    '12210100410595849K', // 统一社会信用代码
    '122101004105958490',
    '2101021990030785150', // nineteen digits
    '210102900332851', // no such day
    '990102900307851', // no such province
    '2023090120231001', // two dates
    '210102,19900307,8515', // three cells
    '0.210102199003078515', // a fraction
    '210102000000',
  ];
  for (const text of others) expect([text, kinds(text)]).toEqual([text, []]);
});

test('personalIn(text) takes the one check digit with which the weighted sum is 1 modulo 11', () => {
  for (let serial = 1; serial < 60; serial++) {
    const body = `21010219900307${String(serial).padStart(3, '0')}`;
    const sums = Array.from('0123456789X', (last) => {
      const values = Array.from(body + last, (one) => (one === 'X' ? 10 : Number(one)));
      const sum = values.reduce((all, value, i) => all + value * 2 ** (17 - i), 0);
      return sum % 11 === 1 ? [body + last] : [];
    });
    const found = Array.from('0123456789X', (last) => body + last).filter(
      (id) => personalIn(id).size > 0,
    );
    expect(found).toEqual(sums.flat());
  }
});

test('personalIn(text) finds bank cards by prefix and check digit', () => {
  const cards = [CARD, '4111111111111111', '5555 5555 5555 4444', '6222 0212 3456 7890 128'];
  for (const card of cards) expect([card, kinds(`卡号${card}`)]).toEqual([card, ['bank-card']]);
  for (const other of [
    '6222021234567890129',
    '4111111111111112',
    '7111111111111111',
    '411111111111',
  ])
    expect([other, kinds(other)]).toEqual([other, []]);
});

test('personalIn(text) finds mobile numbers, and no other eleven digits', () => {
  const forms = [MOBILE, '139 1234 5678', '139-1234-5678', '+86 13912345678', '8613912345678'];
  for (const form of [...forms, wide(MOBILE), `李四${MOBILE}（科长）`])
    expect([form, kinds(form)]).toEqual([form, ['mobile-number']]);
  const others = ['12912345678', '024-23456789', '139123456789', '13912345678.5', '0.13912345678'];
  for (const other of [...others, '13,912,345,678', '2023-09-01', '139-12345'])
    expect([other, kinds(other)]).toEqual([other, []]);
});

test('personalIn(text) finds a mobile number behind a date', () => {
  expect(kinds(`2023-09-01 ${MOBILE}`)).toEqual(['mobile-number']);
});

test('mask(text) covers a text with a personal number in it, and keeps its length', () => {
  for (const number of [ID_X, CARD, wide(MOBILE), '210102 19900307 8515']) {
    const text = `张三 𠮷 ${number}，2023-09`;
    const masked = mask(text);
    expect([masked.length, masked.replace(/[* ，-]/g, '')]).toEqual([text.length, '']);
  }
  for (const text of ['640', '和平区', '2023-09', '张三']) expect(mask(text)).toBe(text);
});

test('finding(after) shows an amount that looks like a telephone, if the cell does not', () => {
  const shown = (value: string): string =>
    finding('thousands-removed', { value, after: MOBILE }).message.en;
  expect(shown('13,912,345,678')).toContain(MOBILE);
  expect(shown(MOBILE)).not.toMatch(/\d/);
});

test('visible(text) shows no part of a personal number that it cuts off', () => {
  for (let before = 0; before < 80; before++) {
    const shown = visible(`${'注'.repeat(before)}${ID}。${'注'.repeat(200)}`);
    expect(shown).not.toMatch(/\d/);
  }
});

test('isPersonalColumn(name) knows what holds data of single persons', () => {
  const personal = [
    '姓名',
    '老人姓名',
    '姓　名',
    '身份证号',
    '身份证号码',
    '公民身份号码',
    '证件号码',
  ];
  const more = [
    '联系电话',
    '手机号',
    '联系方式',
    '家庭住址',
    '住址',
    '银行卡号',
    '开户账号',
    '联系人',
  ];
  for (const name of [
    ...personal,
    ...more,
    '填表人',
    '出生日期',
    '电话（必填）',
    'ID number',
    'phone',
  ])
    expect([name, isPersonalColumn(name)]).toEqual([name, true]);
});

test('isPersonalColumn(name) leaves offices, institutions and counts alone', () => {
  const others = [
    '地区',
    '机构名称',
    '填报单位',
    '填报日期',
    '护理型床位数',
    '累计培训人数',
    '备注',
  ];
  for (const name of [
    ...others,
    '开通热线电话的机构数',
    '持证人员数',
    '地址',
    '负责人培训人次',
    'name',
  ])
    expect([name, isPersonalColumn(name)]).toEqual([name, false]);
});

test('a number is told in the other ways in which people write it', () => {
  const kinds = (text: string): readonly string[] => [...personalIn(text)];
  for (const text of [
    ...['139.1234.5678', '139/1234/5678', '139_1234_5678', '139—1234—5678'],
    ...['139 123 45678', '13912 345678', '139 12345678'],
  ]) {
    expect([text, kinds(`王五 ${text}`)]).toEqual([text, ['mobile-number']]);
    expect(mask(text)).not.toMatch(/\d/);
  }
  // Amounts and dates are none.
  for (const text of ['13912345.678', '1391.2345', '2021/6/30 2022/12/31', '1/3/2023 4/5/2023']) {
    expect([text, kinds(text)]).toEqual([text, []]);
  }
});

test('beside the words for an id card its check digit is not asked for', () => {
  expect([...personalIn('张三 身份证号：321302195001010013')]).toEqual(['resident-id']);
  expect([...personalIn('321302195001010013')]).toEqual([]);
});
