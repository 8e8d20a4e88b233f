// The columns of the published tables, declared once: the snapshot makes them, the CSV and JSON
// files, datapackage.json and the dictionary on the datasets page derive from here.

import type { Bilingual } from './reference.ts';

type Type = 'string' | 'number' | 'integer' | 'date' | 'datetime' | 'boolean';
interface DatasetColumn {
  readonly type: Type;
  readonly zh: string;
  readonly en: string;
}

const column = (type: Type, zh: string, en: string): DatasetColumn => ({ type, zh, en });

const dataStatus = column(
  'string',
  '数据状态：示例、初报或审定',
  'Data status: sample 示例, preliminary 初报 or final 审定',
);
const cityColumn = column('string', '城市代码', 'Code of the city');
const placeColumns = {
  place: column(
    'string',
    '地区代码（GB/T 2260，开发区等用本地代码）',
    'Code of the place (GB/T 2260; local codes for zones)',
  ),
  place_zh: column('string', '地区', 'Place, in Chinese'),
  place_en: column('string', '地区英文名', 'Place, in English'),
};
const measureColumns = {
  measure: column('string', '填报指标标识', 'Measure'),
  measure_zh: column('string', '填报指标', 'Measure, in Chinese'),
  measure_en: column('string', '填报指标英文名', 'Measure, in English'),
};
const indicatorColumns = {
  indicator: column('string', '监测指标标识', 'Indicator'),
  indicator_zh: column('string', '监测指标', 'Indicator, in Chinese'),
  indicator_en: column('string', '监测指标英文名', 'Indicator, in English'),
};
const unitColumns = {
  unit: column('string', '计量单位', 'Unit, in Chinese'),
  unit_en: column('string', '计量单位英文', 'Unit, in English'),
};

export const DATASETS = {
  observations: {
    title: { zh: '上报数据', en: 'Observations' },
    description: {
      zh: '每个地区、填报指标和时期当前有效的上报数，以及它来自哪份文件的哪一行。',
      en: 'The number in force for each place, measure and period, with the upload and line it came from.',
    },
    columns: {
      data_status: dataStatus,
      city: cityColumn,
      ...placeColumns,
      ...measureColumns,
      period: column(
        'string',
        '时期：2023-09 为月，2023-Q3 为季，2023 为年',
        'Period: 2023-09 month, 2023-Q3 quarter, 2023 year',
      ),
      value: column(
        'number',
        '数值；完成类指标 1 为已完成、0 为未完成',
        'Value; for milestones 1 done, 0 not done',
      ),
      ...unitColumns,
      done_on: column('date', '完成日期', 'Completion date'),
      evidence: column('string', '完成依据', 'Evidence of completion'),
      definition_version: column('integer', '口径版本', 'Version of the definition'),
      revision: column('integer', '此前被更正的次数', 'How often the value was corrected before'),
      remark: column('string', '填报备注', 'Remark of the reporter'),
      upload: column('string', '上报文件标识', 'Upload'),
      line: column('integer', '在上报文件中的行号', 'Line in the upload'),
      received: column('datetime', '接收时间（北京时间）', 'Received (Beijing time)'),
    },
  },
  values: {
    title: { zh: '监测指标数值', en: 'Indicator values' },
    description: {
      zh: '由上报数计算的监测指标：区县按本地数，全市按各地区汇总。',
      en: 'Indicators computed from observations: for each place, and rolled up for the city.',
    },
    columns: {
      data_status: dataStatus,
      city: cityColumn,
      ...placeColumns,
      ...indicatorColumns,
      period: column('string', '时期', 'Period'),
      value: column(
        'number',
        '指标值，比率保留六位小数；分母为零时为空',
        'Value, ratios to six decimals; empty where the denominator is zero',
      ),
      ...unitColumns,
      numerator: column('number', '分子', 'Numerator'),
      denominator: column('number', '分母', 'Denominator'),
      done_on: column('date', '完成日期', 'Completion date'),
      evidence: column('string', '完成依据', 'Evidence of completion'),
      definition_version: column('integer', '口径版本', 'Version of the definition'),
      places_reported: column('integer', '当期已报送的地区数', 'Places that reported this period'),
      places_carried: column(
        'integer',
        '沿用上期的地区数',
        'Places carried over from an earlier period',
      ),
      places_expected: column('integer', '应报送的地区数', 'Places expected to report'),
      coverage: column(
        'number',
        '已报送地区占最近已知分母的百分比',
        'Share of the last known denominator that was reported, percent',
      ),
      revision: column('integer', '此前被更正的次数', 'How often a part was corrected before'),
      numerator_upload: column('string', '分子所在的上报文件', 'Upload of the numerator'),
      denominator_upload: column('string', '分母所在的上报文件', 'Upload of the denominator'),
    },
  },
  assessments: {
    title: { zh: '进度评价', en: 'Assessments' },
    description: {
      zh: '每项目标在每个适用地区的状态及其计算过程；系统自动计算，不是官方评价。',
      en: 'The status of each target at each place it applies to, with its working; computed automatically, no official appraisal.',
    },
    columns: {
      data_status: dataStatus,
      policy: column('string', '政策标识', 'Policy'),
      target: column('string', '目标标识', 'Target'),
      ...placeColumns,
      ...indicatorColumns,
      as_of: column('date', '评价截止日期', 'As-of date'),
      due: column(
        'date',
        '到期日；文件未写明时为空',
        'Due date; empty where the document gives none',
      ),
      current: column(
        'boolean',
        '是否为当前一期（每年目标的往年为 no）',
        'Whether this is the current instance (no: a past year of a yearly target)',
      ),
      comparator: column('string', '比较符', 'Comparator'),
      goal: column('number', '目标值', 'Target value'),
      ...unitColumns,
      status: column('string', '状态代码', 'Status'),
      status_zh: column('string', '状态', 'Status, in Chinese'),
      status_en: column('string', '状态英文', 'Status, in English'),
      cause: column('string', '原因代码', 'Cause'),
      note: column('string', '附注代码', 'Note'),
      provisional: column('boolean', '初步：报送不全', 'Provisional: not all places have reported'),
      start_date: column('date', '起点日期', 'Date of the start point'),
      start_value: column('number', '起点值', 'Value at the start point'),
      start_basis: column('string', '起点依据', 'Where the start point comes from'),
      due_period: column('string', '到期当期', 'The due period, where it was reported'),
      due_value: column('number', '到期期的数值', 'Value of the due period'),
      due_numerator: column('number', '到期期的分子', 'Numerator of the due period'),
      due_denominator: column('number', '到期期的分母', 'Denominator of the due period'),
      latest_period: column('string', '最新时期', 'Latest period'),
      latest_value: column('number', '最新值', 'Latest value'),
      latest_numerator: column('number', '最新分子', 'Latest numerator'),
      latest_denominator: column('number', '最新分母', 'Latest denominator'),
      done_on: column('date', '完成日期', 'Completion date'),
      expected_value: column(
        'number',
        '最新时期末的序时应达值',
        'Value expected at the end of the latest period on linear pace',
      ),
      pace: column('number', '序时完成比 P', 'Pace ratio P'),
      cagr_ratio: column(
        'number',
        '年均增速比（实际÷所需），供对照',
        'Ratio of actual to required compound annual growth, for comparison',
      ),
      required_per_month: column(
        'number',
        '从最新时期到到期日每月所需变化',
        'Change needed per month from the latest period to the due date',
      ),
      best_per_month: column('number', '迄今最好的每月变化', 'Best change per month so far'),
      rule_version: column('string', '规则版本', 'Version of the rules'),
      sentence_zh: column('string', '一句话说明', 'One sentence, in Chinese'),
      sentence_en: column('string', '一句话说明英文', 'One sentence, in English'),
    },
  },
  targets: {
    title: { zh: '目标', en: 'Targets' },
    description: { zh: '政策文件中的目标。', en: 'The targets of the policy documents.' },
    columns: {
      data_status: dataStatus,
      policy: column('string', '政策标识', 'Policy'),
      policy_number: column('string', '文号', 'Document number'),
      target: column('string', '目标标识', 'Target'),
      series: column('string', '同一目标的系列', 'Series of the same target over time'),
      ...indicatorColumns,
      comparator: column('string', '比较符', 'Comparator'),
      value: column('number', '目标值', 'Target value'),
      ...unitColumns,
      when: column(
        'string',
        'by 到期、each-year 每年、standing 长期',
        'by a date, each-year, or standing',
      ),
      starts: column('date', '开始日期', 'Start date'),
      due: column('date', '到期日', 'Due date'),
      applies_to: column('string', '谁来完成', 'Who must reach it'),
      strength: column('string', '约束程度', 'Strength'),
      lead: column('string', '牵头单位', 'Lead agencies'),
      responsible: column('string', '责任单位', 'Responsible agencies'),
      clause: column('string', '条款', 'Clause'),
      kind: column('string', '类别', 'Kind'),
      statement_zh: column('string', '目标（自拟表述）', 'The target in our own words, in Chinese'),
      statement_en: column('string', '目标英文', 'The target in our own words, in English'),
      baseline_value: column('number', '文件给出的基期值', 'Baseline value given by the document'),
      baseline_date: column('date', '基期日期', 'Baseline date'),
      restored: column('string', '复原说明', 'What was restored from a damaged text, and why'),
      caveat_zh: column('string', '说明', 'Caveat, in Chinese'),
      caveat_en: column('string', '说明英文', 'Caveat, in English'),
    },
  },
  measures: {
    title: { zh: '填报指标', en: 'Measures' },
    description: { zh: '各单位填报的原始指标。', en: 'The atomic numbers that offices report.' },
    columns: {
      data_status: dataStatus,
      ...measureColumns,
      ...unitColumns,
      temporality: column('string', '时间属性', 'Temporality'),
      counted_from: column('date', '累计起始日期', 'Counted from'),
      frequency: column('string', '报送频率', 'Frequency'),
      report_by: column('integer', '期末后报送天数', 'Days after the period by which to report'),
      stale_after: column('integer', '沿用上期的月数', 'Months a value may be carried over'),
      levels: column('string', '填报层级', 'Levels that report it'),
      source: column('string', '来源', 'Source'),
      decimals: column('integer', '小数位数', 'Decimals'),
      definition_version: column('integer', '口径版本', 'Version of the definition'),
      valid_from: column('date', '口径起用日期', 'Definition valid from'),
    },
  },
  indicators: {
    title: { zh: '监测指标定义', en: 'Indicator definitions' },
    description: { zh: '监测指标如何计算。', en: 'How each indicator is computed.' },
    columns: {
      data_status: dataStatus,
      ...indicatorColumns,
      kind: column('string', '类型', 'Kind'),
      numerator: column('string', '分子', 'Numerator'),
      denominator: column('string', '分母', 'Denominator'),
      factor: column('number', '系数', 'Factor'),
      ...unitColumns,
      decimals: column('integer', '小数位数', 'Decimals shown'),
      direction: column('string', '方向', 'Direction'),
      rollup: column('string', '汇总方式', 'How places are rolled up'),
      zero_denominator: column('string', '分母为零时', 'What a zero denominator means'),
      plain_zh: column('string', '通俗解释', 'In plain words, in Chinese'),
      plain_en: column('string', '通俗解释英文', 'In plain words, in English'),
    },
  },
  places: {
    title: { zh: '地区', en: 'Places' },
    description: { zh: '行政区划及其代码。', en: 'Places and their codes.' },
    columns: {
      data_status: dataStatus,
      ...placeColumns,
      level: column('string', '层级', 'Level'),
      parent: column('string', '上级', 'Parent'),
      counted_in: column('string', '统计归属', 'Counted in'),
      valid_from: column('date', '起用日期', 'Valid from'),
      valid_to: column('date', '停用日期', 'Valid to'),
      successor: column('string', '继任地区', 'Successor'),
    },
  },
  reporters: {
    title: { zh: '填报单位', en: 'Reporters' },
    description: { zh: '谁应当填报什么。', en: 'Who owes which numbers.' },
    columns: {
      data_status: dataStatus,
      reporter: column('string', '填报单位标识', 'Reporter'),
      reporter_zh: column('string', '填报单位', 'Reporter, in Chinese'),
      reporter_en: column('string', '填报单位英文', 'Reporter, in English'),
      place: column('string', '地区代码', 'Code of the place'),
      measures: column('string', '应填报的指标', 'Measures owed'),
      since: column('date', '开始日期', 'Since'),
    },
  },
  uploads: {
    title: { zh: '上报文件', en: 'Uploads' },
    description: { zh: '已接收的上报文件。', en: 'The accepted uploads.' },
    columns: {
      data_status: dataStatus,
      city: cityColumn,
      upload: column('string', '上报文件标识', 'Upload'),
      reporter: column('string', '填报单位标识', 'Reporter'),
      reporter_zh: column('string', '填报单位', 'Reporter, in Chinese'),
      reporter_en: column('string', '填报单位英文', 'Reporter, in English'),
      received: column('datetime', '接收时间（北京时间）', 'Received (Beijing time)'),
      sha256: column('string', '文件的 SHA-256', 'SHA-256 of the file'),
      bytes: column('integer', '字节数', 'Bytes'),
      observations: column('integer', '数据条数', 'Observations'),
      warnings: column('integer', '需核实的问题数', 'Warnings'),
      rule_version: column('string', '审核规则版本', 'Version of the checking rules'),
    },
  },
  findings: {
    title: { zh: '审核问题', en: 'Findings' },
    description: {
      zh: '已接收文件的审核问题（需核实、提示）。被退回的文件不公开。',
      en: 'Findings on accepted uploads (warnings, information). Returned files are not public.',
    },
    columns: {
      data_status: dataStatus,
      city: cityColumn,
      upload: column('string', '上报文件标识', 'Upload'),
      line: column('integer', '行号', 'Line'),
      column: column('string', '列名', 'Column'),
      code: column('string', '问题代码', 'Code'),
      severity: column('string', '程度', 'Severity'),
      value: column('string', '单元格内容', 'Cell'),
      message_zh: column('string', '问题', 'Message, in Chinese'),
      message_en: column('string', '问题英文', 'Message, in English'),
    },
  },
} as const satisfies Record<
  string,
  { title: Bilingual; description: Bilingual; columns: Record<string, DatasetColumn> }
>;

export type DatasetName = keyof typeof DATASETS;
export type DatasetColumnName<Name extends DatasetName> = keyof (typeof DATASETS)[Name]['columns'] &
  string;

export const DATASET_NAMES = Object.keys(DATASETS) as readonly DatasetName[];

/** Returns the declared column names of a published table, in order. */
export function datasetColumns<Name extends DatasetName>(
  name: Name,
): readonly DatasetColumnName<Name>[] {
  return Object.keys(DATASETS[name].columns) as DatasetColumnName<Name>[];
}
