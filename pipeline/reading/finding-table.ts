// Findings about the layout, the header and whole rows: code → severity, stage, words. Read by
// `finding.ts` alone.

import type { Declaration } from './finding.ts';
import { COLUMN_FINDINGS } from './finding-column.ts';
import { NOTE_FINDINGS } from './finding-note.ts';
import { SHAPE_FINDINGS } from './finding-shape.ts';

export const TABLE_FINDINGS = {
  ...SHAPE_FINDINGS,
  'line-above-header': {
    severity: 'info',
    stage: 'layout',
    message: {
      zh: '这一行在表头上面，按标题或说明处理，没有当作数据。',
      en: 'This line stands above the header; it was taken as a title and not read as data.',
    },
    hint: { zh: '不需要修改。', en: 'Nothing to do.' },
  },
  'data-above-header': {
    severity: 'error',
    stage: 'layout',
    message: {
      zh: '这一行在表头上面，却像数据：有地区或指标（“{value}”），也有数字。',
      en: 'This line stands above the header, but looks like data: it names "{value}" and has a number.',
    },
    hint: {
      zh: '一个文件只放一张表，数据都放在表头下面；如果是标题，请去掉里面的数字。',
      en: 'Keep one table to a file and all data below its header; if it is a title, take the number out.',
    },
  },
  'unit-above-header': {
    severity: 'error',
    stage: 'layout',
    message: {
      zh: '表格外面写的单位是“{found}”，而“{measure}”要求的单位是“{unit}”。',
      en: 'A line outside the table gives the unit "{found}", but "{measure}" is reported in "{unit}".',
    },
    hint: {
      zh: '这一行里的单位对不上表里所有的数。请把单位写进各列的列名，例如“{measure}（{unit}）”，并改好或删掉这一行里的单位。',
      en: 'The unit in this line does not go with all numbers of the table. Put units into the names of the columns, as in "{measure}（{unit}）", and correct the unit in this line or take it out.',
    },
  },
  'unit-not-stated': {
    severity: 'warning',
    stage: 'across',
    message: {
      zh: '“{measure}”没有写明单位，已按“{unit}”读取（例如“{value}”）。',
      en: 'No unit is stated for "{measure}"; its numbers, such as "{value}", were read in {unit}.',
    },
    hint: {
      zh: '请核对。下次请在列名里写明单位，例如“{measure}（{unit}）”；如果不是以“{unit}”为单位，请写明单位后重新报送。',
      en: 'Check this. Put the unit into the name of the column; if it is another one, state it and send the file again.',
    },
  },
  'unit-unclear': {
    severity: 'error',
    stage: 'across',
    message: {
      zh: '“{measure}”没有写明单位：“{value}”如果以“{unit}”为单位就太大了，像是以元为单位的数。',
      en: 'No unit is stated for "{measure}": in {unit}, "{value}" would be very much; it may be in yuan.',
    },
    hint: {
      zh: '请在列名里写明单位，例如“{measure}（{unit}）”或“{measure}（元）”，也可以在表上方写“单位：{unit}”。',
      en: 'State the unit in the name of the column, as in "{measure}（{unit}）" or "{measure}（元）", or in a line above the table.',
    },
  },
  'total-row': {
    severity: 'info',
    stage: 'layout',
    message: {
      zh: '“{value}”是合计行，没有当作数据。',
      en: '"{value}" is a total row; it was not read as data.',
    },
    hint: {
      zh: '不需要修改。合计由系统根据各地区的数字计算。',
      en: 'Nothing to do: totals are computed from the numbers of the places.',
    },
  },
  'total-column': {
    severity: 'info',
    stage: 'layout',
    message: {
      zh: '“{column}”是合计列，相加得出的数没有当作数据。',
      en: '"{column}" is a total column; its sums were not read as data.',
    },
    hint: {
      zh: '不需要修改。合计由系统根据各地区的数字计算。',
      en: 'Nothing to do: totals are computed from the numbers of the places.',
    },
  },
  'closing-line': {
    severity: 'info',
    stage: 'layout',
    message: {
      zh: '这一行是签字栏或注释，没有当作数据，也不会公布。',
      en: 'This line is a sign-off or a footnote; it was not read as data and is not published.',
    },
    hint: { zh: '不需要修改。', en: 'Nothing to do.' },
  },
  'no-header': {
    severity: 'error',
    stage: 'layout',
    message: {
      zh: '按 {encoding} 编码读取，前 {rows} 行里没有找到认识的表头。',
      en: 'Read as {encoding}, the first {rows} rows have no header that is known.',
    },
    hint: {
      zh: '表头要写明列名，例如：地区、指标、期间、数值；或者：地区、期间和各指标的名称。如果打开文件看到的是乱码，请从原表另存为“CSV UTF-8（逗号分隔）”再报送。',
      en: 'The header row names the columns, for example: place, measure, period, value; or: place, period and the names of the measures. If the file looks garbled, save the original as "CSV UTF-8 (comma delimited)" and send that.',
    },
  },
  'no-data-rows': {
    severity: 'error',
    stage: 'layout',
    message: { zh: '表头下面没有数据行。', en: 'There is no data row below the header.' },
    hint: {
      zh: '请填上数据后再报送。',
      en: 'Fill in the data and send the file again.',
    },
  },
  'mixed-layout': {
    severity: 'error',
    stage: 'layout',
    message: {
      zh: '列“{column}”与其他列的排法不一致，不知道它的数字应归到哪里。',
      en: 'The column "{column}" does not fit the layout of the others: it is unclear what its numbers belong to.',
    },
    hint: {
      zh: '请统一用一种排法：每行一个地区、一个指标、一个数值；或者每个指标一列；或者每个地区一列。',
      en: 'Use one layout throughout: a row per place, measure and value; or a column per measure; or a column per place.',
    },
  },
  'missing-column': {
    severity: 'error',
    stage: 'header',
    message: { zh: '缺少“{name}”列。', en: 'The column "{name}" is missing.' },
    hint: {
      zh: '请加上“{name}”列并逐行填写。',
      en: 'Add the column "{name}" and fill it in for each row.',
    },
  },
  'no-measure-column': {
    severity: 'error',
    stage: 'header',
    message: {
      zh: '表头里没有认识的指标。',
      en: 'The header names no measure that is known.',
    },
    hint: {
      zh: '请把列名写成模板里的指标名称，每个指标一列；或者加上“指标”和“数值”两列，每行填一个指标。',
      en: 'Name the columns as the template names the measures, one each; or add the columns "measure" and "value", with a measure in each row.',
    },
  },
  'unknown-column': {
    severity: 'warning',
    stage: 'header',
    message: {
      zh: '不认识列“{column}”，这一列没有读取。',
      en: 'The column "{column}" is unknown; it was not read.',
    },
    hint: {
      zh: '如果这一列需要上报，请把列名改成模板里的名称；否则不需要修改。',
      en: 'If it is to be reported, name it as the template does; otherwise nothing is to be done.',
    },
  },
  'near-miss-column': {
    severity: 'error',
    stage: 'header',
    message: {
      zh: '不认识列“{column}”，它很像“{suggestion}”。',
      en: 'The column "{column}" is unknown, but looks like "{suggestion}".',
    },
    hint: {
      zh: '如果就是“{suggestion}”，请把列名改成一样；如果不是，请删掉这一列或换一个名称。',
      en: 'If it is "{suggestion}", name it so; if not, delete the column or give it another name.',
    },
  },
  'unit-in-header': {
    severity: 'error',
    stage: 'header',
    message: {
      zh: '列“{column}”写的单位是“{found}”，而“{measure}”要求的单位是“{unit}”。',
      en: 'The column "{column}" gives the unit "{found}", but "{measure}" is reported in "{unit}".',
    },
    hint: {
      zh: '请核对：只是单位写错了，就改正列名里的单位；数字确实是按“{found}”填的，请换算成“{unit}”，列名也改成“{unit}”。',
      en: 'If only the unit is wrong, correct it in the header; if the numbers are in "{found}", convert them to "{unit}" and change the header as well.',
    },
  },
  'repeated-column': {
    severity: 'error',
    stage: 'header',
    message: {
      zh: '列“{column}”与第 {other} 列重复。',
      en: 'The column "{column}" repeats column {other}.',
    },
    hint: {
      zh: '请只保留一列，或者把其中一列改成正确的名称。',
      en: 'Keep only one of them, or give one its right name.',
    },
  },
  'blank-header': {
    severity: 'warning',
    stage: 'header',
    message: {
      zh: '第 {position} 列没有列名，但有内容，这一列没有读取。',
      en: 'Column {position} has content but no name; it was not read.',
    },
    hint: {
      zh: '如果这一列需要上报，请补上列名。',
      en: 'If it is to be reported, give it a name.',
    },
  },
  'unused-column': {
    severity: 'warning',
    stage: 'header',
    message: {
      zh: '按这种表格排法，用不到列“{column}”，这一列没有读取。',
      en: 'The column "{column}" has no use in this layout; it was not read.',
    },
    hint: {
      zh: '完成日期请直接写在该事项的单元格里；其他情况不需要修改。',
      en: 'Write a completion date into the cell itself; otherwise nothing is to be done.',
    },
  },
  'repeated-header': {
    severity: 'info',
    stage: 'row',
    message: {
      zh: '这一行重复了表头，没有当作数据。',
      en: 'This row repeats the header; it was not read as data.',
    },
    hint: { zh: '不需要修改。', en: 'Nothing to do.' },
  },
  'split-number': {
    severity: 'error',
    stage: 'row',
    message: {
      zh: '“{value}”写成了几格：数字里的逗号没有加引号，被当成了分隔符，后面的数都错开了。',
      en: '"{value}" fills several cells: the comma inside the number separates cells, and all that follows is shifted.',
    },
    hint: {
      zh: '请去掉数字里的逗号（例如把 1,234 写成 1234），或用 Excel、WPS 重新另存为 CSV。',
      en: 'Take the comma out of the number (1234 instead of 1,234), or save as CSV again from Excel or WPS.',
    },
  },
  'number-perhaps-split': {
    severity: 'warning',
    stage: 'row',
    message: {
      zh: '“{column}”和“{other}”两格连起来是“{value}”，而“{column}”在其他行都大得多：可能是数字里的逗号把一个数分成了几格。',
      en: '"{column}" and "{other}" make "{value}" together, and in the other rows "{column}" is much larger: a comma inside a number may have split it.',
    },
    hint: {
      zh: '请核对这一行。如果是一个数，请去掉数字里的逗号，重新报送；如果本来就是几个数，不需要修改。',
      en: 'Check this row. If it is one number, take the comma out and send the file again; if they are several, nothing is to be done.',
    },
  },
  'ragged-row': {
    severity: 'error',
    stage: 'row',
    message: {
      zh: '表头有 {expected} 列，这一行却有 {cells} 格（{difference}），分不清哪个数在哪一列。',
      en: 'The header has {expected} columns, this row {cells} cells ({difference}): it is unclear which number stands in which column.',
    },
    hint: {
      zh: '没有数的格子也要留着；数字里的逗号（如 1,234）请去掉。用 Excel 或 WPS 打开，补齐后另存为 CSV 即可。',
      en: 'A cell without a number keeps its place too; take commas out of numbers (1,234). Open the file in Excel or WPS, fill the row and save it as CSV.',
    },
  },
  'unfilled-cell': {
    severity: 'error',
    stage: 'row',
    message: {
      zh: '回执里写着“{value}”的格子还没有补填。',
      en: 'The receipt put "{value}" into a cell that was missing; nothing was filled in since.',
    },
    hint: {
      zh: '请对照表头检查这一行，把这一格改成要填的内容，没有的清空。',
      en: 'Hold the row against the header; put what is to be reported into this cell, or empty it.',
    },
  },
  ...COLUMN_FINDINGS,
  ...NOTE_FINDINGS,
} as const satisfies Record<string, Declaration>;
