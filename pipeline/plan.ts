// A release in; out comes everything a site consists of, as data: its pages, the immutable files
// that they link, and the aliases that name the newest ones. Nothing is rendered or written here.

import { DATASET_NAMES } from './datasets/dataset-columns.ts';
import { dataset } from './datasets/dataset.ts';
import { describeFiles, type TableFile } from './datasets/describe-files.ts';
import type { Release } from './store/log.ts';
import type { Page, TargetView } from './page.ts';
import { cityOf, context, type Context, type SiteFile } from './pages/context.ts';
import { homePage } from './pages/home.ts';
import { indicatorPage } from './pages/indicator.ts';
import { placePage } from './pages/place.ts';
import {
  datasetsPage,
  indicatorListPage,
  methodPage,
  notFoundPage,
  statusPage,
} from './pages/plain.ts';
import { policyPage } from './pages/policy.ts';
import { targetView } from './pages/target-view.ts';
import { receiptPage, uploadPages } from './pages/upload.ts';
import type { Indicator } from './reference/reference.ts';
import { partition } from './table.ts';
import { tableBytes } from './datasets/table-bytes.ts';

export interface Plan {
  /** Leaves before the pages that link them, home last. */
  readonly pages: readonly Page[];
  /** Files whose address contains their hash: written once, never changed. */
  readonly immutable: readonly SiteFile[];
  /** Files under a lasting address that name the newest release. */
  readonly aliases: readonly SiteFile[];
}

/** Returns the plan of a release's site. */
export function plan({ snapshot, returned }: Release): Plan {
  const ctx = context(snapshot);
  const files = DATASET_NAMES.map((name) => tableFile(ctx, name));
  const targets = new Map(
    snapshot.reference.targets.map((target) => [target.target, targetView(ctx, target)]),
  );
  const shown = indicatorsShown(ctx);
  const pages: Page[] = [
    ...returned.map((stored) => receiptPage(ctx, stored)),
    ...[...snapshot.cities.keys()].flatMap((city) => cityPages(ctx, city, shown)),
    ...policyPages(ctx, targets),
    indicatorListPage(ctx, shown),
    methodPage(ctx),
    notFoundPage(ctx),
    datasetsPage(ctx, files),
    statusPage(ctx),
    homePage(ctx, targets),
  ];
  const aliases = describeFiles(ctx, files);
  return { pages, immutable: [...ctx.files.values()], aliases };
}

function tableFile(ctx: Context, name: TableFile['name']): TableFile {
  const { csv, json, rows } = tableBytes(name, ctx.snapshot);
  return {
    name,
    csv: ctx.offerBytes(`${name}.csv`, csv, rows),
    json: ctx.offerBytes(`${name}.json`, json, rows),
  };
}

interface Shown {
  readonly indicator: Indicator;
  readonly cities: readonly string[];
}

/** Returns the indicators that have a page, and in which cities: a number or a target is there. */
function indicatorsShown(ctx: Context): readonly Shown[] {
  const { reference, cities } = ctx.snapshot;
  const pairs = new Set([
    ...reference.targets.map(
      (target) => `${target.indicator} ${cityOf(ctx.place(ctx.policy(target.policy).place))}`,
    ),
    ...ctx.values.keys.map((key) => {
      const [indicator = '', place = ''] = key.split(' ');
      return `${indicator} ${cityOf(ctx.place(place))}`;
    }),
  ]);
  return reference.indicators.map((indicator) => ({
    indicator,
    cities: [...cities.keys()].filter((city) => pairs.has(`${indicator.indicator} ${city}`)),
  }));
}

function cityPages(ctx: Context, code: string, shown: readonly Shown[]): readonly Page[] {
  const { snapshot } = ctx;
  const tables = snapshot.cities.get(code);
  if (!tables) return [];
  const city = ctx.place(code);
  const values = dataset('values', snapshot, code);
  const byIndicator = partition(values, 'indicator');
  const byPlace = partition(values, 'place');
  const places = snapshot.reference.places.filter(
    (place) =>
      place.parent === code && (place.level === 'district' || ctx.dataMonths.has(place.place)),
  );
  return [
    ...uploadPages(ctx, tables),
    ...shown
      .filter(({ cities }) => cities.includes(code))
      .map(({ indicator }) => {
        const own = byIndicator.get(indicator.indicator) ?? {};
        return indicatorPage(ctx, indicator, { city, values: own });
      }),
    ...[...places, city].map((place) => placePage(ctx, place, byPlace.get(place.place) ?? {})),
  ];
}

function policyPages(ctx: Context, targets: ReadonlyMap<string, TargetView>): readonly Page[] {
  const { reference } = ctx.snapshot;
  return reference.policies.map((policy) => {
    const own = reference.targets.filter((target) => target.policy === policy.policy);
    return policyPage(
      ctx,
      policy,
      own.flatMap((target) => targets.get(target.target) ?? []),
    );
  });
}
