// A release in; out comes everything a site consists of, as data: its pages, the immutable files
// that they link, and the aliases that name the newest ones. Nothing is rendered or written here.

import { dataset } from './datasets/dataset.ts';
import { machineFiles } from './describing/machine-files.ts';
import { apiFiles } from './api/api-files.ts';
import { extractFiles } from './datasets/extract-files.ts';
import { describeFiles } from './datasets/describe-files.ts';
import { tableFiles } from './datasets/table-files.ts';
import type { FrozenChart } from './figures/frozen.ts';
import type { MadeFile } from './made-file.ts';
import type { Release } from './store/log.ts';
import type { Page } from './page.ts';
import type { ReporterForms, TargetView } from './view.ts';
import { catalogPage } from './pages/catalog.ts';
import { packages } from './packaging/packages.ts';
import { clausePages } from './pages/clause.ts';
import { context, type Context, type SiteFile } from './pages/context.ts';
import { checkPage, checkRulesPage, sendPage } from './pages/check.ts';
import { aboutPage } from './pages/about.ts';
import { agencyListPage, agencyPage } from './pages/agency.ts';
import { agenciesNamed, placesAbove } from './pages/shown.ts';
import { datasetPage } from './pages/dataset.ts';
import { elderHomePage, elderPlacePage, elderPolicyPage } from './pages/elder.ts';
import { compareListPage, comparePages } from './pages/compare.ts';
import { glossaryPage } from './pages/glossary.ts';
import { embedPage } from './pages/embed.ts';
import { homePage } from './pages/home.ts';
import { indicatorPage } from './pages/indicator.ts';
import { newestChanges } from './pages/newest-changes.ts';
import { noticePage } from './pages/notice.ts';
import { placeIndicatorPages } from './pages/place-indicator.ts';
import { placePage } from './pages/place.ts';
import { indicatorListPage, methodPage, notFoundPage, statusPage } from './pages/plain.ts';
import { policyListPage } from './pages/policy-list.ts';
import { policyPage } from './pages/policy.ts';
import { searchIndex, searchPage } from './pages/search.ts';
import { submitPage } from './pages/submit.ts';
import { targetListPages } from './pages/target-list.ts';
import { reporterForms } from './pages/templates.ts';
import { targetPage } from './pages/target.ts';
import { targetView } from './pages/target-view.ts';
import { annotatedCopy, receiptPage, type StoredFile } from './pages/receipt.ts';
import { uploadPages } from './pages/upload.ts';
import { receiptFile, RECEIPT_SCHEMA_FILE } from './receipt-file.ts';
import type { Place } from './reference/reference.ts';
import { partition } from './table.ts';

export interface Plan {
  /** Leaves before the pages that link them, home last. */
  readonly pages: readonly Page[];
  /** Files that stand beside the pages they belong to, and what describes them. */
  readonly beside: readonly SiteFile[];
  /** Files that the store keeps, copied beside private pages. */
  readonly copies: readonly StoredFile[];
  /** Files whose address contains their hash: written once, never changed. */
  readonly immutable: readonly SiteFile[];
  /** Such files that are made only where they are absent. */
  readonly parts: readonly MadeFile[];
  /** Charts as pictures, written once like those, and drawn only then. */
  readonly frozen: readonly FrozenChart[];
  /** Files under a lasting address that name the newest release. */
  readonly aliases: readonly MadeFile[];
}

/** Returns the plan of a release's site, drawn by the renderer with that hash. */
export function plan({ snapshot, receipts }: Release, renderer: string): Plan {
  const ctx = context(snapshot, renderer);
  const files = tableFiles(ctx);
  const targets = new Map(
    snapshot.reference.targets.map((target) => [target.target, targetView(ctx, target)]),
  );
  const forms = reporterForms(ctx);
  const local = [...snapshot.cities.keys()].flatMap((city) =>
    cityPages(ctx, city, { targets, forms }),
  );
  const search = searchIndex(ctx);
  const home = homePage(ctx, { targets, changes: newestChanges(local), search });
  const pages: Page[] = [
    ...receipts.map((stored) => receiptPage(ctx, stored)),
    ...local,
    ...targetPages(ctx, targets, local),
    ...policyPages(ctx, targets),
    ...targetListPages(ctx, targets),
    policyListPage(ctx, targets),
    ...agenciesNamed(snapshot.reference).map((agency) => agencyPage(ctx, agency, targets)),
    agencyListPage(ctx),
    indicatorListPage(ctx),
    submitPage(ctx, forms),
    checkRulesPage(ctx),
    checkPage(ctx),
    sendPage(ctx),
    methodPage(ctx),
    notFoundPage(ctx),
    ...files.map((file) => datasetPage(ctx, file)),
    catalogPage(ctx, files),
    searchPage(ctx, search),
    statusPage(ctx),
    compareListPage(ctx),
    glossaryPage(ctx),
    aboutPage(ctx),
    elderHomePage(ctx, home),
    home,
  ];
  const charts = [...ctx.charts.values()];
  const aliases = [
    ...extractFiles(ctx),
    ...apiFiles(ctx, files),
    ...packages(ctx, files),
    ...machineFiles(ctx, { files, pages }),
    ...describeFiles(ctx, files),
  ];
  const answers = pages.filter((page) => page.kind === 'upload');
  return {
    pages: [...charts.map(({ figure }) => embedPage(ctx, figure)), ...pages],
    beside: [RECEIPT_SCHEMA_FILE, ...answers.map((page) => receiptFile(page, snapshot))],
    copies: receipts.flatMap(annotatedCopy),
    immutable: [...ctx.files.values()],
    parts: files.map(({ parquet }) => parquet),
    frozen: charts.flatMap(({ frozen }) => frozen),
    aliases,
  };
}

type Targets = ReadonlyMap<string, TargetView>;

interface Shared {
  readonly targets: Targets;
  readonly forms: readonly ReporterForms[];
}

/** Returns what belongs to a city or province: its uploads, indicators and places. */
function cityPages(ctx: Context, code: string, { targets, forms }: Shared): readonly Page[] {
  const { snapshot, shown } = ctx;
  const tables = snapshot.cities.get(code);
  if (!tables) return [];
  const city = ctx.place(code);
  const values = dataset('values', snapshot, code);
  const byIndicator = partition(values, 'indicator');
  const byPlace = partition(values, 'place');
  return [
    ...uploadPages(ctx, code, tables),
    ...snapshot.reference.indicators
      .filter(({ indicator }) => shown.indicators.get(indicator)?.includes(code))
      .map((indicator) => {
        const own = byIndicator.get(indicator.indicator) ?? {};
        return indicatorPage(ctx, indicator, { city, values: own, targets });
      }),
    ...comparePages(ctx, city),
    ...placesOf(ctx, code).flatMap((place) =>
      snapshot.reference.indicators
        .filter(({ indicator }) => shown.pairs.has(`${place.place} ${indicator}`))
        .flatMap((indicator) => placeIndicatorPages(ctx, place, indicator)),
    ),
    ...placesOf(ctx, code).flatMap((place) => {
      const page = placePage(ctx, place, { values: byPlace.get(place.place) ?? {}, forms });
      const elder = elderPlacePage(ctx, place, page);
      return [noticePage(ctx, elder), elder, page];
    }),
  ];
}

/** Returns the places with a page whose numbers are a city's, itself last. */
function placesOf({ snapshot, shown }: Context, code: string): readonly Place[] {
  const { places } = snapshot.reference;
  const homeOf = (place: Place): string | undefined =>
    [...placesAbove(places, place), place].findLast((one) => snapshot.cities.has(one.place))?.place;
  return places
    .filter((place) => shown.places.has(place.place) && homeOf(place) === code)
    .toSorted((a, b) => Number(a.place === code) - Number(b.place === code));
}

/** Returns the pages of all targets; they show charts that stand on pages of indicators. */
function targetPages(ctx: Context, targets: Targets, local: readonly Page[]): readonly Page[] {
  const charts = new Map(
    local.flatMap((page) => (page.kind === 'indicator' ? [[page.path, page.slice] as const] : [])),
  );
  return ctx.snapshot.reference.targets.flatMap((target) => {
    const view = targets.get(target.target);
    const chart = view && charts.get(view.indicator.href);
    const { series = null, districts = null } = chart ?? {};
    return view ? [targetPage(ctx, target, { view, series, districts })] : [];
  });
}

/** Returns the page of each policy after those of its clauses. */
function policyPages(ctx: Context, targets: Targets): readonly Page[] {
  const { reference } = ctx.snapshot;
  const rowsOf = partition(dataset('assessments', ctx.snapshot), 'policy');
  return reference.policies.flatMap((policy) => {
    const own = reference.targets
      .filter((target) => target.policy === policy.policy)
      .flatMap((target) => targets.get(target.target) ?? []);
    const assessments = rowsOf.get(policy.policy) ?? {};
    const page = policyPage(ctx, policy, { targets: own, assessments });
    const elder = elderPolicyPage(ctx, page, own);
    return [...clausePages(ctx, policy, own), noticePage(ctx, elder), elder, page];
  });
}
