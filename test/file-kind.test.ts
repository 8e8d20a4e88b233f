// kindOf(bytes): what a file is where it is no CSV, and the way to a CSV from there.

import { expect, test } from 'vitest';
import { decode } from '../pipeline/decode.ts';

function latin(text: string): number[] {
  return Array.from(text, (one) => one.charCodeAt(0));
}

function utf16(text: string): number[] {
  return latin(text).flatMap((byte) => [byte, 0]);
}

function said(bytes: readonly number[]): readonly [string, string] {
  const result = decode(Uint8Array.from(bytes), () => true);
  if ('finding' in result) return [result.finding.message.en, result.finding.hint.en];
  return ['a text', ''];
}

/** An entry of a zip archive as it stands in front of its content. */
function entry(name: string, content = ''): string {
  const size = String.fromCharCode(name.length, 0);
  return `PK\x03\x04${'\x14\0'.repeat(11)}${size}\0\0${name}${content}`;
}

/** An OLE file: its directory, 64 bytes of name in each entry, stands in the given sector. */
function ole(streams: readonly string[], sector = 1): number[] {
  const bytes = new Uint8Array(512 * (sector + 3));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set([9, 0], 30);
  bytes.set([sector], 48);
  // What stands before the directory is no name of a stream.
  bytes.set(utf16('EncryptedPackage'), 512 * sector + 256);
  for (const [i, name] of streams.entries()) bytes.set(utf16(name), 512 * (sector + 1) + 128 * i);
  return [...bytes];
}

const KINDS: Readonly<Record<string, readonly [readonly number[], RegExp, RegExp]>> = {
  'a workbook': [
    latin(entry('[Content_Types].xml', 'x'.repeat(400)) + entry('xl/workbook.xml')),
    /Excel workbook/,
    /in WPS choose/,
  ],
  'a workbook known by its directory alone': [
    latin(
      `${entry('a', 'x'.repeat(90_000))}PK\x01\x02${'\0'.repeat(24)}\x05\0${'\0'.repeat(16)}xl/ab`,
    ),
    /Excel workbook/,
    /Save As/,
  ],
  ofd: [latin(entry('OFD.xml') + entry('Doc_0/Document.xml')), /an OFD/, /Find the table/],
  ods: [latin(entry('mimetype') + entry('content.xml')), /OpenDocument/, /Save As/],
  docx: [latin(entry('word/document.xml')), /a document/, /Copy its table/],
  zip: [latin(entry('九月.csv'.normalize()) + entry('a.csv')), /a zip archive/, /Unpack/],
  xls: [ole(['Root Entry', 'Workbook']), /an old Excel \(xls\)/, /Save As/],
  et: [ole(['Root Entry', 'Workbook', 'ETExtData'], 7), /WPS table/, /WPS Spreadsheets/],
  doc: [ole(['Root Entry', 'WordDocument']), /a document/, /Copy its table/],
  'an encrypted workbook': [ole(['Root Entry', 'EncryptedPackage']), /encrypted/, /password/],
  'the first bytes of an xls': [[0xd0, 0xcf, 0x11, 0xe0], /an old Excel/, /Save As/],
  pdf: [latin('%PDF-1.7\n'), /a PDF/, /Find the table/],
  png: [latin('\x89PNG\r\n\x1a\n'), /PNG/, /Find the table/],
  jpeg: [latin('\xff\xd8\xff\xe0'), /JPEG/, /Find the table/],
  webp: [latin('RIFF\x10\0\0\0WEBPVP8 '), /WebP/, /Find the table/],
  gzip: [[0x1f, 0x8b, 8, 0], /gzip/, /Unpack/],
  rar: [latin('Rar!\x1a\x07\0'), /rar/, /Unpack/],
  html: [latin('\n <!DOCTYPE html><p>a'), /a web page/, /Open it in Excel/],
  'a page of Excel': [latin('<html xmlns:o="urn:x"><table>'), /a web page/, /Open it in Excel/],
  'a table without a page': [latin('<table border=1><tr><td>a'), /a web page/, /Open it in Excel/],
  'html behind a mark': [[0xef, 0xbb, 0xbf, ...latin('<html>')], /a web page/, /Open it/],
  'html in UTF-16': [[0xff, 0xfe, ...utf16('<html><table>')], /a web page/, /Open it/],
  'xml of Excel': [latin('<?xml version="1.0"?><Workbook>'), /an XML file/, /Open it in Excel/],
  mhtml: [latin('MIME-Version: 1.0\r\nContent-Type: multipart/related'), /MHTML/, /Open it/],
  json: [latin('[{"place":"210102"}]'), /a JSON file/, /Copy its table/],
};

test.each(Object.entries(KINDS))('decode says of %s what it is and how to save it', (_, kind) => {
  const [bytes, message, hint] = kind;
  const [saidMessage, saidHint] = said(bytes);
  expect(saidMessage).toMatch(message);
  expect(saidHint).toMatch(hint);
  expect(saidHint).toContain('Renaming it is not enough.');
});

test('decode takes no table for another kind of file by how its first cell begins', () => {
  const starts = [
    '<表一>,a',
    '<30,a',
    'BM,BZh,a',
    'PK,a',
    'II*,a',
    'MM,a',
    'Rar,a',
    '[1],a',
    '{a},b',
  ];
  for (const start of [...starts, '"<b>",a', 'From,a', '<tablet>,a', 'RIFF,WEBP'])
    expect([start, said([...new TextEncoder().encode(start)])[0]]).toEqual([start, 'a text']);
});

test('decode never unpacks an archive, however large it says it is', () => {
  const bomb = latin(entry('xl/sheet1.xml')).concat(Array<number>(2_000_000).fill(0));
  const start = performance.now();
  expect(said(bomb)[0]).toMatch(/Excel workbook/);
  expect(performance.now() - start).toBeLessThan(1000);
});
