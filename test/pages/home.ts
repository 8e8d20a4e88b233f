// The front page, with a province and two cities.

import type { Page } from '../../pipeline/page.ts';
import type { PolicyCard } from '../../pipeline/slice/home.ts';
import type { SearchIndex } from '../../pipeline/slice/search.ts';
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
    summary: both('38 个承诺：27 个做到了，6 个没做到', '38 promises: 27 kept, 6 not kept'),
  },
  {
    policy: SUQIAN_PLAN,
    place: link('/place/321300/', '宿迁市', 'Suqian'),
    number: both('（副本中没有文号）', '(number not in our copy)'),
    date: '2020-09-30',
    total: 48,
    groups: GROUP_COUNTS,
    summary: both('48 个承诺，还看不出结果', '48 promises, none decided yet'),
  },
];

export const SEARCH_INDEX: SearchIndex = {
  zh: '/data/f/3f9a1c7e5b2d4860/SAMPLE-search-zh.json',
  en: '/data/f/3f9a1c7e5b2d4860/SAMPLE-search-en.json',
};

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
        summary: both('31 个承诺，还看不出结果', '31 promises, none decided yet'),
        districts: [SHENYANG, link('/place/210200/', '大连市', 'Dalian')],
      },
      {
        city: SHENYANG,
        dataMonth: '2023-09',
        summary: both('38 个承诺：27 个做到了', '38 promises: 27 kept'),
        districts: DISTRICTS,
      },
      {
        city: link('/place/321300/', '宿迁市', 'Suqian'),
        dataMonth: '',
        summary: null,
        districts: [
          link('/place/321302/', '宿城区', 'Sucheng'),
          link('/place/321311/', '宿豫区', 'Suyu'),
          link('/place/321322/', '沭阳县', 'Shuyang County'),
        ],
      },
    ],
    sentence: both(
      '86 个承诺里，27 个做到了，6 个没做到，53 个还没有数字或暂时不能评价。',
      'Of 86 promises: 27 kept, 6 not kept, 53 without a number yet or not to be judged.',
    ),
    dueSoon: { count: 3, targets: [line(12), line(13), line(11, true)] },
    missed: { count: 9, targets: Array.from({ length: 5 }, (_, i) => line(i)) },
    changes: [
      {
        upload: link('/upload/3f9a1c7e5b2d4860/', '和平区民政局', 'Heping Civil Affairs Bureau'),
        received: '2023-10-12',
        change: both(
          '和平区护理型床位占比，2023年9月：由41.2%更正为39.8%',
          'Share of nursing beds, Heping, September 2023: corrected from 41.2% to 39.8%',
        ),
        more: 3,
      },
    ],
    search: SEARCH_INDEX,
  },
};

export const policyList: Page = {
  kind: 'policy-list',
  path: '/policy/',
  frame: frame(both('政策文件', 'Policies')),
  slice: { policies },
};
