// Two places of one city side by side: every indicator that either has a number for, its parts, and
// the difference in words. Nobody is ranked.

import { fixed, grouped, plain } from '../decimal.ts';
import { numberWord, sideBySide, type Beside, type SideBySide } from '../figures/beside.ts';
import type { Page } from '../page.ts';
import type { Bilingual, Indicator, Place } from '../reference/reference.ts';
import type { CompareListSlice, CompareRow, CompareSide } from '../slice/explain.ts';
import type { Link } from '../view.ts';
import { goalWord, withUnit } from '../word.ts';

import { frame, type Context } from './context.ts';
import { freshness } from './freshness.ts';
import { HOME, indicatorLink, nameOf, placeLink } from './link.ts';

export const COMPARE: Link = {
  href: '/compare/',
  label: { zh: '两地对比', en: 'Compare two places' },
};

/** Returns the link to the comparison of two places, whichever comes first. */
export function compareLink(one: Place, other: Place): string {
  const [first, second] = [one.place, other.place].sort();
  return `/compare/${first ?? ''}-${second ?? ''}/`;
}

interface Row {
  readonly indicator: Indicator;
  readonly all: SideBySide;
}

/** Returns the comparisons of all pairs of districts in a city, and the places that have one. */
export function comparePages(context: Context, city: Place): readonly Page[] {
  const { reference } = context.snapshot;
  const rows = reference.indicators
    .filter(({ indicator }) => context.shown.indicators.get(indicator)?.includes(city.place))
    .flatMap((indicator): Row[] => {
      const all = sideBySide(context, indicator, city);
      return all ? [{ indicator, all }] : [];
    });
  const places = compared(context, city.place);
  return places.flatMap((one, i) =>
    places.slice(i + 1).map((other) => comparePage(context, { city, one, other }, rows)),
  );
}

/** Returns the districts of a city that can be compared: those that have reported. */
export function compared(context: Context, city: string): readonly Place[] {
  const { reference, cities } = context.snapshot;
  const known = new Set(cities.get(city)?.values.place);
  return reference.places.filter(
    ({ place, parent, level }) => parent === city && level === 'district' && known.has(place),
  );
}

/** Returns the page on which a reader chooses two places. */
export function compareListPage(context: Context): Page {
  const cities = [...context.snapshot.cities.keys()].flatMap(
    (city): CompareListSlice['cities'][number][] => {
      const places = compared(context, city);
      if (places.length < 2) return [];
      const others = (place: Place): readonly Link[] =>
        places
          .filter((one) => one !== place)
          .map((one) => ({ href: compareLink(place, one), label: nameOf(one) }));
      return [
        {
          city: placeLink(context.place(city)),
          places: places.map((place) => ({ place: placeLink(place), others: others(place) })),
        },
      ];
    },
  );
  const description = {
    zh: '同一个市的两个区县，逐个指标放在一起看。',
    en: 'Two districts of one city, indicator by indicator.',
  };
  return {
    kind: 'compare-list',
    path: COMPARE.href,
    frame: frame(context, COMPARE.label, { description }),
    slice: { cities },
  };
}

interface Pair {
  readonly city: Place;
  readonly one: Place;
  readonly other: Place;
}

function comparePage(context: Context, { city, one, other }: Pair, rows: readonly Row[]): Page {
  const title = {
    zh: `${one.name_zh}与${other.name_zh}`,
    en: `${one.name_en} and ${other.name_en}`,
  };
  const shown = rows.flatMap((row): CompareRow[] => {
    const sides = [one, other].map((place) => row.all.places.find((own) => own.place === place));
    const [left, right] = sides;
    if (!left || !right || !(left.row ?? right.row)) return [];
    return [compareRow(row, { city, left, right })];
  });
  const both = shown.filter(({ sides }) => sides.every(({ period }) => period !== '')).length;
  return {
    kind: 'compare',
    path: compareLink(one, other),
    frame: frame(context, title, {
      description: {
        zh: `${title.zh}的养老服务指标对比。`,
        en: `Elderly care in ${title.en}, side by side.`,
      },
      trail: [HOME, COMPARE],
      numbers: freshness(context, { places: [one.place, other.place] }),
    }),
    slice: {
      places: [placeLink(one), placeLink(other)],
      sentence: {
        zh: `${shown.length} 个指标，其中 ${both} 个两地都有数字。按指标表的顺序列出，不排名。`,
        en: `${shown.length} indicators, of which both have a number for ${both}. In the order of the list of indicators; nobody is ranked.`,
      },
      rows: shown,
    },
  };
}

function compareRow(
  { indicator, all }: Row,
  { city, left, right }: { readonly city: Place; readonly left: Beside; readonly right: Beside },
): CompareRow {
  const { goal, bound } = all;
  const reference = goal && bound.length === 0 && goalWord(goal.comparator, goal.value, indicator);
  return {
    indicator: indicatorLink(indicator, city.place),
    reference: reference
      ? {
          zh: `全市目标${reference.zh}，仅供参考`,
          en: `City target ${reference.en}, for reference`,
        }
      : null,
    sides: [side(indicator, left, all), side(indicator, right, all)],
    difference: difference(indicator, left, right),
  };
}

function side(indicator: Indicator, beside: Beside, all: SideBySide): CompareSide {
  const { row, target } = beside;
  const isRatio = row !== undefined && row.denominator !== '' && row.suppressed !== 'yes';
  return {
    display: numberWord(indicator, beside, all.goal),
    period: row?.period ?? '',
    goal: target ? goalWord(target.comparator, target.value, indicator) : null,
    parts: isRatio ? `${grouped(row.numerator)} ÷ ${grouped(row.denominator)}` : null,
  };
}

/** Only what is of the same period and counted the same way can be subtracted. */
function difference(indicator: Indicator, left: Beside, right: Beside): Bilingual {
  if (!left.row || !right.row) return { zh: '只有一地有数字', en: 'only one has a number' };
  if (!left.value || !right.value) return { zh: '不能相减', en: 'cannot be subtracted' };
  if (indicator.kind === 'milestone')
    return left.value.equals(right.value)
      ? { zh: '一样', en: 'the same' }
      : { zh: '不一样', en: 'not the same' };
  if (left.row.period !== right.row.period)
    return { zh: '月份不同，不相减', en: 'of different months, not subtracted' };
  if (left.row.definition_version !== right.row.definition_version)
    return { zh: '口径不同，不相减', en: 'of different definitions, not subtracted' };
  if (indicator.kind === 'measure')
    return { zh: '规模不同，不相减', en: 'sizes differ, not subtracted' };
  return apart(indicator, left, right);
}

function apart(indicator: Indicator, left: Beside, right: Beside): Bilingual {
  const gap = left.value && right.value ? left.value.sub(right.value) : undefined;
  if (!gap || gap.equals(0)) return { zh: '一样', en: 'the same' };
  const decimals = Number(indicator.decimals);
  // What rounds to the same number is not told apart.
  if (left.value && right.value && fixed(left.value, decimals) === fixed(right.value, decimals))
    return { zh: '几乎一样', en: 'nearly the same' };
  const more = gap.compare(0) > 0 ? left : right;
  const size = plain(gap.abs(), Math.max(1, decimals));
  const amount =
    indicator.unit === '%'
      ? { zh: `${size} 个百分点`, en: `${size} percentage ${size === '1' ? 'point' : 'points'}` }
      : withUnit(size, indicator);
  return {
    zh: `${more.place.short_zh}高约 ${amount.zh}`,
    en: `${more.place.short_en} higher by about ${amount.en}`,
  };
}
