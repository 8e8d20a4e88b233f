// Bytes in, text out, or the one finding that says why not. Strict: a byte that is no character is
// a finding with its offset, never a replacement character.

import { finding, type Finding } from './reading/finding.ts';
import type { Bilingual } from './reference/reference.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type Decoded =
  { readonly text: string; readonly encoding: Encoding } | { readonly finding: Finding };

/** Returns the text; `plausible` says whether a text has a header that makes sense. */
export function decode(bytes: Uint8Array, plausible: (text: string) => boolean): Decoded {
  if (bytes.length === 0) return { finding: finding('empty-file', {}) };
  const mark = BYTE_ORDER_MARKS.find((one) => startsWith(bytes, one.bytes));
  if (mark) return strictly(bytes, mark.encoding, mark.bytes.length);
  const kind = kindOf(bytes);
  if (kind) return { finding: finding('not-a-csv', { kind }) };
  if (bytes.includes(0)) return fromNulPattern(bytes, plausible);
  return fromUtf8OrGb18030(bytes, plausible);
}

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

const BINARY: Bilingual = { zh: '二进制文件', en: 'a binary file' };

const KINDS: readonly { readonly bytes: readonly number[]; readonly kind: Bilingual }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    kind: { zh: ' Excel 工作簿（xlsx）或压缩包', en: 'an Excel workbook (xlsx) or a zip archive' },
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    kind: {
      zh: '旧版 Excel、WPS 或 Word 文件',
      en: 'an old Excel, WPS or Word file (xls, et, doc)',
    },
  },
  { bytes: ascii('%PDF'), kind: { zh: ' PDF 文件', en: 'a PDF file' } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: { zh: '图片（PNG）', en: 'a picture (PNG)' } },
  { bytes: [0xff, 0xd8, 0xff], kind: { zh: '图片（JPEG）', en: 'a picture (JPEG)' } },
  { bytes: [0x1f, 0x8b], kind: { zh: '压缩文件（gzip）', en: 'a compressed file (gzip)' } },
  { bytes: ascii('Rar!'), kind: { zh: '压缩包（rar）', en: 'a rar archive' } },
  { bytes: ascii('7z\xbc\xaf'), kind: { zh: '压缩包（7z）', en: 'a 7z archive' } },
];

function kindOf(bytes: Uint8Array): Bilingual | undefined {
  const known = KINDS.find((one) => startsWith(bytes, one.bytes));
  if (known) return known.kind;
  const head = String.fromCharCode(...bytes.subarray(0, 64)).trimStart();
  return /^<(?:!doctype|html|table|\?xml)/i.test(head)
    ? { zh: '网页或 XML 文件', en: 'a web page or XML file' }
    : undefined;
}

// Digits, commas and line ends are a NUL and a character in UTF-16, and a binary file is even.
function fromNulPattern(bytes: Uint8Array, plausible: (text: string) => boolean): Decoded {
  const nuls = [0, 0];
  bytes.subarray(0, 4096).forEach((byte, i) => {
    if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const encoding = odd > 3 * even ? 'utf-16le' : even > 3 * odd ? 'utf-16be' : undefined;
  const result = encoding && strictly(bytes, encoding, 0);
  if (result && 'text' in result && plausible(result.text)) return result;
  return { finding: finding('not-a-csv', { kind: BINARY }) };
}

function fromUtf8OrGb18030(bytes: Uint8Array, plausible: (text: string) => boolean): Decoded {
  const utf8 = attempt(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const gb18030 = attempt(bytes, 'gb18030');
  if (gb18030 !== undefined && isChinese(bytes) && plausible(gb18030))
    return { text: gb18030, encoding: 'gb18030' };
  // Up to its first bad byte a damaged file reads well in its own encoding, and in no other.
  const offset = firstBad(bytes, 'utf-8');
  const sound = {
    'utf-8': offset,
    gb18030: gb18030 === undefined && isChinese(bytes) ? firstBad(bytes, 'gb18030') : 0,
  };
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = attempt(bytes.subarray(0, sound[encoding]), encoding) ?? '';
    if (isMostlyHan(text) && plausible(text)) return undecodable(bytes, encoding, sound[encoding]);
  }
  const line = lineOf(attempt(bytes.subarray(0, offset), 'utf-8') ?? '');
  return { finding: finding('encoding-undecidable', { line, offset, byte: hex(bytes[offset]) }) };
}

function strictly(bytes: Uint8Array, encoding: Encoding, skip: number): Decoded {
  const body = bytes.subarray(skip);
  const text = attempt(body, encoding);
  return text === undefined
    ? undecodable(bytes, encoding, skip + firstBad(body, encoding))
    : { text, encoding };
}

function undecodable(bytes: Uint8Array, encoding: Encoding, offset: number): Decoded {
  const line = lineOf(attempt(bytes.subarray(0, offset), encoding) ?? '');
  const at = { line, offset, byte: hex(bytes[offset]), encoding: encoding.toUpperCase() };
  return { finding: finding('undecodable-byte', at) };
}

function attempt(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// The offset of the first byte that belongs to no whole character, by bisection: a prefix is sound
// up to there, but for a character that it cuts at its end.
function firstBad(bytes: Uint8Array, encoding: Encoding): number {
  let sound = 0;
  let broken = bytes.length + 1;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (isSoundSoFar(bytes.subarray(0, middle), encoding)) sound = middle;
    else broken = middle;
  }
  const longest = 4;
  for (let at = sound; at > sound - longest && at > 0; at--)
    if (attempt(bytes.subarray(0, at), encoding) !== undefined) return at;
  return Math.max(0, sound - longest);
}

function isSoundSoFar(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

// GB18030 accepts nearly any pair of bytes. Written Chinese keeps to the part where both are above
// 0xA0, the accented letters of Western encodings stand before ordinary ones.
function isChinese(bytes: Uint8Array): boolean {
  let common = 0;
  let rare = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x81) continue;
    i++;
    if ((bytes[i] ?? 0) >= 0xa1) common++;
    else rare++;
  }
  return common > 3 * rare;
}

function isMostlyHan(text: string): boolean {
  const foreign = text.match(/[^\0-\x7f]/gu) ?? [];
  const han = foreign.filter((character) => /[\p{Script=Han}，。：；（）、“”]/u.test(character));
  return foreign.length > 0 && han.length > 0.8 * foreign.length;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

function lineOf(before: string): number {
  return (before.match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
}

function hex(byte: number | undefined): string {
  return `0x${(byte ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}
