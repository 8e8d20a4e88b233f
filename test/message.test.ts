import { expect, test } from 'vitest';
import { METHOD } from '../site/content/method.ts';
import { MESSAGES } from '../site/messages.ts';
import { tongue, writeSize } from '../site/tongue.ts';

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test.each(Object.entries(MESSAGES))('message %s says the same in both languages', (_, message) => {
  expect(message.zh).not.toBe('');
  expect(message.en).not.toBe('');
  expect(placeholders(message.en)).toEqual(placeholders(message.zh));
});

test('no Chinese message is a lone dash, no English one has Chinese characters', () => {
  const quoted = ['other-language'];
  for (const [key, { zh, en }] of Object.entries(MESSAGES)) {
    expect(zh).not.toMatch(/^[—–-]+$/);
    if (!quoted.includes(key)) expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  }
});

test('the method page names the cut-offs and says that it is no official appraisal', () => {
  const texts = METHOD.flatMap(({ paragraphs, points }) => [...paragraphs, ...points]);
  for (const lang of ['zh', 'en'] as const) {
    const prose = texts.map((text) => text[lang]).join('\n');
    for (const cutOff of ['0.95', '0.60']) expect(prose).toContain(cutOff);
  }
  expect(texts.some(({ en }) => en.includes('no verdict is an official appraisal'))).toBe(true);
});

test('tongue(lang) writes dates and periods as sentences do', () => {
  const zh = tongue('zh');
  const en = tongue('en');
  expect(zh.date('2023-09-05')).toBe('2023年9月5日');
  expect(en.date('2023-09-05')).toBe('5 September 2023');
  expect(zh.moment('2023-09-05T09:15:30+08:00')).toBe('2023年9月5日 09:15');
  expect(['2023', '2023-Q3', '2023-09'].map((period) => zh.period(period))).toEqual([
    '2023年',
    '2023年第3季度',
    '2023年9月',
  ]);
  expect(['2023', '2023-Q3', '2023-09'].map((period) => en.period(period))).toEqual([
    '2023',
    'Q3 2023',
    'September 2023',
  ]);
});

test('tongue(lang) prefixes English addresses and fills in messages', () => {
  expect(tongue('zh').href('/method/')).toBe('/method/');
  expect(tongue('en').href('/method/')).toBe('/en/method/');
  expect(tongue('en').word('target-count', { count: 3 })).toBe('3 targets');
  expect(tongue('en').word('target-count', { count: 1 })).toBe('1 target');
  expect(tongue('zh').word('caveat', { text: '$& {text}' })).toBe('注意：$& {text}');
});

test('writeSize(bytes) keeps the number short', () => {
  expect([0, 999, 1000, 60_480, 2_340_000].map(writeSize)).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '60 kB',
    '2.3 MB',
  ]);
});
