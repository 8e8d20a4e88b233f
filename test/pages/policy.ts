// A policy with targets in two clauses, one that only repeats them, and two without any.

import type { Page } from '../../pipeline/page.ts';
import type { Figure } from '../../pipeline/slice/figure.ts';
import type { ClauseView } from '../../pipeline/slice/policy.ts';
import { byStatus } from '../../pipeline/pages/by-status.ts';
import type { SeriesView, TargetBlock, TargetLine, TimelineStep } from '../../pipeline/view.ts';
import { both, DISTRICTS, download, frame, HOME, link, picturesOf, SHENYANG } from './frame.ts';
import { GROUP_COUNTS } from './home.ts';
import { form } from './submit.ts';
import { line } from './view.ts';

const own = (view: TargetLine): TargetBlock => ({ kind: 'target', line: view });

function clause(i: number, rest: Partial<ClauseView>): ClauseView {
  return {
    word: both(`一(${'一二三四五'.charAt(i)})`, `1(${i + 1})`),
    anchor: `clause-1-${i + 1}`,
    href: `/clause/shenyang-2021-06/1-${i + 1}/`,
    title: both(`第${i + 1}项任务`, `Task ${i + 1}`),
    summary: both('要求各区县建设养老设施。', 'Districts are to build facilities.'),
    groups: [],
    ...{ blocks: [], elsewhere: [], forms: [] },
    ...rest,
  };
}

function step(i: number, rest: Partial<TimelineStep>): TimelineStep {
  return {
    ...{ when: 'by', due: '', passed: false, groups: GROUP_COUNTS },
    targets: [line(i), line(i + 5, true), line(i + 9)],
    ...rest,
  };
}

const FORM = { form: 'annex-2', name: both('基础表', 'Groundwork'), measures: 17 };

const SERIES: SeriesView = {
  indicator: link('/indicator/beds/210100/', '护理型床位占比', 'Share of nursing beds'),
  scope: SHENYANG.label,
  strength: 'strive',
  rows: [
    { line: line(20, true), elsewhere: null },
    { line: line(21), elsewhere: both('二(一)1', '2(1)1') },
  ],
};

const DATES: Figure = {
  id: 'shenyang-2021-06-timeline',
  title: both('沈阳市养老服务实施方案：什么时候到期', 'Shenyang care plan: what is due when'),
  sentence: both(
    '到2023年9月30日，6 个目标到期，其中 2 个做到了。',
    'By 30 September 2023, 6 targets had fallen due, 2 of them done.',
  ),
  unit: both('个目标', 'targets'),
  dataMonth: '2023-09',
  page: '/policy/shenyang-2021-06/',
  drawing: {
    kind: 'due-timeline',
    asOf: '2023-09-30',
    dues: ['2021-12-31', '2022-12-31', '2025-12-31'].map((due) => ({ due, groups: GROUP_COUNTS })),
  },
  table: {
    columns: [
      { name: 'due', label: both('到期', 'Due'), numeric: false },
      { name: 'targets', label: both('目标数', 'Targets'), numeric: true },
    ],
    rows: ['2021-12-31', '2022-12-31', '2025-12-31'].map((due) => [
      { text: both(due, due), csv: due },
      { text: both('3', '3'), csv: '3' },
    ]),
  },
  csv: download('SAMPLE-shenyang-2021-06-timeline.csv', 3),
  svg: picturesOf('shenyang-2021-06-timeline'),
};

export const policy: Page = {
  kind: 'policy',
  path: '/policy/shenyang-2021-06/',
  frame: frame(both('沈阳市养老服务实施方案', 'Shenyang care plan'), { trail: [HOME, SHENYANG] }),
  slice: {
    number: both('沈政办发〔2021〕6号', '沈政办发〔2021〕6号'),
    download: {
      ...download('SAMPLE-shenyang-2021-06.csv', 120),
      lasting: '/data/by-policy/shenyang-2021-06.csv',
    },
    issuer: both('沈阳市人民政府办公室', 'General Office of the Shenyang government'),
    date: '2021-06-10',
    note: both('本站文本缺少附件。', 'Our copy lacks the annexes.'),
    place: SHENYANG,
    total: 16,
    groups: GROUP_COUNTS,
    statuses: byStatus(Array.from({ length: 16 }, (_, i) => line(i))),
    dates: DATES,
    timeline: [
      step(0, { due: '2021-12-31', passed: true }),
      step(1, { due: '2022-12-31', passed: true }),
      step(2, { due: '2025-12-31' }),
      step(3, { when: 'each-year' }),
      step(4, { when: 'standing' }),
      step(5, {}),
    ],
    evaluation: {
      rounds: [
        { name: both('第一轮得分', 'Mark of round one'), heldBy: '2021-11-30', weight: '0.4' },
        { name: both('第二轮得分', 'Mark of round two'), heldBy: '2022-11-30', weight: null },
      ],
      scale: '100',
      passMark: null,
      pilots: DISTRICTS.slice(0, 2).map((place, i) => ({
        place,
        rounds: ['88', i === 0 ? '92.5' : null],
        score: i === 0 ? '90.70' : null,
        passed: i === 0 ? true : null,
      })),
    },
    blankForms: [form('基础表', 'Annex 2')],
    parts: [
      { word: both('第一部分', 'Part 1'), anchor: 'part-1', own: clause(8, {}), clauses: [] },
      {
        ...{ word: both('第二部分', 'Part 2'), anchor: 'part-2', own: null },
        clauses: [
          clause(0, {
            groups: GROUP_COUNTS,
            blocks: Array.from({ length: 8 }, (_, i) => own(line(i))),
          }),
          clause(1, {
            groups: GROUP_COUNTS.slice(3),
            blocks: [
              ...Array.from({ length: 8 }, (_, i) => own(line(i + 8, i % 2 === 0))),
              { kind: 'series', series: SERIES },
            ],
          }),
          clause(2, {
            elsewhere: [
              {
                target: link('/target/shenyang-2021-06/example-1/', '第2项', 'Item 2'),
                clause: both('一(一)', '1(1)'),
              },
            ],
          }),
          clause(3, { forms: [FORM] }),
        ],
      },
    ],
    forms: [FORM],
  },
};
