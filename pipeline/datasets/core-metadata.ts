// The core metadata that open-data portals of Chinese governments ask for, of one dataset.

import type { Bilingual, SiteSettings } from '../reference/reference.ts';
import type { DatasetFacts } from '../slice/dataset.ts';

export interface CoreEntry {
  readonly name: Bilingual;
  readonly value: Bilingual;
}

const both = (text: string): Bilingual => ({ zh: text, en: text });

/** Returns the core metadata in the order that portals list them in. */
export function coreMetadata(
  {
    title,
    rows,
    facts,
  }: {
    readonly title: Bilingual;
    readonly rows: number;
    readonly facts: DatasetFacts;
  },
  { publisher_zh, publisher_en, licence, sample }: SiteSettings,
): readonly CoreEntry[] {
  const unknown = { zh: '随参考数据更新', en: 'with the reference data' };
  return [
    { name: { zh: '数据名称', en: 'Name' }, value: title },
    { name: { zh: '数据提供方', en: 'Provider' }, value: { zh: publisher_zh, en: publisher_en } },
    {
      name: { zh: '主题', en: 'Theme' },
      value: { zh: '社会保障：养老服务', en: 'Social security: elderly care' },
    },
    {
      name: { zh: '开放类型', en: 'Access' },
      value: sample
        ? { zh: '无条件开放（示例数据）', en: 'Open without conditions (sample data)' }
        : { zh: '无条件开放', en: 'Open without conditions' },
    },
    { name: { zh: '开放许可', en: 'Licence' }, value: both(licence.name) },
    { name: { zh: '更新频率', en: 'Updated' }, value: facts.frequency },
    {
      name: { zh: '更新日期', en: 'Last change' },
      value: facts.changed === null ? unknown : both(facts.changed),
    },
    { name: { zh: '数据量', en: 'Rows' }, value: { zh: `${rows} 条`, en: String(rows) } },
    { name: { zh: '数据格式', en: 'Formats' }, value: both('CSV, JSON, Parquet') },
  ];
}
