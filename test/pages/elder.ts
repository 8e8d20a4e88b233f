// The plain elder pages: the front page, and a district with a promise in every status.

import type { PlainTarget } from '../../pipeline/slice/elder.ts';
import type { Page } from '../../pipeline/page.ts';
import { plainLists } from '../../pipeline/pages/elder.ts';
import { describeStatus, STATUSES } from '../../pipeline/status.ts';
import { both, DISTRICTS, frame, link, SHENYANG } from './frame.ts';
import { GROUP_COUNTS } from './home.ts';
import { assessment } from './view.ts';

const PLAN = link('/elder/policy/shenyang-2021-06/', '沈阳市养老服务实施方案', 'Shenyang plan');

/** Returns the example promise number `i`. */
export function promise(i: number): PlainTarget {
  const { status, plain, statement } = assessment(i);
  return {
    group: describeStatus(status).group,
    ...{ word: plain, statement },
    sentence: both(
      '2023年9月，每100张养老机构床位里有41张；要求2023年底前不少于55张。',
      'In September 2023, 41 of every 100 beds; the target is at least 55 by the end of 2023.',
    ),
  };
}

export const PROMISES = STATUSES.map((_, i) => promise(i));

export const elderHome: Page = {
  kind: 'elder-home',
  path: '/elder/',
  frame: frame(both('承诺兑现了吗', 'Are the promises being kept?'), { trail: [] }),
  slice: {
    total: 86,
    groups: GROUP_COUNTS,
    cities: [{ name: SHENYANG.label, places: [SHENYANG, ...DISTRICTS] }],
    policies: [PLAN],
  },
};

export const elderTargets: Page = {
  kind: 'elder-targets',
  path: '/elder/place/210102/',
  frame: frame(both('沈阳市和平区', 'Heping, Shenyang'), {
    trail: [link('/elder/', '长辈版首页', 'Large-type home')],
  }),
  slice: {
    code: '210102',
    sentence: both('和平区有16项目标：4个做到了。', 'Heping has 16 targets: 4 kept.'),
    dataMonth: '2023-09',
    groups: GROUP_COUNTS,
    lists: plainLists(PROMISES),
    places: [],
    whole: '/place/210102/',
    notice: '/notice/place/210102/',
  },
};
