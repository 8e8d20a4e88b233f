// Findings about rates that a table shows beside the numbers they are computed from: code →
// severity, stage, words. Read by `finding-cell.ts` alone.

import type { Declaration } from './finding.ts';

export const RATE_FINDINGS = {
  'rate-differs': {
    severity: 'error',
    stage: 'across',
    message: {
      zh: '“{place}”{period}的“{indicator}”写着“{value}”，按“{numerator}”（{part}）和“{denominator}”（{whole}）计算是 {computed}。',
      en: '"{place}", {period}: "{indicator}" is given as "{value}", but "{numerator}" ({part}) and "{denominator}" ({whole}) make {computed}.',
    },
    hint: {
      zh: '三个数里至少有一个不对，请核对。比率由系统计算，可以不填。',
      en: 'One of the three is wrong: check them. Rates are computed here and may be left out.',
    },
  },
  'rate-fits': {
    severity: 'info',
    stage: 'across',
    message: {
      zh: '“{indicator}”：{count} 个比率与分子、分母相符。比率由系统计算，没有另外保存。',
      en: '"{indicator}": {count} rates agree with their parts. Rates are computed here, so they were not stored.',
    },
    hint: { zh: '不需要修改。', en: 'Nothing to do.' },
  },
  'rate-unchecked': {
    severity: 'info',
    stage: 'across',
    message: {
      zh: '“{indicator}”：{count} 个比率没有核对，文件里没有它们的分子或分母（或者分母是零）。比率没有保存。',
      en: '"{indicator}": {count} rates were not checked, as the file lacks their numerator or denominator (or it is zero). Rates are not stored.',
    },
    hint: {
      zh: '请报分子和分母，比率由系统计算。',
      en: 'Report the numerator and the denominator; rates are computed here.',
    },
  },
  'rate-unread': {
    severity: 'warning',
    stage: 'cell',
    message: {
      zh: '“{indicator}”写着“{value}”，不是比率，没有核对。',
      en: '"{indicator}" says "{value}", which is no rate; it was not checked.',
    },
    hint: {
      zh: '请核对；比率由系统计算，这一格可以空着。',
      en: 'Check it; rates are computed here, so the cell may be left blank.',
    },
  },
} as const satisfies Record<string, Declaration>;
