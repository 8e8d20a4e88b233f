// The text of a file in chunks that end anywhere in, the same text in pieces that end where records
// end out: at a line end with an even count of quotes before it. No more than a piece is ever held.

// A record longer than this is none: a quote that stands open has swallowed what follows, or there
// are no line ends. Nothing is read behind it.
const LONGEST = 1 << 23;

/** Returns the text in pieces of whole records; the last one may end within a record. */
export function* pieces(chunks: Iterable<string>): Iterable<string> {
  let rest: string[] = [];
  let length = 0;
  let isOpen = false;
  for (const chunk of chunks) {
    isOpen = (quotesIn(chunk) % 2 === 1) !== isOpen;
    const end = endOfRecords(chunk, isOpen);
    if (end > 0) {
      yield rest.join('') + chunk.slice(0, end);
      rest = [];
      length = 0;
    }
    rest.push(chunk.slice(end));
    length += chunk.length - end;
    if (length > LONGEST) break;
  }
  if (length > 0) yield rest.join('');
}

// Behind the last line end outside quotes, 0 where there is none; `isOpen` is whether a quote is open
// at the end. Behind a CR there may be an LF.
function endOfRecords(text: string, isOpen: boolean): number {
  let isQuoted = isOpen;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && character === LF) return at + 1;
    else if (!isQuoted && character === CR && at < text.length - 1) return at + 1;
  }
  return 0;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}
