// An agency with targets of two policies in all three roles, and the list it stands in.

import type { Page } from '../../pipeline/page.ts';
import { both, frame, HOME, link, SHENYANG } from './frame.ts';
import { GROUP_COUNTS } from './home.ts';
import { byStatus } from '../../pipeline/pages/by-status.ts';
import { line } from './view.ts';

const LIST = link('/agency/', '责任单位', 'Agencies');
const BUREAU = link('/agency/shenyang-civil-affairs/', '沈阳市民政局', 'Shenyang Civil Affairs');

export const agency: Page = {
  kind: 'agency',
  path: BUREAU.href,
  frame: frame(BUREAU.label, { trail: [HOME, LIST] }),
  slice: {
    place: SHENYANG,
    total: 7,
    groups: GROUP_COUNTS,
    statuses: byStatus([line(0, true), line(1), line(2)]),
    policies: [
      {
        policy: link('/policy/shenyang-2021-06/', '沈阳市养老服务实施方案', 'Shenyang care plan'),
        roles: [
          { role: 'alone', targets: [line(0, true)] },
          { role: 'lead', targets: [line(1), line(2), line(3, true)] },
        ],
      },
      {
        policy: link('/policy/liaoning-2023/', '辽宁省实施方案', 'Liaoning plan'),
        roles: [{ role: 'responsible', targets: [line(4), line(5), line(6)] }],
      },
    ],
  },
};

export const agencyList: Page = {
  kind: 'agency-list',
  path: LIST.href,
  frame: frame(both('责任单位', 'Agencies')),
  slice: {
    places: [
      {
        place: SHENYANG,
        agencies: [
          {
            agency: BUREAU,
            counts: [
              { role: 'alone', count: 1 },
              { role: 'lead', count: 3 },
              { role: 'responsible', count: 0 },
            ],
          },
        ],
      },
    ],
  },
};
