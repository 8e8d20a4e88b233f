// Findings about what is counted from a start where a table has its months side by side: code →
// severity, stage, words. Read by `finding-cell.ts` alone.

import type { Declaration } from './finding.ts';

export const MONTH_FINDINGS = {
  'months-unclear': {
    severity: 'error',
    stage: 'header',
    message: {
      zh: '“{measure}”要报累计数，列“{column}”没有写明是当月的数，还是累计到月底的数。',
      en: '"{measure}" is a cumulative number; the column "{column}" does not say whether it is of the month alone or counted up to its end.',
    },
    hint: {
      zh: '如果是从{start}起的累计数，请把各月的列名写成“{name}”这样，或在标题里写明“累计”；如果是当月的数，请改报累计数。',
      en: 'If it counts from {start}, name the columns of the months like "{name}", or say "累计" in the title; if it is of the month alone, give the cumulative number.',
    },
  },
  'months-alone': {
    severity: 'error',
    stage: 'across',
    message: {
      zh: '“{measure}”要报累计数，而这里各月的数是当月的：{why}。',
      en: '"{measure}" is a cumulative number, but the months here are each for itself: {why}.',
    },
    hint: {
      zh: '请改报从{start}起累计到各月底的数，列名写成“{name}”这样。',
      en: 'Give the numbers counted from {start} to the end of each month, and name the columns like "{name}".',
    },
  },
  'months-differ': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '列“{column}”的月份，与这一行的期间 {period} 对不上。',
      en: 'The months in the name of the column "{column}" are not those of the row’s period, {period}.',
    },
    hint: {
      zh: '请核对列名和期间，改正写错的一个。',
      en: 'Correct the name of the column or the period.',
    },
  },
} as const satisfies Record<string, Declaration>;
