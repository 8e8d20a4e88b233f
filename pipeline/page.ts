// A page as data: where it stands, what kind it is, and the slice of the snapshot that it shows.
// Everything is computed before it gets here; a view only picks and places.

import type { Bilingual } from './reference/reference.ts';
import type { Cause, Status, StatusGroup } from './status.ts';

export type Lang = 'zh' | 'en';

/** A link to another page: the address without its language prefix, e.g. `/place/210102/`. */
export interface Link {
  readonly href: string;
  readonly label: Bilingual;
}

/** A file offered for download, at its immutable address. */
export interface Download {
  readonly href: string;
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
}

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
  readonly base: string;
  readonly asOf: string;
}

/** A number on its way to a chart and its table: drawn by `value`, written as `display`. */
export interface Point {
  readonly period: string;
  /** Last day of the period, YYYY-MM-DD. */
  readonly end: string;
  readonly value: number;
  readonly display: string;
  readonly numerator: string;
  readonly denominator: string;
  /** 初步: not every place has reported; or some parts carried over from an earlier month. */
  readonly provisional: boolean;
  /** How often the number was corrected. */
  readonly revised: number;
  /** The version of the definition; numbers of different ones do not compare. */
  readonly version: string;
}

/** A step of the target line: this much, from this date, until that one. */
export interface TargetStep {
  readonly target: string;
  readonly value: number;
  readonly display: string;
  readonly due: string;
  readonly href: string;
}

/** A bar of progress towards one target; all numbers in the indicator's unit. */
export interface Bar {
  readonly value: number;
  readonly goal: number;
  /** Where the linear pace (序时进度) stands at the latest period's end; absent without a pace. */
  readonly expected?: number;
  readonly start?: number;
  readonly max: number;
  readonly comparator: '>=' | '<=' | '=';
}

/** One target for one place, ready to be read. */
export interface AssessmentView {
  readonly target: string;
  readonly anchor: string;
  /** Where the target stands in its document. */
  readonly policy: Link;
  readonly clause: string;
  readonly statement: Bilingual;
  readonly caveat: Bilingual | null;
  /** 力争, 努力: the document only strives. */
  readonly strive: boolean;
  readonly indicator: Link;
  readonly place: Link;
  readonly goal: Bilingual;
  /** YYYY-MM-DD, '' when the document gives none. */
  readonly due: string;
  readonly standing: boolean;
  readonly milestone: boolean;
  readonly status: Status;
  readonly word: Bilingual;
  readonly plain: Bilingual;
  readonly cause: Cause | '';
  readonly note: Bilingual | null;
  readonly provisional: boolean;
  /** The number that decided: that of the due period, else the latest. */
  readonly latest: {
    readonly period: string;
    readonly display: Bilingual;
    readonly parts: Bilingual | null;
  } | null;
  readonly sentence: Bilingual;
  readonly working: readonly { readonly label: Bilingual; readonly value: Bilingual }[];
  readonly bar: Bar | null;
  readonly lead: readonly Bilingual[];
  readonly responsible: readonly Bilingual[];
}

/** A target on a list: judged for all its places together. */
export interface TargetView {
  readonly target: string;
  readonly anchor: string;
  /** The city or province whose policy it stands in. */
  readonly city: Link;
  readonly clause: string;
  readonly statement: Bilingual;
  readonly caveat: Bilingual | null;
  readonly strive: boolean;
  readonly indicator: Link;
  readonly goal: Bilingual;
  readonly due: string;
  readonly standing: boolean;
  readonly group: StatusGroup;
  /** "11 of 13 districts, 1 not applicable"; null where one place alone must reach it. */
  readonly tally: Bilingual | null;
  /** The status in the words of one place, where one place alone must reach it. */
  readonly word: Bilingual;
  readonly status: Status | null;
  readonly places: readonly {
    readonly place: Link;
    readonly status: Status;
    readonly word: Bilingual;
    readonly display: Bilingual | null;
  }[];
  readonly lead: readonly Bilingual[];
  readonly responsible: readonly Bilingual[];
}

export interface GroupCount {
  readonly group: StatusGroup;
  readonly label: Bilingual;
  readonly count: number;
}

export interface HomeSlice {
  /** Every target once, all policies together. */
  readonly total: number;
  readonly groups: readonly GroupCount[];
  readonly policies: readonly {
    readonly policy: Link;
    readonly city: Link;
    readonly date: string;
    readonly total: number;
    readonly groups: readonly GroupCount[];
  }[];
  readonly cities: readonly {
    readonly city: Link;
    readonly dataMonth: string;
    readonly groups: readonly GroupCount[];
    readonly districts: readonly Link[];
  }[];
  /** Not yet due, due within half a year, not reached. */
  readonly dueSoon: readonly TargetView[];
  readonly missed: readonly TargetView[];
}

export interface PolicySlice {
  readonly number: string;
  readonly issuer: Bilingual;
  readonly date: string;
  readonly note: Bilingual | null;
  readonly city: Link;
  readonly groups: readonly GroupCount[];
  readonly clauses: readonly {
    readonly clause: string;
    readonly title: Bilingual;
    readonly targets: readonly TargetView[];
  }[];
}

export interface IndicatorListSlice {
  readonly indicators: readonly {
    readonly name: Bilingual;
    readonly plain: Bilingual;
    readonly unit: Bilingual;
    readonly cities: readonly Link[];
  }[];
}

export interface IndicatorSlice {
  readonly name: Bilingual;
  readonly plain: Bilingual;
  readonly unit: Bilingual;
  /** The formula in words: numerator ÷ denominator × factor. */
  readonly formula: Bilingual;
  readonly city: Link;
  /** Whose series it is: the whole city, or 市本级 where governments are never summed. */
  readonly subject: Bilingual;
  /** Its observed series, oldest first. */
  readonly series: readonly Point[];
  readonly steps: readonly TargetStep[];
  /** The pace line: from the start point to the next due target. */
  readonly pace: readonly { readonly date: string; readonly value: number }[];
  readonly sentence: Bilingual;
  readonly assessments: readonly AssessmentView[];
  /** The latest number of each district, in the order of administrative codes. */
  readonly districts: readonly {
    readonly place: Link;
    /** The name and the number as a chart has room for them; an older number bears a *. */
    readonly short: Bilingual;
    readonly number: Bilingual;
    readonly period: string;
    readonly value: number | null;
    readonly display: Bilingual;
    readonly numerator: string;
    readonly denominator: string;
    readonly status: Status | null;
    readonly word: Bilingual | null;
  }[];
  /** What the districts are held against: a target of their own, or the city's for reference only. */
  readonly districtGoal: {
    readonly value: number;
    readonly display: Bilingual;
    readonly reference: boolean;
  } | null;
  readonly districtSentence: Bilingual;
  readonly download: Download;
}

export interface PlaceSlice {
  readonly code: string;
  readonly level: 'city' | 'district' | 'zone' | 'own';
  readonly city: Link;
  readonly dataMonth: string;
  readonly lastUpload: Link | null;
  readonly groups: readonly GroupCount[];
  readonly sentence: Bilingual;
  /** Targets that this place itself must reach. */
  readonly assessments: readonly AssessmentView[];
  /** City targets, for reference only: no status, in no count. */
  readonly reference: readonly {
    readonly statement: Bilingual;
    readonly indicator: Link;
    readonly goal: Bilingual;
    readonly due: string;
    readonly here: Bilingual | null;
    readonly bar: Bar | null;
  }[];
  readonly districts: readonly Link[];
  readonly download: Download;
}

export interface FindingView {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly line: string;
  readonly column: string;
  readonly value: string;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/** An accepted upload, public; or a receipt, at its unguessable address, for the sender alone. */
export interface UploadSlice {
  readonly upload: string;
  readonly accepted: boolean;
  readonly private: boolean;
  readonly reporter: Bilingual;
  readonly received: string;
  /** The sender's file name on a private receipt, a generated one elsewhere. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rules: string;
  readonly findings: readonly FindingView[];
  readonly moreFindings: number;
  readonly rows: readonly {
    readonly line: string;
    readonly place: Link;
    readonly measure: Bilingual;
    readonly period: string;
    readonly display: Bilingual;
    /** Replaced by a later upload: where to. */
    readonly replacedBy: string;
  }[];
}

export interface DatasetsSlice {
  readonly release: string;
  readonly tables: readonly {
    readonly name: string;
    readonly title: Bilingual;
    readonly description: Bilingual;
    readonly csv: Download;
    readonly json: Download;
    readonly columns: readonly {
      readonly name: string;
      readonly type: string;
      readonly title: Bilingual;
    }[];
  }[];
}

export interface MethodSlice {
  readonly rules: string;
  readonly statuses: readonly {
    readonly status: Status;
    readonly word: Bilingual;
    readonly plain: Bilingual;
    readonly when: Bilingual;
  }[];
}

export interface StatusSlice {
  readonly release: string;
  readonly asOf: string;
}

interface Slices {
  home: HomeSlice;
  policy: PolicySlice;
  'indicator-list': IndicatorListSlice;
  indicator: IndicatorSlice;
  place: PlaceSlice;
  upload: UploadSlice;
  datasets: DatasetsSlice;
  method: MethodSlice;
  status: StatusSlice;
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

/** What the renderer is handed for one page in one language. */
export interface RenderInput {
  readonly page: Page;
  readonly lang: Lang;
}
