// The words around a chart that is taken along: embedded, downloaded, quoted; a part of the
// catalogue in messages.ts.

import type { Bilingual } from '../pipeline/reference/reference.ts';

export const SHARE_MESSAGES = {
  'share-csv': { zh: '数据 CSV', en: 'Data CSV' },
  'share-svg': { zh: '图 SVG', en: 'Image SVG' },
  'share-png': { zh: '图 PNG', en: 'Image PNG' },
  share: { zh: '引用这张图', en: 'Use this chart' },
  'share-live': { zh: '嵌入网页，数字会更新', en: 'Embed, kept up to date' },
  'share-frozen': { zh: '嵌入网页，永远是现在这样', en: 'Embed as it is now, for good' },
  'share-address': { zh: '这张图的网址', en: 'Address of this chart' },
  'share-copy': { zh: '复制', en: 'Copy' },
  'share-copied': { zh: '已复制', en: 'Copied' },
  'embed-page': { zh: '看全部数字和来源', en: 'All numbers and their source' },
  'picture-sample': { zh: '示例数据，非真实统计', en: 'Sample data, not real statistics' },
  'picture-source': {
    zh: '来源：各填报单位上报数据，{publisher}整理。',
    en: 'Source: figures sent by the reporters, compiled by {publisher}. ',
  },
  'picture-month': { zh: '数据到{month}。', en: 'Numbers up to {month}. ' },
} as const satisfies Record<string, Bilingual>;
