// The words of the glossary, the comparison and the page about the site.

import type { Bilingual } from '../pipeline/reference/reference.ts';

export const WORD_MESSAGES = {
  glossary: { zh: '名词解释', en: 'Glossary' },
  'glossary-lead': {
    zh: '文件和本站用到的词，用大白话说；每个指标算什么、不算什么。',
    en: 'The words of the documents and of this site, in plain language; what each indicator counts and what it does not.',
  },
  'glossary-statuses': {
    zh: '“已达标”“略滞后”等评价的意思，见评价方法',
    en: 'What “met”, “slightly behind” and the other statuses mean: the method',
  },
  terms: { zh: '常见的词', en: 'Words' },
  colon: { zh: '：', en: ': ' },
  'in-unit': { zh: '（{unit}）', en: ' ({unit})' },
  about: { zh: '关于本站', en: 'About' },
  'about-lead': {
    zh: '本站把 {policies} 份政策文件里的 {targets} 个养老服务目标，和 {reporters} 个填报单位报送的数字逐个对照，共有 {indicators} 个指标。',
    en: 'This site holds {targets} targets of {policies} policies for elderly care against the numbers of {reporters} reporting offices, by {indicators} indicators.',
  },
  official: { zh: '本站由政府部门发布。', en: 'It is published by a government department.' },
  records: { zh: '备案号', en: 'Records' },
  compare: { zh: '两地对比', en: 'Compare two places' },
  'compare-lead': {
    zh: '先选一个区县，再选和它对比的另一个。',
    en: 'Choose a district, then the one to compare it with.',
  },
  'compare-with': { zh: '{place}和哪里比？', en: 'Compare {place} with:' },
  difference: { zh: '相差', en: 'Difference' },
} as const satisfies Record<string, Bilingual>;
