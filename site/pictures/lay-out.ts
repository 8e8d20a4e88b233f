// Text into lines that fit, by the widths of the packaged font: a picture has no layout of its own.

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

interface Room {
  readonly width: number;
  /** How many lines there may be. */
  readonly most: number;
  /** How high they may be together. */
  readonly height?: number;
  /** The sizes to try, the largest first. */
  readonly sizes: readonly number[];
}

// A word with the marks that must not be parted from it; a Chinese character is a word.
const WORD =
  /[“‘（《【]*(?:[!-~\u00a0-\u2013\u2019]+|[^\s“‘（《【])[，。；：、！？）》】”’…]*\s*/gu;

/** How far one line stands below the other, in em. */
export const LEADING = 1.36;

/** Returns a text in the largest size that fits; in the smallest it is cut with an ellipsis. */
export function fit(text: string, { width, most, height = Infinity, sizes }: Room): Fitted {
  const linesIn = (size: number): number => Math.min(most, Math.floor(height / (size * LEADING)));
  for (const size of sizes) {
    const lines = wrap(text, width / size);
    const isFitting = lines.every((line) => widthOf(line) <= width / size);
    if (isFitting && lines.length <= linesIn(size))
      return { size, lines: balanced(text, width / size, lines) };
  }
  const size = sizes.at(-1) ?? 0;
  const last = linesIn(size);
  const lines = wrap(text, width / size - 1).slice(0, last);
  return { size, lines: lines.map((line, i) => (i === last - 1 ? `${line}…` : line)) };
}

/** Returns as many lines of about one length, so that none holds a last word alone. */
function balanced(text: string, em: number, lines: readonly string[]): readonly string[] {
  let best = lines;
  for (let narrower = em - 1; narrower > em / 2; narrower -= 1) {
    const tried = wrap(text, narrower);
    if (tried.length > lines.length || tried.some((line) => widthOf(line) > narrower)) break;
    best = tried;
  }
  return best;
}

/** Returns a text in lines of at most so many em. */
function wrap(text: string, em: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [word] of text.matchAll(WORD)) {
    if (line !== '' && widthOf(line + word.trimEnd()) > em) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** Returns how wide a text is in em when it is bold; otherwise it is a little less. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** Of the printable ASCII characters from the space on, in thousandths of em, in the bold font. */
const WIDTHS = (
  '227 370 574 590 590 963 740 325 378 378 507 590 325 370 325 387 590 590 590 590 590 590 590 590 ' +
  '590 590 325 325 590 590 590 514 1007 641 681 656 714 615 585 717 757 330 568 686 578 853 749 770 ' +
  '667 770 682 624 625 748 619 915 627 580 613 378 387 378 590 567 626 591 644 527 644 581 372 597 ' +
  '640 304 306 604 315 964 641 626 644 644 437 495 421 637 576 863 562 574 511 378 296 378 590'
)
  .split(' ')
  .map(Number);

/** Returns the width of a character in em; of one that the table lacks, that of a Chinese one. */
function charWidth(char: string): number {
  return (WIDTHS[(char.codePointAt(0) ?? 0) - 32] ?? 1000) / 1000;
}
