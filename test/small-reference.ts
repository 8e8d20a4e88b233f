// A small set of reference data for tests: two cities with a district of the same name, a zone, an
// own row; stock, flow, since and milestone measures; a month, a quarter and a year.

import type { ReferenceRow } from '../pipeline/reference/reference-columns.ts';
import type {
  Indicator,
  Measure,
  Place,
  Reference,
  Reporter,
} from '../pipeline/reference/reference.ts';

function place(code: string, level: Place['level'], rest: Partial<Place>): Place {
  return {
    ...{ place: code, level, parent: '', counted_in: '', name_zh: '', name_en: '' },
    ...{ short_zh: '', short_en: '', aliases: '' },
    ...{ valid_from: '', valid_to: '', successor: '', ...rest },
  };
}

function named(zh: string, en: string): Partial<Place> {
  const short_zh = zh.replace(/[省市区县]$/, '');
  return { name_zh: zh, name_en: en, short_zh, short_en: en.split(' ')[0] ?? en };
}

const PLACES: readonly Place[] = [
  place('210000', 'province', named('辽宁省', 'Liaoning')),
  place('210100', 'city', { ...named('沈阳市', 'Shenyang'), parent: '210000' }),
  place('210100-own', 'own', {
    ...{ name_zh: '沈阳市本级', name_en: 'Shenyang own', short_zh: '市本级', short_en: 'own' },
    parent: '210100',
  }),
  place('210102', 'district', { ...named('和平区', 'Heping District'), parent: '210100' }),
  place('210103', 'district', { ...named('沈河区', 'Shenhe District'), parent: '210100' }),
  place('210112', 'district', {
    ...named('浑南区', 'Hunnan District'),
    ...{ parent: '210100', aliases: '东陵区;浑南新区' },
  }),
  place('210112-k1', 'zone', {
    ...named('高新区', 'High-tech Zone'),
    ...{ parent: '210100', counted_in: '210112' },
  }),
  place('120000', 'province', named('天津市', 'Tianjin')),
  place('120101', 'district', { ...named('和平区', 'Heping, Tianjin'), parent: '120000' }),
];

function measure(id: string, rest: Partial<Measure>): Measure {
  return {
    ...{ measure: id, name_zh: id, name_en: id, unit: '张', unit_en: 'beds', aliases: '' },
    ...{ temporality: 'stock', counted_from: '', frequency: 'month', report_by: '15' },
    ...{
      stale_after: '3',
      levels: 'district;own',
      source: '',
      source_en: '',
      decimals: '0',
      sensitive: '',
    },
    ...{ definition_version: '1', valid_from: '2019-01-01', ...rest },
  };
}

const MEASURES: readonly Measure[] = [
  measure('institution-beds', {
    ...{ name_zh: '养老机构床位数', name_en: 'Beds in institutions', aliases: '机构床位' },
  }),
  measure('nursing-beds', { name_zh: '护理型床位数', name_en: 'Nursing beds' }),
  measure('visits', {
    ...{ name_zh: '上门探访人次', name_en: 'Home visits', unit: '人次', unit_en: 'visits' },
    temporality: 'flow',
  }),
  measure('floor-area', {
    ...{ name_zh: '养老用房面积', name_en: 'Floor area', unit: '平方米', unit_en: 'm²' },
    decimals: '2',
  }),
  measure('trained', {
    ...{ name_zh: '累计培训人数', name_en: 'People trained', unit: '人', unit_en: 'people' },
    ...{ temporality: 'since', counted_from: '2020-01-01', frequency: 'quarter' },
  }),
  measure('lottery-funds', {
    ...{
      name_zh: '福彩公益金支出',
      name_en: 'Lottery funds',
      unit: '万元',
      unit_en: '10,000 yuan',
    },
    ...{ temporality: 'ytd', frequency: 'year', decimals: '2' },
  }),
  measure('plan-issued', {
    ...{ name_zh: '专项规划出台', name_en: 'Special plan issued', unit: '完成', unit_en: 'done' },
    temporality: 'milestone',
  }),
];

function reporter(id: string, rest: Partial<Reporter>): Reporter {
  return {
    ...{ reporter: id, place: '210102', agency: '', name_zh: id, name_en: id },
    ...{ may_report: '210102', forms: 'all', measures: '', since: '2020-01-01', ...rest },
  };
}

const REPORTERS: readonly Reporter[] = [
  reporter('heping', {
    ...{ name_zh: '和平区民政局', name_en: 'Heping Civil Affairs Bureau' },
    measures: 'institution-beds;nursing-beds;visits;floor-area;trained;plan-issued',
  }),
  reporter('shenyang', {
    ...{ place: '210100', name_zh: '沈阳市民政局', name_en: 'Shenyang Civil Affairs Bureau' },
    may_report: '210100;210100-own;210102;210103;210112',
    measures: MEASURES.map(({ measure: id }) => id).join(';'),
  }),
];

const INDICATORS: readonly Indicator[] = [
  {
    ...{ indicator: 'nursing-bed-share', name_zh: '护理型床位占比', name_en: 'Nursing bed share' },
    ...{ kind: 'ratio', numerator: 'nursing-beds', denominator: 'institution-beds', factor: '100' },
    ...{ unit: '%', unit_en: '%', decimals: '1', direction: 'up', rollup: 'ratio' },
    ...{ zero_denominator: 'not-applicable', due_rule: '', plain_zh: '', plain_en: '' },
  },
];

const AGENCIES: readonly ReferenceRow<'agencies'>[] = [];

export const SMALL_REFERENCE: Reference = {
  places: PLACES,
  agencies: AGENCIES,
  reporters: REPORTERS,
  measures: MEASURES,
  indicators: INDICATORS,
  ...{
    forms: [],
    formMeasures: [],
    policies: [],
    targets: [],
    allocations: [],
    schedules: [],
    listNames: [],
    lists: [],
    tiles: [],
  },
  site: {
    ...{ publisher_zh: '示例', publisher_en: 'sample', contact: 'data@example.org' },
    licence: { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    ...{ base: 'https://example.org', official: false, sample: true, records: [] },
  },
  hash: '0'.repeat(64),
};

/**
 * The same with a county that became a district, a number of the city's own, what is counted from
 * January and from a start month by month, and a share of what is done in a month in a stock.
 */
export const WIDER_REFERENCE: Reference = {
  ...SMALL_REFERENCE,
  places: [
    ...PLACES,
    place('210122', 'district', {
      ...named('辽中县', 'Liaozhong County'),
      ...{ parent: '210100', valid_to: '2021-12-31', successor: '210115' },
    }),
    place('210115', 'district', {
      ...named('辽中区', 'Liaozhong District'),
      ...{ parent: '210100', valid_from: '2022-01-01' },
    }),
  ],
  reporters: REPORTERS.map((one) => {
    const isCity = one.reporter === 'shenyang';
    const more = isCity ? 'training-bases;care-spending;homes-adapted' : 'meal-points';
    return { ...one, measures: `${one.measures};${more}` };
  }),
  measures: [
    ...MEASURES,
    measure('training-bases', {
      ...{ name_zh: '实训基地数', name_en: 'Training bases', unit: '个', unit_en: 'bases' },
      levels: 'city',
    }),
    measure('meal-points', {
      ...{ name_zh: '助餐点数', name_en: 'Meal points', unit: '个', unit_en: 'points' },
      valid_from: '2023-01-01',
    }),
    measure('care-spending', {
      ...{ name_zh: '养老服务支出', name_en: 'Spending on care', unit: '万元', decimals: '2' },
      ...{ unit_en: '10,000 yuan', temporality: 'ytd' },
    }),
    measure('homes-adapted', {
      ...{ name_zh: '适老化改造户数', name_en: 'Homes adapted', unit: '户', unit_en: 'homes' },
      ...{ temporality: 'since', counted_from: '2020-01-01' },
    }),
  ],
  indicators: INDICATORS.flatMap((one) => [
    one,
    { ...one, indicator: 'visits-per-bed', numerator: 'visits' },
    // Square metres per hundred beds: its parts have nothing of each other.
    { ...one, indicator: 'area-per-bed', numerator: 'floor-area', unit: '平方米/百张' },
  ]),
};
