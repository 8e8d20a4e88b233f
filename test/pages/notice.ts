// The sheet of a district for the notice board.

import type { Page } from '../../pipeline/page.ts';
import { qrCode } from '../../pipeline/qr.ts';
import { PROMISES } from './elder.ts';
import { both, frame, link } from './frame.ts';
import { GROUP_COUNTS } from './home.ts';

export const notice: Page = {
  kind: 'notice',
  path: '/notice/place/210102/',
  frame: frame(both('沈阳市和平区', 'Heping, Shenyang'), {
    trail: [
      link('/elder/', '长辈版首页', 'Large-type home'),
      link('/elder/place/210102/', '沈阳市和平区', 'Heping, Shenyang'),
    ],
  }),
  slice: {
    sentence: both('和平区有16项目标：4个做到了。', 'Heping has 16 targets: 4 kept.'),
    dataMonth: '2023-09',
    groups: GROUP_COUNTS,
    lines: PROMISES.slice(0, 8),
    rest: 8,
    whole: '/place/210102/',
    code: {
      zh: qrCode('https://example.org/place/210102/'),
      en: qrCode('https://example.org/en/place/210102/'),
    },
  },
};
