// Each indicator in plain words: what its parts count and what they do not, as their declarations
// say it.

import type { Page } from '../page.ts';
import { partsOf } from '../measure.ts';
import type { Bilingual, Indicator, Measure } from '../reference/reference.ts';
import type { GlossaryEntry } from '../slice/explain.ts';
import { dateWord } from '../word.ts';
import { frame, type Context } from './context.ts';
import { formula } from './formula.ts';
import { indicatorLink, nameOf } from './link.ts';

/** Returns the glossary. */
export function glossaryPage(context: Context): Page {
  const title = { zh: '名词解释', en: 'Glossary' };
  const description = {
    zh: '每个指标是什么意思，算什么，不算什么；文件和网站上的用语。',
    en: 'What each indicator means, what counts and what does not; the words of documents and of this site.',
  };
  return {
    kind: 'glossary',
    path: '/glossary/',
    frame: frame(context, title, { description }),
    slice: {
      indicators: context.snapshot.reference.indicators
        .filter(({ indicator }) => (context.shown.indicators.get(indicator) ?? []).length > 0)
        .map((indicator) => entry(context, indicator)),
    },
  };
}

function entry(context: Context, indicator: Indicator): GlossaryEntry {
  const { reference } = context.snapshot;
  return {
    anchor: indicator.indicator,
    name: nameOf(indicator),
    plain: { zh: indicator.plain_zh, en: indicator.plain_en },
    formula: formula(context, indicator),
    measures: partsOf(reference, indicator).map((measure) => ({
      name: nameOf(measure),
      unit: { zh: measure.unit, en: measure.unit_en },
      counts: countsWord(measure),
      aliases: measure.aliases.split(';').join('、'),
    })),
    pages: (context.shown.indicators.get(indicator.indicator) ?? []).map((city) => ({
      href: indicatorLink(indicator, city).href,
      label: nameOf(context.place(city)),
    })),
  };
}

const SPAN: Readonly<Record<Measure['frequency'], Bilingual>> = {
  month: { zh: '当月', en: 'the month' },
  quarter: { zh: '当季度', en: 'the quarter' },
  year: { zh: '当年', en: 'the year' },
};

/** Returns what a measure counts by the time it is of, and what so is not counted. */
export function countsWord({ temporality, frequency, counted_from }: Measure): Bilingual {
  const span = SPAN[frequency];
  switch (temporality) {
    case 'stock':
      return {
        zh: `${span.zh}最后一天有多少；那天已经没有的不算`,
        en: `how many there are on the last day of ${span.en}; what is gone by then does not count`,
      };
    case 'flow':
      return {
        zh: `${span.zh}之内发生多少；以前发生的不算`,
        en: `how many within ${span.en}; nothing from before counts`,
      };
    case 'ytd':
      return {
        zh: `当年1月1日起到${span.zh}底的累计；上一年的不算`,
        en: `added up from 1 January to the end of ${span.en}; the year before does not count`,
      };
    case 'since': {
      const start = dateWord(counted_from);
      return {
        zh: `${start.zh}起的累计；更早的不算`,
        en: `added up since ${start.en}; nothing earlier counts`,
      };
    }
    case 'milestone':
      return {
        zh: '做完没有，以及哪一天做完；正在做的不算',
        en: 'whether it is done, and on which day; what is under way does not count',
      };
  }
}
