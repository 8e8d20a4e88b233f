// How a status was worked out, step by step: numbered sentences with the formula and the very numbers
// of the assessment.

import type { AssessmentRow } from '../assess.ts';
import { daysBetween, periodEnd } from '../period.ts';
import type { Comparator } from '../decimal.ts';
import type { Bilingual, Indicator, Target } from '../reference/reference.ts';
import { describeStatus, type Status } from '../status.ts';
import type { TargetView } from '../view.ts';
import { completedWord, dateWord, goalWord, periodWord } from '../word.ts';
import {
  BASIS,
  changeWord,
  partsWord,
  quantity,
  remarksOf,
  statusWordOf,
  type Number,
} from './assessment-view.ts';
import type { Context } from './context.ts';
import { formula } from './formula.ts';
import { hundredWord } from './hundred-word.ts';
import { nameOf } from './link.ts';

/** Returns the steps from what is counted to the status of one assessment. */
export function workingSteps(context: Context, row: AssessmentRow): readonly Bilingual[] {
  const target = context.target(row.target);
  const indicator = context.indicator(row.indicator);
  const steps =
    indicator.kind === 'milestone'
      ? [milestone(row)]
      : [...reported(context, row, indicator), ...paced(context, row, indicator)];
  return [counted(context, indicator), asked(row, target, indicator), ...steps, ruled(row)];
}

/** What a target counts. */
function counted(context: Context, indicator: Indicator): Bilingual {
  const name = nameOf(indicator);
  if (indicator.kind === 'milestone') {
    return { zh: `要完成的事：${name.zh}。`, en: `What is to be done: ${name.en}.` };
  }
  const { zh, en } = formula(context, indicator);
  return { zh: `算什么：${name.zh} = ${zh}。`, en: `What is counted: ${name.en} = ${en}.` };
}

/** What a target asks for, and until when. */
function asked(
  { comparator, goal, due }: Pick<AssessmentRow, 'comparator' | 'goal' | 'due'>,
  { when }: Target,
  indicator: Indicator,
): Bilingual {
  const aim = goalWord(comparator as Comparator, goal, indicator);
  if (when === 'standing') {
    return { zh: `要求：任何时候都${aim.zh}。`, en: `What is asked: ${aim.en} at all times.` };
  }
  if (due === '') {
    return {
      zh: `要求：${aim.zh}，文件没有写明期限。`,
      en: `What is asked: ${aim.en}; the document gives no date.`,
    };
  }
  const by = dateWord(due);
  return { zh: `要求：${by.zh}前${aim.zh}。`, en: `What is asked: ${aim.en} by ${by.en}.` };
}

function milestone(row: AssessmentRow): Bilingual {
  if (row.latest_period === '') return unreported(row);
  const when = periodWord(row.latest_period);
  const isDone = row.latest_value === '1' && row.done_on !== '';
  const done = isDone ? completedWord(row.done_on) : { zh: '还没有完成', en: 'not done yet' };
  return { zh: `${when.zh}的报告：${done.zh}。`, en: `The report for ${when.en}: ${done.en}.` };
}

function unreported(row: AssessmentRow): Bilingual {
  const [why] = remarksOf(row);
  const word = why ?? statusWordOf(row);
  return { zh: `还没有数字：${word.zh}。`, en: `There is no number: ${word.en}.` };
}

/** The numbers that were reported: that of the due period, and the latest. */
function reported(
  context: Context,
  row: AssessmentRow,
  indicator: Indicator,
): readonly Bilingual[] {
  const atDue = {
    ...{ period: row.due_period, value: row.due_value },
    ...{ numerator: row.due_numerator, denominator: row.due_denominator },
  };
  const latest = {
    ...{ period: row.latest_period, value: row.latest_value },
    ...{ numerator: row.latest_numerator, denominator: row.latest_denominator },
  };
  const steps: Bilingual[] = [];
  const add = (zh: string, en: string, number: Number): void => {
    const said = numberWord(context, row, { number, indicator });
    const when = periodWord(number.period);
    steps.push({ zh: `${zh}（${when.zh}）：${said.zh}。`, en: `${en} (${when.en}): ${said.en}.` });
  };
  if (atDue.period !== '') add('到期那一期', 'The period in which it fell due', atDue);
  if (latest.period !== '' && latest.period !== atDue.period) add('最新一期', 'Latest', latest);
  return steps.length > 0 ? steps : [unreported(row)];
}

function numberWord(
  context: Context,
  row: AssessmentRow,
  { number, indicator }: { readonly number: Number; readonly indicator: Indicator },
): Bilingual {
  if (number.value === '') {
    const [why] = remarksOf(row);
    return why ?? { zh: '分母为零', en: 'the denominator is zero' };
  }
  const amount = quantity(number, indicator, row);
  const parts = partsWord(context, number, indicator);
  const hundred = hundredWord(context, indicator, { ...number, goal: row.goal });
  return {
    zh: `${parts ? `${parts.zh} = ` : ''}${amount.zh}${hundred ? `，也就是${hundred.zh}` : ''}`,
    en: `${parts ? `${parts.en} = ` : ''}${amount.en}${hundred ? `, that is ${hundred.en}` : ''}`,
  };
}

/** Start point, expected value, P and what it takes, as far as they are spoken of. */
function paced(context: Context, row: AssessmentRow, indicator: Indicator): readonly Bilingual[] {
  const isOpen = row.due > row.as_of && row.start_value !== '' && row.start_date !== '';
  if (!isOpen) return [];
  const only = (value: string): Bilingual =>
    quantity({ value, numerator: '', denominator: '' }, indicator, row);
  const [start, on] = [only(row.start_value), dateWord(row.start_date)];
  const basis = BASIS[row.start_basis] ?? { zh: row.start_basis, en: row.start_basis };
  const steps: Bilingual[] = [
    {
      zh: `起点：${on.zh}为${start.zh}（${basis.zh}）。`,
      en: `Start: ${start.en} on ${on.en} (${basis.en}).`,
    },
  ];
  if (row.expected_value !== '') {
    steps.push(expected(context, row, { start, indicator }));
    steps.push({
      zh: `序时完成比 P = (最新 − 起点) ÷ (应到 − 起点) = ${row.pace}，用没有四舍五入的数字计算。`,
      en: `Pace ratio P = (latest − start) ÷ (expected − start) = ${row.pace}, from numbers that are not rounded.`,
    });
  }
  const needed = row.required_per_month && changeWord(row.required_per_month, indicator);
  const best = row.best_per_month && changeWord(row.best_per_month, indicator);
  if (needed) {
    steps.push({
      zh: `要按时做到，平均每月还要变化 ${needed.zh}${best ? `；迄今最快的一个月变化了 ${best.zh}` : ''}。`,
      en: `To get there in time it takes ${needed.en} a month${best ? `; the best month so far brought ${best.en}` : ''}.`,
    });
  }
  return steps;
}

function expected(
  context: Context,
  row: AssessmentRow,
  { start, indicator }: { readonly start: Bilingual; readonly indicator: Indicator },
): Bilingual {
  const end = periodEnd(row.latest_period);
  const at = dateWord(end);
  const value = quantity({ value: row.expected_value, numerator: '', denominator: '' }, indicator, {
    ...row,
    goal: row.latest_value,
  });
  const { schedules } = context.snapshot.reference;
  if (schedules.some(({ target }) => target === row.target)) {
    return {
      zh: `按文件的分期计划，${at.zh}应当到${value.zh}。`,
      en: `Under the schedule of the plan it would be ${value.en} on ${at.en}.`,
    };
  }
  const goal = quantity({ value: row.goal, numerator: '', denominator: '' }, indicator, row);
  const [passed, span] = [daysBetween(row.start_date, end), daysBetween(row.start_date, row.due)];
  return {
    zh: `按序时进度（每天走一样多），${at.zh}应当到：${start.zh} + (${goal.zh} − ${start.zh}) × ${passed} 天 ÷ ${span} 天 = ${value.zh}。`,
    en: `On linear pace (the same every day) it would be, on ${at.en}: ${start.en} + (${goal.en} − ${start.en}) × ${passed} days ÷ ${span} days = ${value.en}.`,
  };
}

/** The rule that decided, and what it comes to. */
function ruled(row: AssessmentRow): Bilingual {
  const { when_zh, when_en, plain_zh, plain_en } = describeStatus(row.status as Status);
  const word = statusWordOf(row);
  const remarks = remarksOf(row);
  const zh = [word, ...remarks].map((one) => one.zh).join('，');
  const en = [word, ...remarks].map((one) => one.en).join(', ');
  return {
    zh: `判断规则：${when_zh}。所以是“${plain_zh}”（${zh}）。`,
    en: `The rule: ${when_en}. So: “${plain_en}” (${en}).`,
  };
}

/** Returns the steps to where a target stands that several places must reach. */
export function allSteps(context: Context, target: Target, view: TargetView): readonly Bilingual[] {
  const indicator = context.indicator(target.indicator);
  const { value: goal, comparator } = target;
  const steps = [
    counted(context, indicator),
    asked({ comparator, goal, due: view.due }, target, indicator),
  ];
  if (view.unlisted || !view.tally) {
    const why = view.remarks[0] ?? view.word;
    return [...steps, { zh: `现在不能评价：${why.zh}。`, en: `It cannot be judged: ${why.en}.` }];
  }
  const { zh, en } = view.word;
  return [
    ...steps,
    {
      zh: `各地按自己的数字分别评价：${view.tally.zh}。`,
      en: `Each place is judged by its own number: ${view.tally.en}.`,
    },
    {
      zh: `全部做到才算做到；有一个地区没做到，或者没有数字，整个目标就按它算。所以是“${zh}”。`,
      en: `It counts as kept when all have kept it; one place that missed it, or has no number, decides for all. So: “${en}”.`,
    },
  ];
}
