// The descriptions of a release for machines: the catalog as DCAT, metadata beside each CSV, and what
// search engines read first.

import { LATEST } from '../datasets/latest.ts';
import type { TableFile } from '../datasets/table-files.ts';
import type { MadeFile } from '../made-file.ts';
import type { Page } from '../page.ts';
import type { Context } from '../pages/context.ts';
import { sha256 } from '../store/store-key.ts';
import { bytesOf } from '../store/store.ts';
import { csvw } from './csvw.ts';
import { dcat } from './dcat.ts';
import { jsonLd, turtle } from './graph.ts';
import { robots, sitemap } from './sitemap.ts';

export interface Published {
  readonly files: readonly TableFile[];
  readonly pages: readonly Page[];
}

/** Returns the descriptions of a release. */
export function machineFiles(context: Context, { files, pages }: Published): readonly MadeFile[] {
  const { site } = context.snapshot.reference;
  const catalog = dcat(context, files);
  return [
    ...files.map(({ name }) =>
      textFile(
        `${LATEST}${name}.csv-metadata.json`,
        `${JSON.stringify(csvw(name, site), null, 2)}\n`,
      ),
    ),
    textFile(`${LATEST}catalog.jsonld`, jsonLd(catalog)),
    textFile(`${LATEST}catalog.ttl`, turtle(catalog)),
    ...sitemap(pages, site).map(({ path, text }) => textFile(path, text)),
    textFile('robots.txt', robots(site)),
  ];
}

function textFile(path: string, text: string): MadeFile {
  return { path, key: sha256(text), make: () => bytesOf(text) };
}
