// Findings about single cells and about rows held against each other: code → severity, stage,
// words. Read by `finding.ts` alone.

import type { Declaration } from './finding.ts';
import { MONTH_FINDINGS } from './finding-month.ts';
import { RATE_FINDINGS } from './finding-rate.ts';
import { SPAN_FINDINGS } from './finding-span.ts';
import { TIME_FINDINGS } from './finding-time.ts';
import { VALUE_FINDINGS } from './finding-value.ts';

const KEY_FINDINGS = {
  'blank-key': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '这一行填了数值，但“{column}”是空的。',
      en: 'This row has a value, but "{column}" is blank.',
    },
    hint: {
      zh: '请在每一行都填上“{column}”，合并的单元格要拆开填满。',
      en: 'Fill in "{column}" in every row; split merged cells and repeat their content.',
    },
  },
  'unknown-place': {
    severity: 'error',
    stage: 'cell',
    message: { zh: '不认识地区“{value}”。', en: 'The place "{value}" is unknown.' },
    hint: {
      zh: '{suggestion}请填写地区全称或六位行政区划代码。',
      en: '{suggestion} Write the full name of the place or its six-digit code.',
    },
  },
  'ambiguous-place': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”可以指几个地区：{places}。',
      en: '"{value}" can mean several places: {places}.',
    },
    hint: {
      zh: '请写上所属的市（例如“沈阳市和平区”）或填六位行政区划代码。',
      en: 'Put the city before the name, or use the six-digit code.',
    },
  },
  'place-not-allowed': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”不在本单位（{reporter}）的填报范围内。',
      en: '"{value}" is not a place that {reporter} reports for.',
    },
    hint: {
      zh: '本单位可以填报：{allowed}。请删掉其他地区的数据，由当地填报。',
      en: 'You report for: {allowed}. Take other places out; they report for themselves.',
    },
  },
  'wrong-level': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”不按“{place}”这一级填报。',
      en: '"{measure}" is not reported for "{place}": it is another level’s number.',
    },
    hint: {
      zh: '这项指标由{levels}填报，上级的合计由系统汇总。请删掉这个数，或改填对应的地区。',
      en: 'It is reported by {levels}; totals are computed. Take the number out, or name the place it is for.',
    },
  },
  'total-of-city': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”由市直接填报，不是各地区相加的数，“{value}”不能当作地区，也不能当作合计。',
      en: '"{measure}" is reported by the city itself and is no sum of places, so "{value}" is neither a place nor a total here.',
    },
    hint: {
      zh: '如果是全市的数，请把“{value}”改成市的名称，由市里的填报单位报送；否则请删掉这个数。',
      en: 'If it is the city’s number, write the name of the city instead, in a file of the city’s own office; otherwise take it out.',
    },
  },
  'unknown-measure': {
    severity: 'error',
    stage: 'cell',
    message: { zh: '不认识指标“{value}”。', en: 'The measure "{value}" is unknown.' },
    hint: {
      zh: '{suggestion}请填写模板里的指标名称或代码。',
      en: '{suggestion} Write the name or the id of the measure as the template does.',
    },
  },
  'code-mismatch': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '代码“{value}”与名称“{name}”不是同一个。',
      en: 'The code "{value}" and the name "{name}" do not belong together.',
    },
    hint: {
      zh: '请核对代码和名称，改正其中一个，或删掉代码列。',
      en: 'Correct the one that is wrong, or delete the column of codes.',
    },
  },
  'measure-not-owed': {
    severity: 'warning',
    stage: 'cell',
    message: {
      zh: '“{measure}”不属于本单位（{reporter}）应报的指标。',
      en: '"{measure}" is not among the measures that {reporter} is asked for.',
    },
    hint: {
      zh: '数据已读取。如果不该由本单位报送，请去掉。',
      en: 'The numbers were read. If another office reports them, take them out.',
    },
  },
  'unit-mismatch': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '单位写的是“{value}”，而“{measure}”要求的单位是“{unit}”。',
      en: 'The unit is given as "{value}", but "{measure}" is reported in "{unit}".',
    },
    hint: {
      zh: '请核对：只是单位写错了，就改正单位；数字确实是按“{value}”填的，请换算成“{unit}”再填。',
      en: 'If only the unit is wrong, correct it; if the number is in "{value}", convert it to "{unit}".',
    },
  },
  'bad-period': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '看不懂期间“{value}”。',
      en: 'The period "{value}" cannot be read.',
    },
    hint: {
      zh: '{note}请写成 2023-09（月）、2023-Q3（季）或 2023（年）。',
      en: '{note} Write it as 2023-09 (month), 2023-Q3 (quarter) or 2023 (year).',
    },
  },
  'wrong-frequency': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”按{frequency}报送，期间却是“{period}”。',
      en: '"{measure}" is reported by the {frequency}, but the period is "{period}".',
    },
    hint: {
      zh: '{remedy}',
      en: '{remedy}',
    },
  },
  'future-period': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '期间“{value}”到 {end} 才结束，收到文件时（{received}）还没有结束。',
      en: 'The period "{value}" ends on {end}; it was not over when the file arrived ({received}).',
    },
    hint: {
      zh: '请核对期间；没有结束的期间请等结束后再报。',
      en: 'Correct the period, or report it after it has ended.',
    },
  },
  'before-since': {
    severity: 'warning',
    stage: 'cell',
    message: {
      zh: '期间“{value}”早于本单位开始填报的日期 {since}。',
      en: 'The period "{value}" lies before {since}, from when you are asked to report.',
    },
    hint: {
      zh: '请核对期间；如果是补报历史数据，不需要修改。',
      en: 'Check the period; if these are earlier figures sent later, nothing is to be done.',
    },
  },
  'duplicate-row': {
    severity: 'info',
    stage: 'across',
    message: {
      zh: '“{place}”“{measure}”{period} 与第 {other} 行重复，数值相同，只算一次。',
      en: '"{place}", "{measure}", {period} repeats line {other} with the same value; it counts once.',
    },
    hint: { zh: '不需要修改。', en: 'Nothing to do.' },
  },
  'contradictory-rows': {
    severity: 'error',
    stage: 'across',
    message: {
      zh: '“{place}”“{measure}”{period} 报了两个不同的数：这里是“{value}”，第 {other} 行是“{before}”。',
      en: '"{place}", "{measure}", {period} is given twice: "{value}" here, "{before}" in line {other}.',
    },
    hint: {
      zh: '请只保留正确的一个。',
      en: 'Keep only the one that is right.',
    },
  },
  'numerator-over-denominator': {
    severity: 'error',
    stage: 'across',
    message: {
      zh: '“{place}”{period}：“{numerator}”（{value}）大于“{denominator}”（{whole}）。',
      en: '"{place}", {period}: "{numerator}" ({value}) is more than "{denominator}" ({whole}).',
    },
    hint: {
      zh: '前者是后者的一部分，不会更大。请核对这两个数，也看看是不是填错了列，或数字里的逗号把一个数分成了两格。',
      en: 'The first is a part of the second and cannot be larger. Check both, whether they are in the right columns, and whether a comma inside a number has split it.',
    },
  },
  'share-over-hundred': {
    severity: 'warning',
    stage: 'across',
    message: {
      zh: '“{place}”{period}：“{numerator}”（{value}）大于“{denominator}”（{whole}），比率会超过 100%。',
      en: '"{place}", {period}: "{numerator}" ({value}) is more than "{denominator}" ({whole}), a share of over 100 %.',
    },
    hint: {
      zh: '两者的统计时段不同，有可能是对的。请核对；如果无误，可以在“备注”里说明。',
      en: 'The two are counted over different times, so this may be right. Check it; if it is, say why in the remark.',
    },
  },
  'nothing-reported': {
    severity: 'warning',
    stage: 'across',
    message: {
      zh: '所有数值都是空的，这个文件没有报任何数。',
      en: 'All values are blank: this file reports nothing.',
    },
    hint: {
      zh: '如果应当有数，请填好后重新报送。',
      en: 'If there are numbers, fill them in and send the file again.',
    },
  },
} as const satisfies Record<string, Declaration>;

export const CELL_FINDINGS = {
  ...KEY_FINDINGS,
  ...TIME_FINDINGS,
  ...MONTH_FINDINGS,
  ...SPAN_FINDINGS,
  ...VALUE_FINDINGS,
  ...RATE_FINDINGS,
} as const;
