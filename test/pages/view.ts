// Example assessments and targets, one for each status, with texts of realistic length.

import type {
  AssessmentView,
  Bar,
  Sibling,
  TargetLine,
  TargetView,
  WantedMeasure,
} from '../../pipeline/view.ts';
import { describeStatus, STATUSES } from '../../pipeline/status.ts';
import { both, DISTRICTS, link, SHENYANG } from './frame.ts';

const POLICY = link(
  '/policy/shenyang-2021-06/',
  '沈阳市居家和社区养老服务实施方案',
  'Shenyang plan for home and community care',
);
const INDICATORS = [
  link('/indicator/210100/nursing-bed-share/', '护理型床位占比', 'Share of nursing beds'),
  link('/indicator/210100/centre-coverage/', '养老服务中心覆盖率', 'Coverage by care centres'),
  link('/indicator/210100/home-refits/', '适老化改造户数', 'Homes refitted for old age'),
  link('/indicator/210100/meal-points/', '老年助餐点', 'Meal points for older people'),
] as const;
const AGENCY = link('/agency/shenyang-civil-affairs/', '市民政局', 'Civil Affairs Bureau');
const DISTRICTS_GOVERNMENTS = link(
  '/agency/shenyang-district-governments/',
  '各区县政府',
  'District governments',
);

/** Returns the example assessment number `i`; the statuses come round in turn. */
export function assessment(i: number): AssessmentView {
  const { status, zh, en, plain_zh, plain_en } = STATUSES[i % STATUSES.length] ?? STATUSES[0];
  const indicator = INDICATORS[i % INDICATORS.length] ?? INDICATORS[0];
  const silent = status === 'no-data' || status === 'awaiting' || status === 'unreported-at-due';
  const value = 30 + ((i * 7.3) % 40);
  const shown = value.toFixed(1);
  const goal = 45 + (i % 5) * 3;
  return {
    target: `shenyang-2021-06/example-${i}`,
    anchor: `example-${i}`,
    href: `/target/shenyang-2021-06/example-${i}/`,
    working: `/place/210102/nursing-bed-share/#shenyang-2021-06--example-${i}`,
    policy: POLICY,
    statement: both(
      `到2023年底，第${i + 1}项：${indicator.label.zh}不低于${goal}%`,
      `Item ${i + 1}: ${indicator.label.en.toLowerCase()} at least ${goal} % by the end of 2023`,
    ),
    caveat: i % 6 === 0 ? both('文件没有说明分母。', 'The document leaves the base open.') : null,
    strive: i % 8 === 0,
    indicator,
    place: DISTRICTS[0] ?? SHENYANG,
    goal: both(`≥ ${goal}%`, `≥ ${goal}%`),
    due: status === 'holding' || status === 'not-holding' ? '' : '2023-12-31',
    when: status === 'holding' || status === 'not-holding' ? 'standing' : 'by',
    milestone: false,
    status,
    word: both(zh, en),
    plain: both(plain_zh, plain_en),
    remarks: [
      ...(i % 7 === 3 ? [both('到期后才首次报送', 'first reported only after its date')] : []),
      ...(i % 9 === 4 ? [both('初步', 'provisional')] : []),
    ],
    latest: silent
      ? null
      : {
          period: '2023-09',
          display: both(`${shown}%`, `${shown}%`),
          parts: both(`1,${200 + i} ÷ 2,${310 + i}`, `1,${200 + i} ÷ 2,${310 + i}`),
        },
    sentence: both(
      `2023年9月为${shown}%，目标是${goal}%；按直线进度此时应为${(goal * 0.9).toFixed(1)}%。`,
      `${shown} % in September 2023 against a target of ${goal} %; a straight line would stand at ${(goal * 0.9).toFixed(1)} %.`,
    ),
    bar: silent ? null : bar(value, goal),
  };
}

function bar(value: number, goal: number): Bar {
  return { value, goal, expected: goal * 0.9, start: 21, max: 100, comparator: '>=' };
}

const WANTED: readonly WantedMeasure[] = [
  {
    part: 'numerator',
    name: both('护理型床位数', 'Nursing beds'),
    unit: both('张', 'beds'),
    source: both('养老机构床位台账', 'Records of beds in care homes'),
  },
  {
    part: 'denominator',
    name: both('养老机构床位数', 'Beds in care homes'),
    unit: both('张', 'beds'),
    source: null,
  },
];

/** Returns the example target number `i` on a list; `single` has one place alone to judge. */
export function target(i: number, single = false): TargetView {
  const view = assessment(i);
  const { group } = describeStatus(view.status);
  return {
    target: view.target,
    anchor: view.anchor,
    policy: { ...POLICY, href: `${POLICY.href}#${view.anchor}` },
    clause: both(`一(${i % 9})${i % 4}`, `1(${i % 9})${i % 4}`),
    href: view.href,
    statement: view.statement,
    caveat: view.caveat,
    restored: i % 7 === 1 ? '%' : '',
    strength: (['binding', 'expected', 'strive'] as const)[i % 3] ?? 'binding',
    scope: single ? SHENYANG.label : both('各区县', 'each district and county'),
    indicator: view.indicator,
    goal: view.goal,
    when: view.when,
    due: view.due,
    group,
    series: '',
    remarks: view.remarks,
    tally: single
      ? null
      : both('13个区县中11个做到，1个不涉及', '11 of 13 districts, 1 not applicable'),
    word: view.word,
    status: single ? view.status : null,
    latest: single ? view.latest : null,
    places: single ? [] : DISTRICTS.map((place, at) => ({ place, ...standing(i + at) })),
    lead: [AGENCY],
    responsible: i % 3 === 0 ? [DISTRICTS_GOVERNMENTS, AGENCY] : [],
    siblings: Array.from({ length: i % 3 }, (_, at) => sibling(i + at + 1)),
    unasked: i % 5 === 2 ? 2 : 0,
    unlisted: i % 10 === 7,
    wanted: i % 5 === 2 ? WANTED : [],
  };
}

function sibling(i: number): Sibling {
  const { href, goal, when, due } = assessment(i);
  return {
    target: link(href, '沈政办发〔2021〕6号 一', 'this document'),
    scope: SHENYANG.label,
    ...{ goal, when, due },
  };
}

/** Returns the example target number `i` in one line. */
export function line(i: number, single = false): TargetLine {
  const { anchor, href, statement, latest, ...view } = target(i, single);
  const { goal, when, due, group, status, word, remarks, strength, tally } = view;
  return {
    target: { href, label: statement },
    anchor,
    latest: latest && latest.display,
    ...{ goal, when, due, group, status, word, remarks, strength, tally },
  };
}

type Place = TargetView['places'][number];

function standing(i: number): Omit<Place, 'place'> {
  const { status, word, remarks, latest } = assessment(i);
  return { status, word, remarks, display: latest && latest.display };
}
