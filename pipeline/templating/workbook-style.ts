// How the cells of a workbook look: the styles by name, and the part of the file that defines them.

/** Where SpreadsheetML is defined. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

// Positions in the lists below; built-in format 49 is text. Numbers keep the general format: a format with fixed
// decimals would show, and save as CSV, another number than was typed.
const STYLES = {
  plain: { font: 0, fill: 0, border: 0, format: 0, isOpen: false },
  title: { font: 1, fill: 0, border: 0, format: 0, isOpen: false },
  header: { font: 2, fill: 2, border: 1, format: 0, isOpen: false },
  'given-text': { font: 0, fill: 3, border: 1, format: 49, isOpen: false },
  'given-number': { font: 0, fill: 3, border: 1, format: 0, isOpen: false },
  'open-text': { font: 0, fill: 0, border: 1, format: 49, isOpen: true },
  'open-number': { font: 0, fill: 0, border: 1, format: 0, isOpen: true },
  'open-date': { font: 0, fill: 0, border: 1, format: 164, isOpen: true },
} as const;
export type StyleName = keyof typeof STYLES;
export const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

const FONT = '<name val="宋体"/><family val="3"/><charset val="134"/>';
const EDGE = '<color rgb="FFBFBFBF"/>';
const SIDES = ['left', 'right', 'top', 'bottom'];
/** The content of xl/styles.xml. */
export const STYLE_SHEET = [
  `<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  `<fonts count="3"><font><sz val="11"/>${FONT}</font><font><b/><sz val="14"/>${FONT}</font>`,
  `<font><b/><sz val="11"/>${FONT}</font></fonts>`,
  '<fills count="4"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  ...['FFD9E2EC', 'FFF2F2F2'].map(
    (colour) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
  ),
  '</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${SIDES.map((side) => `<${side} style="thin">${EDGE}</${side}>`).join('')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${STYLE_NAMES.length}">`,
  ...STYLE_NAMES.map((name) => {
    const { font, fill, border, format, isOpen } = STYLES[name];
    const at = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
    const applied =
      'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"';
    return `<xf ${at} ${applied}><alignment vertical="center"/><protection locked="${isOpen ? 0 : 1}"/></xf>`;
  }),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
