// The words of receipts and of the pages of uploads; a part of the catalogue in messages.ts.

import type { Bilingual } from '../pipeline/reference/reference.ts';

export const RECEIPT_MESSAGES = {
  'what-to-do': { zh: '接下来怎么做', en: 'What to do now' },
  'step-annotated': {
    zh: '下载下面这份 CSV，直接在里面改：您报的每一行都在，“问题”“如何修改”两列写明哪里要改、怎么改，改完不用删这两列。改原来的文件也可以。',
    en: 'Download the CSV below and correct it: it holds every row that you sent, and two columns say what is wrong and how to mend it; they may stay. Or correct your own file.',
  },
  'step-correct': {
    zh: '按下面列出的问题逐条改：“错误”必须改；“需核实”请核对，数没有错的，把原因写进备注栏。',
    en: 'Go through what is listed below: errors must be mended; check what is to be verified, and where a number is right give your reason in the remarks column.',
  },
  'step-send': {
    zh: '把改好的文件整份再报一次，不用撤回这一份。以前报的数不受影响。',
    en: 'Send the whole corrected file again; this one need not be withdrawn. What was reported before is unchanged.',
  },
  'step-ask': {
    zh: '看不懂的地方，请联系 {contact}。',
    en: 'If anything is unclear, ask {contact}.',
  },
  'step-verify': {
    zh: '请核对下面“需核实”的数。没有错的，不用再做什么；有错的，改好后整份再报一次，以后报的为准。',
    en: 'Please check the numbers to be verified below. If they are right, nothing is left to do; if not, correct the file and send it again: the later one counts.',
  },
  'annotated-file': {
    zh: '您报的数据，附问题和改法（CSV，{size}）',
    en: 'Your rows, with what is wrong and how to mend it (CSV, {size})',
  },
  'annotated-note': {
    zh: '用 Excel 或 WPS 打开。里面是您单位报的原始数据，请不要转发。',
    en: 'Open it in Excel or WPS. It holds what your office sent: please do not pass it on.',
  },
  'public-page': { zh: '这次上报的公开页面', en: 'The public page of this upload' },
  findings: { zh: '审核问题', en: 'Findings' },
  'findings-none': { zh: '没有发现问题。', en: 'No remarks.' },
  'on-line': { zh: '第 {line} 行', en: 'line {line}' },
  'in-column': { zh: '“{column}”列', en: 'column "{column}"' },
  reads: { zh: '内容是“{value}”', en: 'reads "{value}"' },
  'finding-hint': { zh: '怎么改：{hint}', en: 'What to do: {hint}' },
  'finding-rule': { zh: '这条规则的说明（{code}）', en: 'About this rule ({code})' },
  'finding-places': { zh: '都在哪里（{count} 处）', en: 'Where ({count} places)' },
  'finding-places-first': {
    zh: '都在哪里（共 {count} 处，列出前 {shown} 处）',
    en: 'Where ({count} places, the first {shown} listed)',
  },
  changed: { zh: '这次上报改变了什么', en: 'What this upload changed' },
  'changed-nothing': {
    zh: '没有改变已经公布的指标值。',
    en: 'It changed no published value of an indicator.',
  },
  'changed-fresh': {
    zh: '有 {count} 个指标值是第一次报来的。',
    en: 'It was the first to report {count} indicator {count|value|values}.',
  },
  'changed-fresh-besides': {
    zh: '此外，有 {count} 个指标值是第一次报来的。',
    en: 'Besides, it was the first to report {count} indicator {count|value|values}.',
  },
  'changed-more': { zh: '另有 {count} 项没有列出。', en: '{count} more are not listed.' },
  'changed-none-before': { zh: '以前没有', en: 'none before' },
  'upload-withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'changed-none-after': { zh: '撤回', en: 'withdrawn' },
  'changed-before': { zh: '以前', en: 'Before' },
  'changed-after': { zh: '报后', en: 'After' },
  'changed-target': { zh: '{goal}：{status}', en: '{goal}: {status}' },
  'changed-no-target': { zh: '没有按这个数评价的目标', en: 'no target is judged by it' },
  'changed-targets': { zh: '目标现在的评价', en: 'Targets now' },
  'about-file': { zh: '这份文件', en: 'About the file' },
  'receipt-json': { zh: '回执（JSON，供程序读取）', en: 'This receipt for programs (JSON)' },
} as const satisfies Record<string, Bilingual>;
