// A dataset as schema.org describes one, with every field that search engines for data ask for.
// https://developers.google.com/search/docs/appearance/structured-data/dataset

import type { Context } from '../pages/context.ts';
import type { DatasetFacts } from '../slice/dataset.ts';
import { DATASETS } from './dataset-columns.ts';
import { dictionary } from './dictionary.ts';
import { firstMonth } from './first-month.ts';
import { LATEST } from './latest.ts';
import type { TableFile } from './table-files.ts';

const MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
};

export interface Described {
  readonly facts: DatasetFacts;
  readonly citation: string;
}

/** Returns the description of a published table as JSON-LD. */
export function schemaOrg(
  { snapshot }: Context,
  { name, csv, json }: TableFile,
  { facts, citation }: Described,
): object {
  const { site, places, policies } = snapshot.reference;
  const { title, description } = DATASETS[name];
  const mark = site.sample ? '示例数据 SAMPLE DATA · ' : '';
  const publisher = {
    '@type': site.official ? 'GovernmentOrganization' : 'Organization',
    name: site.publisher_zh,
    alternateName: site.publisher_en,
    url: `${site.base}/`,
    contactPoint: { '@type': 'ContactPoint', contactType: 'data', email: site.contact },
  };
  const sizes = { csv: csv.download.bytes, json: json.download.bytes, parquet: undefined };
  const hashes = { csv: csv.file.sha256, json: json.file.sha256, parquet: undefined };
  const cities = new Set(policies.map((policy) => policy.place));
  const months = facts.month === null ? undefined : `${firstMonth(snapshot)}/${facts.month}`;
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': `${site.base}/data/${name}/`,
    name: `${mark}${title.zh} / ${title.en}`,
    description: `${mark}${description.zh} ${description.en} 养老服务目标进展的开放数据。 Open data on the progress of elderly-care targets.`,
    url: `${site.base}/data/${name}/`,
    identifier: `${site.base}${csv.download.href}`,
    version: csv.file.sha256.slice(0, 16),
    ...(facts.changed === null ? {} : { dateModified: facts.changed }),
    keywords: ['养老服务', '政策目标', '开放数据', 'elderly care', 'policy targets', 'China'],
    license: site.licence.url,
    isAccessibleForFree: true,
    inLanguage: ['zh-CN', 'en'],
    creator: publisher,
    publisher,
    citation,
    ...(months === undefined ? {} : { temporalCoverage: months }),
    spatialCoverage: places
      .filter(({ place }) => cities.has(place))
      .map(({ place, name_zh, name_en }) => ({
        '@type': 'Place',
        name: name_zh,
        alternateName: name_en,
        identifier: place,
      })),
    variableMeasured: dictionary(name).map(({ name: column, meaning, unit }) => ({
      '@type': 'PropertyValue',
      name: column,
      description: `${meaning.zh} / ${meaning.en}`,
      ...(unit ? { unitText: unit.en } : {}),
    })),
    measurementTechnique: `${site.base}/method/`,
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: '目标 mubiao',
      url: `${site.base}/data/`,
    },
    distribution: (['csv', 'json', 'parquet'] as const).map((format) => ({
      '@type': 'DataDownload',
      name: `${name}.${format}`,
      contentUrl: `${site.base}/${LATEST}${name}.${format}`,
      encodingFormat: MEDIA_TYPES[format],
      ...(sizes[format] === undefined ? {} : { contentSize: `${sizes[format]} B` }),
      ...(hashes[format] === undefined ? {} : { sha256: hashes[format] }),
    })),
  };
}
