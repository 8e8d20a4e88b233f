// Everything that can be searched, by its names: as a page that is a list, and as one small file in
// each language, which the script asks for when a reader begins to search.

import type { Lang, Page } from '../page.ts';
import { items } from '../measure.ts';
import type { Bilingual } from '../reference/reference.ts';
import { SEARCHED, type Searched, type SearchIndex } from '../slice/search.ts';
import { bytesOf } from '../store/store.ts';
import type { Link } from '../view.ts';
import { frame, type Context } from './context.ts';
import {
  agencyLink,
  indicatorLink,
  nameOf,
  numberOf,
  placeLink,
  policyLink,
  targetHref,
} from './link.ts';
import { agenciesNamed } from './shown.ts';

/** Something with a page. */
interface Findable {
  readonly kind: Searched;
  readonly link: Link;
  /** The city or policy that it belongs to. */
  readonly within: Bilingual;
  /** By what else it is found: codes, short and former names. */
  readonly words: readonly string[];
}

const KINDS: Readonly<Record<Searched, Bilingual>> = {
  place: { zh: '地区', en: 'Place' },
  policy: { zh: '政策', en: 'Policy' },
  indicator: { zh: '指标', en: 'Indicator' },
  target: { zh: '承诺', en: 'Promise' },
  agency: { zh: '单位', en: 'Agency' },
};

/** Returns where the files stand that the script searches, one for each language. */
export function searchIndex(context: Context): SearchIndex {
  const all = findable(context);
  const file = (lang: Lang): string => {
    const text = JSON.stringify({
      kinds: SEARCHED.map((kind) => KINDS[kind][lang]),
      entries: all.map(({ kind, link, within, words }) => [
        ...[SEARCHED.indexOf(kind), link.label[lang], within[lang]],
        ...[lang === 'en' ? `/en${link.href}` : link.href, words.join(' ')],
      ]),
    });
    return context.offerBytes(`search-${lang}.json`, bytesOf(text), all.length).download.href;
  };
  return { zh: file('zh'), en: file('en') };
}

/** Returns the page to search on; without a script it is a list of everything. */
export function searchPage(context: Context, index: SearchIndex): Page {
  const all = findable(context);
  const title = { zh: '搜索', en: 'Search' };
  const description = {
    zh: '按名字找地区、政策、指标、承诺和单位。',
    en: 'Find places, policies, indicators, promises and agencies by name.',
  };
  return {
    kind: 'search',
    path: '/search/',
    frame: frame(context, title, { description }),
    slice: {
      index,
      parts: SEARCHED.map((kind) => ({
        kind,
        groups: [
          ...Map.groupBy(
            all.filter((one) => one.kind === kind),
            ({ within }) => within.zh,
          ).values(),
        ].flatMap((group) =>
          group[0] ? [{ name: group[0].within, links: group.map(({ link }) => link) }] : [],
        ),
      })),
    },
  };
}

function findable(context: Context): readonly Findable[] {
  const { reference } = context.snapshot;
  return [
    ...places(context),
    ...reference.policies.map((policy) => ({
      kind: 'policy' as const,
      link: policyLink(policy),
      within: nameOf(context.place(policy.place)),
      words: [numberOf(policy).zh],
    })),
    ...indicators(context),
    ...reference.targets.map((target) => ({
      kind: 'target' as const,
      link: {
        href: targetHref(target),
        label: { zh: target.statement_zh, en: target.statement_en },
      },
      within: policyLink(context.policy(target.policy)).label,
      words: [],
    })),
    ...agenciesNamed(reference).map((agency) => ({
      kind: 'agency' as const,
      link: agencyLink(agency),
      within: nameOf(context.place(agency.place)),
      words: items(agency.aliases),
    })),
  ];
}

function places(context: Context): readonly Findable[] {
  return context.snapshot.reference.places
    .filter(({ place }) => context.shown.places.has(place))
    .map((place) => ({
      kind: 'place',
      link: placeLink(place),
      within: nameOf(context.place(place.parent || place.place)),
      words: [place.place, place.short_zh, place.short_en, ...items(place.aliases)],
    }));
}

function indicators(context: Context): readonly Findable[] {
  const { reference, cities } = context.snapshot;
  return [...cities.keys()].flatMap((city) =>
    reference.indicators
      .filter(({ indicator }) => context.shown.indicators.get(indicator)?.includes(city))
      .map((indicator) => ({
        kind: 'indicator',
        link: indicatorLink(indicator, city),
        within: nameOf(context.place(city)),
        words: [],
      })),
  );
}
