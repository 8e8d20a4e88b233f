// Findings about columns that are not read, or for what they hold and not by their names: code →
// severity, stage, words. Read by `finding-table.ts` alone.

import type { Declaration } from './finding.ts';

export const COLUMN_FINDINGS = {
  'column-of-places': {
    severity: 'info',
    stage: 'header',
    message: {
      zh: '列“{column}”里都是地区，已按“地区”列读取。',
      en: 'The column "{column}" has nothing but places; it was read as the column "place".',
    },
    hint: {
      zh: '请核对；读取正确就不需要修改。',
      en: 'Nothing to do if this is right.',
    },
  },
  'deadline-column': {
    severity: 'info',
    stage: 'header',
    message: {
      zh: '列“{column}”是要求或计划的时间，不是完成的日期，没有读取。',
      en: 'The column "{column}" says until when something is to be done, not when it was; it was not read.',
    },
    hint: {
      zh: '已经完成的事项，请在“完成日期”列里填实际完成的日期。',
      en: 'For what is done, give the day on which it was in the column "完成日期".',
    },
  },
  'other-quantity': {
    severity: 'warning',
    stage: 'header',
    message: {
      zh: '列“{column}”与“{other}”相像，却是另一项数，没有读取。',
      en: 'The column "{column}" looks like "{other}", but is another number; it was not read.',
    },
    hint: {
      zh: '不要把列名改成“{other}”。“{other}”的数请填在另一列里。',
      en: 'Do not rename it "{other}". Give the number of "{other}" in a column of its own.',
    },
  },
  'other-version': {
    severity: 'error',
    stage: 'header',
    message: {
      zh: '列“{column}”像是同一项数改正或审核后的数，不清楚以哪一列为准。',
      en: 'The column "{column}" seems to have the same numbers corrected or approved: it is unclear which column counts.',
    },
    hint: {
      zh: '请只留一列数：以“{column}”为准，就把它改名为“数值”（或指标名称），删掉原来的列；不然就删掉“{column}”。',
      en: 'Keep one column: if "{column}" counts, name it "value" (or as the measure) and delete the other; otherwise delete "{column}".',
    },
  },
  'nameless-numbers': {
    severity: 'error',
    stage: 'header',
    message: {
      zh: '第 {position} 列夹在数据中间，有数字“{value}”，却没有列名，不清楚是哪项数，也可能各列错了位。',
      en: 'Column {position} stands among the numbers and has "{value}", but no name: it is unclear what it is, and columns may have shifted.',
    },
    hint: {
      zh: '请补上列名；不需要的列请整列删掉。',
      en: 'Give it a name; delete the whole column if it is not needed.',
    },
  },
  'qualified-row': {
    severity: 'error',
    stage: 'row',
    message: {
      zh: '列“{column}”写着“{value}”，这一行像是其中的一部分，或者不是实际的数。',
      en: 'The column "{column}" says "{value}": the row seems to be of a part only, or no actual number.',
    },
    hint: {
      zh: '请报全部的、实际的数；如果这一行就是，请删掉“{column}”列。',
      en: 'Report the whole and actual number; if the row has it, delete the column "{column}".',
    },
  },
  'void-row': {
    severity: 'error',
    stage: 'row',
    message: {
      zh: '列“{column}”写着“{value}”，这一行不算数。',
      en: 'The column "{column}" says "{value}": the row is void.',
    },
    hint: {
      zh: '作废的行请整行删掉；要取消以前报的数，请在数值里写“撤回”。',
      en: 'Delete rows that are void; to take back an earlier number write "撤回" as its value.',
    },
  },
} as const satisfies Record<string, Declaration>;
