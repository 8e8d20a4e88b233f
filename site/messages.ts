// Every word of the site that does not come with the data, in both languages: `{name}` is filled
// in. Words of statuses, causes and findings come with the pages.

import type { Bilingual } from '../pipeline/reference/reference.ts';
import { CHART_MESSAGES } from './chart-messages.ts';
import { CHECK_MESSAGES } from './check-messages.ts';
import { DATA_MESSAGES } from './data-messages.ts';
import { ELDER_MESSAGES } from './elder-messages.ts';
import { FRAME_MESSAGES } from './frame-messages.ts';
import { HOME_MESSAGES } from './home-messages.ts';
import { PROMISE_MESSAGES } from './promise-messages.ts';
import { RECEIPT_MESSAGES } from './receipt-messages.ts';
import { SHARE_MESSAGES } from './share-messages.ts';
import { SEND_MESSAGES } from './send-messages.ts';
import { SUBMIT_MESSAGES } from './submit-messages.ts';
import { TARGET_MESSAGES } from './target-messages.ts';
import { WORD_MESSAGES } from './word-messages.ts';
import { VALUE_MESSAGES } from './value-messages.ts';
import { TRUST_MESSAGES } from './trust-messages.ts';

export const MESSAGES = {
  site: { zh: '目标', en: 'Mubiao' },
  tagline: {
    zh: '养老服务承诺，做到了多少',
    en: 'Elderly-care promises, and how far they are kept',
  },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  menu: { zh: '主要栏目', en: 'Main sections' },
  trail: { zh: '当前位置', en: 'You are here' },
  'other-language': { zh: 'English', en: '中文' },
  home: { zh: '首页', en: 'Home' },
  indicators: { zh: '监测指标', en: 'Indicators' },
  agencies: { zh: '责任单位', en: 'Agencies' },
  datasets: { zh: '数据下载', en: 'Data' },
  method: { zh: '评价方法', en: 'Method' },
  status: { zh: '运行状态', en: 'Status' },
  'sample-banner': {
    zh: '示例数据，非真实统计。本站数字由程序生成，只用来演示，不能说明任何地区的真实情况。',
    en: 'Sample data, not real statistics. The numbers here are made by a program for demonstration; they say nothing about any real place.',
  },
  'stale-banner': {
    zh: '本站较久没有更新，可能缺少最近的数字。上次发布：',
    en: 'This site has not been updated for a while; recent numbers may be missing. Last published:',
  },
  'private-banner': {
    zh: '这是给填报单位的回执，不公开列出。请不要转发本页地址。',
    en: 'This receipt is for the reporter alone and is listed nowhere. Please do not pass its address on.',
  },
  automatic: {
    zh: '进度由程序按公开规则自动计算，不是官方考核结论。',
    en: 'Progress is computed automatically under published rules; it is no official appraisal.',
  },
  unofficial: {
    zh: '本站不是政府网站。',
    en: 'This is not a government website.',
  },
  publisher: { zh: '发布', en: 'Published by' },
  contact: { zh: '联系', en: 'Contact' },
  licence: { zh: '数据许可', en: 'Data licence' },
  'as-of': { zh: '数据截至 {date}', en: 'Data up to {date}' },
  'as-of-label': { zh: '数据截至', en: 'Data up to' },
  policies: { zh: '政策文件', en: 'Policies' },
  'target-count': { zh: '{count} 个目标', en: '{count} {count|target|targets}' },
  'counts-title': { zh: '目标完成情况', en: 'Where the targets stand' },
  'data-month': { zh: '数据到 {month}', en: 'Numbers up to {month}' },
  'data-none': { zh: '还没有上报数据', en: 'No numbers reported yet' },
  due: { zh: '期限', en: 'Due' },
  places: { zh: '各地情况', en: 'Place by place' },
  'list-joint': { zh: '、', en: ', ' },
  targets: { zh: '目标', en: 'Targets' },
  'no-targets': { zh: '没有适用的目标。', en: 'No target applies here.' },
  'indicators-lead': {
    zh: '每个指标都由上报的数字算出。选择城市，看它离目标还有多远。',
    en: 'Every indicator is computed from reported numbers. Choose a city to see how far it is from its targets.',
  },
  unit: { zh: '单位', en: 'Unit' },
  formula: { zh: '计算方法', en: 'Formula' },
  'all-numbers': {
    zh: '这个指标在本地的全部数字，连同来源：',
    en: 'All numbers of this indicator here, with their source:',
  },
  'numbers-table': { zh: '这张图的数字', en: 'The numbers of this chart' },
  'no-series': {
    zh: '还没有数字，无法画图。',
    en: 'Nothing has been reported, so there is no chart.',
  },
  source: {
    zh: '来源：各填报单位上报数据，{publisher}整理',
    en: 'Source: figures sent by the reporters, compiled by {publisher}',
  },
  csv: { zh: '下载 CSV（{rows} 行，{size}）', en: 'Download CSV ({rows} rows, {size})' },
  json: { zh: '下载 JSON（{size}）', en: 'Download JSON ({size})' },
  'table-of': { zh: '表格：{title}', en: 'Table: {title}' },
  period: { zh: '时期', en: 'Period' },
  remark: { zh: '说明', en: 'Remarks' },
  place: { zh: '地区', en: 'Place' },
  'status-column': { zh: '评价', en: 'Status' },
  'reference-goal': { zh: '全市目标 {goal}（仅供参考）', en: 'City target {goal} (for reference)' },
  'place-targets': { zh: '由各地或单位完成的目标', en: 'Targets for places or agencies' },
  'place-policies': { zh: '适用的政策文件', en: 'Policies that apply here' },
  'own-targets': { zh: '本地要完成的目标', en: 'Targets that this place must reach' },
  'reference-targets': { zh: '全市目标，仅供参考', en: 'City targets, for reference only' },
  'reference-lead': {
    zh: '这些目标由全市完成，没有分到区县。这里只放在一起看，不给本地评价，也不计数。',
    en: 'The city as a whole must reach these; no share was set for this place. They are shown beside its numbers, without a status and in no count.',
  },
  here: { zh: '本地最新', en: 'Latest here' },
  'no-number': { zh: '还没有数字', en: 'no number yet' },
  working: { zh: '怎么算出来的', en: 'How this was worked out' },
  policy: { zh: '政策', en: 'Policy' },
  indicator: { zh: '指标', en: 'Indicator' },
  districts: { zh: '所辖区县', en: 'Districts' },
  cities: { zh: '所辖各市', en: 'Cities' },
  'last-upload': { zh: '最近一次上报', en: 'Last report' },
  'place-data': { zh: '本地数据', en: 'Data of this place' },
  'level-province': { zh: '全省', en: 'province' },
  'level-city': { zh: '全市', en: 'city' },
  'level-district': { zh: '区县', en: 'district' },
  'level-zone': { zh: '开发区', en: 'development zone' },
  'level-own': { zh: '市本级', en: "the city's own institutions" },
  accepted: { zh: '已接收', en: 'Accepted' },
  rejected: { zh: '退回修改', en: 'Returned for correction' },
  reporter: { zh: '填报单位', en: 'Reporter' },
  received: { zh: '收到时间', en: 'Received' },
  'file-name': { zh: '文件名', en: 'File name' },
  size: { zh: '大小', en: 'Size' },
  checksum: { zh: '校验值', en: 'SHA-256' },
  rules: { zh: '规则版本', en: 'Rule version' },
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '需核实', en: 'Warning' },
  info: { zh: '提示', en: 'Note' },
  rows: { zh: '上报内容', en: 'What was reported' },
  measure: { zh: '填报指标', en: 'Measure' },
  replaced: { zh: '后来更正', en: 'corrected later' },
  current: { zh: '使用中', en: 'in use' },
  parts: { zh: '分子与分母', en: 'Parts' },
  'method-lead': {
    zh: '每个结论都由上报的数字和公开的规则算出，任何人都可以重算。',
    en: 'Every verdict follows from reported numbers and published rules, so that anyone can work it out again.',
  },
  'statuses-title': { zh: '每种评价是什么意思', en: 'What each status means' },
  'statuses-lead': {
    zh: '从上往下看，先符合哪一条就是哪一种。',
    en: 'Read from the top: the first one that fits is the status.',
  },
  word: { zh: '评价', en: 'Status' },
  plain: { zh: '通俗说法', en: 'In plain words' },
  when: { zh: '什么时候', en: 'When' },
  'status-lead': {
    zh: '本页说明网站现在展示的是哪个数据版本。',
    en: 'Which release of the data this site shows.',
  },
  'status-pipeline': {
    zh: '最近一次发布的时间和数据版本（JSON）',
    en: 'When this site was last published, and which release (JSON)',
  },
  'not-found-lead': {
    zh: '没有这个页面，或者地址已经变了。',
    en: 'There is no such page, or its address has changed.',
  },
  'not-found-title': { zh: '找不到页面', en: 'Page not found' },
  'not-found-home': { zh: '回到首页，从城市和区县找起', en: 'Start again from the front page' },
  ...FRAME_MESSAGES,
  ...HOME_MESSAGES,
  ...RECEIPT_MESSAGES,
  ...TARGET_MESSAGES,
  ...WORD_MESSAGES,
  ...PROMISE_MESSAGES,
  ...TRUST_MESSAGES,
  ...SHARE_MESSAGES,
  ...SEND_MESSAGES,
  ...SUBMIT_MESSAGES,
  ...CHART_MESSAGES,
  ...VALUE_MESSAGES,
  ...CHECK_MESSAGES,
  ...DATA_MESSAGES,
  ...ELDER_MESSAGES,
} as const satisfies Record<string, Bilingual>;

export type MessageKey = keyof typeof MESSAGES;
