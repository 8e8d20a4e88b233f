// What a series says, in a sentence or a few: where it stands, how far that is from the next target,
// how that is judged, and where it leads if nothing changes. All from the numbers of the chart.

import type { AssessmentRow } from '../assess.ts';
import { exact, plain, satisfies, type Comparator } from '../decimal.ts';
import { statusWordOf } from '../pages/assessment-view.ts';
import { nameOf } from '../pages/link.ts';
import { nextPeriod } from '../period.ts';
import type { Bilingual, Indicator, Place } from '../reference/reference.ts';
import type { GoalLine, Outlook } from '../slice/figure.ts';
import { CAUSES, describeStatus, type Cause, type Status } from '../status.ts';
import type { Point } from '../view.ts';
import { dateWord, goalWord, periodWord, withUnit } from '../word.ts';

export interface Finding {
  readonly series: readonly Point[];
  readonly place: Place;
  /** The target that it is told against: the next one, else the last. */
  readonly aim: AssessmentRow | undefined;
  readonly outlook: Outlook | null;
  readonly reference: GoalLine | null;
}

/** Returns what the chart of a series says; the series must have a number. */
export function seriesSentence(indicator: Indicator, finding: Finding): Bilingual {
  const { series, aim, outlook } = finding;
  const isOpen = aim?.due_period === '';
  const judged = isOpen && series.findLast(({ period }) => period === aim.latest_period);
  const last = judged || series.at(-1);
  if (!last) throw new Error('missing number: a series without one says nothing');
  const parts = [
    stands(indicator, last, finding),
    aim && (isOpen ? distance(indicator, last, aim) : atDue(indicator, series, aim)),
    aim && verdict(aim),
    outlook && aim && leads(indicator, outlook, aim),
    newer(indicator, series, last),
    finding.reference?.label,
    ...remarks(series),
  ].filter((part) => part !== undefined && part !== null);
  return {
    zh: parts.map(({ zh }) => `${zh}。`).join(''),
    en: parts.map(({ en }) => `${en}.`).join(' '),
  };
}

function stands(indicator: Indicator, last: Point, { place, series, aim }: Finding): Bilingual {
  const name = nameOf(indicator);
  const whole = place.level === 'city' ? { zh: '全市', en: 'the whole city' } : nameOf(place);
  const when = periodWord(last.period);
  const amount = said(last, indicator);
  const [zh, en] = last.provisional
    ? ['（初步，报送不全）', ' (provisional, not all places have reported)']
    : ['', ''];
  const begin = series.find(({ version }) => version === last.version);
  const since = !aim && begin && begin !== last ? begin : undefined;
  const from = since && { when: periodWord(since.period), amount: said(since, indicator) };
  return {
    zh:
      `${whole.zh}${name.zh}，${when.zh}为${amount.zh}${zh}` +
      (from ? `；${from.when.zh}为${from.amount.zh}` : ''),
    en:
      `${name.en}, ${whole.en}: ${amount.en} in ${when.en}${en}` +
      (from ? `; ${from.amount.en} in ${from.when.en}` : ''),
  };
}

/** How far it is, by the number as it is shown, so that readers can subtract it themselves. */
function distance(indicator: Indicator, last: Point, aim: AssessmentRow): Bilingual {
  const comparator = aim.comparator as Comparator;
  const goal = goalWord(comparator, aim.goal, indicator);
  const by = aim.due === '' ? undefined : dateWord(aim.due);
  const zh = by ? `目标是${by.zh}前${goal.zh}` : `要求是${goal.zh}`;
  const en = by ? `The target is ${goal.en} by ${by.en}` : `The target is ${goal.en}`;
  const here = exact(last.display.replace(/[%,]/g, ''));
  if (satisfies(here, comparator, exact(aim.goal))) {
    return { zh: `${zh}，这个数字达到了`, en: `${en}; this number reaches it` };
  }
  const gap = plain(here.sub(exact(aim.goal)).abs(), 12);
  const far = changeOf(gap, indicator);
  return aim.comparator === '<='
    ? { zh: `${zh}，还高出${far.zh}`, en: `${en}; it is ${far.en} above` }
    : { zh: `${zh}，还差${far.zh}`, en: `${en}; ${far.en} to go` };
}

/** What the number was when a target fell due that is not to come any more. */
function atDue(indicator: Indicator, series: readonly Point[], aim: AssessmentRow): Bilingual {
  const goal = goalWord(aim.comparator as Comparator, aim.goal, indicator);
  const by = dateWord(aim.due);
  const then = series.find(({ period }) => period === aim.due_period);
  const amount = then && said(then, indicator);
  return {
    zh: `目标是${by.zh}前${goal.zh}，${amount ? `到期时为${amount.zh}` : '到期时没有数字'}`,
    en: `The target was ${goal.en} by ${by.en}; ${amount ? `it was ${amount.en} then` : 'there was no number then'}`,
  };
}

function verdict(aim: AssessmentRow): Bilingual {
  const { plain_zh, plain_en } = describeStatus(aim.status as Status);
  const word = statusWordOf(aim);
  const causes = [aim.cause, aim.note].flatMap((code) => (code in CAUSES ? [code as Cause] : []));
  const why = causes.map((cause) => CAUSES[cause]).filter(({ zh }) => zh !== word.zh);
  const zh = [word.zh, ...why.map((one) => one.zh)].filter((one) => one !== plain_zh).join('，');
  const en = [word.en, ...why.map((one) => one.en)].filter((one) => one !== plain_en).join(', ');
  return {
    zh: `评价：${plain_zh}${zh && `（${zh}）`}`,
    en: `Status: ${plain_en}${en && ` (${en})`}`,
  };
}

function leads(indicator: Indicator, outlook: Outlook, aim: AssessmentRow): Bilingual {
  const { projected, perMonth } = outlook;
  const by = dateWord(aim.due);
  const end = exact(projected.zh.replace(/[^\d.-]/g, ''));
  const isEnough = satisfies(end, aim.comparator as Comparator, exact(aim.goal));
  const zh = `如果今后的快慢和起点以来一样，到${by.zh}约为${projected.zh}，${isEnough ? '够得上' : '够不上'}目标（推算，不是预测）`;
  const en = `If it goes on as since the start, it would be about ${projected.en} on ${by.en}, ${isEnough ? 'enough for' : 'short of'} the target (a projection, no forecast)`;
  if (!perMonth || isEnough) return { zh, en };
  const [more, less] = indicator.direction === 'down' ? ['减少', 'lose'] : ['增加', 'gain'];
  return {
    zh: `${zh}；要按期做到，平均每月要${more}约${perMonth.zh}`,
    en: `${en}; to be in time it would have to ${less} about ${perMonth.en} a month`,
  };
}

/** A newer number for which too many places are missing to be judged by. */
function newer(indicator: Indicator, series: readonly Point[], last: Point): Bilingual | null {
  const newest = series.at(-1);
  if (!newest || newest === last) return null;
  const when = periodWord(newest.period);
  const amount = said(newest, indicator);
  const [zh, en] = newest.provisional
    ? ['（初步，报送不全）', ' (provisional, not all places have reported)']
    : ['', ''];
  return {
    zh: `最新的是${when.zh}，为${amount.zh}${zh}`,
    en: `The newest is ${amount.en} in ${when.en}${en}`,
  };
}

function remarks(series: readonly Point[]): readonly Bilingual[] {
  const pairs = series.slice(1).map((point, i) => ({ before: series[i], point }));
  const changed = pairs.some(({ before, point }) => before?.version !== point.version);
  const holes = pairs.filter(
    ({ before, point }) => before && nextPeriod(before.period) !== point.period,
  );
  return [
    ...(changed
      ? [
          {
            zh: '统计口径有过变化，前后的数字不可比',
            en: 'The definition has changed; numbers before and after do not compare',
          },
        ]
      : []),
    ...(holes.length > 0
      ? [
          {
            zh: '线断开的地方没有数字',
            en: 'Where the line is broken there is no number',
          },
        ]
      : []),
  ];
}

function said({ display }: Point, indicator: Indicator): Bilingual {
  // The display of a share has its sign already.
  return withUnit(display.replace('%', ''), indicator);
}

function changeOf(amount: string, indicator: Indicator): Bilingual {
  return indicator.unit === '%'
    ? { zh: `${amount}个百分点`, en: `${amount} percentage points` }
    : withUnit(amount, indicator);
}
