import { expect, test } from 'vitest';
import { decode, wholeText } from '../pipeline/decode.ts';
import { encodeGb18030 } from '../data/samples/gb18030.ts';
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

function read(bytes: Iterable<number>): readonly [string, string] {
  const result = decode(Uint8Array.from(bytes), plausible);
  return 'finding' in result
    ? [result.finding.code, `${result.finding.line ?? ''}: ${result.finding.message.en}`]
    : [result.encoding, wholeText(result)];
}

const codeOf = (bytes: readonly number[]): string => read(bytes)[0];
const messageOf = (bytes: readonly number[]): string => read(bytes)[1];

/** The four bytes of a character beyond U+FFFF: they count up in GB18030 as in Unicode. */
function gb18030Four(character: string): number[] {
  const at = (character.codePointAt(0) ?? 0) - 0x10000;
  const last = [Math.floor(at / 1260) % 10, Math.floor(at / 10) % 126, at % 10];
  const [second = 0, third = 0, fourth = 0] = last;
  return [0x90 + Math.floor(at / 12600), 0x30 + second, 0x81 + third, 0x30 + fourth];
}

test('decode reads UTF-8 with and without a mark, and leaves the mark out', () => {
  expect(read(utf8(TEXT))).toEqual(['utf-8', TEXT]);
  expect(read(utf8(`\ufeff${TEXT}`))).toEqual(['utf-8', TEXT]);
  // A second mark is a character of the text.
  expect(read(utf8(`\ufeff\ufeff${TEXT}`))).toEqual(['utf-8', `\ufeff${TEXT}`]);
});

test('decode reads UTF-16 of either order, with and without a mark', () => {
  for (const isLittle of [true, false]) {
    const encoding = isLittle ? 'utf-16le' : 'utf-16be';
    for (const text of [TEXT, `${TEXT}𠮷,𠀀\n`, '车牌\t一\n一\t一\n']) {
      expect(read(utf16(`\ufeff${text}`, isLittle))).toEqual([encoding, text]);
      expect(read(utf16(text, isLittle))).toEqual([encoding, text]);
    }
    const lone = utf16(`${TEXT}\ud842,`, isLittle);
    expect(messageOf(lone)).toContain(`3: The byte at offset ${2 * TEXT.length} (`);
  }
});

test('decode reads GB18030, its four-byte characters included', () => {
  const fourBytes = [0x81, 0x39, 0xee, 0x39, ...gb18030Four('𠮷'), ...gb18030Four('𠀀')];
  expect(read([...GB_HEADER, ...fourBytes])).toEqual(['gb18030', `${HEADER}㐀𠮷𠀀`]);
  // Names of ethnic minorities are of four-byte characters, and there may be many of them.
  const many = [...GB_HEADER, ...gb18030Four('𠮷').concat(0x2c)];
  expect(read([...GB_HEADER, ...Array<number[]>(99).fill(many).flat()])[0]).toBe('gb18030');
  expect(codeOf([...utf8('place,remark\n1,'), ...gb18030Four('𠮷')])).toBe('gb18030');
});

test('decode reads every two-byte character of GB18030 as the one it is', () => {
  const all: string[] = [];
  for (let code = 0x4e00; code <= 0x9fa5; code++) all.push(String.fromCharCode(code));
  const text = `${HEADER}${all.join('')}，。·—（）％０９Ａ\n`;
  expect(read(encodeGb18030(text))).toEqual(['gb18030', text]);
});

test('decode reads what a spreadsheet saved as GBK to the letter', () => {
  const [encoding, text] = read(input('check', 'gb18030-from-excel', 'upload.csv'));
  expect([encoding, text.includes('和平区,2023-09,1200,640,〇镕\r\n')]).toEqual(['gb18030', true]);
});

function repeated(start: Iterable<number>, part: readonly number[], count: number): Uint8Array {
  const first = Uint8Array.from(start);
  const bytes = new Uint8Array(first.length + count * part.length);
  bytes.set(first);
  for (let i = 0; i < count; i++) bytes.set(part, first.length + i * part.length);
  return bytes;
}

const ENCODERS: Readonly<Record<string, (text: string) => number[]>> = {
  'utf-8': utf8,
  'utf-16le': (text) => utf16(text, true),
  'utf-16be': (text) => utf16(text, false),
  gb18030: (text) =>
    Array.from(text).flatMap((one) =>
      one.length > 1 ? gb18030Four(one) : [...encodeGb18030(one)],
    ),
};

test.each([
  ['lines', '和平区,𠮷,2023-09\r\n'],
  ['one line with commas', '和平区,'],
  ['one line of characters alone', '和平𠮷'],
  ['carriage returns', '\r\n和'],
])('decode hands over %s in chunks that make up the text', (_, part) => {
  const count = Math.ceil(2_200_000 / part.length);
  const text = `${HEADER}a${part.repeat(count)}`;
  for (const [encoding, encode] of Object.entries(ENCODERS)) {
    const result = decode(repeated(encode(`${HEADER}a`), encode(part), count), plausible);
    if ('finding' in result) throw new Error(result.finding.message.en);
    expect(result.encoding).toBe(encoding);
    const chunks = [...result.chunks()];
    expect(chunks.join('') === text).toBe(true);
    expect([...result.chunks()].join('') === text).toBe(true);
    expect(chunks.some((chunk) => chunk.endsWith('\r'))).toBe(false);
    if (!/[,\n]/.test(part)) continue;
    expect(chunks.length).toBeGreaterThan(1);
    for (const chunk of chunks) expect(chunk.length).toBeLessThanOrEqual(1 << 16);
  }
});

test('decode does not cut between CR and LF', () => {
  const text = `${HEADER}${'a'.repeat((1 << 16) - 1)}\r\n和`;
  const result = decode(Uint8Array.from(utf8(text)), plausible);
  const chunks = 'chunks' in result ? [...result.chunks()] : [];
  expect(chunks.map((chunk) => chunk.slice(-3))).toEqual(['位数\n', 'a\r\n', '和']);
});

test('decode names a bad byte far into the file by its offset and line', () => {
  const count = 120_000;
  const bytes = repeated(GB_HEADER, [...encodeGb18030('和平区,2023-09,640\n')], count);
  bytes[bytes.length - 2] = 0xff;
  expect(read(bytes)[1]).toContain(
    `${count + 1}: The byte at offset ${bytes.length - 2} (0xFF) is not valid GB18030`,
  );
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
  for (let byte = 0x80; byte < 0x100; byte++)
    expect(messageOf([...utf8(TEXT), byte, 0x2c, byte, 0x0a])).not.toContain('\ufffd');
});

test('decode refuses Western text rather than read it as Chinese', () => {
  const latin1 = Array.from('place,value,remark\nHeping,1,caf\u00e9s\n', (c) => c.charCodeAt(0));
  expect(codeOf(latin1)).toBe('encoding-undecidable');
  expect(messageOf(latin1)).toContain('byte 0xE9 at offset 31');
});

test('decode reads written Chinese in GB18030 without a known header, and nothing else of the kind', () => {
  const chinese = [0xc4, 0xe3, 0xba, 0xc3, 0x2c, 0xca, 0xc0, 0xbd, 0xe7];
  expect(read(chinese)).toEqual(['gb18030', '你好,世界']);
  expect(codeOf(chinese.slice(0, 4))).toBe('encoding-undecidable');
  // Big5, 地區,月份: as GB18030 these are characters that nobody writes.
  const big5 = [0xa6, 0x61, 0xb0, 0xcf, 0x2c, 0xa4, 0xeb, 0xa5, 0xf7, 0x0a, 0xa9, 0x4d, 0xa5, 0xad];
  expect(codeOf(big5)).toBe('encoding-undecidable');
});

test('decode takes bytes with NULs for a binary file, but for a text with a few of them', () => {
  const noise = Array.from({ length: 999 }, (_, i) => (i * i * 37) % 256);
  expect(codeOf(noise)).toBe('not-a-csv');
  expect(codeOf([...utf8('abc,def\n'), 0, ...utf8('a,b\n')])).toBe('not-a-csv');
  // What they are doing there is for the reader of the cells to say.
  expect(read([...utf8(TEXT), 0, 0, ...utf8(TEXT)])).toEqual(['utf-8', `${TEXT}\0\0${TEXT}`]);
});

test('decode(no bytes) is an empty file', () => {
  expect(codeOf([])).toBe('empty-file');
});
