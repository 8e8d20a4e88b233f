// What every page is made from: the snapshot with its rows looked up once, and the files that pages
// offer for download.

import type { AssessmentRow } from '../assess.ts';
import { DATASETS } from '../dataset-columns.ts';
import { sha256 } from '../store-key.ts';
import type { Download, Frame, Link } from '../page.ts';
import type { Agency, Bilingual, Indicator, Place, Policy, Target } from '../reference.ts';
import type { Snapshot } from '../snapshot.ts';
import { bytesOf } from '../store.ts';
import { height, rows, type Columns } from '../table.ts';
import type { ValueRow } from '../indicator-value.ts';
import { writeCsv } from '../write-csv.ts';

export interface SiteFile {
  /** Key in the site, without a leading slash. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Context {
  readonly snapshot: Snapshot;
  readonly assessments: readonly AssessmentRow[];
  /** Values of an indicator at a place, oldest first; by `<indicator> <place>`. */
  readonly values: ReadonlyMap<string, readonly ValueRow[]>;
  place(code: string): Place;
  indicator(id: string): Indicator;
  policy(id: string): Policy;
  target(id: string): Target;
  agency(id: string): Agency;
  /** Adds a table as an immutable file and returns where it can be downloaded. */
  offer(name: string, columns: Columns): Download;
  /** Adds any bytes as an immutable file. */
  offerBytes(name: string, bytes: Uint8Array, rowCount: number): Download;
  readonly files: Map<string, SiteFile>;
}

/** Returns the context of a snapshot's pages. */
export function context(snapshot: Snapshot): Context {
  const { reference } = snapshot;
  const files = new Map<string, SiteFile>();
  const prefix = reference.site.sample ? 'SAMPLE-' : '';
  const values = [...snapshot.cities.values()].flatMap((tables) => rows(tables.values));

  function offerBytes(name: string, bytes: Uint8Array, rowCount: number): Download {
    const full = prefix + name;
    const path = `data/f/${sha256(bytes).slice(0, 16)}/${full}`;
    files.set(path, { path, bytes });
    return { href: `/${path}`, name: full, bytes: bytes.length, rows: rowCount };
  }

  return {
    snapshot,
    assessments: rows(snapshot.assessments),
    values: Map.groupBy(values, (row) => `${row.indicator} ${row.place}`),
    place: finder('place', reference.places, (row) => row.place),
    indicator: finder('indicator', reference.indicators, (row) => row.indicator),
    policy: finder('policy', reference.policies, (row) => row.policy),
    target: finder('target', reference.targets, (row) => row.target),
    agency: finder('agency', reference.agencies, (row) => row.agency),
    offer: (name, columns) =>
      offerBytes(name, bytesOf(writeCsv(columns, NUMERIC)), height(columns)),
    offerBytes,
    files,
  };
}

/** Names of the columns that hold numbers, of whichever table. */
export const NUMERIC: ReadonlySet<string> = new Set(
  Object.values(DATASETS).flatMap(({ columns }) =>
    Object.entries(columns).flatMap(([name, { type }]) =>
      type === 'number' || type === 'integer' ? [name] : [],
    ),
  ),
);

function finder<Row>(
  what: string,
  all: readonly Row[],
  key: (row: Row) => string,
): (id: string) => Row {
  const byId = new Map(all.map((row) => [key(row), row]));
  return (id) => {
    const found = byId.get(id);
    if (!found) throw new Error(`unknown ${what}: ${id}`);
    return found;
  };
}

export const HOME: Link = { href: '/', label: { zh: '首页', en: 'Home' } };

/** Returns the frame around a page. */
export function frame(
  { snapshot }: Context,
  title: Bilingual,
  {
    description,
    trail = [HOME],
    unlisted = false,
  }: {
    readonly description: Bilingual;
    readonly trail?: readonly Link[];
    readonly unlisted?: boolean;
  },
): Frame {
  const { site } = snapshot.reference;
  return {
    title,
    description,
    trail,
    publisher: { zh: site.publisher_zh, en: site.publisher_en },
    contact: site.contact,
    licence: site.licence,
    official: site.official,
    sample: site.sample,
    unlisted,
    records: site.records,
    base: site.base,
    asOf: snapshot.asOf,
  };
}

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
export const unitOf = (indicator: Indicator): Bilingual => ({
  zh: indicator.unit,
  en: indicator.unit_en,
});
/** The part of a target's id that is its anchor on a page. */
export const anchorOf = (target: string): string => target.slice(target.indexOf('/') + 1);

/** Returns the code of the city that a place belongs to: itself, or its parent. */
export function cityOf(place: Place): string {
  return place.level === 'city' ? place.place : place.parent;
}

/** Returns the targets of a city's policies for an indicator: its own, or those of each district. */
export function targetsHere(
  context: Context,
  indicator: Indicator,
  city: Place,
  scope: string,
): readonly Target[] {
  return context.snapshot.reference.targets
    .filter((target) => target.indicator === indicator.indicator && target.applies_to === scope)
    .filter((target) => context.policy(target.policy).place === city.place)
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
}
