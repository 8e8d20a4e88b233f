// The front page, with two cities.

import type { GroupCount, Page } from '../../pipeline/page.ts';
import { GROUPS } from '../../pipeline/status.ts';
import { both, DISTRICTS, frame, link, SHENYANG } from './frame.ts';
import { target } from './view.ts';

export const GROUP_COUNTS: readonly GroupCount[] = GROUPS.map(({ group, zh, en }, i) => ({
  group,
  label: both(zh, en),
  count: (i * 5 + 3) % 17,
}));

export const home: Page = {
  kind: 'home',
  path: '/',
  frame: frame(both('首页', 'Home'), { trail: [] }),
  slice: {
    total: 86,
    groups: GROUP_COUNTS,
    policies: [
      {
        policy: link('/policy/shenyang-2021-06/', '沈阳市养老服务实施方案', 'Shenyang care plan'),
        city: SHENYANG,
        date: '2021-06-10',
        total: 38,
        groups: GROUP_COUNTS,
      },
      {
        policy: link('/policy/suqian-2020-44/', '宿迁市养老服务行动计划', 'Suqian action plan'),
        city: link('/place/321300/', '宿迁市', 'Suqian'),
        date: '2020-09-30',
        total: 48,
        groups: GROUP_COUNTS,
      },
    ],
    cities: [
      { city: SHENYANG, dataMonth: '2023-09', groups: GROUP_COUNTS, districts: DISTRICTS },
      {
        city: link('/place/321300/', '宿迁市', 'Suqian'),
        dataMonth: '',
        groups: [],
        districts: [
          link('/place/321302/', '宿城区', 'Sucheng'),
          link('/place/321311/', '宿豫区', 'Suyu'),
          link('/place/321322/', '沭阳县', 'Shuyang County'),
        ],
      },
    ],
    dueSoon: [target(12), target(13), target(11, true)],
    missed: [target(8), target(4), target(8, true)],
  },
};
