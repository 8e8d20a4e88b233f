// Findings about values: numbers, dates, done or not done. Code → severity, stage, words. Read by
// `finding-cell.ts` alone.

import type { Declaration } from './finding.ts';
import { NUMBER_FINDINGS } from './finding-number.ts';
import { REPAIR_FINDINGS } from './finding-repair.ts';

export const VALUE_FINDINGS = {
  ...REPAIR_FINDINGS,
  ...NUMBER_FINDINGS,
  'text-in-number': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”应当是数字，却写着“{value}”。',
      en: '"{measure}" should be a number, but the cell says "{value}".',
    },
    hint: {
      zh: '请只填数字，不带单位和文字，说明写进“备注”列；没有数就空着，零要写 0。',
      en: 'Write the number alone, without unit or words; explanations go into the remark column. Leave it blank if there is no number; write 0 for zero.',
    },
  },
  'irregular-thousands': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”里分隔符的位置不规则，分不清是多少。',
      en: 'The separators in "{value}" are not placed regularly, so the number is unclear.',
    },
    hint: {
      zh: '请去掉逗号和空格，只写数字；小数点用“.”。',
      en: 'Take commas and spaces out; the decimal sign is ".".',
    },
  },
  'percent-value': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”要填实际数量，却写着百分比“{value}”。',
      en: '"{measure}" is an amount, but the cell holds the percentage "{value}".',
    },
    hint: {
      zh: '请填实际数量（单位：{unit}），比率由系统计算。',
      en: 'Write the amount itself (in {unit}); rates are computed from the amounts.',
    },
  },
  'negative-value': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”不能是负数，却写着“{value}”。',
      en: '"{measure}" cannot be negative, but the cell says "{value}".',
    },
    hint: {
      zh: '请核对。要更正以前报的数，请重报那个期间的数，不要用负数冲减。',
      en: 'Check it. To correct an earlier number report that period again; do not subtract here.',
    },
  },
  'fractional-value': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”（单位：{unit}）应当是整数，却写着“{value}”。',
      en: '"{measure}" (in {unit}) should be a whole number, but the cell says "{value}".',
    },
    hint: {
      zh: '请核对；如果用了“万”等单位，请换算成“{unit}”。',
      en: 'Check it; if it is in ten thousands, convert it to {unit}.',
    },
  },
  'scientific-notation': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”是科学计数法，后面的数字可能已经丢失。',
      en: '"{value}" is in scientific notation; digits may have been lost.',
    },
    hint: {
      zh: '请在 Excel 或 WPS 中把单元格格式设为“数值”，再重新另存为 CSV。',
      en: 'Set the cell format to "Number" in Excel or WPS and save as CSV again.',
    },
  },
  'number-too-long': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”的位数太多，不像是“{measure}”的数。',
      en: '"{value}" has too many digits for "{measure}".',
    },
    hint: {
      zh: '请核对是否填错了列，或把两个数连在了一起。',
      en: 'Check whether it is in the wrong column, or two numbers ran together.',
    },
  },
  'date-needed': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”写着“{value}”，但没有完成日期。',
      en: '"{measure}" says "{value}", but gives no date.',
    },
    hint: {
      zh: '请填写完成的日期，例如 2023-06-30；还没有完成就写“否”。',
      en: 'Give the date on which it was done, such as 2023-06-30; if it is not done, write "no".',
    },
  },
  'bad-milestone': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”是“完成或未完成”的事项，看不懂“{value}”。',
      en: '"{measure}" is either done or not done; "{value}" cannot be read.',
    },
    hint: {
      zh: '完成了就填完成日期，例如 2023-06-30；没有完成就写“否”。',
      en: 'If it is done, write the date, such as 2023-06-30; if not, write "no".',
    },
  },
  'planned-milestone': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”写着“{value}”，是计划，不是已经完成。',
      en: '"{measure}" says "{value}", which is a plan and nothing done.',
    },
    hint: {
      zh: '还没有完成就写“否”，计划写进“备注”列；已经完成就只填完成日期。',
      en: 'If it is not done, write "no" and put the plan into the remark column; if it is, give the date alone.',
    },
  },
  'bad-date': {
    severity: 'error',
    stage: 'cell',
    message: { zh: '看不懂日期“{value}”。', en: 'The date "{value}" cannot be read.' },
    hint: {
      zh: '{note}请写成年-月-日，例如 2023-06-30。',
      en: '{note} Write year-month-day, such as 2023-06-30.',
    },
  },
  'future-date': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '完成日期“{value}”晚于收到文件的日期 {received}。',
      en: 'The completion date "{value}" is later than the day the file arrived, {received}.',
    },
    hint: {
      zh: '只填已经完成的日期；计划完成的写“否”。',
      en: 'Give only the date of something done; for what is planned write "no".',
    },
  },
  'milestone-contradiction': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”写着“{value}”，却又填了完成日期“{date}”。',
      en: '"{measure}" says "{value}", yet a completion date is given: "{date}".',
    },
    hint: {
      zh: '完成了就只留日期；没有完成就删掉日期。',
      en: 'If it is done, keep the date alone; if not, delete the date.',
    },
  },
  'done-after-period': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”写着“{value}”完成，在期间 {period} 之后：到那时还没有完成。',
      en: '"{measure}" was done on "{value}", after the period {period}: by then it was not done yet.',
    },
    hint: {
      zh: '请核对日期和期间。日期没有错，{period} 就写“否”，完成日期报在它所在的期间。',
      en: 'Check the date and the period. If the date is right, write "no" for {period} and give the date in its own period.',
    },
  },
  'unused-date': {
    severity: 'warning',
    stage: 'cell',
    message: {
      zh: '“{measure}”是数量指标，完成日期“{value}”没有读取。',
      en: '"{measure}" is a number; the completion date "{value}" was not read.',
    },
    hint: { zh: '不需要修改。', en: 'Nothing to do.' },
  },
} as const satisfies Record<string, Declaration>;
