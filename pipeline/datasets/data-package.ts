// A release as a Data Package v2: its tables with the types and meanings of their columns.
// https://datapackage.org/standard/data-package/

import type { Context } from '../pages/context.ts';
import { DATASETS, type DatasetName } from './dataset-columns.ts';
import { DATASET_KEYS } from './dataset-keys.ts';
import { dictionary } from './dictionary.ts';
import type { TableFile } from './table-files.ts';

/** Returns the descriptor of a release. */
export function dataPackage({ snapshot }: Context, files: readonly TableFile[]): object {
  const { site } = snapshot.reference;
  const mark = site.sample ? '示例数据 SAMPLE DATA · ' : '';
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'mubiao',
    id: `${site.base}/data/latest/datapackage.json`,
    title: `${mark}${site.publisher_zh}：养老服务目标进展 / Progress on elderly-care targets`,
    homepage: `${site.base}/data/`,
    version: snapshot.id,
    licenses: [{ name: site.licence.name, path: site.licence.url }],
    sources: snapshot.reference.policies.map((policy) => ({ title: policy.number })),
    resources: files.map(({ name, csv }) => ({
      name,
      title: `${mark}${DATASETS[name].title.zh} / ${DATASETS[name].title.en}`,
      description: `${DATASETS[name].description.zh} ${DATASETS[name].description.en}`,
      path: site.base + csv.download.href,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: csv.download.bytes,
      hash: `sha256:${csv.file.sha256}`,
      dialect: { lineTerminator: '\r\n' },
      schema: tableSchema(name),
    })),
  };
}

/** Returns the Table Schema of a published table. */
export function tableSchema(name: DatasetName): object {
  const primaryKey = DATASET_KEYS[name];
  return {
    fields: dictionary(name).map(({ name: column, type, meaning, unit, empty }) => ({
      name: column,
      type,
      title: meaning.zh,
      description: [meaning.en, ...(unit ? [`Unit: ${unit.en}`] : []), `Empty: ${empty.en}`].join(
        '. ',
      ),
      ...(type === 'boolean' ? { trueValues: ['yes'], falseValues: ['no'] } : {}),
    })),
    missingValues: [''],
    ...(primaryKey ? { primaryKey } : {}),
  };
}
