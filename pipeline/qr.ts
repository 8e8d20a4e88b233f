// An address in, its QR code as an outline out: the same address always gives the same code.

import { encode } from 'uqr';

export interface QrCode {
  /** What is in it. */
  readonly address: string;
  /** Its side in modules, the quiet zone around it left out. */
  readonly size: number;
  /** The dark modules as an SVG path in units of a module. */
  readonly path: string;
}

const made = new Map<string, QrCode>();

/** Returns the QR code of an address; a quarter of it may be worn off (level Q). */
export function qrCode(address: string): QrCode {
  // Every release has the same few hundred, and each takes a millisecond.
  const known = made.get(address);
  if (known) return known;
  const { data, size } = encode(address, { ecc: 'Q', border: 0 });
  const code = { address, size, path: data.map(rowPath).join('') };
  made.set(address, code);
  return code;
}

/** Returns the dark runs of a row, each one module high. */
function rowPath(row: readonly boolean[], y: number): string {
  return [
    ...row
      .map((isDark) => (isDark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ]
    .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('');
}
