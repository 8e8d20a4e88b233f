// A page as data: where it stands, what kind it is, and the slice of the snapshot that it shows.
// Everything is computed before it gets here; a view only picks and places.

import type { UploadSlice } from './receipt-view.ts';
import type { Bilingual } from './reference/reference.ts';
import type { AboutSlice, MethodSlice, StatusSlice } from './slice/about.ts';
import type { AgencyListSlice, AgencySlice } from './slice/agency.ts';
import type { DatasetSlice, DatasetsSlice } from './slice/dataset.ts';
import type { ElderHomeSlice, ElderTargetsSlice } from './slice/elder.ts';
import type { CompareListSlice, CompareSlice, GlossarySlice } from './slice/explain.ts';
import type { HomeSlice, PolicyListSlice } from './slice/home.ts';
import type { IndicatorListSlice, IndicatorSlice } from './slice/indicator.ts';
import type { NoticeSlice } from './slice/notice.ts';
import type { EmbedSlice, Figure } from './slice/figure.ts';
import type { PlaceSlice } from './slice/place.ts';
import type { PlaceIndicatorSlice, PlaceReportsSlice } from './slice/place-indicator.ts';
import type { PolicySlice } from './slice/policy.ts';
import type { CheckRulesSlice, CheckSlice, SubmitSlice } from './slice/report.ts';
import type { ClauseSlice, TargetSlice } from './slice/target.ts';
import type { SearchSlice } from './slice/search.ts';
import type { TargetListSlice } from './slice/target-list.ts';
import type { Link } from './view.ts';

export type Lang = 'zh' | 'en';

/** What every page carries around its slice. */
export interface Frame {
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** The way here from home, home first, this page left out. */
  readonly trail: readonly Link[];
  readonly publisher: Bilingual;
  readonly contact: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly official: boolean;
  /** Invented data: a banner stands on the page, `noindex` in its head. */
  readonly sample: boolean;
  /** Not to be listed by search engines, whatever the data. */
  readonly unlisted: boolean;
  readonly records: readonly string[];
  /** Whether there are pictures to be linked. */
  readonly pictures: boolean;
  readonly base: string;
  readonly asOf: string;
  /** How new the page's numbers are; null where it shows none. */
  readonly numbers: Freshness | null;
  /** Who is missing from the newest month of the page's city; null where nobody is, or of no city. */
  readonly partial: PartialReport | null;
}

export interface Freshness {
  /** The newest period that has a number. */
  readonly month: string;
  /** The last upload that contributed, by its date; null where all came without one. */
  readonly upload: Link | null;
}

/** A month that only some of those who owe its numbers have reported. */
export interface PartialReport {
  readonly month: string;
  readonly expected: number;
  /** Development zones are among those who owe. */
  readonly zones: boolean;
  readonly missing: readonly Link[];
}

interface Slices {
  home: HomeSlice;
  'target-list': TargetListSlice;
  'policy-list': PolicyListSlice;
  policy: PolicySlice;
  target: TargetSlice;
  clause: ClauseSlice;
  'agency-list': AgencyListSlice;
  agency: AgencySlice;
  'indicator-list': IndicatorListSlice;
  indicator: IndicatorSlice;
  place: PlaceSlice;
  'elder-home': ElderHomeSlice;
  'elder-targets': ElderTargetsSlice;
  notice: NoticeSlice;
  'compare-list': CompareListSlice;
  compare: CompareSlice;
  glossary: GlossarySlice;
  about: AboutSlice;
  'place-indicator': PlaceIndicatorSlice;
  'place-reports': PlaceReportsSlice;
  upload: UploadSlice;
  dataset: DatasetSlice;
  datasets: DatasetsSlice;
  method: MethodSlice;
  check: CheckSlice;
  send: CheckSlice;
  'check-rules': CheckRulesSlice;
  submit: SubmitSlice;
  search: SearchSlice;
  status: StatusSlice;
  embed: EmbedSlice;
  'not-found': Record<string, never>;
}

export type PageKind = keyof Slices;

/** One page in both languages: `/place/210102/` and `/en/place/210102/`. */
export type Page = {
  readonly [Kind in PageKind]: {
    readonly kind: Kind;
    /** The Chinese address, with a slash at both ends. */
    readonly path: string;
    readonly frame: Frame;
    readonly slice: Slices[Kind];
  };
}[PageKind];

/** A page of one kind. */
export type PageOf<Kind extends PageKind> = Extract<Page, { readonly kind: Kind }>;

/** What the renderer is handed for one page in one language. */
export interface RenderInput {
  readonly page: Page;
  readonly lang: Lang;
}

/** What the renderer is handed for the picture of one figure in one language. */
export interface DrawInput extends Pick<Frame, 'sample' | 'publisher' | 'licence' | 'base'> {
  readonly figure: Omit<Figure, 'svg'>;
  readonly lang: Lang;
}
