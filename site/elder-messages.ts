// The words of the elder view, of reading aloud and of the notice board; a part of the catalogue in
// messages.ts.

import type { Bilingual } from '../pipeline/reference/reference.ts';

export const ELDER_MESSAGES = {
  'elder-view': { zh: '长辈版', en: 'Large type' },
  'standard-view': { zh: '标准版', en: 'Standard' },
  'elder-plain': { zh: '只看结论，用大字', en: 'Only the findings, in plain words' },
  'elder-lead': {
    zh: '政府文件写下了 {total} 个养老服务目标。做到没有，这里一个一个说。',
    en: 'The government set {total} targets for elderly care. Here is whether they are kept, one by one.',
  },
  'elder-choose': { zh: '您住在哪里？', en: 'Where do you live?' },
  'elder-city': { zh: '{city}全市', en: 'All of {city}' },
  'elder-tap': { zh: '点一项，看详细。', en: 'Touch one to read more.' },
  'elder-count': { zh: '{label}：{count} 项', en: '{label}: {count}' },
  'elder-none': {
    zh: '文件没有给这里单独定目标。',
    en: 'No target was set for this place itself.',
  },
  'elder-more': { zh: '还想看什么？', en: 'What else?' },
  'elder-whole': { zh: '全部数字和算法', en: 'All numbers, and how they were computed' },
  'elder-places': { zh: '看一个区县', en: 'See one district' },
  'pass-on': { zh: '转给别人看', en: 'To pass on' },
  'notice-link': { zh: '打印一张，贴在公告栏', en: 'One sheet to print for the notice board' },
  'notice-print': { zh: '打印这一页', en: 'Print this sheet' },
  'notice-sample': { zh: '示例数据，非真实统计', en: 'Sample data, not real statistics' },
  'notice-rest': {
    zh: '这里只列出每种情况的几项，另有 {rest} 项见网页。',
    en: 'A few of each kind are listed here; {rest} more are on the page below.',
  },
  'notice-code': { zh: '二维码：打开本页下方的网址', en: 'QR code of the address beside it' },
  'notice-scan': { zh: '手机扫码，看全部目标：', en: 'Scan the code to see all targets:' },
  'picture-place': {
    zh: '养老服务目标 {total} 项，现在：',
    en: '{total} elderly-care {total|target|targets}. Where {total|it stands|they stand}:',
  },
  'picture-policy': {
    zh: '这份文件定了 {total} 个目标，现在：',
    en: 'This document sets {total} targets. Where they stand:',
  },
  'picture-automatic': {
    zh: '自动计算，不是官方考核结论',
    en: 'Computed automatically; no official appraisal',
  },
  'large-picture': { zh: '大字图片，发到家人群里', en: 'A large-type picture to pass on' },
  'read-aloud': { zh: '读给我听', en: 'Read aloud' },
  'read-stop': { zh: '停下', en: 'Stop' },
} as const satisfies Record<string, Bilingual>;
