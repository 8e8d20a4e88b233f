// An upload that everybody sees, and a receipt that only the sender does.

import type { Page } from '../../pipeline/page.ts';
import type { FindingView } from '../../pipeline/receipt-view.ts';
import { findingGroups } from '../../pipeline/pages/finding-view.ts';
import { both, frame, link } from './frame.ts';

const REPORTER = both('沈阳市和平区民政局', 'Civil Affairs Bureau of Heping');
const SHA256 = '3f9a1c7e5b2d48603f9a1c7e5b2d48603f9a1c7e5b2d48603f9a1c7e5b2d4860';

const findings: readonly FindingView[] = [
  {
    code: 'negative-value',
    severity: 'error',
    line: '12',
    column: '护理型床位',
    value: '约120张',
    message: both('“约120张”不是数字', '"约120张" is no number'),
    hint: both('只填数字，例如 120；说明写进备注栏', 'write the number alone, e.g. 120'),
  },
  {
    code: 'part-above-whole',
    severity: 'warning',
    line: '14',
    column: '',
    value: '',
    message: both('护理型床位多于总床位', 'more nursing beds than beds'),
    hint: both('核对两个数字；无误请在备注栏说明', 'check both numbers, or give a reason'),
  },
  {
    code: 'closing-line',
    severity: 'info',
    line: '',
    column: '',
    value: 'GB18030',
    message: both('文件按 GB18030 读取', 'read as GB18030'),
    hint: both('不用改', 'nothing to do'),
  },
];

/** More than fit under their heading, each with words of its own. */
const many: readonly FindingView[] = Array.from({ length: 100 }, (_, i) => ({
  ...{ code: 'text-in-number', severity: 'error', line: String(i + 20), column: '养老机构床位' },
  value: `约${i}`,
  message: both(`“约${i}”不是数字。`, `"约${i}" is no number.`),
  hint: both('只填数字。', 'Write the number alone.'),
}));

export const upload: Page = {
  kind: 'upload',
  path: '/upload/3f9a1c7e/',
  frame: frame(both('和平区民政局 2023年9月上报', 'Heping, report of September 2023')),
  slice: {
    upload: '3f9a1c7e',
    accepted: true,
    private: false,
    reporter: REPORTER,
    reporterId: 'shenyang-heping-mz',
    received: '2023-10-08T09:15:00+08:00',
    name: 'SAMPLE-210102-3f9a1c7e.csv',
    sha256: SHA256,
    bytes: 2312,
    rules: '1',
    encoding: '',
    sentence: both('已接收，读取 24 个数据，有 1 处需要核实。', 'Accepted: 24 numbers read.'),
    observations: 24,
    ...findingGroups({ findings: findings.slice(1), counts: {} }),
    annotated: null,
    withdrawn: null,
    changed: {
      values: [
        {
          indicator: link('/indicator/nursing-bed-share/210100/', '护理型床位占比', 'Share'),
          place: both('和平区', 'Heping'),
          period: '2023-08',
          before: both('38.2%', '38.2%'),
          after: both('41.0%', '41.0%'),
          targets: [
            {
              target: link('/policy/a/#b', '不低于55%（2025年12月31日）', 'at least 55%'),
              word: both('达到序时', 'on pace'),
            },
          ],
        },
        {
          indicator: { href: '', label: both('养老机构床位', 'Beds') },
          place: both('和平区', 'Heping'),
          period: '2023-08',
          before: both('1,200 张', '1,200 beds'),
          after: null,
          targets: [],
        },
      ],
      more: 3,
      fresh: 12,
    },
    rows: Array.from({ length: 24 }, (_, i) => ({
      line: String(i + 2),
      place: link('/place/210102/', '和平区', 'Heping'),
      measure: both('护理型床位', 'Nursing beds'),
      period: '2023-09',
      display: both(`${1200 + i} 张`, `${1200 + i} beds`),
      replacedBy: i === 3 ? '/upload/77aa11bb/' : '',
    })),
  },
};

export const receipt: Page = {
  kind: 'upload',
  path: '/receipts/9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d/',
  frame: frame(both('报送回执', 'Receipt'), { trail: [], unlisted: true }),
  slice: {
    upload: '9b1deb4d',
    accepted: false,
    private: true,
    reporter: REPORTER,
    reporterId: 'shenyang-heping-mz',
    received: '2023-10-08T09:15:00+08:00',
    name: '和平区9月报表(改).csv',
    sha256: SHA256,
    bytes: 2312,
    rules: '1',
    encoding: 'gb18030',
    sentence: both('退回修改：有 250 处错误。', 'Returned: 250 errors.'),
    observations: 0,
    ...findingGroups({ findings: [...findings, ...many], counts: { 'text-in-number': 250 } }),
    annotated: {
      ...{ href: '/receipts/9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d/annotated.csv', rows: 0 },
      ...{ name: 'SAMPLE-回执.csv', bytes: 3120 },
    },
    withdrawn: null,
    changed: null,
    rows: [],
  },
};
