// A sheet of cells in, an .xlsx file out: a title, a table under a frozen header, notes; blank cells to
// type in, all others protected (without a password), drop-down lists. Same sheet, same bytes.
// https://ecma-international.org/publications-and-standards/standards/ecma-376/ (SpreadsheetML).

import { strToU8, zipSync, type Zippable } from 'fflate';
import { MAIN, STYLE_NAMES, STYLE_SHEET, type StyleName } from './workbook-style.ts';

export interface Sheet {
  readonly name: string;
  /** In digits of the body's type. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** How many rows stay in sight above the others. */
  readonly frozen: number;
  readonly choices: readonly Choice[];
}

export interface SheetCell {
  /** A decimal becomes a number where the style is one of numbers. */
  readonly text: string;
  readonly style: StyleName;
}

/** Words to choose from in some rows of a column, both counted from 0; others may be typed. */
export interface Choice {
  readonly column: number;
  readonly rows: readonly number[];
  readonly words: readonly string[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Returns the bytes of a workbook with one sheet. */
export function workbook(sheet: Sheet): Uint8Array {
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLE_SHEET,
    'xl/worksheets/sheet1.xml': worksheet(sheet),
  };
  const zipped: Zippable = {};
  for (const [name, text] of Object.entries(files)) zipped[name] = strToU8(HEAD + text);
  // The first moment that a zip can hold, in whatever zone the machine lives.
  return zipSync(zipped, { mtime: new Date(1980, 0, 1), level: 1 });
}

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const listed = all.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${listed.join('')}</Relationships>`;
}

// The order of the elements is fixed by the standard.
function worksheet({ widths, rows, frozen, choices }: Sheet): string {
  const top = `A${frozen + 1}`;
  const pane = `<pane ySplit="${frozen}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `<worksheet xmlns="${MAIN}">`,
    `<sheetViews><sheetView workbookViewId="0">${pane}<selection pane="bottomLeft" activeCell="${top}" sqref="${top}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18" customHeight="1"/>',
    `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.map(rowXml).join('')}</sheetData>`,
    // 0 is what a protected sheet still allows: widths, and rows added below.
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0"/>',
    choicesXml(choices),
    '</worksheet>',
  ].join('');
}

function rowXml(cells: readonly SheetCell[], row: number): string {
  const written = cells.map((cell, column) => cellXml(cell, addressOf(column, row)));
  return `<row r="${row + 1}">${written.join('')}</row>`;
}

function cellXml({ text, style }: SheetCell, address: string): string {
  const start = `<c r="${address}" s="${STYLE_NAMES.indexOf(style)}"`;
  if (text === '') return `${start}/>`;
  if (style.endsWith('-number') && /^-?\d{1,15}(\.\d+)?$/.test(text))
    return `${start}><v>${text}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function choicesXml(choices: readonly Choice[]): string {
  const used = choices.filter(({ rows }) => rows.length > 0);
  if (used.length === 0) return '';
  const listed = used.map(({ column, rows, words }) => {
    const ranges = runs(rows).map(
      ([first, last]) => `${addressOf(column, first)}:${addressOf(column, last)}`,
    );
    return `<dataValidation type="list" allowBlank="1" sqref="${ranges.join(' ')}"><formula1>"${escaped(words.join(','))}"</formula1></dataValidation>`;
  });
  return `<dataValidations count="${used.length}">${listed.join('')}</dataValidations>`;
}

/** Returns the first and last of each run of numbers that follow each other. */
function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

function addressOf(column: number, row: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

// XML has no place for them.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
