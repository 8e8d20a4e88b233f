// Findings about data of single persons: code → severity, stage, words. A file with one of them is
// returned, and the digits are covered wherever the cell is shown. Read by `finding.ts` alone.

import type { Declaration } from './finding.ts';

export const PRIVACY_FINDINGS = {
  'resident-id': {
    severity: 'error',
    stage: 'privacy',
    message: {
      zh: '这里有居民身份证号，内容已隐去。',
      en: 'There is a resident identity number here; it is not shown.',
    },
    hint: {
      zh: '上报文件只放汇总数。请删掉身份证号（标题、签字栏、备注和文件名里的也要删），再重新报送。',
      en: 'A report holds totals alone. Take the number out, from titles, sign-off lines, remarks and the name of the file too, and send the file again.',
    },
  },
  'bank-card': {
    severity: 'error',
    stage: 'privacy',
    message: {
      zh: '这里有银行卡号，内容已隐去。',
      en: 'There is a bank card number here; it is not shown.',
    },
    hint: {
      zh: '上报文件只放汇总数。请删掉银行卡号，再重新报送。',
      en: 'A report holds totals alone. Take the number out and send the file again.',
    },
  },
  'mobile-number': {
    severity: 'error',
    stage: 'privacy',
    message: {
      zh: '数据行里有手机号，内容已隐去。',
      en: 'There is a mobile telephone number in a row of data; it is not shown.',
    },
    hint: {
      zh: '请删掉手机号；填表人的电话只写在表格下面的签字栏里，不会公布。如果这是金额，请加千位分隔符（13,800,000,000）。',
      en: 'Take it out; the telephone of who filled in the form belongs below the table, where it is not published. If it is an amount, write it with thousands separators (13,800,000,000).',
    },
  },
  'personal-column': {
    severity: 'error',
    stage: 'privacy',
    message: {
      zh: '列“{column}”里是个人信息，上报文件里不能有。',
      en: 'The column "{column}" holds data of single persons, which no report may contain.',
    },
    hint: {
      zh: '请删掉这一整列，只报汇总数；填表人、联系电话写在表格下面的签字栏里，不会公布。',
      en: 'Delete the whole column and report totals alone; who filled in the form, and a telephone number, belong below the table, where they are not published.',
    },
  },
  'covered-cell': {
    severity: 'error',
    stage: 'privacy',
    message: {
      zh: '这一格原来是{kind}，回执里已经隐去，还没有改。',
      en: 'This cell held {kind}, which the receipt covered; nothing was filled in since.',
    },
    hint: {
      zh: '请把“{value}”改成应报的数或文字；没有要报的，清空这一格。',
      en: 'Put the number or text that is to be reported in the place of "{value}", or empty the cell.',
    },
  },
} as const satisfies Record<string, Declaration>;
