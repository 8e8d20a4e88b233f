// Tables in, an .xlsx file out: a sheet per table under a frozen header, codes as text, numbers as
// numbers, each text kept once. Same tables, same bytes.
// https://ecma-international.org/publications-and-standards/standards/ecma-376/ (SpreadsheetML).

import { strToU8, zipSync, type Zippable } from 'fflate';
import { height, type Columns } from '../table.ts';
import { MAIN, STYLE_NAMES, STYLE_SHEET } from '../templating/workbook-style.ts';

export interface TableSheet {
  readonly name: string;
  readonly table: Columns;
  readonly numeric: ReadonlySet<string>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEADER = STYLE_NAMES.indexOf('header');
// A spreadsheet keeps 15 digits; a longer number stays text, whole.
const NUMBER = /^-?\d{1,15}(\.\d+)?$/;

/** Returns the bytes of a workbook with a sheet per table. */
export function tableWorkbook(sheets: readonly TableSheet[]): Uint8Array {
  const texts = new Map<string, number>();
  const worksheets = sheets.map((sheet) => worksheet(sheet, texts));
  const files: Zippable = {};
  const add = (name: string, text: string): void => {
    files[name] = strToU8(HEAD + text);
  };
  add('[Content_Types].xml', contentTypes(sheets.length));
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  add('xl/workbook.xml', workbookXml(sheets));
  add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  );
  add('xl/styles.xml', STYLE_SHEET);
  add('xl/sharedStrings.xml', sharedStrings(texts));
  for (const [i, xml] of worksheets.entries()) add(`xl/worksheets/sheet${i + 1}.xml`, xml);
  // The first moment that a zip can hold, in whatever zone the machine lives.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 1 });
}

function worksheet({ table, numeric }: TableSheet, texts: Map<string, number>): string {
  const names = Object.keys(table);
  const text = (cell: string, style = 0): string => {
    const known = texts.get(cell) ?? texts.size;
    texts.set(cell, known);
    return `<c t="s"${style ? ` s="${style}"` : ''}><v>${known}</v></c>`;
  };
  const columns = names.map((name) => ({ cells: table[name] ?? [], isNumber: numeric.has(name) }));
  let rows = `<row>${names.map((name) => text(name, HEADER)).join('')}</row>`;
  for (let row = 0; row < height(table); row += 1) {
    rows += '<row>';
    for (const { cells, isNumber } of columns) {
      const cell = cells[row] ?? '';
      if (cell === '') rows += '<c/>';
      else if (isNumber && NUMBER.test(cell)) rows += `<c><v>${cell}</v></c>`;
      else rows += text(cell);
    }
    rows += '</row>';
  }
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultColWidth="16" defaultRowHeight="18"/><sheetData>${rows}</sheetData></worksheet>`;
}

function contentTypes(count: number): string {
  const parts = [
    ['workbook.xml', 'sheet.main'],
    ...Array.from({ length: count }, (_, i) => [`worksheets/sheet${i + 1}.xml`, 'worksheet']),
    ['styles.xml', 'styles'],
    ['sharedStrings.xml', 'sharedStrings'],
  ];
  const overrides = parts.map(
    ([part, type]) => `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const listed = all.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${listed.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly TableSheet[]): string {
  const listed = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`;
}

function sharedStrings(texts: ReadonlyMap<string, number>): string {
  const items = [...texts.keys()].map(
    (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
  );
  return `<sst xmlns="${MAIN}" uniqueCount="${texts.size}">${items.join('')}</sst>`;
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
