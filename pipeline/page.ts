// A page as data: where it stands, what kind it is, and the slice of the snapshot that it shows.
// Everything is computed before it gets here; a view only picks and places.

import type { Bilingual, Place } from './reference/reference.ts';
import type { Status } from './status.ts';
import type {
  AssessmentView,
  Bar,
  Download,
  EvaluationView,
  FormView,
  GroupCount,
  JudgedPolicy,
  Link,
  Point,
  PolicyTargets,
  SeenTo,
  StatusList,
  TargetBlock,
  TargetLine,
  TargetStep,
  TargetView,
  Term,
  TimelineStep,
} from './view.ts';

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
  readonly base: string;
  readonly asOf: string;
}

/** A policy on a list. */
export interface PolicyCard {
  readonly policy: Link;
  readonly place: Link;
  readonly number: Bilingual;
  readonly date: string;
  readonly total: number;
  readonly groups: readonly GroupCount[];
}

export interface PolicyListSlice {
  readonly policies: readonly PolicyCard[];
}

export interface HomeSlice {
  /** Every target once, all policies together. */
  readonly total: number;
  readonly groups: readonly GroupCount[];
  readonly policies: readonly PolicyCard[];
  /** The provinces and cities that have a policy or numbers, each with the places in it. */
  readonly cities: readonly {
    readonly city: Link;
    readonly dataMonth: string;
    readonly groups: readonly GroupCount[];
    readonly districts: readonly Link[];
  }[];
  /** Not yet due, due within half a year, not reached. */
  readonly dueSoon: readonly PolicyTargets[];
  readonly missed: readonly PolicyTargets[];
}

export interface PolicySlice {
  readonly number: Bilingual;
  readonly issuer: Bilingual;
  readonly date: string;
  /** What our copy of the document lacks. */
  readonly note: Bilingual | null;
  readonly place: Link;
  readonly total: number;
  readonly groups: readonly GroupCount[];
  readonly statuses: readonly StatusList[];
  readonly timeline: readonly TimelineStep[];
  readonly evaluation: EvaluationView | null;
  /** Forms of the document as a whole. */
  readonly forms: readonly FormView[];
  /** The whole document, in its order, by its top sections. */
  readonly parts: readonly {
    readonly word: Bilingual;
    readonly anchor: string;
    /** The clause that is the text of the section itself. */
    readonly own: ClauseView | null;
    readonly clauses: readonly ClauseView[];
  }[];
}

export interface ClauseView {
  readonly word: Bilingual;
  readonly anchor: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly groups: readonly GroupCount[];
  /** Who has to see to all of its targets alike; null where that differs. */
  readonly seenTo: SeenTo | null;
  /** Those whose first clause this is; of a series, also those that stand here too. */
  readonly blocks: readonly TargetBlock[];
  /** The others that stand here too, but first in another clause. */
  readonly elsewhere: readonly { readonly target: Link; readonly clause: Bilingual }[];
  readonly forms: readonly FormView[];
}

export interface AgencyListSlice {
  readonly places: readonly {
    readonly place: Link;
    readonly agencies: readonly {
      readonly agency: Link;
      readonly counts: readonly { readonly role: AgencyRole; readonly count: number }[];
    }[];
  }[];
}

/** `alone`: the agency itself must reach the target. */
export type AgencyRole = 'alone' | 'lead' | 'responsible';

export interface AgencySlice {
  readonly place: Link;
  readonly total: number;
  readonly groups: readonly GroupCount[];
  readonly statuses: readonly StatusList[];
  readonly policies: readonly {
    readonly policy: Link;
    readonly roles: readonly {
      readonly role: AgencyRole;
      readonly targets: readonly TargetLine[];
    }[];
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
  /** Targets of the same government that places in it must reach, or that name no place. */
  readonly targets: readonly TargetView[];
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
  /** Null without a number. */
  readonly download: Download | null;
}

export interface PlaceSlice {
  readonly code: string;
  readonly level: Place['level'];
  /** The places it lies in, the nearest last. */
  readonly above: readonly Link[];
  readonly dataMonth: string;
  readonly lastUpload: Link | null;
  readonly groups: readonly GroupCount[];
  readonly sentence: Bilingual;
  /** Targets that this place itself must reach. */
  readonly judged: readonly JudgedPolicy[];
  /** Of its own policies, how many targets it must reach itself, and how many there are in all. */
  readonly shares: readonly {
    readonly policy: Link;
    readonly own: number;
    readonly total: number;
  }[];
  /** City targets, for reference only: no status, in no count. */
  readonly reference: readonly (Term & {
    readonly statement: Bilingual;
    readonly indicator: Link;
    readonly goal: Bilingual;
    readonly here: Bilingual | null;
    readonly bar: Bar | null;
  })[];
  /** Its policies, and those of the places it lies in. */
  readonly policies: readonly Link[];
  readonly districts: readonly Link[];
  /** Null without a number. */
  readonly download: Download | null;
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
  'policy-list': PolicyListSlice;
  policy: PolicySlice;
  'agency-list': AgencyListSlice;
  agency: AgencySlice;
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
