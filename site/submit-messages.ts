// The words around forms and reporting; a part of the catalogue in messages.ts.

import type { Bilingual } from '../pipeline/reference/reference.ts';

export const SUBMIT_MESSAGES = {
  submit: { zh: '数据报送', en: 'Reporting' },
  'submit-lead': {
    zh: '给填报单位：每月五步，拿表、填表、自查、报送、看回执。不用注册，也不用装软件。',
    en: 'For reporters, five steps each month: get the form, fill it in, check it, send it, read the receipt. No account and no software needed.',
  },
  'submit-steps': { zh: '本页内容', en: 'On this page' },
  'submit-offices': { zh: '找到你的单位', en: 'Find your office' },
  'submit-offices-lead': {
    zh: '名称、代码、期间和上期数已经写好。Excel 表里可以直接选“是、否、不涉及”等；CSV 用 Excel 或 WPS 打开也一样填。',
    en: 'Names, codes, periods and last numbers are filled in. The workbook has lists to choose from; the CSV opens in any spreadsheet and holds the same.',
  },
  'submit-where-unset': {
    zh: '把文件交给本站的联系人：{contact}。',
    en: 'Send the file to the contact of this site: {contact}.',
  },
  'submit-ask': {
    zh: '看不懂的地方、表里没有你的单位、指标对不上台账，请联系 {contact}。',
    en: 'If anything is unclear, your office is not in the list, or a measure does not match your books, ask {contact}.',
  },
  'submit-check-link': { zh: '打开“报送前自查”', en: 'Open the check' },
  'submit-rules-link': { zh: '看全部检查规则', en: 'Read all rules of the check' },
  'form-of': { zh: '{period}填报表', en: 'Form for {period}' },
  'form-due': {
    zh: '{frequency} {count} 项，{date}前报',
    en: '{frequency}: {count} {count|row|rows}, by {date}',
  },
  'frequency-month': { zh: '月报', en: 'monthly' },
  'frequency-quarter': { zh: '季报', en: 'quarterly' },
  'frequency-year': { zh: '年报', en: 'yearly' },
  'form-xlsx': { zh: 'Excel 表（{size}）', en: 'Workbook ({size})' },
  'form-csv': { zh: 'CSV（{size}）', en: 'CSV ({size})' },
  'form-none': { zh: '目前没有要报的。', en: 'Nothing is owed at the moment.' },
  'for-reporters': { zh: '给填报单位：下载填报表', en: 'For reporters: forms to fill in' },
  'how-to-submit': { zh: '怎样报送', en: 'How to report' },
  'document-forms': { zh: '文件要求填的表', en: 'Forms that the document asks for' },
} as const satisfies Record<string, Bilingual>;
