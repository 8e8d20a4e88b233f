// The words of the front page, of the lists behind its counts, and of the search; a part of the
// catalogue in messages.ts.

import type { Bilingual } from '../pipeline/reference/reference.ts';

export const HOME_MESSAGES = {
  'home-counts': { zh: '承诺做得怎么样', en: 'Where the promises stand' },
  'due-count': { zh: '半年内到期', en: 'Due within half a year' },
  'find-district': { zh: '找到您所在的地方', en: 'Find your place' },
  'whole-place': { zh: '{place}全部', en: 'All of {place}' },
  'newest-changes': { zh: '最近的新数字', en: 'Newest numbers' },
  'newest-none': { zh: '还没有收到数字。', en: 'No number has been received yet.' },
  'newest-more': { zh: '另有 {count} 项', en: 'and {count} more' },
  'see-all': { zh: '全部 {count} 个', en: 'All {count}' },
  'missed-targets': { zh: '没做到的', en: 'Not kept' },
  'missed-none': { zh: '目前没有没做到的承诺。', en: 'No promise has been broken.' },
  'due-soon': { zh: '半年内到期的', en: 'Due within half a year' },
  'due-soon-none': {
    zh: '半年内没有尚未做到的承诺到期。',
    en: 'No promise that is still open falls due within half a year.',
  },
  'by-policy': { zh: '按文件看', en: 'By document' },
  'indicators-count': { zh: '这里的全部指标（{count}）', en: 'All indicators here ({count})' },
  'compare-others': { zh: '和别的区县对比', en: 'Compare with another district' },
  'list-count': { zh: '{total} 个承诺里有 {count} 个。', en: '{count} of {total} promises.' },
  'list-none': { zh: '现在一个也没有。', en: 'There is none at present.' },
  'list-places': { zh: '按地区看', en: 'By place' },
  'list-place': { zh: '{place} {count}', en: '{place} {count}' },
  'list-others': { zh: '其他各类', en: 'The other lists' },
  search: { zh: '搜索', en: 'Search' },
  'search-label': { zh: '输入地名、指标或文件名', en: 'A place, an indicator or a document' },
  'search-list': { zh: '全部名称', en: 'Everything by name' },
  'search-found': { zh: '找到 {count} 个', en: '{count} found' },
  'search-none': { zh: '没有找到，请换个词。', en: 'Nothing found. Try another word.' },
  'search-failed': {
    zh: '没能读到名称表，请看下面的全部名称。',
    en: 'The list of names could not be read; see everything by name.',
  },
  'search-place': { zh: '地区', en: 'Places' },
  'search-policy': { zh: '政策文件', en: 'Policies' },
  'search-indicator': { zh: '指标', en: 'Indicators' },
  'search-target': { zh: '承诺', en: 'Promises' },
  'search-agency': { zh: '责任单位', en: 'Agencies' },
} as const satisfies Record<string, Bilingual>;
