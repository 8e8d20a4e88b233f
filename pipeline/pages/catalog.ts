// The catalog of the open data: every published table with what it holds and where it can be had.

import { COMPUTED_DATASETS } from '../datasets/computed-datasets.ts';
import { DATASETS, type DatasetName } from '../datasets/dataset-columns.ts';
import { datasetFacts } from '../datasets/dataset-facts.ts';
import type { TableFile } from '../datasets/table-files.ts';
import { UPLOAD_DATASETS } from '../datasets/upload-datasets.ts';
import { packagePath } from '../packaging/package-path.ts';
import type { PageOf } from '../page.ts';
import type { DatasetsSlice } from '../slice/dataset.ts';
import type { Link } from '../view.ts';
import { frame, type Context } from './context.ts';
import { nameOf } from './link.ts';

export const CATALOG: Link = { href: '/data/', label: { zh: '开放数据', en: 'Open data' } };

const EXTRACTS: DatasetsSlice['extracts'] = [
  { kind: 'place', pattern: '/data/by-place/{place}.csv' },
  { kind: 'indicator', pattern: '/data/by-indicator/{indicator}/{city}.csv' },
  { kind: 'policy', pattern: '/data/by-policy/{policy}.csv' },
];

/** Returns the page of the open datasets. */
export function catalogPage(context: Context, files: readonly TableFile[]): PageOf<'datasets'> {
  const { site } = context.snapshot.reference;
  const description = {
    zh: '全部数据表，CSV、JSON 与 Parquet，可自由下载。',
    en: 'All tables as CSV, JSON and Parquet, free to download.',
  };
  return {
    kind: 'datasets',
    path: CATALOG.href,
    frame: frame(context, CATALOG.label, { description }),
    slice: {
      release: context.snapshot.id,
      whole: `/${packagePath(site, 'all', 'zip')}`,
      cities: [...context.snapshot.cities.keys()].map((code) => ({
        city: nameOf(context.place(code)),
        zip: `/${packagePath(site, code, 'zip')}`,
        xlsx: `/${packagePath(site, code, 'xlsx')}`,
      })),
      extracts: EXTRACTS,
      tables: files.map(({ name, csv }) => ({
        page: { href: `/data/${name}/`, label: DATASETS[name].title },
        description: DATASETS[name].description,
        group: groupOf(name),
        rows: csv.download.rows,
        csv: csv.download,
        facts: datasetFacts(context, name),
      })),
    },
  };
}

function groupOf(name: DatasetName): DatasetsSlice['tables'][number]['group'] {
  if (name in COMPUTED_DATASETS) return 'numbers';
  return name in UPLOAD_DATASETS ? 'uploads' : 'reference';
}
