// Text to the bytes that Excel in China saves: the one- and two-byte part of GB18030, which holds
// every character of the samples. No platform encodes it, so the decoder is asked and turned round.

let codes: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Returns the GB18030 bytes of a text. Throws on a character outside its two-byte part. */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= twoByteCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const pair = codes.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new Error(`unknown character: ${character}`);
  }
  return Uint8Array.from(bytes);
}

function twoByteCodes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD' && !found.has(character)) {
        found.set(character, [lead, trail]);
      }
    }
  }
  return found;
}
