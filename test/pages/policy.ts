// A policy with two clauses.

import type { Page } from '../../pipeline/page.ts';
import { both, frame, SHENYANG } from './frame.ts';
import { GROUP_COUNTS } from './home.ts';
import { target } from './view.ts';

export const policy: Page = {
  kind: 'policy',
  path: '/policy/shenyang-2021-06/',
  frame: frame(both('沈阳市养老服务实施方案', 'Shenyang care plan')),
  slice: {
    number: '沈政办发〔2021〕6号',
    issuer: both('沈阳市人民政府办公室', 'General Office of the Shenyang government'),
    date: '2021-06-10',
    note: both('本站文本缺少附件。', 'Our copy lacks the annexes.'),
    city: SHENYANG,
    groups: GROUP_COUNTS,
    clauses: [
      {
        clause: '一(一)',
        title: both('设施', 'Facilities'),
        targets: Array.from({ length: 8 }, (_, i) => target(i)),
      },
      {
        clause: '一(二)',
        title: both('人员', 'Staff'),
        targets: Array.from({ length: 8 }, (_, i) => target(i + 8, i % 2 === 0)),
      },
    ],
  },
};
