// What goes wrong on the way, as data: late and missing files, corrections, and the faults that real
// files have. Every refused file is followed by a sound one, so that no number is lost.

export type Fault =
  | 'empty'
  | 'misspelt-column'
  | 'unknown-place'
  | 'foreign-place'
  | 'text-in-number'
  | 'open-quote'
  | 'picture'
  | 'broken-bytes'
  | 'header-only'
  | 'contradiction'
  | 'part-over-whole';

export type Incident = {
  readonly reporter: string;
  /** The month or quarter of the file; for `silent` the first one that is never sent. */
  readonly period: string;
} & (
  | { readonly kind: 'silent' | 'never' }
  | { readonly kind: 'late' | 'resent'; readonly days: number }
  | { readonly kind: 'refused'; readonly fault: Fault; readonly days: number }
  | {
      readonly kind: 'corrected' | 'withdrawn';
      readonly measure: string;
      readonly month: string;
      readonly days: number;
      readonly remark: string;
    }
);

export const INCIDENTS: readonly Incident[] = [
  { kind: 'silent', reporter: 'shenyang-kangping-mz', period: '2023-05' },
  { kind: 'never', reporter: 'shenyang-huanggu-mz', period: '2020-02' },
  { kind: 'never', reporter: 'shenyang-sujiatun-mz', period: '2021-08' },
  { kind: 'never', reporter: 'shenyang-faku-mz', period: '2022-07' },
  { kind: 'late', reporter: 'shenyang-xinmin-mz', period: '2020-02', days: 31 },
  { kind: 'late', reporter: 'shenyang-liaozhong-mz', period: '2022-11', days: 24 },
  { kind: 'late', reporter: 'shenyang-faku-mz', period: '2023-02', days: 40 },
  { kind: 'never', reporter: 'shenyang-science', period: '2022-Q2' },
  { kind: 'late', reporter: 'shenyang-planning', period: '2022-Q1', days: 26 },
  { kind: 'late', reporter: 'suqian-sihong-mz', period: '2022-Q2', days: 28 },
  { kind: 'resent', reporter: 'shenyang-yuhong-mz', period: '2022-03', days: 2 },

  { kind: 'refused', fault: 'empty', reporter: 'shenyang-dadong-mz', period: '2020-05', days: 3 },
  {
    kind: 'refused',
    fault: 'misspelt-column',
    reporter: 'shenyang-huanggu-mz',
    period: '2020-09',
    days: 4,
  },
  {
    kind: 'refused',
    fault: 'unknown-place',
    reporter: 'shenyang-hunnan-mz',
    period: '2021-03',
    days: 2,
  },
  {
    kind: 'refused',
    fault: 'foreign-place',
    reporter: 'shenyang-tiexi-mz',
    period: '2021-06',
    days: 5,
  },
  {
    kind: 'refused',
    fault: 'text-in-number',
    reporter: 'shenyang-xinmin-mz',
    period: '2021-08',
    days: 3,
  },
  {
    kind: 'refused',
    fault: 'header-only',
    reporter: 'shenyang-liaozhong-mz',
    period: '2021-11',
    days: 6,
  },
  {
    kind: 'refused',
    fault: 'open-quote',
    reporter: 'shenyang-sujiatun-mz',
    period: '2022-02',
    days: 3,
  },
  {
    kind: 'refused',
    fault: 'picture',
    reporter: 'shenyang-shenbei-mz',
    period: '2022-05',
    days: 1,
  },
  {
    kind: 'refused',
    fault: 'broken-bytes',
    reporter: 'shenyang-faku-mz',
    period: '2022-10',
    days: 4,
  },
  {
    kind: 'refused',
    fault: 'part-over-whole',
    reporter: 'shenyang-shenhe-mz',
    period: '2023-04',
    days: 2,
  },
  {
    kind: 'refused',
    fault: 'text-in-number',
    reporter: 'shenyang-finance',
    period: '2021-10',
    days: 3,
  },
  {
    kind: 'refused',
    fault: 'open-quote',
    reporter: 'shenyang-development-reform',
    period: '2022-Q3',
    days: 2,
  },
  {
    kind: 'refused',
    fault: 'contradiction',
    reporter: 'suqian-siyang-mz',
    period: '2021-Q2',
    days: 5,
  },

  {
    kind: 'corrected',
    reporter: 'shenyang-heping-mz',
    period: '2023-06',
    month: '2023-06',
    measure: 'nursing-beds',
    days: 19,
    remark: '更正：原报数漏计新投用的护理型床位',
  },
  {
    kind: 'corrected',
    reporter: 'shenyang-mz',
    period: '2021-09',
    month: '2021-09',
    measure: 'public-home-beds-occupied',
    days: 33,
    remark: '更正：原报数重复计算短期托养床位',
  },
  {
    kind: 'corrected',
    reporter: 'shenyang-yuhong-mz',
    period: '2022-12',
    month: '2022-12',
    measure: 'hardship-households-adapted',
    days: 12,
    remark: '更正：按验收结果调整',
  },
  {
    kind: 'corrected',
    reporter: 'shenyang-finance',
    period: '2022-12',
    month: '2022-12',
    measure: 'lottery-funds-spent-on-elderly-care',
    days: 41,
    remark: '更正：按年终决算数调整',
  },
  {
    kind: 'corrected',
    reporter: 'suqian-shuyang-mz',
    period: '2022-Q4',
    month: '2022-12',
    measure: 'elderly-receiving-home-care',
    days: 26,
    remark: '更正：剔除重复登记人员',
  },
  {
    kind: 'corrected',
    reporter: 'suqian-sucheng-mz',
    period: '2023-Q2',
    month: '2023-05',
    measure: 'hardship-elderly-visited',
    days: 17,
    remark: '更正：补录纸质探访记录',
  },
  {
    kind: 'withdrawn',
    reporter: 'shenyang-tiexi-mz',
    period: '2022-07',
    month: '2022-07',
    measure: 'public-home-beds-occupied',
    days: 21,
    remark: '误报，核实后另行报送',
  },
];

/** Sends to a folder that belongs to no reporter. */
export const STRAY = { folder: 'shenyang-minzheng', received: '20230908T103000' } as const;
