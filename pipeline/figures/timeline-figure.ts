// The due dates of a policy's targets, and how many of them stand how at each.

import type { Context } from '../pages/context.ts';
import { policyLink } from '../pages/link.ts';
import type { Bilingual, Policy } from '../reference/reference.ts';
import type { Figure, FigureCell } from '../slice/figure.ts';
import { GROUPS, READING_ORDER, type StatusGroup } from '../status.ts';
import type { GroupCount, TimelineStep } from '../view.ts';
import { dateWord } from '../word.ts';
import { figure, plainCell, wordCell } from './figure.ts';

/** Returns the timeline of a policy's steps, or null where none has a date. */
export function timelineFigure(
  context: Context,
  policy: Policy,
  steps: readonly TimelineStep[],
): Figure | null {
  const dated = steps.filter(({ due }) => due !== '');
  if (dated.length === 0) return null;
  const { asOf } = context.snapshot;
  const { label, href } = policyLink(policy);
  const seen = READING_ORDER.filter((group) => dated.some(({ groups }) => countOf(groups, group)));
  return figure(context, {
    id: `${policy.policy}-timeline`,
    title: { zh: `${label.zh}：什么时候到期`, en: `${label.en}: what is due when` },
    sentence: sentence(steps, asOf),
    unit: { zh: '个目标', en: 'targets' },
    dataMonth: asOf.slice(0, 7),
    page: href,
    drawing: {
      kind: 'due-timeline',
      asOf,
      dues: dated.map(({ due, groups }) => ({ due, groups })),
    },
    table: {
      columns: [
        { name: 'due', label: { zh: '到期', en: 'Due' }, numeric: false },
        { name: 'targets', label: { zh: '目标数', en: 'Targets' }, numeric: true },
        ...seen.map((group) => ({ name: group, label: wordOf(group), numeric: true })),
      ],
      rows: dated.map((step) => cells(step, seen)),
    },
  });
}

function cells(
  { due, groups, targets }: TimelineStep,
  seen: readonly StatusGroup[],
): readonly FigureCell[] {
  const counts = seen.map((group) => plainCell(String(countOf(groups, group))));
  return [wordCell(dateWord(due), due), plainCell(String(targets.length)), ...counts];
}

function countOf(groups: readonly GroupCount[], group: StatusGroup): number {
  return groups.find((one) => one.group === group)?.count ?? 0;
}

function wordOf(group: StatusGroup): Bilingual {
  const { zh, en } = GROUPS.find((one) => one.group === group) ?? { zh: group, en: group };
  return { zh, en };
}

/** Counts what has fallen due and of it what was done, what comes next, and what has no date. */
function sentence(steps: readonly TimelineStep[], asOf: string): Bilingual {
  const dated = steps.filter(({ due }) => due !== '');
  const passed = dated.filter((step) => step.passed);
  const sum = (some: readonly TimelineStep[]): number =>
    some.reduce((total, { targets }) => total + targets.length, 0);
  const done = passed.reduce(
    (total, { groups }) => total + countOf(groups, 'kept') + countOf(groups, 'late'),
    0,
  );
  const next = dated.find((step) => !step.passed);
  const until = dateWord(asOf);
  const undated = sum(steps) - sum(dated);
  const zh = [`到${until.zh}，${sum(passed)} 个目标到期，其中 ${done} 个做到了`];
  const en = [`By ${until.en}, ${sum(passed)} targets had fallen due, ${done} of them done`];
  if (next) {
    const due = dateWord(next.due);
    zh.push(`下一批 ${next.targets.length} 个在${due.zh}到期`);
    en.push(`the next ${next.targets.length} are due on ${due.en}`);
  }
  if (undated > 0) {
    zh.push(`另有 ${undated} 个每年都要做、长期有效或没有写期限，不在图上`);
    en.push(`${undated} more are yearly, lasting or undated and not in the chart`);
  }
  return { zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` };
}
