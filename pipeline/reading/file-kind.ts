// The first bytes of a file in, what it is out where that is no CSV: told by magic bytes, by the
// names inside an archive, by the first tag. Nothing is ever unpacked.

import type { Bilingual } from '../reference/reference.ts';

/** What a file is instead of a CSV, and how its sender makes a CSV of it. */
export interface FileKind {
  readonly kind: Bilingual;
  readonly remedy: Bilingual;
}

/** Returns the kind of a file that is no CSV; `head` is how it begins, read as text. */
export function kindOf(bytes: Uint8Array, head: string): FileKind | undefined {
  if (startsWith(bytes, ZIP)) return zipKind(bytes);
  if (startsWith(bytes, OLE)) return oleKind(bytes);
  const known = MAGIC.find(({ magic }) => startsWith(bytes, magic));
  return known ?? markup(head);
}

/** Returns what is said of a file that is no text. */
export function binaryKind(): FileKind {
  return {
    kind: { zh: '二进制文件', en: 'a binary file' },
    remedy: {
      zh: '请找到原来的表格，用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”，再报送。',
      en: 'Find the table that it was made from, open it in Excel or WPS, save it as "CSV UTF-8 (comma delimited)" and send that file.',
    },
  };
}

const ZIP = 'PK\x03\x04';
const OLE = '\xd0\xcf\x11\xe0';

const FROM_EXCEL: Bilingual = {
  zh: '请用 Excel 打开，选“文件 → 另存为”，类型选“CSV UTF-8（逗号分隔）”；用 WPS 打开时选“文件 → 另存为 → 其他格式”，类型选“CSV（逗号分隔）”。再报送存好的文件。',
  en: 'Open it in Excel and choose "File → Save As", type "CSV UTF-8 (comma delimited)"; in WPS choose "File → Save As → other formats", type "CSV (comma delimited)". Send the file so saved.',
};
const FROM_WPS: Bilingual = {
  zh: '请用 WPS 表格或 Excel 打开，选“文件 → 另存为”，类型选“CSV（逗号分隔）”，再报送存好的文件。',
  en: 'Open it in WPS Spreadsheets or Excel, choose "File → Save As", type "CSV (comma delimited)", and send the file so saved.',
};
const FROM_DOCUMENT: Bilingual = {
  zh: '请把其中的表格复制到 Excel 或 WPS 表格里，核对无误后另存为“CSV UTF-8（逗号分隔）”，再报送。',
  en: 'Copy its table into Excel or WPS Spreadsheets, check it, save it as "CSV UTF-8 (comma delimited)" and send that file.',
};
const FROM_PRINT: Bilingual = {
  zh: '版式文件和图片里的数字读不出来。请找到生成它的原表，用 Excel 或 WPS 另存为“CSV UTF-8（逗号分隔）”，再报送。',
  en: 'Numbers cannot be read out of prints and pictures. Find the table that it was made from, save it as "CSV UTF-8 (comma delimited)" in Excel or WPS and send that file.',
};
const FROM_ARCHIVE: Bilingual = {
  zh: '请先解压，再逐个报送里面的 CSV 文件；如果里面是 Excel 或 WPS 表格，请先另存为“CSV UTF-8（逗号分隔）”。',
  en: 'Unpack it and send the CSV files inside one by one; save tables of Excel or WPS as "CSV UTF-8 (comma delimited)" first.',
};
const FROM_WEB: Bilingual = {
  zh: '有的系统导出的“Excel 表格”其实是网页。请用 Excel 或 WPS 打开它，另存为“CSV UTF-8（逗号分隔）”，再报送。',
  en: 'What some systems export as "Excel" is a web page. Open it in Excel or WPS, save it as "CSV UTF-8 (comma delimited)" and send that file.',
};
const UNLOCKED: Bilingual = {
  zh: '请用 Excel 或 WPS 打开（需要输入密码），另存为“CSV UTF-8（逗号分隔）”，再报送；CSV 文件不能加密。',
  en: 'Open it in Excel or WPS with its password, save it as "CSV UTF-8 (comma delimited)" and send that file; a CSV has no password.',
};

type Magic = FileKind & { readonly magic: string };

// How files begin, a character for each byte; a question mark is any byte.
const MAGIC: readonly Magic[] = [
  like('%PDF', { zh: ' PDF 文件', en: 'a PDF file' }, FROM_PRINT),
  like('\x89PNG', { zh: '图片（PNG）', en: 'a picture (PNG)' }, FROM_PRINT),
  like('\xff\xd8\xff', { zh: '图片（JPEG）', en: 'a picture (JPEG)' }, FROM_PRINT),
  like('GIF8', { zh: '图片（GIF）', en: 'a picture (GIF)' }, FROM_PRINT),
  like('II*\0', { zh: '图片（TIFF）', en: 'a picture (TIFF)' }, FROM_PRINT),
  like('MM\0*', { zh: '图片（TIFF）', en: 'a picture (TIFF)' }, FROM_PRINT),
  like('RIFF????WEBP', { zh: '图片（WebP）', en: 'a picture (WebP)' }, FROM_PRINT),
  like('????ftyphei', { zh: '图片（HEIC）', en: 'a picture (HEIC)' }, FROM_PRINT),
  like('BM????\0\0\0\0', { zh: '图片（BMP）', en: 'a picture (BMP)' }, FROM_PRINT),
  like('\x1f\x8b', { zh: '压缩文件（gzip）', en: 'a compressed file (gzip)' }, FROM_ARCHIVE),
  like('BZh?1AY&SY', { zh: '压缩文件（bzip2）', en: 'a compressed file (bzip2)' }, FROM_ARCHIVE),
  like('\xfd7zXZ', { zh: '压缩文件（xz）', en: 'a compressed file (xz)' }, FROM_ARCHIVE),
  like('PK\x05\x06', { zh: '空的压缩包（zip）', en: 'an empty zip archive' }, FROM_ARCHIVE),
  like('Rar!', { zh: '压缩包（rar）', en: 'a rar archive' }, FROM_ARCHIVE),
  like('7z\xbc\xaf', { zh: '压缩包（7z）', en: 'a 7z archive' }, FROM_ARCHIVE),
  like('{\\rtf', { zh: '文档（RTF）', en: 'a text document (RTF)' }, FROM_DOCUMENT),
];

function like(magic: string, kind: Bilingual, remedy: Bilingual): Magic {
  return { magic, kind, remedy };
}

// Workbooks, documents and OFD are all zip archives: the names of their entries differ.
function zipKind(bytes: Uint8Array): FileKind {
  const names = entryNames(bytes);
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^OFD\.xml$/i))
    return { kind: { zh: ' OFD 版式文件', en: 'an OFD document' }, remedy: FROM_PRINT };
  if (has(/^xl\//)) return { kind: WORKBOOK, remedy: FROM_EXCEL };
  if (has(/^content\.xml$/)) return { kind: OPEN_DOCUMENT, remedy: FROM_EXCEL };
  if (has(/^(?:word|ppt)\//)) return { kind: DOCUMENT, remedy: FROM_DOCUMENT };
  return { kind: { zh: '压缩包（zip）', en: 'a zip archive' }, remedy: FROM_ARCHIVE };
}

const WORKBOOK = { zh: ' Excel 工作簿（xlsx）', en: 'an Excel workbook (xlsx)' };
const OPEN_DOCUMENT = { zh: ' OpenDocument 表格（ods）', en: 'an OpenDocument table (ods)' };
const DOCUMENT = { zh: ' Word 或演示文档', en: 'a document or a presentation' };
const OLD_WORKBOOK = {
  zh: '旧版 Excel（xls）或 WPS（et）表格',
  en: 'a table of an old Excel (xls) or of WPS (et)',
};

const LOOKED_AT = 65_536;

// A name stands in front of its entry, and again in the directory at the end of the archive.
function entryNames(bytes: Uint8Array): string[] {
  const tail = Math.max(LOOKED_AT, bytes.length - LOOKED_AT);
  return [bytes.subarray(0, LOOKED_AT), bytes.subarray(tail)].flatMap((part) => {
    const text = latin(part);
    return [...text.matchAll(/PK(?:\x03\x04[^]{22}|\x01\x02[^]{24})/g)].map(
      ({ 0: head, index }) => {
        const size = index + (head.charAt(2) === '\x03' ? 26 : 28);
        const name = index + (head.charAt(2) === '\x03' ? 30 : 46);
        return text.slice(name, name + text.charCodeAt(size) + 256 * text.charCodeAt(size + 1));
      },
    );
  });
}

// The directory of an OLE file names its streams in UTF-16; which sector it is in stands in byte 48.
function oleKind(bytes: Uint8Array): FileKind {
  const head = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512));
  const sector = head.byteLength < 52 ? 0 : head.getUint32(48, true);
  const start = (sector + 1) * 2 ** (head.byteLength < 52 ? 9 : head.getUint16(30, true) & 15);
  const names = latin(bytes.subarray(start, start + LOOKED_AT)).replaceAll('\0', '');
  if (names.includes('EncryptedPackage'))
    return { kind: { zh: '加密的表格', en: 'an encrypted table' }, remedy: UNLOCKED };
  if (/WordDocument|PowerPoint/.test(names)) return { kind: DOCUMENT, remedy: FROM_DOCUMENT };
  if (names.includes('ETExtData'))
    return { kind: { zh: ' WPS 表格（et）', en: 'a WPS table (et)' }, remedy: FROM_WPS };
  return { kind: OLD_WORKBOOK, remedy: FROM_EXCEL };
}

// A cell may begin with "<": only tags that begin whole documents count.
function markup(head: string): FileKind | undefined {
  const start = head.slice(0, 2048).trimStart();
  if (/^(?:MIME-Version:|From: <|Content-Type: multipart\/)/i.test(start))
    return { kind: { zh: '网页存档（mht）', en: 'a web archive (MHTML)' }, remedy: FROM_WEB };
  if (/^(?:\{\s*"\w+"\s*:|\[\s*\{\s*")/.test(start))
    return { kind: { zh: ' JSON 文件', en: 'a JSON file' }, remedy: FROM_DOCUMENT };
  if (!/^<(?:!--|(?:!doctype|html|head|body|meta|style|table|div|\?xml)\b)/i.test(start))
    return undefined;
  const isXml = start.startsWith('<?xml') && !/<html/i.test(start);
  const kind = isXml ? { zh: ' XML 文件', en: 'an XML file' } : { zh: '网页', en: 'a web page' };
  return { kind, remedy: FROM_WEB };
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return Array.from(magic).every((one, i) => one === '?' || bytes[i] === one.charCodeAt(0));
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
