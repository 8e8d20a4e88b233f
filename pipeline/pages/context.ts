// What every page is made from: the snapshot with its rows looked up once, and the files that pages
// offer for download.

import type { AssessmentRow } from '../assess.ts';
import { numericColumns, type DatasetName } from '../datasets/dataset-columns.ts';
import { sha256 } from '../store/store-key.ts';
import { frozen, type FrozenChart } from '../figures/frozen.ts';
import type { Frame, Freshness, PartialReport } from '../page.ts';
import type { Figure } from '../slice/figure.ts';
import type { Download, Link } from '../view.ts';
import type {
  Agency,
  Bilingual,
  Indicator,
  Measure,
  Place,
  Policy,
  SiteSettings,
  Target,
} from '../reference/reference.ts';
import { CURRENT_COLUMNS, type CurrentColumn } from '../normalize.ts';
import type { Snapshot } from '../snapshot.ts';
import { bytesOf } from '../store/store.ts';
import { height, indexRows, rows, stack, type Columns, type RowIndex } from '../table.ts';
import { periodEnd } from '../period.ts';
import { VALUE_COLUMNS, type ValueColumn } from '../indicator-value.ts';
import { writeCsv } from '../datasets/write-csv.ts';
import { histories, type Histories } from './history.ts';
import { HOME, indicatorLink, nameOf, placeIndicatorHref, placeLink } from './link.ts';
import { partialReports } from './partial.ts';
import { cityOf, isGovernment, shown, type Shown } from './shown.ts';

export interface SiteFile {
  /** Key in the site, without a leading slash. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A file and where it can be downloaded. */
export interface Offered {
  readonly download: Download;
  readonly file: SiteFile;
}

/** Some rows of a published table. */
export interface Extract {
  readonly table: DatasetName;
  readonly rows: Columns;
  /** What it is saved as. */
  readonly name: string;
  /** Where the newest one always is, below `data/`. */
  readonly lasting: string;
}

export interface OfferedExtract extends Extract {
  readonly file: SiteFile;
}

export interface Context {
  readonly snapshot: Snapshot;
  readonly assessments: readonly AssessmentRow[];
  /** Values of an indicator at a place, oldest first; by `<indicator> <place>`. */
  readonly values: RowIndex<ValueColumn>;
  /** Numbers in force, of a measure at a place, by `<measure> <place>`. */
  readonly observations: RowIndex<CurrentColumn>;
  /** The status of a target month by month, by place. */
  history(target: Target): Histories;
  readonly shown: Shown;
  /** The latest period up to as-of with a value at a place, by the place's code. */
  readonly dataMonths: ReadonlyMap<string, string>;
  /** The latest upload with a number in force, by the code of a place or of a city, and by
   * `<measure> <place>`. */
  readonly lastUploads: ReadonlyMap<string, Link>;
  /** Of a city whose newest month not all have reported, by its code. */
  readonly partial: ReadonlyMap<string, PartialReport>;
  place(code: string): Place;
  indicator(id: string): Indicator;
  /** A measure as it is defined today. */
  measure(id: string): Measure;
  policy(id: string): Policy;
  target(id: string): Target;
  agency(id: string): Agency;
  /** Adds rows of a published table as an immutable file, and under a lasting address in `data/`. */
  extract(extract: Extract): Download;
  /** Adds any bytes as an immutable file. */
  offerBytes(name: string, bytes: Uint8Array, rowCount: number): Offered;
  readonly files: Map<string, SiteFile>;
  readonly extracts: OfferedExtract[];
  /** Adds a chart: it gets a page to embed, and a picture in each language. */
  offerChart(about: Omit<Figure, 'svg'>): Figure;
  /** By id. */
  readonly charts: Map<
    string,
    { readonly figure: Figure; readonly frozen: readonly FrozenChart[] }
  >;
}

/** Returns the context of a snapshot's pages, drawn by the renderer with that hash. */
export function context(snapshot: Snapshot, renderer: string): Context {
  const { reference } = snapshot;
  const charts: Context['charts'] = new Map();
  const files = new Map<string, SiteFile>();
  const extracts: OfferedExtract[] = [];
  const prefix = reference.site.sample ? 'SAMPLE-' : '';
  const values = stack(
    VALUE_COLUMNS,
    [...snapshot.cities.values()].map((tables) => tables.values),
  );

  function offerBytes(name: string, bytes: Uint8Array, rowCount: number): Offered {
    const full = prefix + name;
    const hash = sha256(bytes);
    const path = `data/f/${hash.slice(0, 16)}/${full}`;
    const file = { path, bytes, sha256: hash };
    files.set(path, file);
    const href = `/${path}`;
    return { download: { href, name: full, bytes: bytes.length, rows: rowCount }, file };
  }

  function offerChart(about: Omit<Figure, 'svg'>): Figure {
    const { sample, base, licence } = reference.site;
    const publisher = publisherOf(reference.site);
    const drawings = frozen({ figure: about, sample, publisher, licence, base }, renderer);
    const [zh = '', en = ''] = drawings.map(({ path }) => `/${path}`);
    const figure = { ...about, svg: { zh, en } };
    if (charts.has(about.id) && charts.get(about.id)?.figure.svg.zh !== zh) {
      throw new Error(`duplicate figure: ${about.id}`);
    }
    charts.set(about.id, { figure, frozen: drawings });
    return figure;
  }

  const evidence = {
    assessments: rows(snapshot.assessments),
    values: indexRows(values, ['indicator', 'place']),
    observations: indexRows(
      stack(
        CURRENT_COLUMNS,
        [...snapshot.cities.values()].map((tables) => tables.observations),
      ),
      ['measure', 'place'],
    ),
  };
  return {
    snapshot,
    ...evidence,
    history: histories(snapshot, evidence.values),
    shown: shown(snapshot, evidence),
    dataMonths: latestPeriods(values, snapshot.asOf),
    lastUploads: lastUploads(snapshot),
    partial: partialReports(snapshot),
    place: finder('place', reference.places, (row) => row.place),
    indicator: finder('indicator', reference.indicators, (row) => row.indicator),
    measure: finder('measure', reference.measures, (row) => row.measure),
    policy: finder('policy', reference.policies, (row) => row.policy),
    target: finder('target', reference.targets, (row) => row.target),
    agency: finder('agency', reference.agencies, (row) => row.agency),
    extract: (extract) => {
      const { table, rows: columns, name, lasting } = extract;
      const csv = writeCsv(columns, numericColumns(table));
      const { download, file } = offerBytes(name, bytesOf(csv), height(columns));
      extracts.push({ ...extract, file });
      return { ...download, lasting: `/data/${lasting}` };
    },
    offerBytes,
    files,
    extracts,
    offerChart,
    charts,
  };
}

function latestPeriods(values: Columns<ValueColumn>, asOf: string): ReadonlyMap<string, string> {
  const latest = new Map<string, string>();
  for (const [i, place] of values.place.entries()) {
    const period = values.period[i] ?? '';
    const end = periodEnd(period);
    const before = latest.get(place);
    if (end <= asOf && (before === undefined || end > periodEnd(before))) latest.set(place, period);
  }
  return latest;
}

function lastUploads({ cities }: Snapshot): ReadonlyMap<string, Link> {
  const newest = new Map<string, { readonly upload: string; readonly received: string }>();
  for (const [city, { observations }] of cities) {
    for (const [i, place] of observations.place.entries()) {
      const received = observations.received[i] ?? '';
      const upload = observations.upload[i] ?? '';
      const measure = observations.measure[i] ?? '';
      for (const code of [place, city, `${measure} ${place}`]) {
        if (received > (newest.get(code)?.received ?? '')) newest.set(code, { upload, received });
      }
    }
  }
  return new Map(
    [...newest].map(([code, { upload, received }]): [string, Link] => {
      const date = received.slice(0, 10);
      return [code, { href: `/upload/${upload}/`, label: { zh: date, en: date } }];
    }),
  );
}

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

const publisherOf = ({ publisher_zh, publisher_en }: SiteSettings): Bilingual => ({
  zh: publisher_zh,
  en: publisher_en,
});

/** Returns the frame around a page. */
export function frame(
  { snapshot, partial }: Context,
  title: Bilingual,
  {
    description,
    trail = [HOME],
    unlisted = false,
    numbers = null,
    city,
  }: {
    readonly description: Bilingual;
    readonly trail?: readonly Link[];
    readonly unlisted?: boolean;
    /** How new its numbers are, where it shows some. */
    readonly numbers?: Freshness | null;
    /** The code of the city that it is about. */
    readonly city?: string;
  },
): Frame {
  const { site } = snapshot.reference;
  return {
    title,
    description,
    trail,
    publisher: publisherOf(site),
    contact: site.contact,
    licence: site.licence,
    official: site.official,
    sample: site.sample,
    unlisted,
    records: site.records,
    pictures: site.pictures ?? false,
    base: site.base,
    asOf: snapshot.asOf,
    numbers,
    partial: (city !== undefined && partial.get(city)) || null,
  };
}

/**
 * Returns the link to an indicator's page for a place: that of its own city, or where this has none,
 * that of the government which set the target.
 */
export function indicatorNear(
  context: Context,
  indicator: Indicator,
  { place, policy }: { readonly place: Place; readonly policy: Pick<Policy, 'place'> },
): Link {
  const city = cityOf(place);
  const isShown = context.shown.indicators.get(indicator.indicator)?.includes(city);
  return indicatorLink(indicator, isShown ? city : policy.place);
}

/**
 * Returns the link to an indicator at a place: to its page there, or where the place holds others or
 * has none, to that of its city.
 */
export function indicatorAt(
  context: Context,
  indicator: Indicator,
  where: { readonly place: Place; readonly policy: Policy },
): Link {
  const { place } = where.place;
  const hasOwn = context.shown.pairs.has(`${place} ${indicator.indicator}`);
  return hasOwn && !isGovernment(where.place)
    ? { href: placeIndicatorHref(place, indicator.indicator), label: nameOf(indicator) }
    : indicatorNear(context, indicator, where);
}

/** Returns the link to a place's page, or where it has none, to that of its city. */
export function placeNear(context: Context, place: Place): Link {
  const isShown = context.shown.places.has(place.place);
  const { href } = placeLink(isShown ? place : context.place(cityOf(place)));
  return { href, label: nameOf(place) };
}

/** Returns the places with a page that lie in a city or province, one level down. */
export function placesIn({ shown: { places }, snapshot }: Context, code: string): readonly Place[] {
  return snapshot.reference.places.filter(
    (place) => place.parent === code && places.has(place.place),
  );
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
