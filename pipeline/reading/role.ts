// What the columns of a table can be for, and the headers that say so: names in full, and forms of
// names for what has more spellings than can be listed.

// What a column is for, and the headers that say so; the first one names it in findings.
export const ROLES = {
  place: [
    ['地区', '地区名称', '区县', '区县名称', '县区', '区(县)', '县(市、区)', '区、县(市)'],
    ['行政区', '行政区划', '行政区划名称', '区划名称', '所属地区'],
    ['place', 'place name', 'area', 'district', 'region'],
  ].flat(),
  // Who fills the table in: it is held against the place, or tells it where nothing else does.
  office: [
    ['填报单位', '填报单位名称', '填报地区', '填报区县', '填报机关', '填报部门', '填表单位'],
    ['上报单位', '上报地区', '报送单位', '报送地区', '编报单位', '单位名称', 'reporting office'],
  ].flat(),
  'place-code': [
    ['地区代码', '行政区划代码', '区划代码', '地区编码', 'place code', 'place_code'],
    ['area code', 'district code'],
  ].flat(),
  measure: [
    ['指标', '指标名称', '填报指标', '监测指标', '统计指标', '项目', '项目名称', '事项'],
    ['measure', 'measure name', 'indicator', 'item'],
  ].flat(),
  'measure-code': ['指标代码', '指标编码', 'measure code', 'measure_code', 'measure id'],
  period: [
    [
      '期间',
      '时间',
      '统计时间',
      '时期',
      '报告期',
      '数据期',
      '统计期',
      '所属期',
      '所属时期',
      '报告期间',
      '统计期间',
    ],
    ['月份', '月', '年月', '统计月份', '报告月份', '所属月份', '季度'],
    ['period', 'month', 'quarter', 'reporting period'],
  ].flat(),
  // The period itself, or the year of the months and quarters in the column beside it.
  year: ['年份', '年度', '年', '统计年份', '统计年度', '报告年度', '所属年度', 'year'],
  value: [
    ['数值', '数量', '值', '数据', '上报数', '填报数', '实际数', '实际值', '指标值'],
    ['完成情况', '是否完成', '进展情况', '办理情况', '落实情况'],
    ['value', 'number', 'amount', 'figure'],
  ].flat(),
  // Of the period alone, and added up to its end: beside each other in most monthly tables.
  'period-value': [
    ['本月', '当月', '本期', '本月数', '本期数', '本期值'],
    ['this month', 'current month', 'this period'],
  ].flat(),
  // What came in the period, which is no stock, and what there is at its end, which is nothing else.
  'increment-value': ['本月新增', '本月完成', '本月发生'],
  'end-value': ['期末数', '期末', '本月末', '月末数', '期末实有', '实有数'],
  'to-date-value': [
    ['本年累计', '累计', '累计数', '年初至今', '1-本月', '本年累计数'],
    ['year to date', 'ytd', 'cumulative', 'to date'],
  ].flat(),
  'done-on': [
    ['完成日期', '完成时间', '办结日期', '建成日期', '实际完成日期', '实际完成时间'],
    ['done on', 'done_on', 'date done', 'completed on', 'completion date'],
  ].flat(),
  evidence: [
    ['佐证', '佐证材料', '证明材料', '完成依据', '依据', '文件依据'],
    ['evidence', 'proof'],
  ].flat(),
  remark: ['备注', '说明', '情况说明', 'remark', 'remarks', 'note', 'notes', 'comment'],
  unit: ['计量单位', '单位', '指标单位', 'unit'],
  total: ['合计', '总计', '小计', '全市合计', '全市', '全市汇总', 'total'],
  ignored: [
    ['序号', '行次', '栏次', '编号', '代码', '编码', '上期数', '上月数', '上期期间', '口径'],
    ['问题', '如何修改'],
    ['no', 'no.', 'line', 'previous value'],
  ].flat(),
} as const;

export type Role = keyof typeof ROLES;

/** Of what time the numbers of a column are, by its role. */
export const SPANS = {
  'period-value': 'period',
  'increment-value': 'increment',
  'end-value': 'end',
  'to-date-value': 'to-date',
} as const;

export type Span = (typeof SPANS)[keyof typeof SPANS];

// Names without brackets and strokes, of roles that have more of them than can be listed: 县（市）区;
// 填报日期 is the day of filling in, but 填报月份 the month reported.
const PATTERNS: readonly (readonly [Role, RegExp])[] = [
  ['place', /^(?:各|所在|所属)?(?:(?!市区)[区县市旗]{2,4}|行政区域|区划|地区单位)名?称?$/],
  [
    'period',
    /^(?:(?:统计|数据|报表|报告|所属)?(?:年月|月份|周期|期别?|时段|时间|截[至止](?:时间|日期))|(?:统计|数据)(?:日期|时点)|(?:填报|上报|报送)(?:月份|年月|期别?))$/,
  ],
  [
    'period-value',
    /^(?:本|当)(?:月|期|季度?)(?:实际)?(?:数量?|值|额)?$|^(?:this|current)(?:month|period|quarter)$/,
  ],
  [
    'increment-value',
    /^(?:本|当)(?:月|期|季度?)(?:实际)?(?:新增|增加|净增|完成|发生|办理)(?:数量?|值|额)?$/,
  ],
  ['end-value', /^(?:(?:本|当)?(?:月|期|季度?)末|期末)(?:实际|实有)?(?:数量?|值|额)?$/],
  [
    'to-date-value',
    /^(?:(?:本|当|今)年度?|自?年初(?:以来|至今)?|截[至止](?:本月|目前)|至本月|全年|历年|开始以来|1[-~—–至](?:本|\d{1,2})月份?)?累计(?:实际|完成|发生)?(?:数量?|值|额)?$|^自?年初(?:以来|至今)$|^1[-~—–至](?:本|\d{1,2})月份?$/,
  ],
];

/** Returns the role that a folded name has by its form, if it has one. */
export function roleLike(key: string): Role | undefined {
  const plain = key.replace(/[()、,/]/g, '');
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Returns whether a column of that role holds values. */
export function isValueRole(role: Role): boolean {
  return role === 'value' || isSpanRole(role);
}

/** Returns whether the name of a column of values says of what time they are. */
export function isSpanRole(role: Role): role is keyof typeof SPANS {
  return role in SPANS;
}
