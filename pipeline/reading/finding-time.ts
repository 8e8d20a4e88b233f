// Findings about what a number is for: the stretch of time, the place's code, and whether the place
// was one in that time. Code → severity, stage, words. Read by `finding-cell.ts` alone.

import type { Declaration } from './finding.ts';

export const TIME_FINDINGS = {
  'code-digits-lost': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '代码“{value}”被表格软件变成了科学计数法，后面的数字已经丢失。',
      en: 'A spreadsheet turned the code "{value}" into scientific notation; its last digits are lost.',
    },
    hint: {
      zh: '请把代码列设为“文本”，重新填写六位行政区划代码，再另存为 CSV。',
      en: 'Set the column of codes to "Text", type the six-digit codes again and save as CSV.',
    },
  },
  'code-of-township': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”是乡镇（街道）或村（社区）的代码，填报到区县为止。',
      en: '"{value}" is the code of a township or a village; reports go down to districts only.',
    },
    hint: {
      zh: '请把各乡镇（街道）的数汇总到区县，一个区县报一个数。',
      en: 'Add the numbers up to one for each district.',
    },
  },
  'year-differs': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{column}”写着“{value}”，旁边的年份却是“{year}”，对不上。',
      en: '"{column}" says "{value}", but the year beside it is "{year}".',
    },
    hint: {
      zh: '请核对年份和月份，改正写错的一个。',
      en: 'Correct the one that is wrong.',
    },
  },
  'place-ended': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{place}”到 {until} 为止，{period} 已经没有这个地区。',
      en: '"{place}" ended on {until}; in {period} there was no such place.',
    },
    hint: {
      zh: '{heir}请改成现在的地区名称，或核对期间。',
      en: '{heir} Write the place as it is now, or correct the period.',
    },
  },
  'place-not-yet': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{place}”从 {from} 起才有，{period} 还没有这个地区。',
      en: '"{place}" exists from {from} on; in {period} there was no such place.',
    },
    hint: {
      zh: '{before}请改成当时的地区名称，或核对期间。',
      en: '{before} Write the place as it was then, or correct the period.',
    },
  },
} as const satisfies Record<string, Declaration>;
