// Bytes of a known encoding in, their text chunk by chunk out. A chunk ends behind a byte that is a
// whole character in every one of the encodings, so that each is decoded by itself, and strictly.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Bytes read as text of an encoding; `start` is where the text begins, behind a byte order mark. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly start: number;
}

const CHUNK_BYTES = 1 << 16;
const HEAD_BYTES = 1 << 16;

/** Returns the text in chunks. Throws where a byte is no character: `isSound` says so before. */
export function* chunksOf(source: Source): Iterable<string> {
  const decoder = strict(source.encoding);
  for (const [from, to] of pieces(source)) yield decoder.decode(source.bytes.subarray(from, to));
}

/** Returns whether every byte is part of a character. */
export function isSound(source: Source): boolean {
  return firstUnsound(source) === undefined;
}

/** Returns the beginning of the text, up to 64 kB or the first byte that is no character. */
export function headOf({ bytes, encoding, start }: Source): string {
  const short = { bytes: bytes.subarray(0, start + HEAD_BYTES), encoding, start };
  const { offset } = soundUntil(short);
  return strict(encoding).decode(short.bytes.subarray(start, offset));
}

/** Returns the offset of the first byte that is part of no whole character, and its line. */
export function soundUntil(source: Source): { readonly offset: number; readonly line: number } {
  const { bytes, encoding } = source;
  const [from, to] = firstUnsound(source) ?? [bytes.length, bytes.length];
  const offset = from + soundLength(bytes.subarray(from, to), encoding);
  const before = { ...source, bytes: bytes.subarray(0, offset) };
  let line = 1;
  for (const text of chunksOf(before)) line += text.match(/\r\n|\n|\r/g)?.length ?? 0;
  return { offset, line };
}

type Range = readonly [from: number, to: number];

function* pieces(source: Source): Iterable<Range> {
  for (let from = source.start; from < source.bytes.length;) {
    const to = endOfPiece(source, from);
    yield [from, to];
    from = to;
  }
}

// A line feed; in a line longer than a chunk a comma, a blank or a quote; else whatever comes next.
function endOfPiece(source: Source, from: number): number {
  const { bytes, encoding } = source;
  const size = encoding.startsWith('utf-16') ? 2 : 1;
  const limit = from + CHUNK_BYTES;
  if (limit >= bytes.length) return bytes.length;
  for (let at = limit - size; at >= from; at -= size)
    if (unitAt(source, at) === 0x0a) return at + size;
  for (let at = limit - size; at >= from; at -= size)
    if (isWhole(unitAt(source, at))) return at + size;
  for (let at = limit; at < bytes.length; at += size)
    if (isWhole(unitAt(source, at))) return at + size;
  return bytes.length;
}

function unitAt({ bytes, encoding }: Source, at: number): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (encoding === 'utf-16le') return first + 256 * second;
  return encoding === 'utf-16be' ? 256 * first + second : first;
}

// Below 0x30 stand no second, third or fourth bytes of GB18030; behind CR there may be LF.
function isWhole(unit: number): boolean {
  return unit < 0x30 && unit !== 0x0d;
}

function firstUnsound(source: Source): Range | undefined {
  const decoder = strict(source.encoding);
  for (const [from, to] of pieces(source))
    if (!decodes(decoder, source.bytes.subarray(from, to))) return [from, to];
  return undefined;
}

// By bisection: a prefix is sound as far as that, but for a character that it cuts at its end.
function soundLength(bytes: Uint8Array, encoding: Encoding): number {
  let sound = 0;
  let broken = bytes.length + 1;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (decodes(strict(encoding), bytes.subarray(0, middle), { stream: true })) sound = middle;
    else broken = middle;
  }
  const longest = 4;
  for (let at = sound; at > sound - longest && at > 0; at--)
    if (decodes(strict(encoding), bytes.subarray(0, at))) return at;
  return Math.max(0, sound - longest);
}

function decodes(decoder: TextDecoder, bytes: Uint8Array, options?: TextDecodeOptions): boolean {
  try {
    decoder.decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}

function strict(encoding: Encoding): TextDecoder {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}
