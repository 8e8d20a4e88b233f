// Everything of a release in one file: each table as CSV and as Parquet, and what explains them.

import type { TableFile } from '../datasets/table-files.ts';
import type { MadeFile } from '../made-file.ts';
import type { Snapshot } from '../snapshot.ts';
import { packagePath } from './package-path.ts';
import { packageTexts } from './package-texts.ts';
import { packageKey, zip, type Entry } from './zip.ts';

const TITLE = { zh: '全部数据', en: 'All data' };

/** Returns the package of a whole release. */
export function wholePackage(snapshot: Snapshot, files: readonly TableFile[]): MadeFile {
  const tables = files.flatMap(({ csv, parquet }): readonly Entry[] => [
    {
      name: `csv/${csv.download.name}`,
      key: csv.file.sha256,
      make: () => csv.file.bytes,
    },
    { name: `parquet/${parquet.name}`, key: parquet.key, make: () => parquet.make() },
  ]);
  const about = { id: 'all', title: TITLE, content: packageKey(tables) };
  const entries = [...packageTexts(about, snapshot), ...tables];
  return {
    path: packagePath(snapshot.reference.site, 'all', 'zip'),
    key: packageKey(entries),
    make: () => zip(entries),
  };
}
