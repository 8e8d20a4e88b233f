// The words in and around charts; a part of the catalogue in messages.ts.

import type { Bilingual } from '../pipeline/reference/reference.ts';

export const CHART_MESSAGES = {
  'key-line': { zh: '实际', en: 'Reported' },
  'key-goal': { zh: '目标', en: 'Target' },
  'key-pace': { zh: '序时进度', en: 'Linear pace' },
  'key-schedule': { zh: '计划进度', en: 'Planned pace' },
  'key-projection': { zh: '照此推算', en: 'At this rate' },
  'key-required': { zh: '按期要走的路', en: 'What it would take' },
  'key-provisional': { zh: '初步数字', en: 'Provisional' },
  'key-revised': { zh: '更正过', en: 'Corrected' },
  'key-goal-level': { zh: '目标线', en: 'Target' },
  'key-goal-line': { zh: '目标线', en: 'Target' },
  'key-pace-mark': { zh: '按序时应到的位置', en: 'Where the pace stands' },
  'key-start-mark': { zh: '起点', en: 'Start' },
  'key-bar': { zh: '评价用的数字', en: 'Number it is judged by' },
  'chart-unit': { zh: '单位：{unit}', en: 'Unit: {unit}' },
  'chart-break': { zh: '口径变化', en: 'definition changed' },
  'chart-goal': { zh: '目标 {goal}', en: 'Target {goal}' },
  'chart-goal-undated': { zh: '{goal}（不限期）', en: '{goal}, no date' },
  'chart-goal-due': { zh: '{date}前 {goal}', en: '{goal} by {date}' },
  'chart-goals': { zh: '目标线：{goals}。', en: 'Target line: {goals}.' },
  'chart-projected': { zh: '推算 {value}', en: 'at this rate {value}' },
  'chart-latest': { zh: '{period} {value}', en: '{period}: {value}' },
  'chart-today': { zh: '数据到 {date}', en: 'numbers up to {date}' },
} as const satisfies Record<string, Bilingual>;
