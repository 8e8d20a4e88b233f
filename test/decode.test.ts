import { expect, test } from 'vitest';
import { decode, type Decoded } from '../pipeline/decode.ts';
import { input } from './golden.ts';

const HEADER = '地区,统计期,护理型床位数\n';
const TEXT = `${HEADER}和平区,2023-09,640\n`;
const plausible = (text: string): boolean => /地区|place/.test(text);

// 地区,统计期,护理型床位数 in GB18030.
const GB_HEADER = [
  ...[0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0xcd, 0xb3, 0xbc, 0xc6, 0xc6, 0xda, 0x2c],
  ...[0xbb, 0xa4, 0xc0, 0xed, 0xd0, 0xcd, 0xb4, 0xb2, 0xce, 0xbb, 0xca, 0xfd, 0x0a],
];

function utf8(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}

function utf16(text: string, isLittle: boolean): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) =>
    isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
  );
}

function decoded(bytes: readonly number[]): Decoded {
  return decode(Uint8Array.from(bytes), plausible);
}

function codeOf(bytes: readonly number[]): string {
  const result = decoded(bytes);
  return 'finding' in result ? result.finding.code : result.encoding;
}

function messageOf(bytes: readonly number[]): string {
  const result = decoded(bytes);
  return 'finding' in result ? `${result.finding.line ?? ''}: ${result.finding.message.en}` : '';
}

test('decode reads UTF-8 with and without a mark, and leaves the mark out', () => {
  expect(decoded(utf8(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8' });
  expect(decoded(utf8(`\ufeff${TEXT}`))).toEqual({ text: TEXT, encoding: 'utf-8' });
});

test('decode reads UTF-16 of either order, with and without a mark', () => {
  for (const isLittle of [true, false]) {
    const encoding = isLittle ? 'utf-16le' : 'utf-16be';
    expect(decoded(utf16(`\ufeff${TEXT}`, isLittle))).toEqual({ text: TEXT, encoding });
    expect(decoded(utf16(TEXT, isLittle))).toEqual({ text: TEXT, encoding });
  }
});

test('decode reads GB18030, its four-byte characters included', () => {
  const fourBytes = [0x81, 0x39, 0xee, 0x39];
  expect(decoded([...GB_HEADER, ...fourBytes])).toEqual({
    text: `${HEADER}㐀`,
    encoding: 'gb18030',
  });
});

test('decode reads what a spreadsheet saved as GBK to the letter', () => {
  const result = decode(input('check', 'gb18030-from-excel', 'upload.csv'), plausible);
  expect(result).toMatchObject({ encoding: 'gb18030' });
  expect('text' in result && result.text).toContain('和平区,2023-09,1200,640,〇镕\r\n');
});

test('decode names the first byte of a broken character, and its line', () => {
  const sound = utf8(TEXT);
  expect(messageOf([...sound, 0xe5, 0x92, 0x0a])).toContain(
    `3: The byte at offset ${sound.length}`,
  );
  expect(messageOf([...sound, 0xe5])).toContain(`offset ${sound.length} (0xE5) is not valid UTF-8`);
  expect(messageOf([...GB_HEADER, 0xff, 0x0a])).toContain(`offset ${GB_HEADER.length} (0xFF)`);
  expect(messageOf([0xef, 0xbb, 0xbf, ...sound, 0xc0])).toContain(`offset ${sound.length + 3}`);
  expect(messageOf([...utf16(`\ufeff${TEXT}`, true), 0x41])).toContain('UTF-16LE');
});

test('decode never puts in a replacement character', () => {
  for (let byte = 0x80; byte < 0x100; byte++) {
    const result = decoded([...utf8(TEXT), byte, 0x2c, byte, 0x0a]);
    expect('text' in result && result.text.includes('\ufffd')).toBe(false);
  }
});

test('decode refuses Western text rather than read it as Chinese', () => {
  const latin1 = Array.from('place,value,remark\nHeping,1,caf\u00e9s\n', (c) => c.charCodeAt(0));
  expect(codeOf(latin1)).toBe('encoding-undecidable');
  expect(messageOf(latin1)).toContain('offset 31 (0xE9)');
});

test('decode refuses GB18030 in which no header is known', () => {
  expect(codeOf([0xc4, 0xe3, 0xba, 0xc3, 0x2c, 0xca, 0xc0, 0xbd, 0xe7])).toBe(
    'encoding-undecidable',
  );
});

test('decode knows files that are no CSV by how they begin', () => {
  const starts: Record<string, readonly number[]> = {
    png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    xlsx: [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00],
    xls: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    pdf: utf8('%PDF-1.7\n'),
    gzip: [0x1f, 0x8b, 0x08, 0x00],
    html: utf8('\n <!DOCTYPE html><p>地区'),
    nul: [...utf8(TEXT), 0x00, ...utf8(TEXT)],
    noise: Array.from({ length: 999 }, (_, i) => (i * i * 37) % 256),
  };
  for (const [name, bytes] of Object.entries(starts))
    expect([name, codeOf(bytes)]).toEqual([name, 'not-a-csv']);
});

test('decode(no bytes) is an empty file', () => {
  expect(codeOf([])).toBe('empty-file');
});
