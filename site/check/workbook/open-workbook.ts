// The bytes of an .xlsx file in, its visible sheets out.

import { strFromU8, unzipSync } from 'fflate';
import { readFormats } from './read-formats.ts';
import { readSheet } from './read-sheet.ts';
import { readStrings } from './read-strings.ts';
import { decoded, walkXml } from './walk-xml.ts';

export interface Sheet {
  readonly name: string;
  /** The shown texts, by row and column of the sheet. */
  readonly rows: readonly (readonly string[])[];
}

/** Returns the visible sheets that hold anything; undefined where the bytes are no sound workbook. */
export function openWorkbook(bytes: Uint8Array): readonly Sheet[] | undefined {
  try {
    return visibleSheets(bytes);
  } catch {
    // Cut off, encrypted, or not XML inside: whatever it is, it cannot be read.
    return undefined;
  }
}

function visibleSheets(bytes: Uint8Array): readonly Sheet[] | undefined {
  const main = related(part(bytes, '_rels/.rels'), '').find(
    ({ type }) => type === 'officeDocument',
  );
  const xml = main && part(bytes, main.path);
  if (!xml || !/<(\w+:)?workbook\b/.test(xml)) return undefined;
  const folder = main.path.replace(/[^/]*$/, '');
  const name = main.path.slice(folder.length);
  const relations = related(part(bytes, `${folder}_rels/${name}.rels`), folder);
  const pathOf = (type: string): string => relations.find((one) => one.type === type)?.path ?? '';
  const { sheets, from1904 } = readContents(xml);
  const options = {
    strings: readStrings(part(bytes, pathOf('sharedStrings'))),
    formats: readFormats(part(bytes, pathOf('styles'))),
    from1904,
  };
  return sheets.flatMap((sheet) => {
    const found = relations.find(({ id, type }) => id === sheet.id && type === 'worksheet');
    const rows = found ? readSheet(part(bytes, found.path), options) : [];
    return rows.length > 0 ? [{ name: sheet.name, rows }] : [];
  });
}

// '' where there is no such part: shared strings and styles may be missing.
function part(bytes: Uint8Array, path: string): string {
  if (path === '') return '';
  const found = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  return found ? strFromU8(found) : '';
}

interface Relation {
  readonly id: string;
  /** The last word of the type's address. */
  readonly type: string;
  readonly path: string;
}

function related(xml: string, folder: string): readonly Relation[] {
  const relations: Relation[] = [];
  walkXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '' } = attributes();
      const path = Target.startsWith('/') ? Target.slice(1) : folder + Target;
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path });
    },
  });
  return relations;
}

function readContents(xml: string): {
  readonly sheets: readonly { readonly name: string; readonly id: string }[];
  readonly from1904: boolean;
} {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  walkXml(xml, {
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributes()['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const { name = '', state = 'visible', ...rest } = attributes();
      const [, id = ''] = Object.entries(rest).find(([key]) => /:id$/.test(key)) ?? [];
      if (state === 'visible') sheets.push({ name: decoded(name), id });
    },
  });
  return { sheets, from1904 };
}
