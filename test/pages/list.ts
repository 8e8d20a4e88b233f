// A list of promises that stand alike, in two parts, and everything by name.

import type { Page } from '../../pipeline/page.ts';
import { both, DISTRICTS, frame, link, SHENYANG } from './frame.ts';
import { SEARCH_INDEX } from './home.ts';
import { line } from './view.ts';

const PLAN = link('/policy/shenyang-2021-06/', '沈阳市养老服务实施方案', 'Shenyang care plan');

export const targetList: Page = {
  kind: 'target-list',
  path: '/silent/',
  frame: frame(both('没有数字的承诺', 'Promises without a number')),
  slice: {
    list: 'silent',
    count: 7,
    total: 86,
    meaning: [both('未报送：没有任何相关数字', 'no data: nothing reported that bears on it')],
    places: [
      { list: link('/silent/', '全部', 'All'), count: 7, isHere: true },
      { list: link('/silent/210100/', '沈阳市', 'Shenyang'), count: 7, isHere: false },
    ],
    others: [link('/missed/', '没做到的承诺', 'Promises that were not kept')],
    parts: [
      {
        label: both('要求报送，还没有数字', 'Asked for, not reported'),
        policies: [{ policy: PLAN, targets: [line(2), line(5), line(9, true)] }],
      },
      {
        label: both('没有单位被要求报送', 'Nobody is asked to report it'),
        policies: [{ policy: PLAN, targets: [2, 2, 2, 2].map((i) => line(i)) }],
      },
    ],
  },
};

export const search: Page = {
  kind: 'search',
  path: '/search/',
  frame: frame(both('搜索', 'Search')),
  slice: {
    index: SEARCH_INDEX,
    parts: [
      { kind: 'place', groups: [{ name: SHENYANG.label, links: [SHENYANG, ...DISTRICTS] }] },
      { kind: 'policy', groups: [{ name: SHENYANG.label, links: [PLAN] }] },
    ],
  },
};
