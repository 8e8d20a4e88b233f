// Findings about what stands around the numbers of a table: captions, merged headers, totals. Code →
// severity, stage, words. Read by `finding-table.ts` alone.

import type { Declaration } from './finding.ts';

export const SHAPE_FINDINGS = {
  'side-by-side': {
    severity: 'error',
    stage: 'header',
    message: {
      zh: '两张表左右并排放在一起：从第 {from} 列的“{column}”起是另一张表，分不清哪个数是哪张表的。',
      en: 'Two tables stand side by side: from "{column}" in column {from} on it is another one, and it is unclear which number belongs to which.',
    },
    hint: {
      zh: '请把右边的表剪切到左边的表下面，或者分成两个文件。',
      en: 'Move the table on the right below the one on the left, or make it a file of its own.',
    },
  },
  'text-line': {
    severity: 'info',
    stage: 'layout',
    message: {
      zh: '这一行只有一段文字，没有数值，按小标题或说明处理。',
      en: 'This line is a text without a value; it was taken as a caption or a remark.',
    },
    hint: { zh: '不需要修改。', en: 'Nothing to do.' },
  },
  'column-numbers': {
    severity: 'info',
    stage: 'layout',
    message: {
      zh: '这一行是栏次（甲、乙、1、2……），没有当作数据。',
      en: 'This line numbers the columns; it was not read as data.',
    },
    hint: { zh: '不需要修改。', en: 'Nothing to do.' },
  },
  'place-above': {
    severity: 'info',
    stage: 'layout',
    message: {
      zh: '表里没有地区列，按表上方写的“{value}”，这张表是“{place}”的数。',
      en: 'The table has no column of places; by the line above it, "{value}", its numbers are those of "{place}".',
    },
    hint: {
      zh: '请核对；如果不对，请加上“地区”列。',
      en: 'Check it; if it is wrong, add the column "place".',
    },
  },
  'other-place-above': {
    severity: 'error',
    stage: 'layout',
    message: {
      zh: '表上方写着“{value}”，表里又没有地区列，不能当作“{place}”的数。',
      en: 'Above the table stands "{value}", and it has no column of places: its numbers cannot be taken for those of {place}.',
    },
    hint: {
      zh: '如果就是“{place}”全区（县）的数，请改正表上方的名称；如果是街道或机构的数，请汇总后报。也可以加上“地区”列。',
      en: 'If they are those of {place} as a whole, correct the line above; the numbers of a sub-district or a home are to be added up first. Or add the column "place".',
    },
  },
  'other-office': {
    severity: 'error',
    stage: 'across',
    message: {
      zh: '填报单位写的是“{value}”，这里的数却是“{place}”的。',
      en: 'The office that fills this in is given as "{value}", but the numbers are those of {place}.',
    },
    hint: {
      zh: '请核对是不是填错了行或发错了表；如果数没有错，请改正填报单位。',
      en: 'Check whether it is the wrong row or the wrong table; if the numbers are right, correct the name of the office.',
    },
  },
  'place-of-reporter': {
    severity: 'info',
    stage: 'layout',
    message: {
      zh: '表里没有地区列，“{reporter}”只填报“{place}”，按“{place}”的数读取。',
      en: 'The table has no column of places; "{reporter}" reports for "{place}" alone, so the numbers were read as its.',
    },
    hint: {
      zh: '请核对；如果不对，请加上“地区”列。',
      en: 'Check it; if it is wrong, add the column "place".',
    },
  },
  'period-above': {
    severity: 'info',
    stage: 'layout',
    message: {
      zh: '表里没有期间列，按表上方写的“{value}”读取。',
      en: 'The table has no column of periods; the one above it, "{value}", was taken.',
    },
    hint: {
      zh: '请核对；如果不对，请加上“期间”列，例如 2023-09。',
      en: 'Check it; if it is wrong, add the column "period", such as 2023-09.',
    },
  },
  'average-row': {
    severity: 'info',
    stage: 'layout',
    message: {
      zh: '“{value}”是平均数，没有当作数据。',
      en: '"{value}" is an average; it was not read as data.',
    },
    hint: { zh: '不需要修改。', en: 'Nothing to do.' },
  },
  'part-row': {
    severity: 'warning',
    stage: 'layout',
    message: {
      zh: '“{value}”是上面一行的一部分，没有读取。',
      en: '"{value}" is a part of the row above ; it was not read.',
    },
    hint: { zh: '不需要修改。', en: 'Nothing to do.' },
  },
  'total-differs': {
    severity: 'error',
    stage: 'across',
    message: {
      zh: '“{label}”的“{measure}”写的是 {value}，各部分相加却是 {sum}。',
      en: '"{label}" gives {value} for "{measure}", but its parts add up to {sum}.',
    },
    hint: {
      zh: '两个数有一个是错的：请核对各部分和合计，改正写错的；合计也可以整行（整列）删掉，由系统计算。',
      en: 'One of the numbers is wrong: check the parts and the total. You may also leave the total out; it is computed.',
    },
  },
  'unclear-group': {
    severity: 'error',
    stage: 'header',
    message: {
      zh: '列“{column}”在“{group}”下面，不清楚是这项指标的全部，还是其中的一部分。',
      en: 'The column "{column}" stands below "{group}": it is unclear whether it is the whole measure or a part of it.',
    },
    hint: {
      zh: '请把列名写成模板里的完整指标名称；如果“{group}”只是分组标题，请删掉它；如果是另一项数，请删掉这一列。',
      en: 'Write the whole name of the measure as the template does; if "{group}" is a mere title, delete it; if it is another number, delete the column.',
    },
  },
  'unclear-row': {
    severity: 'error',
    stage: 'row',
    message: {
      zh: '“{value}”在“{group}”下面，不清楚是这项指标的全部，还是其中的一部分。',
      en: '"{value}" stands below "{group}": it is unclear whether it is the whole measure or a part of it.',
    },
    hint: {
      zh: '请写成模板里的完整指标名称；如果“{group}”只是分组标题，请删掉它；如果是另一项数，请删掉这一行。',
      en: 'Write the whole name of the measure as the form does; if "{group}" is a mere title, delete it; if it is another number, delete the row.',
    },
  },
  'compared-column': {
    severity: 'info',
    stage: 'header',
    message: {
      zh: '列“{column}”是上期数或增减比较，没有读取。',
      en: 'The column "{column}" holds earlier numbers or a change; it was not read.',
    },
    hint: {
      zh: '不需要修改。要更正以前的数，请另外按那个期间重报。',
      en: 'Nothing to do. To correct an earlier number, report that period again.',
    },
  },
  'institution-list': {
    severity: 'error',
    stage: 'across',
    message: {
      zh: '这是机构或街道、社区的明细（例如“{value}”），不是各地区的汇总数。',
      en: 'This is a list of institutions or sub-districts (such as "{value}"), and not the numbers of places.',
    },
    hint: {
      zh: '请汇总后报：每个地区、每项指标、每个期间只填一个数。',
      en: 'Add them up first: one number for each place, measure and period.',
    },
  },
  'older-template': {
    severity: 'warning',
    stage: 'header',
    message: {
      zh: '这张表像是旧模板：没有后来增加的指标 {measures}。',
      en: 'This looks like an older template: it lacks measures that were added later, {measures}.',
    },
    hint: {
      zh: '表里的数已读取。请下载新模板，把缺少的指标补报上来。',
      en: 'The numbers were read. Please take the new template and report the missing measures as well.',
    },
  },
} as const satisfies Record<string, Declaration>;
