// The statuses of a target, declared once as data, in the order in which the first match wins.
// `group` is what a status counts as on the front page; `shape` is the sign drawn beside the word,
// so that colour is never the only signal.

export const STATUSES = [
  {
    status: 'not-applicable',
    zh: '不涉及',
    en: 'not applicable',
    plain_zh: '本区没有这类情况',
    plain_en: 'nothing here that this applies to',
    when_zh: '报送的分母为零，而该指标规定此时不适用；不计入总数',
    when_en:
      'the reported denominator is zero and the indicator says that it then does not apply; leaves the count',
    group: 'out',
    shape: 'dash',
  },
  {
    status: 'not-assessable',
    zh: '暂不评价',
    en: 'not assessable',
    plain_zh: '现在还不能评价',
    plain_en: 'cannot be judged yet',
    when_zh: '名单未给出、没有期限且未完成、口径变化、报送不全、数值不予公布或仍在起步期',
    when_en:
      'list not given, undated and not done, definition changed, partial reporting, number withheld, or too early',
    group: 'unassessed',
    shape: 'question',
  },
  {
    status: 'no-data',
    zh: '未报送',
    en: 'no data',
    plain_zh: '等数字',
    plain_en: 'waiting for a number',
    when_zh: '没有任何相关数字，或最近一次报送已过期',
    when_en: 'nothing reported that bears on it, or the last report is too old',
    group: 'silent',
    shape: 'empty',
  },
  {
    status: 'holding',
    zh: '符合',
    en: 'holding',
    plain_zh: '做到了',
    plain_en: 'being kept',
    when_zh: '长期要求，最新数字符合',
    when_en: 'a standing rule that the latest number keeps to',
    group: 'kept',
    shape: 'check',
  },
  {
    status: 'not-holding',
    zh: '不符合',
    en: 'not holding',
    plain_zh: '没有做到',
    plain_en: 'not being kept',
    when_zh: '长期要求，最新数字不符合',
    when_en: 'a standing rule that the latest number breaks',
    group: 'missed',
    shape: 'cross',
  },
  {
    status: 'awaiting',
    zh: '到期待报',
    en: 'due, report pending',
    plain_zh: '到期了，等数字',
    plain_en: 'due, number still to come',
    when_zh: '已到期，到期当期数字未报，报送截止日未过',
    when_en: 'due date passed, its number not reported, reporting deadline not passed',
    group: 'silent',
    shape: 'empty',
  },
  {
    status: 'met',
    zh: '已达标',
    en: 'met',
    plain_zh: '已做到',
    plain_en: 'done',
    when_zh: '到期时达到，或在到期前已经达到',
    when_en: 'reached at its due date, or already before it',
    group: 'kept',
    shape: 'check',
  },
  {
    status: 'met-late',
    zh: '到期后达标',
    en: 'met late',
    plain_zh: '晚做到',
    plain_en: 'done, but late',
    when_zh: '到期当期未达到，之后达到',
    when_en: 'short at its due date, reached later',
    group: 'late',
    shape: 'check-late',
  },
  {
    status: 'missed',
    zh: '到期未达标',
    en: 'missed',
    plain_zh: '到期没做到',
    plain_en: 'not done by the date',
    when_zh: '到期当期未达到，最新数字也未达到',
    when_en: 'short at its due date, and so is the latest number',
    group: 'missed',
    shape: 'cross',
  },
  {
    status: 'unreported-at-due',
    zh: '到期未报',
    en: 'unreported at due date',
    plain_zh: '到期没报数字',
    plain_en: 'no number for the date',
    when_zh: '到期当期始终未报，截止日已过，之后的数字未达到或没有',
    when_en:
      'the due period was never reported, its deadline has passed, later numbers are short or absent',
    group: 'silent',
    shape: 'empty',
  },
  {
    status: 'slipped',
    zh: '达标后回落',
    en: 'slipped',
    plain_zh: '做到过，又退了',
    plain_en: 'was reached, fell back',
    when_zh: '未到期；曾经达到，现在没有',
    when_en: 'not yet due; was reached, is not now',
    group: 'behind',
    shape: 'down',
  },
  {
    status: 'in-progress',
    zh: '推进中',
    en: 'in progress',
    plain_zh: '正在做',
    plain_en: 'under way',
    when_zh: '未到期；不适用进度等级',
    when_en: 'not yet due; no pace class applies',
    group: 'under-way',
    shape: 'dots',
  },
  {
    status: 'on-pace',
    zh: '达到序时',
    en: 'on pace',
    plain_zh: '进度正常',
    plain_en: 'on pace',
    when_zh: '序时完成比 P ≥ 0.95',
    when_en: 'pace ratio P ≥ 0.95',
    group: 'on-pace',
    shape: 'up',
  },
  {
    status: 'slightly-behind',
    zh: '略滞后',
    en: 'slightly behind',
    plain_zh: '稍慢',
    plain_en: 'a little slow',
    when_zh: '0.60 ≤ P < 0.95',
    when_en: '0.60 ≤ P < 0.95',
    group: 'behind',
    shape: 'level',
  },
  {
    status: 'behind',
    zh: '滞后',
    en: 'behind',
    plain_zh: '偏慢',
    plain_en: 'slow',
    when_zh: '0 ≤ P < 0.60',
    when_en: '0 ≤ P < 0.60',
    group: 'behind',
    shape: 'down',
  },
  {
    status: 'below-start',
    zh: '低于基期',
    en: 'below start',
    plain_zh: '比开始时差',
    plain_en: 'worse than at the start',
    when_zh: 'P < 0，且比起点下降超过 1 个百分点和 1 个单位',
    when_en: 'P < 0, and the fall is larger than 1 percentage point and 1 unit',
    group: 'behind',
    shape: 'down',
  },
] as const;

export type Status = (typeof STATUSES)[number]['status'];
export type StatusGroup = (typeof STATUSES)[number]['group'];

// The groups of the front page. For a target that several places must reach, the first group here
// that any of its places is in is the target's own: one place without data prevents "kept".
export const GROUPS = [
  { group: 'missed', zh: '没做到', en: 'Missed' },
  { group: 'silent', zh: '等数字', en: 'No data' },
  { group: 'unassessed', zh: '暂不评价', en: 'Not assessable' },
  { group: 'behind', zh: '偏慢', en: 'Behind' },
  { group: 'under-way', zh: '正在做', en: 'In progress' },
  { group: 'on-pace', zh: '进度正常', en: 'On pace' },
  { group: 'late', zh: '晚做到', en: 'Met late' },
  { group: 'kept', zh: '做到了', en: 'Kept' },
  { group: 'out', zh: '不涉及', en: 'Not applicable' },
] as const satisfies readonly { group: StatusGroup; zh: string; en: string }[];

/** The groups as they are read: from what was done over what is under way to what nobody knows. */
export const READING_ORDER: readonly StatusGroup[] = [
  'kept',
  'late',
  'on-pace',
  'under-way',
  'behind',
  'missed',
  'silent',
  'unassessed',
  'out',
];

// Why a target is not assessable, has no data, or what is noted beside its verdict.
export const CAUSES = {
  'list-not-given': { zh: '文件没有给出名单', en: 'the document does not name the places' },
  suppressed: {
    zh: '数值很小，为保护个人不予公布',
    en: 'withheld: a number so small that it could point to persons',
  },
  undated: { zh: '文件没有写明期限', en: 'the document gives no date' },
  'definition-changed': { zh: '统计口径有变化', en: 'the definition has changed' },
  'zero-denominator': { zh: '报送的分母为零，无法计算', en: 'the reported denominator is zero' },
  partial: { zh: '报送的地区不全', en: 'not all places have reported' },
  'too-early': { zh: '起步期，还看不出进度', en: 'too early to judge the pace' },
  'nothing-reported': { zh: '未报送', en: 'nothing reported' },
  'nobody-asked': { zh: '未纳入报送', en: 'nobody is asked to report it' },
  stale: { zh: '最近没有报送', en: 'no recent report' },
  early: { zh: '提前达标', en: 'reached before its date' },
  'fell-later': { zh: '到期时达标，之后有回落', en: 'met at its date, has fallen since' },
  'reported-late': { zh: '到期后才首次报送', en: 'first reported only after its date' },
  'strove-only': { zh: '文件的用语是“力争”“努力”', en: 'the document only says to strive for it' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type Cause = keyof typeof CAUSES;

/** Returns the declaration of a status. */
export function describeStatus(status: Status): (typeof STATUSES)[number] {
  const found = STATUSES.find((one) => one.status === status);
  if (!found) throw new Error(`unknown status: ${status}`);
  return found;
}
