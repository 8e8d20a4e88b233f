// How a dataset is cited: with the version and the address that never change, so that others find the
// very numbers that were used.

import type { Bilingual, SiteSettings } from '../reference/reference.ts';

export interface Cited {
  readonly name: string;
  readonly title: Bilingual;
  readonly asOf: string;
  /** The first digits of the checksum. */
  readonly version: string;
  /** Full and immutable. */
  readonly url: string;
}

/** Returns the citation of a dataset: in Chinese after GB/T 7714, in English, and as BibTeX. */
export function citation(
  { name, title, asOf, version, url }: Cited,
  site: SiteSettings,
): Bilingual & { readonly bibtex: string } {
  const year = asOf.slice(0, 4);
  const mark = site.sample
    ? { zh: '【示例数据，非真实统计】', en: ' [SAMPLE DATA, not real statistics]' }
    : { zh: '', en: '' };
  const licence = site.licence.name;
  const whole = {
    zh: `养老服务目标进展：${title.zh}${mark.zh}`,
    en: `Progress on elderly-care targets: ${title.en}${mark.en}`,
  };
  return {
    zh: `${site.publisher_zh}. ${whole.zh}[DS/OL]. 数据截至${asOf}，版本${version}. ${url}. 许可：${licence}.`,
    en: `${site.publisher_en} (${year}). ${whole.en} [Data set]. As of ${asOf}, version ${version}. ${url}. Licence: ${licence}.`,
    bibtex: [
      `@misc{mubiao-${name}-${version},`,
      `  author = {{${site.publisher_en}}},`,
      `  title = {${whole.en}},`,
      `  year = {${year}},`,
      `  version = {${version}},`,
      `  howpublished = {\\url{${url}}},`,
      `  note = {As of ${asOf}. Licence: ${licence}}`,
      '}',
    ].join('\n'),
  };
}
