// Findings about cells that should hold a number and hold something else: code → severity, stage,
// words. Read by `finding-value.ts` alone.

import type { Declaration } from './finding.ts';

export const NUMBER_FINDINGS = {
  'cell-too-narrow': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”是列宽不够时显示的符号，数字没有保存下来。',
      en: '"{value}" is what a spreadsheet shows where a column is too narrow; the number was lost.',
    },
    hint: {
      zh: '请在 Excel 或 WPS 中把这一列拉宽，看到数字后重新另存为 CSV。',
      en: 'Widen the column in Excel or WPS until the numbers show, and save as CSV again.',
    },
  },
  'formula-error': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”是表格软件的公式出错，不是数字。',
      en: '"{value}" is the error of a formula in the spreadsheet, no number.',
    },
    hint: {
      zh: '请打开原表改好这一格的公式，或直接填写数字，再重新另存为 CSV。',
      en: 'Correct the formula in the spreadsheet, or type the number, and save as CSV again.',
    },
  },
  'formula-in-number': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”是公式，不是数字；系统不计算公式。',
      en: '"{value}" is a formula and no number; formulas are not computed here.',
    },
    hint: {
      zh: '请在表格软件里复制、“选择性粘贴”为数值，再另存为 CSV。',
      en: 'In the spreadsheet copy and "paste special" as values, then save as CSV.',
    },
  },
  'date-in-number': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”应当是数字，这里却是日期“{value}”。',
      en: '"{measure}" should be a number, but the cell holds the date "{value}".',
    },
    hint: {
      zh: '表格软件会把“3-5”“3/5”变成 3月5日，请核对原来的数，把单元格设为“数值”再填；日期写在“完成日期”列。',
      en: 'Spreadsheets turn "3-5" into 5 March: check what was typed, set the cell to "Number"; dates go into the column of completion dates.',
    },
  },
  'bound-value': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”只说了不少于或不多于多少，不是准确的数。',
      en: '"{value}" gives a limit and not the number itself.',
    },
    hint: {
      zh: '请填“{measure}”的准确数，不带“≥”“以上”“余”等字样。',
      en: 'Give the exact number, without "at least", "over" or the like.',
    },
  },
  'approximate-value': {
    severity: 'error',
    stage: 'cell',
    message: { zh: '“{value}”是估计的数。', en: '"{value}" is an estimate.' },
    hint: {
      zh: '请填“{measure}”的准确数；还没有准确数就空着，核实后再报。',
      en: 'Give the exact number; leave the cell blank until there is one.',
    },
  },
  'range-value': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”是一个范围，分不清是多少。',
      en: '"{value}" is a range and not one number.',
    },
    hint: {
      zh: '请只填一个准确的数；如果是“减”，请填算好的结果。',
      en: 'Give one exact number; if a difference is meant, give its result.',
    },
  },
  'sum-in-number': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”是算式，不是一个数。',
      en: '"{value}" is a calculation and not one number.',
    },
    hint: {
      zh: '请填算好的结果，说明写进“备注”列。',
      en: 'Give its result; explanations go into the remark column.',
    },
  },
  'bracketed-value': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”写在括号里：会计格式里这是负数，分不清是不是。',
      en: '"{value}" is in brackets, which in accounts means a negative number.',
    },
    hint: {
      zh: '请去掉括号，只填数字；“{measure}”不能是负数。',
      en: 'Take the brackets away; "{measure}" cannot be negative.',
    },
  },
  'several-values': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”里不止一个数。',
      en: '"{value}" holds more than one number.',
    },
    hint: {
      zh: '一格只填一个数：请填合计数，或把各个数填到各自的行里。',
      en: 'One number a cell: give their total, or put each into its own row.',
    },
  },
  'same-as-above': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”没有写出数字。',
      en: '"{value}" does not say the number.',
    },
    hint: {
      zh: '请把数字写出来，与上面相同也要写。',
      en: 'Write the number out, even where it is the same as above.',
    },
  },
  'see-elsewhere': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”指向别处，这一格没有数字。',
      en: '"{value}" points elsewhere; there is no number in this cell.',
    },
    hint: {
      zh: '系统只读这个文件，请把数字填在这一格。',
      en: 'Only this file is read: put the number into this cell.',
    },
  },
  'pending-value': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”：这个数还没有定下来。',
      en: '"{value}": this number is not settled yet.',
    },
    hint: {
      zh: '请核实后填写；这次报不了就写“未报送”或空着，以后补报。',
      en: 'Fill it in when it is settled; until then write "not reported" or leave it blank.',
    },
  },
  'note-in-number': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”里除了数字还有说明，分不清该取哪个数。',
      en: '"{value}" holds a note beside the number.',
    },
    hint: {
      zh: '请只填数字，说明移到“备注”列。',
      en: 'Leave the number alone in the cell; move the note to the remark column.',
    },
  },
  'chinese-numeral': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”是汉字数字。',
      en: '"{value}" is a number in Chinese characters.',
    },
    hint: { zh: '请改用阿拉伯数字。', en: 'Write it in Arabic digits.' },
  },
  'other-unit-in-cell': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”的单位与“{measure}”的单位“{unit}”不是同一类。',
      en: 'The unit in "{value}" is of another kind than "{unit}", the unit of "{measure}".',
    },
    hint: {
      zh: '请核对是不是填错了列；填以“{unit}”为单位的数字。',
      en: 'Check whether it is in the wrong column; give the number in {unit}.',
    },
  },
  'signed-value': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”前面有加号，像是增加的数，不是“{measure}”本身。',
      en: '"{value}" has a plus sign, as a change has; it may not be "{measure}" itself.',
    },
    hint: {
      zh: '请填“{measure}”本身的数，不带加号；增减情况写进“备注”列。',
      en: 'Write the number itself, without a sign; changes go into the remark column.',
    },
  },
  'ambiguous-multiplier': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”的单位里已经有“万”一类的字，“{value}”分不清是多少。',
      en: 'The unit is already in thousands or more, so "{value}" can be read in two ways.',
    },
    hint: {
      zh: '请填以“{unit}”为单位的数字，或把单位写全，例如“12.5万元”。',
      en: 'Give the number in {unit}, or write the whole unit, as in "12.5万元".',
    },
  },
  'undecided-mark': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”写着“{value}”，可能是零、没有报，也可能是不涉及，分不清。',
      en: '"{value}" can mean zero, not reported, or not applicable.',
    },
    hint: {
      zh: '是零就写 0；没有报就写“未报送”或空着；没有这类情况就写“不涉及”。也可以在表下注明，例如：注：“{value}”表示未报送。',
      en: 'Write 0 for zero, "未报送" or nothing where it is not reported, "不涉及" where it does not apply; or explain the mark below the table.',
    },
  },
} as const satisfies Record<string, Declaration>;
