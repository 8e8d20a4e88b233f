// Indicator values and targets in; out comes one row per target and place (and year, for a yearly
// target): its status and the working that leads to it.

import { cases, questions, type PlaceCase } from './judging/case.ts';
import { exact, plain, type Exact } from './decimal.ts';
import { judge, type Verdict } from './judging/judge.ts';
import { bestPerMonth, cagrRatio, requiredPerMonth } from './judging/pace.ts';
import type { Reference, Target } from './reference/reference.ts';
import { sentence, statusWord } from './judging/sentence.ts';
import { indexRows, sorted, table, type Columns } from './table.ts';
import { RATIO_DECIMALS, type ValueColumn } from './indicator-value.ts';

/** Version of the rules by which statuses are computed; rises whenever a verdict could change. */
export const ASSESS_RULES = '2';

const ASSESSMENT_COLUMNS = [
  'policy',
  'target',
  'place',
  'indicator',
  'as_of',
  'due',
  'current',
  'comparator',
  'goal',
  'status',
  'status_zh',
  'status_en',
  'cause',
  'note',
  'provisional',
  'start_date',
  'start_value',
  'start_basis',
  'due_period',
  'due_value',
  'due_numerator',
  'due_denominator',
  'latest_period',
  'latest_value',
  'latest_numerator',
  'latest_denominator',
  'done_on',
  'expected_value',
  'pace',
  'cagr_ratio',
  'required_per_month',
  'best_per_month',
  'rule_version',
  'sentence_zh',
  'sentence_en',
] as const;
export type AssessmentColumn = (typeof ASSESSMENT_COLUMNS)[number];
export type AssessmentRow = Readonly<Record<AssessmentColumn, string>>;

/**
 * Returns the assessments of all targets at an as-of date (YYYY-MM-DD), in the order of target,
 * place and due date. `values` holds the indicator values of all cities.
 */
export function assess(
  values: Columns<ValueColumn>,
  reference: Reference,
  asOf: string,
): Columns<AssessmentColumn> {
  const byQuestion = indexRows(values, ['indicator', 'place']);
  const assessed = reference.targets.flatMap((target) => {
    const asked = questions(target, reference);
    if (!asked) return [listNotGiven(target, reference, asOf)];
    return asked.flatMap((question) => {
      const own = byQuestion.get(`${target.indicator} ${question.place.place}`);
      return cases(question, { reference, asOf, values: own }).map((c) => row(c, judge(c)));
    });
  });
  return sorted(table(ASSESSMENT_COLUMNS, assessed), ['target', 'place', 'due']);
}

function row(c: PlaceCase, verdict: Verdict): AssessmentRow {
  const { latest } = verdict;
  const word = statusWord(c.nature === 'milestone', verdict.status);
  const said = sentence(c, verdict);
  const value = latest?.value;
  const up = c.comparator !== '<=';
  const open = c.due > c.asOf && verdict.status !== 'met' && c.nature !== 'milestone';
  const required =
    open && latest && value
      ? requiredPerMonth(value, { goal: c.goal, due: c.due, from: latest.end })
      : undefined;
  return {
    policy: c.target.policy,
    target: c.target.target,
    place: c.place.place,
    indicator: c.indicator.indicator,
    as_of: c.asOf,
    due: c.due,
    current: c.current ? 'yes' : 'no',
    comparator: c.comparator,
    goal: plain(c.goal, RATIO_DECIMALS),
    status: verdict.status,
    status_zh: word.zh,
    status_en: word.en,
    cause: verdict.cause,
    note: verdict.note,
    provisional: verdict.provisional ? 'yes' : 'no',
    start_date: c.start?.date ?? '',
    start_value: written(c.start?.value),
    start_basis: c.start?.basis ?? '',
    due_period: verdict.atDue?.period ?? '',
    due_value: written(verdict.atDue?.value),
    due_numerator: written(verdict.atDue?.numerator),
    due_denominator: written(verdict.atDue?.denominator),
    latest_period: latest?.period ?? '',
    latest_value: written(value),
    latest_numerator: written(latest?.numerator),
    latest_denominator: written(latest?.denominator),
    done_on: latest?.doneOn ?? '',
    expected_value: written(verdict.expected),
    pace: written(verdict.pace, 4),
    cagr_ratio:
      c.start && latest && verdict.pace ? cagrRatio(latest, { ...c, start: c.start }) : '',
    required_per_month: written(required, 4),
    best_per_month: written(c.nature === 'milestone' ? undefined : bestPerMonth(c.series, up), 4),
    rule_version: ASSESS_RULES,
    sentence_zh: said.zh,
    sentence_en: said.en,
  };
}

function listNotGiven(target: Target, reference: Reference, asOf: string): AssessmentRow {
  const place = reference.policies.find((one) => one.policy === target.policy)?.place ?? '';
  const word = statusWord(false, 'not-assessable');
  const empty = Object.fromEntries(ASSESSMENT_COLUMNS.map((name) => [name, ''])) as Record<
    AssessmentColumn,
    string
  >;
  return {
    ...empty,
    policy: target.policy,
    target: target.target,
    place,
    indicator: target.indicator,
    as_of: asOf,
    due: target.due,
    current: 'yes',
    comparator: target.comparator,
    goal: plain(exact(target.value), RATIO_DECIMALS),
    status: 'not-assessable',
    status_zh: word.zh,
    status_en: word.en,
    cause: 'list-not-given',
    provisional: 'no',
    rule_version: ASSESS_RULES,
    sentence_zh: '文件没有给出适用地区的名单，暂不评价。',
    sentence_en: 'The document does not say which places this applies to; it is not assessed.',
  };
}

function written(value: Exact | undefined, decimals = RATIO_DECIMALS): string {
  return value ? plain(value, decimals) : '';
}
