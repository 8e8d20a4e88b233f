// The pages that carry little data of their own.

import type { Page } from '../../pipeline/page.ts';
import { STATUSES } from '../../pipeline/status.ts';
import { both, frame } from './frame.ts';

export const method: Page = {
  kind: 'method',
  path: '/method/',
  frame: frame(both('评价方法', 'Method')),
  slice: {
    rules: '1',
    statuses: STATUSES.map(({ status, zh, en, plain_zh, plain_en }) => ({
      status,
      word: both(zh, en),
      plain: both(plain_zh, plain_en),
      when: both('到期那一期的数字达到目标', 'the number of the due period reaches the target'),
    })),
  },
};

export const status: Page = {
  kind: 'status',
  path: '/status/',
  frame: frame(both('运行状态', 'Status')),
  slice: { release: '2023-09-30-1a2b3c4d', asOf: '2023-09-30' },
};

export const notFound: Page = {
  kind: 'not-found',
  path: '/404.html',
  frame: frame(both('找不到页面', 'Page not found'), { trail: [] }),
  slice: {},
};
