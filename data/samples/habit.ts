// How each office saves its files, as data: no two cities, and few districts, do it the same way.

export interface Habit {
  readonly layout: 'wide' | 'long';
  readonly every: 'month' | 'quarter';
  readonly names: 'zh' | 'en' | 'alias' | 'code';
  readonly period: 'iso' | 'spelled';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'gb18030';
  /** Rows above the header. */
  readonly titles: 0 | 1 | 2;
  readonly total: boolean;
  /** A column of the office's own, which nobody asked for; '' for none. */
  readonly extra: string;
}

const WIDE: Habit = {
  layout: 'wide',
  every: 'month',
  names: 'zh',
  period: 'iso',
  encoding: 'utf-8-bom',
  titles: 0,
  total: false,
  extra: '',
};
const EXCEL: Habit = { ...WIDE, encoding: 'gb18030', period: 'spelled', titles: 1 };
const LONG: Habit = { ...WIDE, layout: 'long', every: 'quarter' };

const HABITS: Readonly<Record<string, Habit>> = {
  'shenyang-mz': EXCEL,
  'shenyang-hr': LONG,
  'shenyang-heping-mz': { ...EXCEL, titles: 2 },
  'shenyang-shenhe-mz': WIDE,
  'shenyang-dadong-mz': EXCEL,
  'shenyang-huanggu-mz': WIDE,
  'shenyang-tiexi-mz': { ...EXCEL, titles: 2, total: true },
  'shenyang-sujiatun-mz': { ...WIDE, names: 'alias' },
  'shenyang-hunnan-mz': { ...WIDE, names: 'en', encoding: 'utf-8' },
  'shenyang-shenbei-mz': { ...EXCEL, names: 'alias' },
  'shenyang-yuhong-mz': { ...WIDE, period: 'spelled', titles: 1, total: true },
  'shenyang-liaozhong-mz': EXCEL,
  'shenyang-kangping-mz': { ...WIDE, names: 'code' },
  'shenyang-faku-mz': { ...EXCEL, titles: 0 },
  'shenyang-xinmin-mz': { ...WIDE, titles: 2, extra: '同比增减情况' },
  'shenyang-finance': EXCEL,
  'shenyang-planning': { ...LONG, encoding: 'gb18030', period: 'spelled' },
  'shenyang-medical-insurance': LONG,
  'shenyang-development-reform': { ...LONG, titles: 1 },
  'shenyang-housing': { ...WIDE, every: 'quarter', period: 'spelled' },
  'shenyang-health': { ...LONG, encoding: 'gb18030' },
  'shenyang-financial-development': { ...EXCEL, every: 'quarter' },
  'shenyang-science': { ...LONG, names: 'en', encoding: 'utf-8' },
  'suqian-mz': { ...LONG, encoding: 'gb18030' },
  'suqian-finance': { ...LONG, encoding: 'gb18030', period: 'spelled' },
  'suqian-health': { ...LONG, names: 'en', encoding: 'utf-8' },
  'suqian-hr': LONG,
  'suqian-planning': { ...LONG, period: 'spelled' },
  'suqian-sucheng-mz': { ...LONG, titles: 1 },
  'suqian-suyu-mz': { ...LONG, encoding: 'gb18030', period: 'spelled', titles: 1 },
  'suqian-shuyang-mz': LONG,
  'suqian-siyang-mz': { ...LONG, names: 'alias' },
  'suqian-sihong-mz': { ...LONG, encoding: 'gb18030' },
};

/** Returns how a reporter saves its files. */
export function habitOf(reporter: string): Habit {
  return HABITS[reporter] ?? WIDE;
}
