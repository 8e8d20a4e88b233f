// The words that say how far a number can be relied on; a part of the catalogue in messages.ts.

import type { Bilingual } from '../pipeline/reference/reference.ts';

export const TRUST_MESSAGES = {
  'numbers-month': { zh: '本页数字到{month}。', en: 'The numbers on this page go up to {month}.' },
  'numbers-upload': { zh: '最近一次上报：', en: 'Last report:' },
  partial: {
    zh: '{expected} 个区县中，已有 {reported} 个报送{month}的数字；还差：',
    en: '{reported} of {expected} districts have reported {month}; missing:',
  },
  'partial-zones': {
    zh: '{expected} 个区县和开发区中，已有 {reported} 个报送{month}的数字；还差：',
    en: '{reported} of {expected} districts and zones have reported {month}; missing:',
  },
  prevails: {
    zh: '中英文不一致的，以中文为准。',
    en: 'Translated from the Chinese; where the two differ, the Chinese text prevails.',
  },
  'report-problem': { zh: '这个数字不对？告诉我们', en: 'Report a problem with this number' },
} as const satisfies Record<string, Bilingual>;
