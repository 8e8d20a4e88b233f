// The catalog of the open data, and the page of one dataset.

import { coreMetadata } from '../../pipeline/datasets/core-metadata.ts';
import { dictionary } from '../../pipeline/datasets/dictionary.ts';
import { snippets } from '../../pipeline/datasets/snippets.ts';
import type { Page } from '../../pipeline/page.ts';
import type { DatasetFacts } from '../../pipeline/slice/dataset.ts';
import { SMALL_REFERENCE } from '../small-reference.ts';
import { both, download, frame, link } from './frame.ts';

const facts: DatasetFacts = {
  month: '2023-09',
  changed: '2023-10-12',
  next: '2023-11-10',
  frequency: both('每月', 'Monthly'),
};
const columns = dictionary('observations');
const file = download('SAMPLE-observations.csv', 46_659);
const URL = `https://example.org${file.href}`;

export const dataset: Page = {
  kind: 'dataset',
  path: '/data/observations/',
  frame: frame(both('上报数据', 'Observations')),
  slice: {
    name: 'observations',
    description: both(
      '每行一个地区、一个填报指标、一个时期。',
      'One row per place, measure, period.',
    ),
    rows: file.rows,
    facts,
    files: [
      { format: 'csv', href: '/data/latest/observations.csv', name: file.name, bytes: 11_800_000 },
      {
        ...{ format: 'nobom', href: '/data/latest/observations.nobom.csv' },
        ...{ name: 'SAMPLE-observations.nobom.csv', bytes: 11_799_997 },
      },
      {
        ...{ format: 'parquet', href: '/data/latest/observations.parquet' },
        ...{ name: 'SAMPLE-observations.parquet', bytes: null },
      },
    ],
    lasting: URL,
    sha256: '3f9a1c7e5b2d4860'.repeat(4),
    columns,
    key: ['place', 'measure', 'period'],
    firstRows: [1, 2, 3].map((n) => columns.map(({ name }) => `${name} ${n}`)),
    citation: {
      ...both(
        `示例发布单位. 养老服务目标进展：上报数据[DS/OL]. 数据截至2023-09-30. ${URL}.`,
        `Example publisher (2023). Observations [Data set]. As of 2023-09-30. ${URL}.`,
      ),
      bibtex: `@misc{mubiao-observations,\n  author = {{Example publisher}},\n  year = {2023}\n}`,
    },
    snippets: snippets('observations', 'https://example.org/data/latest/'),
    core: coreMetadata(
      { title: both('上报数据', 'Observations'), rows: file.rows, facts },
      SMALL_REFERENCE.site,
    ),
    structured: '{"@context":"https://schema.org/","@type":"Dataset","name":"\\u003c/script>"}',
  },
};

const names = ['observations', 'indicators', 'targets', 'assessments', 'places'];

export const datasets: Page = {
  kind: 'datasets',
  path: '/data/',
  frame: frame(both('开放数据', 'Open data')),
  slice: {
    release: '2023-09-30-1a2b3c4d',
    whole: '/data/latest/SAMPLE-mubiao-all.zip',
    cities: [
      {
        city: both('沈阳市', 'Shenyang'),
        zip: '/data/latest/SAMPLE-mubiao-210100.zip',
        xlsx: '/data/latest/SAMPLE-mubiao-210100.xlsx',
      },
    ],
    extracts: [{ kind: 'place', pattern: '/data/by-place/{place}.csv' }],
    tables: names.map((name, i) => ({
      page: link(`/data/${name}/`, `数据表 ${name}`, `Table ${name}`),
      description: both(
        '每行一个地区、一个指标、一个时期。',
        'One row per place, measure, period.',
      ),
      group: i % 2 === 0 ? 'numbers' : 'reference',
      rows: 12_480,
      csv: download(`SAMPLE-${name}.csv`, 12_480),
      facts,
    })),
  },
};
