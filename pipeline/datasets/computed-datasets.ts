// The published tables of numbers: what was reported, computed and judged.

import {
  column,
  counted,
  dataStatus,
  cityColumn,
  placeColumns,
  measureColumns,
  indicatorColumns,
  unitColumns,
  type DatasetDeclaration,
} from './dataset-column.ts';

export const COMPUTED_DATASETS = {
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
      value: counted(
        column(
          'number',
          '数值；完成类指标 1 为已完成、0 为未完成',
          'Value; for milestones 1 done, 0 not done',
        ),
        'ofRow',
        { zh: '不予公布的数', en: 'a number that is withheld' },
      ),
      ...unitColumns,
      done_on: column('date', '完成日期', 'Completion date'),
      evidence: column('string', '完成依据', 'Evidence of completion'),
      definition_version: column('integer', '口径版本', 'Version of the definition'),
      suppressed: column(
        'boolean',
        '不予公布：人数很少，为保护个人不公布数值',
        'Withheld: so few persons that the number is not shown, or would give such a number away',
      ),
      revision: counted(
        column('integer', '此前被更正的次数', 'How often the value was corrected before'),
        'times',
      ),
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
      value: counted(
        column(
          'number',
          '指标值，比率保留六位小数；分母为零时为空',
          'Value, ratios to six decimals; empty where the denominator is zero',
        ),
        'ofRow',
        { zh: '分母为零、没有数字或不予公布', en: 'zero denominator, no number, or withheld' },
      ),
      ...unitColumns,
      numerator: counted(column('number', '分子', 'Numerator'), 'ofMeasure', {
        zh: '不是比率，或不予公布',
        en: 'no ratio, or withheld',
      }),
      denominator: counted(column('number', '分母', 'Denominator'), 'ofMeasure', {
        zh: '不是比率，或不予公布',
        en: 'no ratio, or withheld',
      }),
      done_on: column('date', '完成日期', 'Completion date'),
      evidence: column('string', '完成依据', 'Evidence of completion'),
      definition_version: column('integer', '口径版本', 'Version of the definition'),
      places_reported: counted(
        column('integer', '当期已报送的地区数', 'Places that reported this period'),
        'places',
      ),
      places_carried: counted(
        column('integer', '沿用上期的地区数', 'Places carried over from an earlier period'),
        'places',
      ),
      places_expected: counted(
        column('integer', '应报送的地区数', 'Places expected to report'),
        'places',
      ),
      coverage: counted(
        column(
          'number',
          '已报送地区占最近已知分母的百分比',
          'Share of the last known denominator that was reported, percent',
        ),
        'percent',
      ),
      revision: counted(
        column('integer', '此前被更正的次数', 'How often a part was corrected before'),
        'times',
      ),
      suppressed: column(
        'boolean',
        '不予公布：数值，或其分子、分母之一，不公布',
        'Withheld: the value, and its numerator or denominator or both, are not shown',
      ),
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
      goal: counted(column('number', '目标值', 'Target value'), 'ofRow', {
        zh: '要做到的事，没有数值',
        en: 'something to be done, without a number',
      }),
      ...unitColumns,
      status: column('string', '状态代码', 'Status'),
      status_zh: column('string', '状态', 'Status, in Chinese'),
      status_en: column('string', '状态英文', 'Status, in English'),
      cause: column('string', '原因代码', 'Cause'),
      note: column('string', '附注代码', 'Note'),
      provisional: column('boolean', '初步：报送不全', 'Provisional: not all places have reported'),
      start_date: column('date', '起点日期', 'Date of the start point'),
      start_value: counted(column('number', '起点值', 'Value at the start point'), 'ofRow'),
      start_basis: column('string', '起点依据', 'Where the start point comes from'),
      due_period: column('string', '到期当期', 'The due period, where it was reported'),
      due_value: counted(column('number', '到期期的数值', 'Value of the due period'), 'ofRow'),
      due_numerator: counted(
        column('number', '到期期的分子', 'Numerator of the due period'),
        'ofMeasure',
      ),
      due_denominator: counted(
        column('number', '到期期的分母', 'Denominator of the due period'),
        'ofMeasure',
      ),
      latest_period: column('string', '最新时期', 'Latest period'),
      latest_value: counted(column('number', '最新值', 'Latest value'), 'ofRow'),
      latest_numerator: counted(column('number', '最新分子', 'Latest numerator'), 'ofMeasure'),
      latest_denominator: counted(column('number', '最新分母', 'Latest denominator'), 'ofMeasure'),
      done_on: column('date', '完成日期', 'Completion date'),
      expected_value: counted(
        column(
          'number',
          '最新时期末的序时应达值',
          'Value expected at the end of the latest period on linear pace',
        ),
        'ofRow',
        { zh: '不评价进度', en: 'no pace is judged' },
      ),
      pace: counted(column('number', '序时完成比 P', 'Pace ratio P'), 'ratio', {
        zh: '不评价进度',
        en: 'no pace is judged',
      }),
      cagr_ratio: counted(
        column(
          'number',
          '年均增速比（实际÷所需），供对照',
          'Ratio of actual to required compound annual growth, for comparison',
        ),
        'ratio',
      ),
      required_per_month: counted(
        column(
          'number',
          '从最新时期到到期日每月所需变化',
          'Change needed per month from the latest period to the due date',
        ),
        'ofRowPerMonth',
      ),
      best_per_month: counted(
        column('number', '迄今最好的每月变化', 'Best change per month so far'),
        'ofRowPerMonth',
      ),
      rule_version: column('string', '规则版本', 'Version of the rules'),
      sentence_zh: column('string', '一句话说明', 'One sentence, in Chinese'),
      sentence_en: column('string', '一句话说明英文', 'One sentence, in English'),
    },
  },
} as const satisfies Record<string, DatasetDeclaration>;
