// A worksheet in, its rows as shown texts out: the first row of the sheet first, blank ones too, so
// that the lines of the CSV have the numbers of the sheet's rows.

import { GENERAL } from './read-formats.ts';
import { textGatherer } from './read-strings.ts';
import { showNumber } from './show-number.ts';
import { walkXml, type Attributes } from './walk-xml.ts';

export interface SheetOptions {
  readonly strings: readonly string[];
  /** By cell style. */
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

/** Returns the rows of a sheet, cut after the last row and the last column that hold anything. */
export function readSheet(xml: string, options: SheetOptions): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const gather = textGatherer();
  let row = -1;
  let column = -1;
  let cell: Attributes = {};
  let value = '';
  let inValue = false;
  walkXml(xml, {
    open(name, attributes) {
      gather.visitor.open(name, attributes);
      if (name === 'row') [row, column] = [rowOf(attributes()['r']) ?? row + 1, -1];
      else if (name === 'c') {
        cell = attributes();
        column = columnOf(cell['r']) ?? column + 1;
      } else if (name === 'v') inValue = true;
    },
    text(text) {
      gather.visitor.text(text);
      if (inValue) value += text;
    },
    close(name) {
      gather.visitor.close(name);
      if (name === 'v') inValue = false;
      if (name !== 'c') return;
      const inline = gather.take();
      const text = inline === '' ? shownText(value, cell, options) : inline;
      if (text !== '') (rows[row] ??= [])[column] = text;
      value = '';
    },
  });
  return filled(rows);
}

function rowOf(address: string | undefined): number | undefined {
  return address === undefined ? undefined : Number(address) - 1;
}

const A = 64;

// The letters of an address such as AB12, as a number from 0.
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]+/.exec(address ?? '')?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, one) => 26 * sum + one.charCodeAt(0) - A, 0) - 1;
}

function shownText(value: string, { t, s }: Attributes, options: SheetOptions): string {
  if (value === '') return '';
  if (t === 's') return options.strings[Number(value)] ?? '';
  if (t === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (t === 'd') return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
  const number = Number(value);
  if (t === 'str' || t === 'e' || !Number.isFinite(number)) return value;
  return showNumber(number, options.formats[Number(s ?? 0)] ?? GENERAL, options.from1904);
}

function filled(rows: readonly (readonly string[] | undefined)[]): readonly (readonly string[])[] {
  return Array.from(rows, (cells = []) =>
    Array.from(cells, (cell: string | undefined) => cell ?? ''),
  );
}
