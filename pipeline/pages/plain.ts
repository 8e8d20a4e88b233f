// The pages that are not about one place or one policy: the list of indicators, the
// method, the status of the site, and the page for a wrong address.

import { ASSESS_RULES } from '../assess.ts';
import type { Page } from '../page.ts';
import { STATUSES } from '../status.ts';
import { frame, type Context } from './context.ts';
import { indicatorLink, nameOf, unitOf } from './link.ts';

/** Returns the list of all indicators, each with the cities and provinces where it has a page. */
export function indicatorListPage(context: Context): Page {
  const { shown, snapshot } = context;
  const title = { zh: '监测指标', en: 'Indicators' };
  const description = { zh: '各项监测指标及其含义。', en: 'The indicators and what they count.' };
  return {
    kind: 'indicator-list',
    path: '/indicator/',
    frame: frame(context, title, { description }),
    slice: {
      indicators: snapshot.reference.indicators.map((indicator) => ({
        name: nameOf(indicator),
        plain: { zh: indicator.plain_zh, en: indicator.plain_en },
        unit: unitOf(indicator),
        cities: (shown.indicators.get(indicator.indicator) ?? []).map((city) => ({
          href: indicatorLink(indicator, city).href,
          label: nameOf(context.place(city)),
        })),
      })),
    },
  };
}

/** Returns the page that says how everything is computed. */
export function methodPage(context: Context): Page {
  const title = { zh: '计算方法', en: 'Method' };
  const description = {
    zh: '指标、进度和状态是怎样计算的，它们不说明什么。',
    en: 'How indicators, pace and statuses are computed, and what they do not say.',
  };
  return {
    kind: 'method',
    path: '/method/',
    frame: frame(context, title, { description }),
    slice: {
      rules: ASSESS_RULES,
      statuses: STATUSES.map((one) => ({
        status: one.status,
        word: { zh: one.zh, en: one.en },
        plain: { zh: one.plain_zh, en: one.plain_en },
        when: { zh: one.when_zh, en: one.when_en },
      })),
    },
  };
}

/** Returns the page that says which release this is. */
export function statusPage(context: Context): Page {
  const { id, asOf } = context.snapshot;
  const title = { zh: '网站状态', en: 'Status' };
  const description = { zh: '当前发布的数据版本。', en: 'The release that is published now.' };
  return {
    kind: 'status',
    path: '/status/',
    frame: frame(context, title, { description }),
    slice: { release: id, asOf },
  };
}

/** Returns the page for addresses that do not exist. */
export function notFoundPage(context: Context): Page {
  const title = { zh: '没有这个页面', en: 'Page not found' };
  const description = { zh: '没有这个页面。', en: 'There is no such page.' };
  return {
    kind: 'not-found',
    path: '/404.html',
    frame: frame(context, title, { description, unlisted: true }),
    slice: {},
  };
}
