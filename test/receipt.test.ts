import { expect, test } from 'vitest';
import { examine, type Examination } from '../pipeline/examine.ts';
import { receipt, type Receipt } from '../pipeline/receipt.ts';
import { SMALL_REFERENCE as reference } from './small-reference.ts';

const UPLOAD = {
  upload: '0123456789abcdef',
  reporter: 'heping',
  received: '2023-10-10T09:00:00+08:00',
  name: '九月.csv',
  sha256: 'f'.repeat(64),
  bytes: 42,
};

function examined(text: string): Examination {
  const reporter = reference.reporters.find((one) => one.reporter === 'heping');
  return examine(new TextEncoder().encode(text), {
    reference,
    reporter,
    received: UPLOAD.received,
  });
}

function receiptOf(text: string): Receipt {
  return receipt(UPLOAD, examined(text), { rules: '1', reference: 'abc' });
}

const HEADER = '地区,统计期,护理型床位数\n';

test('receipt(accepted) says how much was read, and by which rules', () => {
  const answer = receiptOf(`${HEADER}和平区,2023-09,640\n`);
  expect(answer).toMatchObject({ ...UPLOAD, decision: 'accepted', rules: '1', reference: 'abc' });
  expect(answer.sentence).toEqual({
    zh: '已接收，读取 1 个数据。',
    en: 'Accepted: 1 number read.',
  });
  expect(answer.severities).toEqual({ error: 0, warning: 0, info: 0 });
});

test('receipt(accepted with warnings) says that something is to be verified', () => {
  const answer = receiptOf(`${HEADER}和平区,2019-12,640\n`);
  expect(answer.sentence.zh).toBe('已接收，读取 1 个数据，有 1 处需要核实。');
  expect(answer.severities).toEqual({ error: 0, warning: 1, info: 0 });
});

test('receipt(rejected) says that nothing was used', () => {
  const answer = receiptOf(`${HEADER}和平区,2023-09,640\n和平区,2023-08,x\n`);
  expect([answer.decision, answer.observations]).toEqual(['rejected', 0]);
  expect(answer.sentence.en).toContain('1 error; nothing in the file was used');
});

test('receipt lists a hundred findings of a code and counts them all', () => {
  const rows = Array.from({ length: 2500 }, () => '和平区,2023-09,x\n').join('');
  const answer = receiptOf(`${HEADER}和平曲,2023-09,1\n${rows}`);
  const codes = answer.findings.map(({ code }) => code);
  expect(codes.filter((code) => code === 'text-in-number').length).toBe(100);
  expect(codes.filter((code) => code === 'unknown-place').length).toBe(1);
  expect(answer.counts).toEqual({ 'text-in-number': 2500, 'unknown-place': 1 });
  expect(answer.severities.error).toBe(2501);
});

test('receipt is the same after a way through JSON', () => {
  const answer = receiptOf(`${HEADER}和平曲,2023-09,-1\n`);
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
});

test('receipt shows no personal number and no control character of a name', () => {
  const named = (name: string): string =>
    receipt({ ...UPLOAD, name }, examined(HEADER), { rules: '1', reference: 'abc' }).name;
  expect(named('张三210102199003078515.csv')).toBe('*'.repeat(20) + '.***');
  expect(named('\x1b[31m九月\u202evsc.exe')).toBe('␛[31m九月<U+202E>vsc.exe');
  expect(named(`${'长'.repeat(150)}.csv`)).toBe(`${'长'.repeat(150)}.csv`);
});
