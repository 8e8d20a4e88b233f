// Glossary, comparison, and what the site says of itself.

import type { Page } from '../../pipeline/page.ts';
import { both, DISTRICTS, frame, link, SHENYANG } from './frame.ts';

const BEDS = link(
  '/indicator/nursing-bed-share/210100/',
  '护理型床位占比',
  'Share of nursing beds',
);
const [HEPING = SHENYANG, SHENHE = SHENYANG] = DISTRICTS;

export const glossary: Page = {
  kind: 'glossary',
  path: '/glossary/',
  frame: frame(both('名词解释', 'Glossary')),
  slice: {
    indicators: [
      {
        anchor: 'nursing-bed-share',
        name: BEDS.label,
        plain: both('每100张床里有多少张。', 'Of every 100 beds, how many.'),
        formula: both('护理型床位数 ÷ 床位数 × 100%', 'nursing beds ÷ beds × 100%'),
        measures: [
          {
            name: both('护理型床位数', 'Nursing beds'),
            unit: both('张', 'beds'),
            counts: both('当月最后一天有多少', 'how many there are on the last day of the month'),
            aliases: '护理床位数、护理型床位',
          },
        ],
        pages: [SHENYANG],
      },
    ],
  },
};

export const compareList: Page = {
  kind: 'compare-list',
  path: '/compare/',
  frame: frame(both('两地对比', 'Compare two places')),
  slice: {
    cities: [
      {
        city: SHENYANG,
        places: [
          {
            place: HEPING,
            others: [link('/compare/210102-210103/', '沈河区', 'Shenhe')],
          },
        ],
      },
    ],
  },
};

export const compare: Page = {
  kind: 'compare',
  path: '/compare/210102-210103/',
  frame: frame(both('和平区与沈河区', 'Heping and Shenhe')),
  slice: {
    places: [HEPING, SHENHE],
    sentence: both('1 个指标，两地都有数字。', '1 indicator; both have a number.'),
    rows: [
      {
        indicator: BEDS,
        reference: both('全市目标不低于55%，仅供参考', 'City target at least 55%, for reference'),
        sides: [
          {
            display: both('42.6%', '42.6%'),
            period: '2023-09',
            goal: both('不低于40%', 'at least 40%'),
            parts: '1,204 ÷ 2,826',
          },
          { display: both('未报送', 'not reported'), period: '', goal: null, parts: null },
        ],
        difference: both('只有一地有数字', 'only one has a number'),
      },
    ],
  },
};

export const about: Page = {
  kind: 'about',
  path: '/about/',
  frame: frame(both('关于本站', 'About this site'), { records: ['辽ICP备00000000号'] }),
  slice: {
    ...{ policies: 5, targets: 306, indicators: 226, reporters: 33 },
  },
};
