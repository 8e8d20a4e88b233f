// Findings about the time that a number is of: the period alone, its end, or added up from a start.
// Code → severity, stage, words. Read by `finding-cell.ts` alone.

import type { Declaration } from './finding.ts';

export const SPAN_FINDINGS = {
  'value-misplaced': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”要报{asked}，而“{value}”写在“{column}”列里。',
      en: '"{measure}" is {asked}, but "{value}" stands in "{column}".',
    },
    hint: {
      zh: '请另加一列填{asked}（指标写在行里时，列名写“数值”）；“{column}”列可以留着，也可以删掉。',
      en: 'Add a column with {asked} (named "value" where the measures stand in rows); "{column}" may stay or go.',
    },
  },
  'to-date-needed': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”要报累计数，而“{value}”写在当期数“{column}”列里。',
      en: '"{measure}" is a cumulative number, but "{value}" stands in "{column}", the column of the period alone.',
    },
    hint: {
      zh: '请加上“{name}”列，填从{start}起到期末的累计数。',
      en: 'Add the column "{name}" and give the number counted from {start} to the end of the period.',
    },
  },
  'to-date-misplaced': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”不是累计指标，而“{value}”写在累计数“{column}”列里。',
      en: '"{measure}" is no cumulative number, but "{value}" stands in "{column}", a cumulative column.',
    },
    hint: {
      zh: '请写在“数值”或“本月”列里：当期发生的数，或者期末的数；没有就写 0。',
      en: 'Write it in the column "value" or "this month": the number of the period, or at its end; 0 if there is none.',
    },
  },
  'other-start': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”从 {start} 起累计，“{value}”却写在“{column}”列里，不是从那天算起的。',
      en: '"{measure}" counts from {start}, but "{value}" stands in "{column}", which starts elsewhere.',
    },
    hint: {
      zh: '请加上“{name}”列，填从 {start} 起到期末的累计数；不要只改列名。',
      en: 'Add the column "{name}" with the number counted from {start} to the end of the period; renaming the column alone does not help.',
    },
  },
  'span-to-period': {
    severity: 'info',
    stage: 'cell',
    message: {
      zh: '期间写的是“{value}”，“{measure}”按 {period} 期末的数读取。',
      en: 'The period is given as "{value}"; "{measure}" was read as the number at the end of {period}.',
    },
    hint: { zh: '请核对；读取正确就不需要修改。', en: 'Nothing to do if this is right.' },
  },
  'span-of-flow': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”要报当期发生的数，期间却写着“{value}”，看上去是累计数。',
      en: '"{measure}" is a number of each period alone, but the period is "{value}", as of a number added up.',
    },
    hint: {
      zh: '请只填 {period} 一期的数，期间写成 {period}。',
      en: 'Give the number of {period} alone and write the period as {period}.',
    },
  },
  'span-not-from-start': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”要报累计数，期间“{value}”却不是从 1 月开始的。',
      en: '"{measure}" is a cumulative number, but the period "{value}" does not begin in January.',
    },
    hint: {
      zh: '请填到期末为止的累计数，期间写成 {period}。',
      en: 'Give the number added up to the end, and write the period as {period}.',
    },
  },
  'span-from-january': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{measure}”从 {start} 起累计，期间却写着“{value}”，不是从那天算起的。',
      en: '"{measure}" counts from {start}, but the period is "{value}", which starts elsewhere.',
    },
    hint: {
      zh: '请填从 {start} 起到 {period} 期末的累计数，期间写成 {period}；不要只改期间。',
      en: 'Give the number counted from {start} to the end of {period} and write the period as {period}; changing the period alone does not help.',
    },
  },
} as const satisfies Record<string, Declaration>;
