// The words of the header and the footer; a part of the catalogue in messages.ts.

import type { Bilingual } from '../pipeline/reference/reference.ts';

export const FRAME_MESSAGES = {
  'policies-menu': { zh: '政策', en: 'Policies' },
  'indicators-menu': { zh: '指标', en: 'Indicators' },
  'compare-menu': { zh: '对比', en: 'Compare' },
  more: { zh: '更多', en: 'More' },
  'more-all': { zh: '全部栏目', en: 'All sections' },
  'more-promises': { zh: '看承诺', en: 'Promises' },
  'more-about': { zh: '查找和说明', en: 'Find and understand' },
  'more-reporters': { zh: '填报单位', en: 'For reporters' },
  'silent-targets': { zh: '没有数字的', en: 'Without a number' },
} as const satisfies Record<string, Bilingual>;
