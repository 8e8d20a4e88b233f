// One promise of one place in one plain sentence: how much of a hundred, and how much was promised.

import type { AssessmentRow } from '../assess.ts';
import { exact, ratio, type Comparator, type Exact } from '../decimal.ts';
import { perHundred, perHundredGoal, wholeOf, type Whole } from '../per-hundred.ts';
import type { Bilingual, Indicator, Target } from '../reference/reference.ts';
import { CAUSES, describeStatus, type Status } from '../status.ts';
import { dateWord, goalWord, periodWord } from '../word.ts';
import { deciding, decidingWord, remarksOf, strove } from './assessment-view.ts';
import type { Context } from './context.ts';

/** What is looked up: the target, its indicator, what this is made of. */
type Names = Pick<Context, 'target' | 'indicator' | 'measure'>;

/** Returns where a promise stands and what was promised, as one would say it. */
export function plainSentence(context: Names, row: AssessmentRow): Bilingual {
  const target = context.target(row.target);
  const { group } = describeStatus(row.status as Status);
  if (group === 'out')
    return { zh: '这里没有这类情况。', en: 'There is nothing of this kind here.' };
  const parts = [standing(context, row), aim(context, row, target)].filter((part) => part !== null);
  const remarks = [...remarksOf(row), ...strove(group, target)];
  return {
    zh: parts.map(({ zh }) => zh).join('；') + bracketed(remarks, 'zh') + '。',
    en: capital(parts.map(({ en }) => en).join('; ') + bracketed(remarks, 'en')) + '.',
  };
}

/** Returns a due date as it is said: 2022年底, the end of 2022. */
export function dueWord(due: string): Bilingual {
  const year = due.slice(0, 4);
  return due.endsWith('-12-31') ? { zh: `${year}年底`, en: `the end of ${year}` } : dateWord(due);
}

function standing(context: Names, row: AssessmentRow): Bilingual {
  const indicator = context.indicator(row.indicator);
  const number = deciding(row, indicator);
  if (number.value === '') return unknown(row, indicator);
  const said = countedWord(context, row) ?? decidingWord(context, row) ?? { zh: '', en: '' };
  if (indicator.kind === 'milestone') {
    return number.value === '1' ? said : { zh: '还没有完成', en: 'it is not done yet' };
  }
  const when = periodWord(number.period);
  return said.zh.startsWith('每')
    ? { zh: `${when.zh}，${said.zh}`, en: `in ${when.en}, ${said.en}` }
    : { zh: `${when.zh}是${said.zh}`, en: `it was ${said.en} in ${when.en}` };
}

function unknown({ cause }: AssessmentRow, { kind }: Indicator): Bilingual {
  if (cause === 'suppressed') {
    return { zh: '数字很小，为保护个人不公布', en: 'the number is small and withheld' };
  }
  if (cause === 'nobody-asked') {
    return { zh: '还没有单位负责报这个数字', en: 'no office is asked to report this yet' };
  }
  return kind === 'milestone'
    ? { zh: '还没有人报告是否完成', en: 'nobody has reported whether it is done' }
    : { zh: '还没有报数字', en: 'no number has been reported' };
}

/** Returns the deciding number as things out of a hundred; null where it is no such share. */
function countedWord(context: Names, row: AssessmentRow): Bilingual | null {
  const indicator = context.indicator(row.indicator);
  const whole = wholeFor(context, indicator);
  const { numerator, denominator } = deciding(row, indicator);
  if (!whole || numerator === '' || denominator === '') return null;
  return perHundred(share(numerator, denominator), exact(row.goal), whole);
}

const share = (numerator: string, denominator: string): Exact =>
  ratio(exact(numerator), exact(denominator), exact('100'));

function wholeFor(context: Names, indicator: Indicator): Whole | null {
  if (indicator.kind !== 'ratio') return null;
  return wholeOf(
    indicator,
    context.measure(indicator.numerator),
    context.measure(indicator.denominator),
  );
}

/** Returns what was promised; in the same words as the number, where there is one. */
function aim(context: Names, row: AssessmentRow, target: Target): Bilingual | null {
  const indicator = context.indicator(row.indicator);
  const number = deciding(row, indicator);
  const by = term(target, row.due);
  if (indicator.kind === 'milestone') {
    if (number.value === '1') return null;
    return { zh: `要求${by.zh}完成`, en: `it is to be done${by.en}` };
  }
  const comparator = row.comparator as Comparator;
  const whole = countedWord(context, row) && wholeFor(context, indicator);
  const counted = whole && perHundredGoal(comparator, row.goal, whole);
  const goal = counted ?? goalWord(comparator, row.goal, indicator);
  return { zh: `要求${by.zh}${goal.zh}`, en: `the target is ${goal.en}${by.en}` };
}

function term({ when }: Target, due: string): Bilingual {
  if (when === 'standing') return { zh: '任何时候都', en: ' at all times' };
  if (due === '') return { zh: '', en: '' };
  const { zh, en } = dueWord(due);
  return { zh: `${zh}前`, en: ` by ${en}` };
}

/** A cause that the sentence gave already is not said again. */
function bracketed(remarks: readonly Bilingual[], lang: 'zh' | 'en'): string {
  const said = [CAUSES.suppressed, CAUSES['nothing-reported'], CAUSES['nobody-asked']];
  const left = remarks.filter((one) => !said.some(({ zh }) => zh === one.zh));
  const text = left.map((one) => one[lang]).join(lang === 'zh' ? '，' : ', ');
  if (text === '') return '';
  return lang === 'zh' ? `（${text}）` : ` (${text})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
