// An .xlsx file for tests, put together part by part: what Excel and WPS write, without the rest.

import { strToU8, zipSync } from 'fflate';

export interface SheetParts {
  readonly name: string;
  /** The XML inside `<sheetData>`. */
  readonly data: string;
  readonly state?: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetParts[];
  /** The XML of each shared string, without `<si>`. */
  readonly strings?: readonly string[];
  /** Format codes of the cell styles 1, 2, …; a number is one that programs know by heart. */
  readonly formats?: readonly (string | number)[];
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CUSTOM = 164;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Returns the bytes of a workbook. */
export function workbookFile(parts: WorkbookParts): Uint8Array<ArrayBuffer> {
  const { sheets, strings = [], formats = [], properties = '' } = parts;
  const entries = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}" ${state ? `state="${state}" ` : ''}r:id="rId${i + 1}"/>`,
  );
  const xml = {
    '_rels/.rels': relationships([['rIdX', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${TYPE}"><workbookPr ${properties}/><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i): Relation => [`rId${i + 1}`, 'worksheet', `worksheets/s${i + 1}.xml`]),
      ['rIdS', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rIdF', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
    'xl/styles.xml': styles(formats),
    ...Object.fromEntries(
      sheets.map(({ data }, i) => [
        `xl/worksheets/s${i + 1}.xml`,
        `<worksheet ${MAIN}><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
  };
  const files = Object.entries(xml).map(([path, text]) => [path, strToU8(HEAD + text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}

/** Returns rows of texts and numbers as the XML inside `<sheetData>`. */
export function rowsXml(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string =>
    typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  return rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
}

type Relation = readonly [id: string, type: string, target: string];

function relationships(all: readonly Relation[]): string {
  const one = ([id, type, target]: Relation): string =>
    `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"/>`;
  return `<Relationships xmlns="${PACKAGE}">${all.map(one).join('')}</Relationships>`;
}

function styles(formats: readonly (string | number)[]): string {
  const custom = formats.flatMap((code, i) =>
    typeof code === 'string'
      ? [`<numFmt numFmtId="${CUSTOM + i}" formatCode="${escaped(code)}"/>`]
      : [],
  );
  const cells = formats.map(
    (code, i) => `<xf numFmtId="${typeof code === 'string' ? CUSTOM + i : code}"/>`,
  );
  const none = '<xf numFmtId="0"/>';
  return `<styleSheet ${MAIN}><numFmts>${custom.join('')}</numFmts><cellStyleXfs>${none}</cellStyleXfs><cellXfs>${none}${cells.join('')}</cellXfs></styleSheet>`;
}
