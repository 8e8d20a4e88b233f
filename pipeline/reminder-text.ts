// Reminders in, the message about them out, in Chinese and then in English.

import type { Reminder } from './reminders.ts';
import type { Reference } from './reference/reference.ts';

export interface ReminderText {
  /** In ASCII, as the subject of a mail must be. */
  readonly Subject: string;
  readonly Message: string;
}

/** Returns the message; a sample site says that it is one. */
export function reminderText(found: readonly Reminder[], { site }: Reference): ReminderText {
  const late = found.filter(({ days }) => days < 0);
  const soon = found.filter(({ days }) => days >= 0);
  const mark = site.sample ? ['示例数据 SAMPLE DATA', ''] : [];
  return {
    Subject: `${site.sample ? 'SAMPLE ' : ''}mubiao: ${late.length} late, ${soon.length} due soon`,
    Message: [
      ...mark,
      ...section(`逾期未报 ${late.length} 项`, late.map(lineZh)),
      ...section(`即将到期 ${soon.length} 项`, soon.map(lineZh)),
      ...section(`Late: ${late.length}`, late.map(lineEn)),
      ...section(`Due soon: ${soon.length}`, soon.map(lineEn)),
      `${site.base}/submit/`,
      '',
    ].join('\n'),
  };
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines, ''];
}

function lineZh({ name, period, count, due, days }: Reminder): string {
  const when = days < 0 ? `已逾期 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天`;
  return `· ${name.zh}：${period}，${count} 个数，${due} 截止，${when}`;
}

function lineEn({ name, period, count, due, days }: Reminder): string {
  const when = days < 0 ? `${-days} days late` : days === 0 ? 'due today' : `${days} days left`;
  return `- ${name.en}: ${period}, ${count} numbers by ${due}, ${when}`;
}
