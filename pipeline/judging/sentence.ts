// One plain sentence per verdict, Chinese and English, made of the very numbers it was judged by.

import type { PlaceCase } from './case.ts';
import type { Verdict } from './judge.ts';
import { plain } from '../decimal.ts';
import type { Observed } from './observed.ts';
import type { Bilingual } from '../reference/reference.ts';
import { CAUSES, describeStatus, type Cause } from '../status.ts';
import { dateWord, goalWord, periodWord, quantityWord } from '../word.ts';

/** Returns what the verdict says, in one sentence. */
export function sentence(c: PlaceCase, verdict: Verdict): Bilingual {
  const facts = [fact(c, verdict), aim(c), expectation(c, verdict), since(c, verdict)].filter(
    (part) => part !== null,
  );
  const end = conclusion(c, verdict);
  return {
    zh: `${c.place.name_zh}：${[...facts.map((part) => part.zh), end.zh].join('，')}。`,
    en: `${c.place.name_en}: ${[...facts.map((part) => part.en), end.en].join('; ')}.`,
  };
}

function fact(c: PlaceCase, verdict: Verdict): Bilingual | null {
  const deciding = c.nature === 'milestone' ? verdict.latest : (verdict.atDue ?? verdict.latest);
  const name = {
    zh: c.indicator.name_zh.replace(/“/g, '‘').replace(/”/g, '’'),
    en: lowerFirst(c.indicator.name_en),
  };
  if (!deciding) return { zh: `“${name.zh}”没有数字`, en: `there is no number for “${name.en}”` };
  if (c.nature === 'milestone') return milestone(name, deciding);
  const when = periodWord(deciding.period);
  if (deciding.suppressed) {
    return {
      zh: `${when.zh}“${name.zh}”的数不予公布`,
      en: `the number for “${name.en}” in ${when.en} is withheld`,
    };
  }
  if (!deciding.value) {
    return {
      zh: `${when.zh}“${name.zh}”的分母为零`,
      en: `nothing to count for “${name.en}” in ${when.en}`,
    };
  }
  const value = quantityWord(deciding.value, c.indicator, c.goal);
  return {
    zh: `${when.zh}${c.indicator.name_zh}为${value.zh}`,
    en: `${name.en} was ${value.en} in ${when.en}`,
  };
}

function milestone(name: Bilingual, deciding: Observed): Bilingual {
  if (deciding.doneOn !== '' && deciding.value?.gte(1)) {
    const on = dateWord(deciding.doneOn);
    return { zh: `“${name.zh}”于${on.zh}完成`, en: `“${name.en}” was completed on ${on.en}` };
  }
  const when = periodWord(deciding.period);
  return {
    zh: `截至${when.zh}“${name.zh}”未完成`,
    en: `“${name.en}” was not completed as of ${when.en}`,
  };
}

function aim(c: PlaceCase): Bilingual {
  const goal = goalWord(c.comparator, plain(c.goal, 12), c.indicator);
  if (c.standing) return { zh: `要求始终${goal.zh}`, en: `the rule is ${goal.en} at all times` };
  if (c.due === '' && c.nature === 'milestone') {
    return { zh: '要完成（未写期限）', en: 'it is to be completed (no date given)' };
  }
  if (c.due === '') {
    return { zh: `目标是${goal.zh}（未写期限）`, en: `the target is ${goal.en} (no date given)` };
  }
  const by = dateWord(c.due);
  if (c.nature === 'milestone') {
    return { zh: `要在${by.zh}前完成`, en: `it is to be completed by ${by.en}` };
  }
  return { zh: `目标是${by.zh}前${goal.zh}`, en: `the target is ${goal.en} by ${by.en}` };
}

function expectation(c: PlaceCase, { expected, latest }: Verdict): Bilingual | null {
  if (!expected || !latest) return null;
  const value = quantityWord(expected, c.indicator, latest.value);
  return {
    zh: `按序时进度此时应为${value.zh}`,
    en: `on linear pace it would be ${value.en} by then`,
  };
}

/** What the latest number says, where a due date decided and later numbers exist. */
function since(c: PlaceCase, { atDue, latest }: Verdict): Bilingual | null {
  if (!atDue || !latest?.value || latest.period === atDue.period || c.nature === 'milestone') {
    return null;
  }
  const when = periodWord(latest.period);
  const value = quantityWord(latest.value, c.indicator, c.goal);
  return { zh: `${when.zh}为${value.zh}`, en: `it was ${value.en} in ${when.en}` };
}

function conclusion(c: PlaceCase, verdict: Verdict): Bilingual {
  const word = statusWord(c.nature === 'milestone', verdict.status);
  const notes = [verdict.cause, verdict.note, strove(c, verdict)]
    .filter((cause) => cause !== '')
    .filter((cause) => CAUSES[cause].zh !== word.zh);
  const zh: string[] = notes.map((cause) => CAUSES[cause].zh);
  const en: string[] = notes.map((cause) => CAUSES[cause].en);
  if (verdict.provisional) zh.push('初步');
  if (verdict.provisional) en.push('provisional');
  return {
    zh: zh.length > 0 ? `${word.zh}（${zh.join('，')}）` : word.zh,
    en: en.length > 0 ? `${word.en} (${en.join(', ')})` : word.en,
  };
}

function strove(c: PlaceCase, verdict: Verdict): Cause | '' {
  return verdict.status === 'missed' && c.target.strength === 'strive' ? 'strove-only' : '';
}

const MILESTONE_WORDS: Partial<Record<Verdict['status'], Bilingual>> = {
  met: { zh: '已完成', en: 'completed' },
  'met-late': { zh: '逾期完成', en: 'completed late' },
  missed: { zh: '逾期未完成', en: 'overdue' },
};

/** Returns the administrative word of a status; milestones are completed rather than met. */
export function statusWord(isMilestone: boolean, status: Verdict['status']): Bilingual {
  const { zh, en } = describeStatus(status);
  return (isMilestone && MILESTONE_WORDS[status]) || { zh, en };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
