// A district with 25 targets of its own and 6 of the city for reference.

import type { Page } from '../../pipeline/page.ts';
import type { PlaceSlice } from '../../pipeline/slice/place.ts';
import { both, download, frame, link, SHENYANG } from './frame.ts';
import { GROUP_COUNTS } from './home.ts';
import { reporterForms } from './submit.ts';
import { assessment } from './view.ts';

const POLICY = link('/policy/shenyang-2021-06/', '沈阳市养老服务实施方案', 'Shenyang care plan');

const reference: PlaceSlice['reference'] = Array.from({ length: 6 }, (_, i) => {
  const { href, statement, indicator, latest, bar } = assessment(i + 3);
  return {
    target: { href, label: statement },
    indicator,
    goal: both('不低于45%', 'at least 45%'),
    when: 'by',
    due: '2025-12-31',
    here: latest && latest.display,
    bar,
  };
});

export const place: Page = {
  kind: 'place',
  path: '/place/210102/',
  frame: frame(both('沈阳市和平区', 'Heping, Shenyang'), {
    trail: [link('/', '首页', 'Home'), SHENYANG],
  }),
  slice: {
    code: '210102',
    level: 'district',
    above: [link('/place/210000/', '辽宁省', 'Liaoning'), SHENYANG],
    dataMonth: '2023-09',
    lastUpload: link('/upload/3f9a1c7e/', '2023年10月8日', '8 October 2023'),
    groups: GROUP_COUNTS,
    sentence: both(
      '和平区要完成25个目标：9个做到了，4个进度正常，5个偏慢，3个到期没做到，4个等数字。',
      'Heping has 25 targets: 9 kept, 4 on pace, 5 behind, 3 missed, 4 waiting for numbers.',
    ),
    judged: [
      {
        policy: POLICY,
        anchor: 'targets-1',
        groups: GROUP_COUNTS,
        blocks: [
          {
            ...{ group: 'missed', label: both('没做到', 'Missed'), open: true },
            assessments: Array.from({ length: 12 }, (_, i) => assessment(i)),
          },
          {
            ...{ group: null, label: both('半年内到期', 'Due within half a year'), open: false },
            assessments: Array.from({ length: 13 }, (_, i) => assessment(i + 12)),
          },
        ],
      },
    ],
    shares: [{ policy: POLICY, own: 12, total: 44 }],
    reference,
    policies: [POLICY],
    indicators: [link('/place/210102/nursing-bed-share/', '护理型床位占比', 'Nursing beds')],
    compare: [link('/compare/210102-210103/', '沈河区', 'Shenhe')],
    districts: [],
    download: download('SAMPLE-210102.csv', 1180),
    reporters: [reporterForms('shenyang-heping-mz', '和平区民政局', 'Heping bureau')],
  },
};
