// A CSV described for machines in the metadata that stand beside it: CSV on the Web.
// https://www.w3.org/TR/tabular-metadata/

import type { DatasetColumn } from '../datasets/dataset-column.ts';
import { DATASETS, type DatasetName } from '../datasets/dataset-columns.ts';
import { DATASET_KEYS } from '../datasets/dataset-keys.ts';
import { dictionary } from '../datasets/dictionary.ts';
import type { SiteSettings } from '../reference/reference.ts';

const TYPES: Readonly<Record<DatasetColumn['type'], unknown>> = {
  string: 'string',
  number: 'decimal',
  integer: 'integer',
  date: { base: 'date', format: 'yyyy-MM-dd' },
  datetime: 'dateTimeStamp',
  boolean: { base: 'boolean', format: 'yes|no' },
};

/** Returns the metadata of a published table's CSV. */
export function csvw(name: DatasetName, site: SiteSettings): object {
  const { title, description } = DATASETS[name];
  const mark = site.sample ? '示例数据 SAMPLE DATA: ' : '';
  const key = DATASET_KEYS[name];
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
    url: `${name}.csv`,
    'dc:title': `${mark}${title.zh} / ${title.en}`,
    'dc:description': `${description.zh} ${description.en}`,
    'dc:license': { '@id': site.licence.url },
    'dc:publisher': `${site.publisher_zh} / ${site.publisher_en}`,
    dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: dictionary(name).map(({ name: column, type, meaning, unit }) => ({
        name: column,
        titles: column,
        'dc:description': `${meaning.zh} / ${meaning.en}`,
        ...(unit ? { 'schema:unitText': unit.en } : {}),
        datatype: TYPES[type],
        null: '',
      })),
      ...(key ? { primaryKey: [...key] } : {}),
    },
  };
}
