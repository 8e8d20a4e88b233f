// The front page, with a province and two cities.

import type { Page } from '../../pipeline/page.ts';
import type { PolicyCard } from '../../pipeline/slice/home.ts';
import type { GroupCount } from '../../pipeline/view.ts';
import { GROUPS } from '../../pipeline/status.ts';
import { both, DISTRICTS, frame, link, SHENYANG } from './frame.ts';
import { line } from './view.ts';

export const GROUP_COUNTS: readonly GroupCount[] = GROUPS.map(({ group, zh, en }, i) => ({
  group,
  label: both(zh, en),
  count: (i * 5 + 3) % 17,
}));

const SHENYANG_PLAN = link(
  '/policy/shenyang-2021-06/',
  '沈阳市养老服务实施方案',
  'Shenyang care plan',
);
const SUQIAN_PLAN = link('/policy/suqian-2020-44/', '宿迁市养老服务行动计划', 'Suqian action plan');

const policies: readonly PolicyCard[] = [
  {
    policy: SHENYANG_PLAN,
    place: SHENYANG,
    number: both('沈政办发〔2021〕6号', '沈政办发〔2021〕6号'),
    date: '2021-06-10',
    total: 38,
    groups: GROUP_COUNTS,
  },
  {
    policy: SUQIAN_PLAN,
    place: link('/place/321300/', '宿迁市', 'Suqian'),
    number: both('（副本中没有文号）', '(number not in our copy)'),
    date: '2020-09-30',
    total: 48,
    groups: GROUP_COUNTS,
  },
];

export const home: Page = {
  kind: 'home',
  path: '/',
  frame: frame(both('首页', 'Home'), { trail: [] }),
  slice: {
    total: 86,
    groups: GROUP_COUNTS,
    policies,
    cities: [
      {
        city: link('/place/210000/', '辽宁省', 'Liaoning'),
        dataMonth: '',
        groups: GROUP_COUNTS,
        districts: [SHENYANG, link('/place/210200/', '大连市', 'Dalian')],
      },
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
    dueSoon: [{ policy: SHENYANG_PLAN, targets: [line(12), line(13), line(11, true)] }],
    missed: [
      { policy: SHENYANG_PLAN, targets: Array.from({ length: 8 }, (_, i) => line(i)) },
      { policy: SUQIAN_PLAN, targets: [line(8, true)] },
    ],
  },
};

export const policyList: Page = {
  kind: 'policy-list',
  path: '/policy/',
  frame: frame(both('政策文件', 'Policies')),
  slice: { policies },
};
