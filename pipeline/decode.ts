// Bytes in, their encoding and their text out, or the one finding that says why not. Strict: a byte
// that is no character is a finding with its offset, never a replacement character. The encoding is
// decided over the whole file, but no more than a chunk of its text is ever held.

import { binaryKind, kindOf } from './reading/file-kind.ts';
import { finding, type Finding } from './reading/finding.ts';
import {
  chunksOf,
  headOf,
  isSound,
  soundUntil,
  type Encoding,
  type Source,
} from './reading/chunk.ts';

export type { Encoding };

export interface Text {
  readonly encoding: Encoding;
  /**
   * The text from its beginning, anew at each call, in chunks of about 64 kB. A chunk is never cut
   * inside a character or between CR and LF, and ends at a line feed where there is one.
   */
  readonly chunks: () => Iterable<string>;
}

export type Decoded = Text | { readonly finding: Finding };

/** Returns the text; `plausible` says whether the head of a text has a header that makes sense. */
export function decode(bytes: Uint8Array, plausible: (head: string) => boolean): Decoded {
  if (bytes.length === 0) return { finding: finding('empty-file', {}) };
  const mark = BYTE_ORDER_MARKS.find(({ start }) => start.every((byte, i) => bytes[i] === byte));
  const marked = mark && { bytes, encoding: mark.encoding, start: mark.start.length };
  const kind = kindOf(bytes, marked ? headOf(marked) : latinHead(bytes));
  if (kind) return { finding: finding('not-a-csv', kind) };
  if (marked) return strictly(marked);
  const utf16 = utf16Of(bytes);
  if (utf16 && (plausible(headOf(utf16)) || isReadable(headOf(utf16)))) return strictly(utf16);
  const source = utf8OrGb18030(bytes, plausible);
  if (bytes.includes(0) && !(source && plausible(headOf(source))))
    return { finding: finding('not-a-csv', binaryKind()) };
  return source ? textOf(source) : undecidable(bytes, plausible);
}

/** Returns a text in one piece. */
export function wholeText({ chunks }: Text): string {
  return [...chunks()].join('');
}

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', start: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', start: [0xff, 0xfe] },
  { encoding: 'utf-16be', start: [0xfe, 0xff] },
] as const;

function textOf(source: Source): Text {
  return { encoding: source.encoding, chunks: () => chunksOf(source) };
}

function strictly(source: Source): Decoded {
  return isSound(source) ? textOf(source) : undecodable(source);
}

// Enough to see how a file begins; bytes that are no ASCII are of no account there.
function latinHead(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 2048));
}

// Digits, commas and line ends are a NUL and a character in UTF-16.
function utf16Of(bytes: Uint8Array): Source | undefined {
  let [even, odd] = [0, 0];
  bytes.subarray(0, 4096).forEach((byte, i) => {
    if (byte === 0 && i % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  if (even === odd) return undefined;
  return { bytes, encoding: odd > even ? 'utf-16le' : 'utf-16be', start: 0 };
}

// Chinese or ASCII text, whatever it is about: what a binary file is not.
function isReadable(head: string): boolean {
  const readable = head.match(/[\t\n\r -~\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu) ?? [];
  return head.length > 0 && readable.length > 0.95 * head.length;
}

function utf8OrGb18030(
  bytes: Uint8Array,
  plausible: (head: string) => boolean,
): Source | undefined {
  const utf8: Source = { bytes, encoding: 'utf-8', start: 0 };
  if (isSound(utf8)) return utf8;
  const gb18030: Source = { bytes, encoding: 'gb18030', start: 0 };
  if (!isSound(gb18030)) return undefined;
  if (!plausible(headOf(gb18030))) return isWrittenChinese(bytes) ? gb18030 : undefined;
  const isKnownByChinese = !plausible(headOf(gb18030).replace(/[^\0-\x7f]/g, ''));
  return isKnownByChinese || isChinese(bytes) ? gb18030 : undefined;
}

// Up to its first bad byte a damaged file reads well in its own encoding, and in no other.
function undecidable(bytes: Uint8Array, plausible: (head: string) => boolean): Decoded {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const source: Source = { bytes, encoding, start: 0 };
    if (encoding === 'gb18030' && (!isChinese(bytes) || isSound(source))) continue;
    const head = headOf(source);
    const isWritten = encoding === 'gb18030' && isWrittenChinese(bytes);
    if (isMostlyHan(head) && (isWritten || plausible(head))) return undecodable(source);
  }
  const { offset, line } = soundUntil({ bytes, encoding: 'utf-8', start: 0 });
  return { finding: finding('encoding-undecidable', { line, offset, byte: hex(bytes[offset]) }) };
}

function undecodable(source: Source): Decoded {
  const { offset, line } = soundUntil(source);
  const encoding = source.encoding.toUpperCase();
  const at = { line, offset, byte: hex(source.bytes[offset]), encoding };
  return { finding: finding('undecodable-byte', at) };
}

// GB18030 accepts nearly any pair of bytes, beside an English header too. Written Chinese keeps to the part where both are above
// 0xA0, the accented letters of Western encodings stand before ordinary ones.
function isChinese(bytes: Uint8Array): boolean {
  let common = 0;
  let rare = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x81) continue;
    const second = bytes[i + 1] ?? 0;
    const isOfFour = second >= 0x30 && second <= 0x39 && (bytes[i + 2] ?? 0) >= 0x81;
    if (second >= 0xa1 || isOfFour) common++;
    else rare++;
    i += isOfFour ? 3 : 1;
  }
  return common > 3 * rare;
}

// Of what people write in GB18030 nearly all is in the first level of GB 2312, 0xB0 to 0xD7, or is
// punctuation: a text without a known header is told by that.
function isWrittenChinese(bytes: Uint8Array): boolean {
  let [usual, other] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const first = bytes[i] ?? 0;
    if (first < 0x81) continue;
    if ((first >= 0xb0 && first <= 0xd7) || (first >= 0xa1 && first <= 0xa3)) usual++;
    else other++;
    i++;
  }
  return usual > 3 && usual > 9 * other && isChinese(bytes);
}

function isMostlyHan(text: string): boolean {
  const foreign = text.match(/[^\0-\x7f]/gu) ?? [];
  const han = foreign.filter((character) => /[\p{Script=Han}，。：；（）、“”]/u.test(character));
  return foreign.length > 0 && han.length > 0.8 * foreign.length;
}

function hex(byte: number | undefined): string {
  return `0x${(byte ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}
