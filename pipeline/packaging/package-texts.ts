// What lies beside the tables in a package: what it is, under which licence, how it is cited, where its
// numbers come from.

import { ASSESS_RULES } from '../assess.ts';
import { citation } from '../datasets/citation.ts';
import type { Bilingual } from '../reference/reference.ts';
import { TABLE_RULES, type Snapshot } from '../snapshot.ts';
import { dictionaryCsv } from './dictionary-csv.ts';
import { textEntry, type Entry } from './zip.ts';

export interface Packed {
  /** `all`, or the code of a city. */
  readonly id: string;
  readonly title: Bilingual;
  /** What its tables follow from; its first digits are its version. */
  readonly content: string;
}

/** Returns the texts of a package. */
export function packageTexts({ id, title, content }: Packed, snapshot: Snapshot): readonly Entry[] {
  const { asOf, reference } = snapshot;
  const { site } = reference;
  const version = content.slice(0, 16);
  const url = `${site.base}/data/`;
  const cited = citation({ name: id, title, asOf, version, url }, site);
  const mark = site.sample ? '示例数据，非真实统计。SAMPLE DATA, not real statistics.\r\n\r\n' : '';
  const readme = [
    `${title.zh} / ${title.en}`,
    '',
    `${mark}数据截至 ${asOf}。由 ${site.publisher_zh} 发布：${url}`,
    `As of ${asOf}. Published by ${site.publisher_en}: ${url}`,
    '',
    'csv/        表格，UTF-8（带 BOM），Excel 可直接打开  Tables, UTF-8 with a byte order mark',
    'parquet/    同样的表格，带类型  The same tables, typed',
    'dictionary.csv     每一列的含义、单位、空白表示什么  What each column means',
    'provenance.json    数字的来源和规则版本  Where the numbers come from, by which rules',
    'CITATION.txt, citation.bib, LICENCE.txt',
    'SHA256SUMS  校验：sha256sum -c SHA256SUMS  To verify the files',
    '',
    '状态由系统按公开规则自动计算，不是官方评价。',
    'Statuses are computed automatically by published rules; they are no official appraisal.',
  ];
  const bom = '\uFEFF';
  return [
    textEntry('README.txt', `${bom}${readme.join('\r\n')}\r\n`),
    textEntry('LICENCE.txt', `${site.licence.name}\r\n${site.licence.url}\r\n`),
    textEntry('CITATION.txt', `${bom}${cited.zh}\r\n\r\n${cited.en}\r\n`),
    textEntry('citation.bib', `${cited.bibtex}\n`),
    textEntry('dictionary.csv', dictionaryCsv()),
    textEntry('provenance.json', `${JSON.stringify(provenance(snapshot, version), null, 2)}\n`),
  ];
}

function provenance({ asOf, reference }: Snapshot, version: string): object {
  const { site, policies } = reference;
  return {
    version,
    as_of: asOf,
    data_status: site.sample ? '示例' : '初报',
    publisher: { zh: site.publisher_zh, en: site.publisher_en },
    licence: site.licence,
    method: `${site.base}/method/`,
    rules: { assessments: ASSESS_RULES, tables: TABLE_RULES },
    reference: reference.hash,
    sources: policies.map(({ number, title_zh, title_en, issuer_zh }) => ({
      ...{ number, title_zh, title_en, issuer_zh },
    })),
    trace:
      'values.numerator_upload, values.denominator_upload → uploads.upload; observations.upload and observations.line → the line of the upload; assessments.target → targets.policy and targets.clause',
  };
}
