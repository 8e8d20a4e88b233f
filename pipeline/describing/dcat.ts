// The catalog of a release as DCAT 3 describes catalogs, in the profile DCAT-AP 3.0.1.
// https://www.w3.org/TR/vocab-dcat-3/ https://semiceu.github.io/DCAT-AP/releases/3.0.1/

import { DATASET_NAMES, DATASETS } from '../datasets/dataset-columns.ts';
import { datasetFacts } from '../datasets/dataset-facts.ts';
import { firstMonth } from '../datasets/first-month.ts';
import { LATEST } from '../datasets/latest.ts';
import type { TableFile } from '../datasets/table-files.ts';
import type { Context } from '../pages/context.ts';
import { periodEnd } from '../period.ts';
import type { Bilingual, SiteSettings } from '../reference/reference.ts';
import type { Term, Thing } from './graph.ts';

const EU = 'http://publications.europa.eu/resource/authority';
const LANGUAGES = [`${EU}/language/ZHO`, `${EU}/language/ENG`];
const THEME = `${EU}/data-theme/SOCI`;
const MONTHLY = `${EU}/frequency/MONTHLY`;
const IRREGULAR = `${EU}/frequency/IRREG`;
const SHA256 = 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256';

const FORMATS = [
  { format: 'csv', type: 'CSV', media: 'text/csv' },
  { format: 'json', type: 'JSON', media: 'application/json' },
  { format: 'parquet', type: 'PARQUET', media: 'application/vnd.apache.parquet' },
] as const;

const iri = (address: string): Term => ({ iri: address });
const both = ({ zh, en }: Bilingual): readonly Term[] => [
  { text: zh, lang: 'zh' },
  { text: en, lang: 'en' },
];
const date = (text: string): Term => ({ text, type: 'xsd:date' });

/** Returns the catalog, its datasets and their distributions, and what they name. */
export function dcat(context: Context, files: readonly TableFile[]): readonly Thing[] {
  const { site } = context.snapshot.reference;
  const catalog: Thing = {
    iri: `${site.base}/data/#catalog`,
    type: 'dcat:Catalog',
    says: {
      'dct:title': both(
        titled({ zh: '养老服务目标进展', en: 'Progress on elderly-care targets' }, site),
      ),
      'dct:description': both({
        zh: '各项养老服务目标、上报数据、监测指标和进度评价的开放数据。',
        en: 'Open data on elderly-care targets: observations, indicators, targets and how they are judged.',
      }),
      'dct:publisher': [publisherOf(site)],
      'dct:language': LANGUAGES.map(iri),
      'dct:license': [iri(site.licence.url)],
      'foaf:homepage': [iri(`${site.base}/data/`)],
      'dcat:dataset': files.map(({ name }) => iri(datasetIri(site, name))),
    },
  };
  return [
    catalog,
    ...files.flatMap((file) => [datasetOf(context, file), ...distributionsOf(context, file)]),
    ...named(context),
  ];
}

const datasetIri = ({ base }: SiteSettings, name: string): string =>
  `${base}/data/${name}/#dataset`;
const publisherOf = ({ base }: SiteSettings): Term => iri(`${base}/#publisher`);

function titled({ zh, en }: Bilingual, { sample }: SiteSettings): Bilingual {
  return sample ? { zh: `示例数据：${zh}`, en: `SAMPLE DATA: ${en}` } : { zh, en };
}

function datasetOf(context: Context, { name }: TableFile): Thing {
  const { site } = context.snapshot.reference;
  const { title, description } = DATASETS[name];
  const { month, changed } = datasetFacts(context, name);
  return {
    iri: datasetIri(site, name),
    type: 'dcat:Dataset',
    says: {
      'dct:title': both(titled(title, site)),
      'dct:description': both(description),
      'dct:identifier': [{ text: `${site.base}/data/${name}/` }],
      'dct:publisher': [publisherOf(site)],
      'dcat:contactPoint': [iri(`${site.base}/#contact`)],
      'dcat:keyword': both({ zh: '养老服务', en: 'elderly care' }),
      'dcat:theme': [iri(THEME)],
      'dct:accrualPeriodicity': [iri(month === null ? IRREGULAR : MONTHLY)],
      'dct:language': LANGUAGES.map(iri),
      'dcat:landingPage': [iri(`${site.base}/data/${name}/`)],
      ...(changed === null ? {} : { 'dct:modified': [date(changed)] }),
      ...(month === null ? {} : { 'dct:temporal': [iri(`${site.base}/data/#months`)] }),
      'dcat:distribution': FORMATS.map(({ format }) => iri(fileIri(site, `${name}.${format}`))),
    },
  };
}

const fileIri = ({ base }: SiteSettings, file: string): string => `${base}/${LATEST}${file}`;

function distributionsOf({ snapshot }: Context, { name, csv, json }: TableFile): readonly Thing[] {
  const { site } = snapshot.reference;
  const known = { csv, json, parquet: undefined };
  return FORMATS.flatMap(({ format, type, media }): readonly Thing[] => {
    const address = fileIri(site, `${name}.${format}`);
    const offered = known[format];
    const checksum = `${address}#sha256`;
    return [
      {
        iri: address,
        type: 'dcat:Distribution',
        says: {
          'dct:title': both({
            zh: `${DATASETS[name].title.zh}（${type}）`,
            en: `${DATASETS[name].title.en} (${type})`,
          }),
          'dcat:accessURL': [iri(`${site.base}/data/${name}/`)],
          'dcat:downloadURL': [iri(address)],
          'dct:format': [iri(`${EU}/file-type/${type}`)],
          'dcat:mediaType': [iri(`https://www.iana.org/assignments/media-types/${media}`)],
          'dct:license': [iri(site.licence.url)],
          ...(offered && {
            'dcat:byteSize': [
              { text: String(offered.download.bytes), type: 'xsd:nonNegativeInteger' },
            ],
            'spdx:checksum': [iri(checksum)],
          }),
        },
      },
      ...(offered ? [checksumOf(checksum, offered.file.sha256)] : []),
    ];
  });
}

function checksumOf(address: string, hash: string): Thing {
  return {
    iri: address,
    type: 'spdx:Checksum',
    says: {
      'spdx:algorithm': [iri(SHA256)],
      'spdx:checksumValue': [{ text: hash, type: 'xsd:hexBinary' }],
    },
  };
}

/** What the catalog names from elsewhere, with the kind of thing that it is. */
function named({ snapshot, ...context }: Context): readonly Thing[] {
  const { site } = snapshot.reference;
  const kind = (address: string, type: Thing['type']): Thing => ({ iri: address, type, says: {} });
  const { month } = datasetFacts({ snapshot, ...context }, 'observations');
  return [
    {
      iri: `${site.base}/#publisher`,
      type: 'foaf:Agent',
      says: { 'foaf:name': both({ zh: site.publisher_zh, en: site.publisher_en }) },
    },
    {
      iri: `${site.base}/#contact`,
      type: 'vcard:Kind',
      says: {
        'vcard:fn': [{ text: site.publisher_zh, lang: 'zh' }],
        'vcard:hasEmail': [iri(`mailto:${site.contact}`)],
      },
    },
    ...(month === null
      ? []
      : [
          {
            iri: `${site.base}/data/#months`,
            type: 'dct:PeriodOfTime',
            says: {
              'dcat:startDate': [date(`${firstMonth(snapshot)}-01`)],
              'dcat:endDate': [date(periodEnd(month))],
            },
          } as const,
        ]),
    kind(site.licence.url, 'dct:LicenseDocument'),
    {
      iri: THEME,
      type: 'skos:Concept',
      says: { 'skos:prefLabel': both({ zh: '人口与社会', en: 'Population and society' }) },
    },
    kind(SHA256, 'spdx:ChecksumAlgorithm'),
    ...['', ...DATASET_NAMES.map((name) => `${name}/`)].map((path) =>
      kind(`${site.base}/data/${path}`, 'foaf:Document'),
    ),
    ...LANGUAGES.map((one) => kind(one, 'dct:LinguisticSystem')),
    ...[MONTHLY, IRREGULAR].map((one) => kind(one, 'dct:Frequency')),
    ...FORMATS.flatMap(({ type, media }) => [
      kind(`${EU}/file-type/${type}`, 'dct:MediaTypeOrExtent'),
      kind(`https://www.iana.org/assignments/media-types/${media}`, 'dct:MediaType'),
    ]),
  ];
}
