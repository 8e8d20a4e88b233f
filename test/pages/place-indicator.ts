// An indicator in a district: its chart, a target that judges it, and a long list of reports.

import type { Page } from '../../pipeline/page.ts';
import type { ReportedNumber } from '../../pipeline/slice/place-indicator.ts';
import { both, DISTRICTS, frame, HOME, link, SHENYANG } from './frame.ts';
import { seriesFigure } from './indicator.ts';
import { spell, STEPS } from './target.ts';
import { assessment, line } from './view.ts';

const [HEPING = SHENYANG] = DISTRICTS;
const HREF = `${HEPING.href}nursing-bed-share/`;
const TITLE = both('和平区：护理型床位占比', 'Heping: share of nursing beds');
const TRAIL = [HOME, SHENYANG, HEPING];

function report(_: unknown, i: number): ReportedNumber {
  return {
    period: `2023-0${9 - Math.floor(i / 4)}`,
    measure: both('护理型床位数', 'Nursing beds'),
    display:
      i === 3 ? both('不予公布', 'withheld') : both(`1,20${i % 10} 张`, `1,20${i % 10} beds`),
    received: '2023-10-08',
    upload: '/upload/3f9a1c7e/',
    line: String(i + 2),
    revised: i % 5 === 2 ? 1 : 0,
  };
}

const judged = line(4, true);
const { policy, sentence } = assessment(4);

export const placeIndicator: Page = {
  kind: 'place-indicator',
  path: HREF,
  frame: frame(TITLE, { trail: TRAIL }),
  slice: {
    place: HEPING,
    indicator: link('/indicator/nursing-bed-share/210100/', '护理型床位占比', 'Nursing beds'),
    plain: both('能给不能自理的老人用的床位占多少。', 'Beds for people who need nursing.'),
    formula: both('护理型床位 ÷ 养老机构床位 × 100%', 'nursing beds ÷ all beds × 100%'),
    latest: {
      period: '2023-09',
      display: both('52.1%', '52.1%'),
      parts: both('护理型床位 1,204 张 ÷ 床位 2,310 张', 'nursing beds 1,204 ÷ beds 2,310'),
    },
    silent: '',
    hundred: both('每100张床位里有52张', '52 of every 100 beds'),
    figure: seriesFigure,
    judged: [
      {
        ...{ ...judged, policy, sentence, steps: STEPS, anchor: 'shenyang-2021-06--example-4' },
        history: [spell(0), spell(2)],
      },
    ],
    reference: [
      {
        target: link('/target/shenyang-2021-06/example-1/', '全市不低于55%', 'At least 55%'),
        policy,
        ...{ goal: both('不低于55%', 'at least 55%'), when: 'by', due: '2025-12-31' },
      },
    ],
    reports: Array.from({ length: 12 }, report),
    total: 30,
    all: link(`${HREF}reports/`, '全部上报', 'all reports'),
  },
};

export const placeReports: Page = {
  kind: 'place-reports',
  path: `${HREF}reports/`,
  frame: frame(both('和平区：护理型床位占比，全部上报', 'Heping: all reports'), {
    trail: [...TRAIL, { href: HREF, label: TITLE }],
  }),
  slice: { here: { href: HREF, label: TITLE }, reports: Array.from({ length: 30 }, report) },
};
