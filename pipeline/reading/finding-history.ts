// Findings about a number that is held against what was reported before or beside it: computed in the
// snapshot, never when a file is examined. Code → severity, stage, words.

import type { Declaration } from './finding.ts';

const EXPLAIN = {
  zh: '请核对；数没有错就不需要修改，可以在“备注”列说明原因后重报。',
  en: 'Check it. If the number is right nothing needs to be done; a reason can be given in the remark column.',
};

export const HISTORY_FINDINGS = {
  'cumulative-fell': {
    severity: 'warning',
    stage: 'history',
    message: {
      zh: '“{place}”“{measure}”从{start}起累计，{period}报 {value}，比{before}的 {earlier} 少。',
      en: '"{measure}" of {place} counts from {start}; {period} has {value}, less than the {earlier} of {before}.',
    },
    hint: {
      zh: '累计数不会减少。请核对；如果以前多报了，请重报以前的期间。',
      en: 'A cumulative number cannot fall. Check it; if too much was reported before, report that period again.',
    },
  },
  'year-to-date-fell': {
    severity: 'warning',
    stage: 'history',
    message: {
      zh: '“{place}”“{measure}”是本年累计数，{period}报 {value}，比{before}的 {earlier} 少。',
      en: '"{measure}" of {place} counts from January; {period} has {value}, less than the {earlier} of {before}.',
    },
    hint: {
      zh: '同一年里累计数不会减少。请核对是否填成了当月数；如果以前多报了，请重报以前的期间。',
      en: 'It cannot fall within a year. Check whether it is the number of the month alone; if too much was reported before, report that period again.',
    },
  },
  'unit-slip': {
    severity: 'warning',
    stage: 'history',
    message: {
      zh: '“{place}”“{measure}”{period}报 {value}，大约是以往（{usual}）的{times}，可能用错了单位。',
      en: '"{measure}" of {place}: the {value} of {period} is about {times} what is usual ({usual}); the unit may be wrong.',
    },
    hint: {
      zh: '请核对单位：这个指标以“{unit}”为单位。填错了就按“{unit}”换算后重报。',
      en: 'Check the unit: this measure is in {unit}. If it is wrong, convert the number and report it again.',
    },
  },
  jump: {
    severity: 'warning',
    stage: 'history',
    message: {
      zh: '“{place}”“{measure}”{period}报 {value}，按以往应当在 {usual} 左右，变化比过去各期都大得多。',
      en: '"{measure}" of {place}: {period} has {value} where about {usual} was to be expected, a far larger change than before.',
    },
    hint: EXPLAIN,
  },
  'same-as-before': {
    severity: 'warning',
    stage: 'history',
    message: {
      zh: '{period}的 {count} 个数与{before}完全相同，可能是重复报送了上一期的数。',
      en: 'All {count} numbers of {period} equal those of {before}; the earlier ones may have been sent again.',
    },
    hint: EXPLAIN,
  },
  'all-zero': {
    severity: 'warning',
    stage: 'history',
    message: {
      zh: '{period}的 {count} 个数全部是 0，而以前不是。',
      en: 'All {count} numbers of {period} are 0, and they were not before.',
    },
    hint: {
      zh: '没有数就空着，不要填 0。填错了请重报。',
      en: 'Leave a cell blank where there is no number; do not write 0. If this is wrong, report again.',
    },
  },
  'shifted-columns': {
    severity: 'warning',
    stage: 'history',
    message: {
      zh: '“{place}”{period}从“{first}”到“{last}”的 {count} 个数像是错了一列：它们与旁边指标以往的数一致，与本指标的不一致。',
      en: '{place}, {period}: the {count} numbers from "{first}" to "{last}" look shifted by a column; they agree with what the measures beside theirs had before, and not with their own.',
    },
    hint: {
      zh: '请对照表头逐列核对；错列了请改正后重报。',
      en: 'Check column by column against the header; if they are shifted, correct it and report again.',
    },
  },
  'city-total-differs': {
    severity: 'warning',
    stage: 'history',
    message: {
      zh: '“{place}”{period}“{measure}”报 {value}，各地区合计是 {sum}，相差 {difference}。',
      en: '"{measure}" of {place}, {period}: {value} was reported, but its places add up to {sum}, a difference of {difference}.',
    },
    hint: {
      zh: '请与各地区核对；全市数由系统按各地区汇总，不采用这个数。',
      en: 'Settle it with the places; the city’s number is computed from theirs, this one is not used.',
    },
  },
  'changed-value': {
    severity: 'info',
    stage: 'history',
    message: {
      zh: '“{place}”“{measure}”{period}：由 {earlier} 改为 {now}（原数{date}报送）。',
      en: '"{measure}" of {place}, {period}: changed from {earlier}, reported on {date}, to {now}.',
    },
    hint: { zh: '两个数都公开保留。', en: 'Both numbers stay on record.' },
  },
} as const satisfies Record<string, Declaration>;
