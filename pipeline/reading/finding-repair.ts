// Findings about what was understood or put right in a cell, with before and after: code →
// severity, stage, words. Read by `finding-value.ts` alone.

import type { Declaration } from './finding.ts';

const NOTHING_TO_DO = {
  zh: '请核对；读取正确就不需要修改。',
  en: 'Nothing to do if this is right.',
};

export const REPAIR_FINDINGS = {
  'merged-cell': {
    severity: 'info',
    stage: 'row',
    message: {
      zh: '“{column}”是合并的单元格，这一行按上面的“{value}”读取。',
      en: '"{column}" is a merged cell; this row was read as of "{value}", which stands above it.',
    },
    hint: NOTHING_TO_DO,
  },
  'folded-digits': {
    severity: 'info',
    stage: 'cell',
    message: {
      zh: '“{value}”里有全角字符，已按“{after}”读取。',
      en: '"{value}" has full-width characters; it was read as "{after}".',
    },
    hint: NOTHING_TO_DO,
  },
  'apostrophe-removed': {
    severity: 'info',
    stage: 'cell',
    message: {
      zh: '“{value}”前面的撇号已去掉，按“{after}”读取。',
      en: 'The apostrophe before "{value}" was taken out; it was read as "{after}".',
    },
    hint: NOTHING_TO_DO,
  },
  'thousands-removed': {
    severity: 'info',
    stage: 'cell',
    message: {
      zh: '“{value}”里的千位分隔符已去掉，按“{after}”读取。',
      en: 'The thousands separators in "{value}" were taken out; it was read as "{after}".',
    },
    hint: NOTHING_TO_DO,
  },
  'multiplier-applied': {
    severity: 'info',
    stage: 'cell',
    message: {
      zh: '“{value}”已换算成“{after}”（单位：{unit}）。',
      en: '"{value}" was written out as "{after}" (in {unit}).',
    },
    hint: NOTHING_TO_DO,
  },
  'unit-stripped': {
    severity: 'info',
    stage: 'cell',
    message: {
      zh: '“{value}”里的单位已去掉，按“{after}”读取（单位：{unit}）。',
      en: 'The unit in "{value}" was taken out; it was read as "{after}" (in {unit}).',
    },
    hint: NOTHING_TO_DO,
  },
  'unit-converted': {
    severity: 'info',
    stage: 'cell',
    message: {
      zh: '“{value}”的单位与“{measure}”的不同，已换算成“{after}”（单位：{unit}）。',
      en: '"{value}" is in another unit than "{measure}"; it was converted to "{after}" (in {unit}).',
    },
    hint: NOTHING_TO_DO,
  },
  'code-written-out': {
    severity: 'info',
    stage: 'cell',
    message: {
      zh: '代码“{value}”被表格软件改了格式，已按“{after}”读取。',
      en: 'A spreadsheet changed the form of the code "{value}"; it was read as "{after}".',
    },
    hint: {
      zh: '请核对；下次把代码列设为“文本”就不会变。',
      en: 'Nothing to do if this is right; set the column of codes to "Text" next time.',
    },
  },
  'missing-mark': {
    severity: 'info',
    stage: 'cell',
    message: {
      zh: '“{measure}”写着“{value}”，已按“{meaning}”处理：这一格不报数，以前报的数不变。',
      en: '"{measure}" says "{value}", taken as "{meaning}": no number is reported, earlier ones stay.',
    },
    hint: NOTHING_TO_DO,
  },
  'mark-by-legend': {
    severity: 'info',
    stage: 'cell',
    message: {
      zh: '按表中的说明，“{value}”表示“{meaning}”：“{measure}”这一格不报数，以前报的数不变。',
      en: 'As the file explains, "{value}" means "{meaning}": no number is reported for "{measure}".',
    },
    hint: NOTHING_TO_DO,
  },
  'zero-by-legend': {
    severity: 'info',
    stage: 'cell',
    message: {
      zh: '按表中的说明，“{value}”表示零，已按“{after}”读取。',
      en: 'As the file explains, "{value}" means zero; it was read as "{after}".',
    },
    hint: NOTHING_TO_DO,
  },
} as const satisfies Record<string, Declaration>;
