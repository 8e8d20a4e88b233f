// Where pages stand, and what a link to them says.

import type {
  Agency,
  Bilingual,
  Indicator,
  Place,
  Policy,
  Reference,
  Target,
} from '../reference/reference.ts';
import type { Link } from '../view.ts';

export const HOME: Link = { href: '/', label: { zh: '首页', en: 'Home' } };
export const POLICIES: Link = { href: '/policy/', label: { zh: '政策文件', en: 'Policies' } };

type Named = { readonly name_zh: string; readonly name_en: string };

export const nameOf = (row: Named): Bilingual => ({ zh: row.name_zh, en: row.name_en });
export const placeLink = (place: Place): Link => ({
  href: `/place/${place.place}/`,
  label: nameOf(place),
});
export const indicatorLink = (indicator: Indicator, city: string): Link => ({
  href: `/indicator/${indicator.indicator}/${city}/`,
  label: nameOf(indicator),
});
export const policyLink = (policy: Policy): Link => ({
  href: `/policy/${policy.policy}/`,
  label: { zh: policy.title_zh, en: policy.title_en },
});
/** What a policy is called in short: its number, or its title where our copy lacks the number. */
export const shortName = ({ number, title_zh, title_en }: Policy): Bilingual =>
  number.endsWith('号') ? { zh: number, en: number } : { zh: title_zh, en: title_en };
/** A policy's number as the reader's language has it; Chinese where there is but one. */
export const numberOf = ({ number, number_en }: Policy): Bilingual => ({
  zh: number,
  en: number_en ?? number,
});
export const agencyLink = (agency: Agency): Link => ({
  href: `/agency/${agency.agency}/`,
  label: nameOf(agency),
});
export const unitOf = (indicator: Indicator): Bilingual => ({
  zh: indicator.unit,
  en: indicator.unit_en,
});
/** The part of a target's id that is its anchor on the page of its policy. */
export const anchorOf = (target: string): string => target.slice(target.indexOf('/') + 1);
/** Its anchor where targets of several policies stand together. */
export const fullAnchorOf = (target: string): string => target.replace('/', '--');
/** The page of a target. */
export const targetHref = ({ target }: Target): string => `/target/${target}/`;
/** Where a target stands in its document. */
export const documentHref = ({ policy, target }: Target): string =>
  `/policy/${policy}/#${anchorOf(target)}`;
/** Where a page stands in plain words and large type. */
export const elderLink = ({ href, label }: Link): Link => ({ href: `/elder${href}`, label });
/** Where a place or a policy stands on one sheet for the notice board. */
export const noticeHref = (href: string): string => `/notice${href}`;
/** The page of an indicator in a district, a zone or another place that holds no others. */
export const placeIndicatorHref = (place: string, indicator: string): string =>
  `/place/${place}/${indicator}/`;
/** Returns the name of a reporter, or the name of the folder that belongs to none. */
export function reporterName(reference: Reference, id: string): Bilingual {
  const found = reference.reporters.find((one) => one.reporter === id);
  if (found) return nameOf(found);
  return id === '' ? { zh: '未知单位', en: 'unknown' } : { zh: id, en: id };
}
