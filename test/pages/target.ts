// A target that one city must reach, with all that its page can hold, and a clause of its document.

import type { Page } from '../../pipeline/page.ts';
import type { HistorySpell } from '../../pipeline/view.ts';
import { both, DISTRICTS, frame, HOME, link, SHENYANG } from './frame.ts';
import { districtsFigure } from './indicator.ts';
import { form } from './submit.ts';
import { line, target as view } from './view.ts';

const DOCUMENT = link('/policy/shenyang-2021-06/', '沈阳市养老服务方案', 'Shenyang care plan');
const CLAUSE = link('/clause/shenyang-2021-06/2-1-1/', '二(一)1 床位', '2(1)1 Beds');
const [HEPING = SHENYANG] = DISTRICTS;

/** Returns the example spell number `i` of a history. */
export function spell(i: number): HistorySpell {
  const { group, status, word, remarks, tally } = line(i, i % 2 === 0);
  return { from: `2022-0${i + 1}`, to: `2022-0${i + 1}`, group, status, word, remarks, tally };
}

export const STEPS = [
  both('要求：2025年12月31日前不低于55%。', 'What is asked: at least 55% by 31 December 2025.'),
  both('判断规则：P ≥ 0.95。所以是“进度正常”。', 'The rule: P ≥ 0.95. So: “on pace”.'),
];

export const target: Page = {
  kind: 'target',
  path: '/target/shenyang-2021-06/example-7/',
  frame: frame(both('护理型床位不低于55%', 'Nursing beds at least 55%'), {
    trail: [HOME, DOCUMENT, CLAUSE],
  }),
  slice: {
    view: view(7),
    document: DOCUMENT,
    clauses: [CLAUSE],
    sentence: both('2023年9月为52.1%，达到序时。', '52.1% in September 2023; on pace.'),
    hundred: both('每100张床位里有52张', '52 of every 100 beds'),
    steps: STEPS,
    figure: districtsFigure,
    strip: null,
    history: Array.from({ length: 8 }, (_, i) => spell(i)),
    allocations: [
      { place: HEPING, goal: both('不低于60%', 'at least 60%'), document: '沈民发〔2021〕9号' },
    ],
    schedule: [
      { date: '2023-12-31', value: both('不低于45%', 'at least 45%'), document: '附件 2' },
    ],
    done: [
      { place: HEPING.label, on: '2022-03-08', evidence: '沈和政发〔2022〕3号' },
      { place: SHENYANG.label, on: '2022-05-10', evidence: '' },
    ],
  },
};

export const clause: Page = {
  kind: 'clause',
  path: '/clause/shenyang-2021-06/2-1-1/',
  frame: frame(both('二(一)1 床位', '2(1)1 Beds'), { trail: [HOME, DOCUMENT] }),
  slice: {
    document: DOCUMENT,
    here: link(
      '/policy/shenyang-2021-06/#clause-2-1-1',
      '沈阳市养老服务方案',
      'Shenyang care plan',
    ),
    part: {
      word: both('第二部分', 'Part 2'),
      clauses: [
        { clause: CLAUSE, word: both('二(一)1', '2(1)1') },
        {
          clause: link('/clause/shenyang-2021-06/2-1-2/', '食堂', 'Canteens'),
          word: both('二(一)2', '2(1)2'),
        },
      ],
    },
    summary: both('要求各区县建设养老设施。', 'Districts are to build facilities.'),
    targets: [line(1), line(2, true)],
    forms: [{ form: 'annex-2', name: form('基础表', 'Annex 2').name, measures: 17 }],
    previous: null,
    next: link('/clause/shenyang-2021-06/2-1-2/', '二(一)2 食堂', '2(1)2 Canteens'),
  },
};
