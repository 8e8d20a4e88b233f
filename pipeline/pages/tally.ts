// How many of several places stand where, in words: every group that any of them is in is named, so
// that the numbers add up.

import type { AssessmentRow } from '../assess.ts';
import type { Bilingual } from '../reference/reference.ts';
import { describeStatus, READING_ORDER, type Status, type StatusGroup } from '../status.ts';

/** What the places do: complete a milestone, keep to a standing rule, or reach a value. */
export type Feat = 'milestone' | 'standing' | 'value';

type Words = Readonly<Record<Exclude<StatusGroup, 'out'>, Bilingual>>;

const VALUE: Words = {
  kept: { zh: '已达标', en: 'have met it' },
  late: { zh: '晚达标', en: 'met it late' },
  'on-pace': { zh: '进度正常', en: 'on pace' },
  'under-way': { zh: '正在做', en: 'in progress' },
  behind: { zh: '偏慢', en: 'behind' },
  missed: { zh: '没达标', en: 'missed it' },
  silent: { zh: '没有数字', en: 'without a number' },
  unassessed: { zh: '暂不评价', en: 'not assessable' },
};
const WORDS: Readonly<Record<Feat, Words>> = {
  value: VALUE,
  milestone: {
    ...VALUE,
    kept: { zh: '已完成', en: 'have completed it' },
    late: { zh: '晚完成', en: 'completed it late' },
    missed: { zh: '没完成', en: 'have not completed it' },
    silent: { zh: '没有报告', en: 'without a report' },
  },
  standing: {
    ...VALUE,
    kept: { zh: '符合', en: 'keep to it' },
    missed: { zh: '不符合', en: 'do not keep to it' },
  },
};

/** Returns "13 个地区中 9 个已达标，3 个没达标，1 个没有数字" for the places of one target. */
export function tally(found: readonly Pick<AssessmentRow, 'status'>[], feat: Feat): Bilingual {
  const groups = found.map((row) => describeStatus(row.status as Status).group);
  const out = groups.filter((group) => group === 'out').length;
  const counted = groups.length - out;
  if (counted === 0) {
    return { zh: `${out} 个地区都不涉及`, en: `applies to none of ${out} places` };
  }
  const [first, ...others] = READING_ORDER.filter((group) => group !== 'out')
    .map((group) => ({
      ...{ group, word: WORDS[feat][group] },
      count: groups.filter((one) => one === group).length,
    }))
    .filter(({ group, count }) => group === 'kept' || count > 0);
  if (!first) throw new Error('unknown group: kept');
  const zh = [`${counted} 个地区中 ${first.count} 个${first.word.zh}`];
  const en = [`${first.count} of ${counted} places ${first.word.en}`];
  for (const { word, count } of others) {
    zh.push(`${count} 个${word.zh}`);
    en.push(`${count} ${word.en}`);
  }
  if (out > 0) zh.push(`另有 ${out} 个不涉及`);
  if (out > 0) en.push(`${out} more not applicable`);
  return { zh: zh.join('，'), en: en.join(', ') };
}
