// What a column of a published table is declared with, and the columns that several tables share.

import type { Bilingual } from '../reference/reference.ts';

export interface DatasetColumn extends Bilingual {
  readonly type: 'string' | 'number' | 'integer' | 'date' | 'datetime' | 'boolean';
  /** What its numbers are counted in. */
  readonly unit?: Bilingual;
  /** What an empty cell says, where it says more than that there is nothing. */
  readonly empty?: Bilingual;
}

export interface DatasetDeclaration {
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly columns: Readonly<Record<string, DatasetColumn>>;
}

/** Returns a column's declaration: its type, and what it means in both languages. */
export function column(type: DatasetColumn['type'], zh: string, en: string): DatasetColumn {
  return { type, zh, en };
}

/** Units of columns of numbers; most rows have their own, in the column beside it. */
export const UNITS = {
  ofRow: { zh: '见“unit”列', en: 'see the column “unit”' },
  ofRowPerMonth: { zh: '见“unit”列，每月', en: 'see the column “unit”, per month' },
  ofMeasure: { zh: '见该填报指标的单位', en: 'that of the measure' },
  ofTarget: { zh: '见该目标的单位', en: 'that of the target' },
  percent: { zh: '%', en: '%' },
  ratio: { zh: '比值，无单位', en: 'a ratio without unit' },
  places: { zh: '个地区', en: 'places' },
  times: { zh: '次', en: 'times' },
  days: { zh: '天', en: 'days' },
  months: { zh: '个月', en: 'months' },
  bytes: { zh: '字节', en: 'bytes' },
  rows: { zh: '条', en: 'rows' },
} as const satisfies Record<string, Bilingual>;

/** Returns a column of numbers with what they are counted in. */
export function counted(
  meaning: DatasetColumn,
  unit: keyof typeof UNITS,
  empty?: Bilingual,
): DatasetColumn {
  return { ...meaning, unit: UNITS[unit], ...(empty ? { empty } : {}) };
}

export const dataStatus = column(
  'string',
  '数据状态：示例、初报或审定',
  'Data status: sample 示例, preliminary 初报 or final 审定',
);
export const cityColumn = column('string', '城市代码', 'Code of the city');
export const placeColumns = {
  place: column(
    'string',
    '地区代码（GB/T 2260，开发区等用本地代码）',
    'Code of the place (GB/T 2260; local codes for zones)',
  ),
  place_zh: column('string', '地区', 'Place, in Chinese'),
  place_en: column('string', '地区英文名', 'Place, in English'),
};
export const measureColumns = {
  measure: column('string', '填报指标标识', 'Measure'),
  measure_zh: column('string', '填报指标', 'Measure, in Chinese'),
  measure_en: column('string', '填报指标英文名', 'Measure, in English'),
};
export const indicatorColumns = {
  indicator: column('string', '监测指标标识', 'Indicator'),
  indicator_zh: column('string', '监测指标', 'Indicator, in Chinese'),
  indicator_en: column('string', '监测指标英文名', 'Indicator, in English'),
};
export const unitColumns = {
  unit: column('string', '计量单位', 'Unit, in Chinese'),
  unit_en: column('string', '计量单位英文', 'Unit, in English'),
};
