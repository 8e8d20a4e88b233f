// A record in, the same record without harmless invisible characters out. What must not be in a
// file, or could do harm where it is opened, is a finding; nothing else of a cell is changed.

import { MISSING } from './annotation.ts';
import { COVER, COVERED_KINDS, coveredIn } from './covered.ts';
import { rearm } from './disarm.ts';
import { visible, type Reporting } from './finding.ts';
import { garbled } from './garbled.ts';
import { isPersonalColumn, personalIn } from './privacy.ts';
import type { Row } from './record.ts';

// In two, as an engine tests few ranges five times faster than many.
const ODD =
  /[\0-\x08\x0b\x0c\x0e-\x1f!<=>@\x7f-\x9f\u00ad\u00c0-\u0fff\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f]/;
const ODD_TOO = /[\ufe0e-\ufeff\uff10-\uff19\uff1d\uff20\uff38\uff58\ufffd锟]/;
const SIGN = /(?:^|[,;\t|"\n\r，])(?:[+\-＋－][^\d.,\s]|'\s*[+\-＋－])/;

/**
 * Returns whether any cell of a text may hold something for `screenRow`: where it says no, a whole
 * chunk of a file need not be looked at cell by cell.
 */
export function needsScreening(text: string): boolean {
  return (
    ODD.test(text) ||
    ODD_TOO.test(text) ||
    text.includes('??') ||
    text.includes(COVER) ||
    text.includes(MISSING) ||
    SIGN.test(text) ||
    hasPersonalNumber(text)
  );
}

// The shortest, a mobile number, has eleven digits: one in eleven characters is one of them.
const SHORTEST = 11;
// More than this is not looked through here: a cell has limits, a text has none.
const LONGEST = 1000;

function hasPersonalNumber(text: string): boolean {
  for (let i = SHORTEST - 1; i < text.length; i += SHORTEST) {
    if (!isDigitOrGap(text.charCodeAt(i))) continue;
    let start = i;
    let end = i + 1;
    while (isDigitOrGap(text.charCodeAt(start - 1))) start--;
    while (isDigitOrGap(text.charCodeAt(end))) end++;
    if (end - start > LONGEST) return true;
    if (end - start >= SHORTEST && personalIn(text.slice(start, end + 1)).size > 0) return true;
    i = end;
  }
  return false;
}

function isDigitOrGap(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || [0x20, 0x2d, 0xa0, 0x3000, 0xff0d].includes(code);
}

export interface ScreenOptions {
  /** The names of the columns, for a row of data; undefined for a line outside the table. */
  readonly header: readonly string[] | undefined;
  readonly found: Reporting;
}

/** Returns the record as it is to be read. */
export function screenRow(row: Row, { header, found }: ScreenOptions): Row {
  if (!row.cells.some(needsScreening)) return row;
  const cells = row.cells.map((cell, i) => {
    const at = { line: row.line, column: header?.[i] ?? '', value: cell };
    return needsScreening(cell) ? screened(at, header !== undefined, found) : cell;
  });
  return { line: row.line, cells };
}

type At = Readonly<{ line: number; column: string; value: string }>;

// Soft hyphens, zero-width characters, marks of direction and of how an emoji is drawn; the end mark
// of DOS, alone in its line.
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufe0e\ufe0f\ufeff]|^\x1a$/g;
// With these a number is shown in another order than it is written in.
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u206a-\u206f]/;

function screened(at: At, isData: boolean, found: Reporting): string {
  const value = at.value.replace(INVISIBLE, '');
  if (value !== at.value) found.add('invisible-removed', { ...at, after: visible(value) });
  if (CONTROL.test(value)) found.add('control-character', at);
  if (DIRECTION.test(value)) found.add('direction-control', at);
  const lost = garbled(value);
  if (lost) found.add(lost, at);
  for (const kind of personalIn(value)) if (isData || kind !== 'mobile-number') found.add(kind, at);
  if (value.includes(COVER)) return uncovered(value, at, found);
  if (value.includes(MISSING)) {
    found.add('unfilled-cell', at);
    return '';
  }
  // Lines outside the table are published nowhere.
  return isData ? harmlessly(value, at, found) : value;
}

// Nothing is reported there; but that a column of personal data is filled must still be seen.
function uncovered(value: string, at: At, found: Reporting): string {
  const isPersonal = isPersonalColumn(at.column);
  for (const kind of coveredIn(value))
    if (!isPersonal || kind !== 'personal-data')
      found.add('covered-cell', { ...at, kind: COVERED_KINDS[kind] });
  return isPersonal ? value : '';
}

// ="210102" is how some systems keep a spreadsheet from reading a code as a number.
function harmlessly(written: string, at: At, found: Reporting): string {
  const value = rearm(written);
  const [, text] = /^\s*="([^"]*)"\s*$/.exec(value) ?? [];
  if (text !== undefined) found.add('formula-unwrapped', { ...at, after: visible(text) });
  else if (isFormula(value)) found.add('formula-text', at);
  else if (value !== written) found.add('apostrophe-removed', { ...at, after: visible(value) });
  if (/<\/?[a-z!][^<>]*>|<(?:script|img|iframe|svg)\b|\bjavascript:/i.test(value))
    found.add('markup-text', at);
  return text ?? value;
}

// A sign before a number or a word is none; =1+1, @SUM(1), -2+3+cmd|' /C calc'!A0 are.
function isFormula(value: string): boolean {
  const text = value.trimStart();
  if (/^[=＝]\s*\S/.test(text)) return true;
  return /^[+\-＋－@＠](?:\s*[A-Za-z(=].*\(|[^|]*\|[^!]*!)/.test(text);
}
