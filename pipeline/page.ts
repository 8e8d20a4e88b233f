// A page as data: where it stands, what kind it is, and the slice of the snapshot that it shows.
// Everything is computed before it gets here; a view only picks and places.

import type { Severity, Stage } from './reading/finding.ts';
import type { UploadSlice } from './receipt-view.ts';
import type { Bilingual, Place } from './reference/reference.ts';
import type { Status } from './status.ts';
import type {
  AssessmentView,
  Bar,
  BlankForm,
  Download,
  EvaluationView,
  FormView,
  GroupCount,
  JudgedPolicy,
  Link,
  Point,
  PolicyTargets,
  ReporterForms,
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
  /** Blank ones of them, to download. */
  readonly blankForms: readonly BlankForm[];
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
  /** Those who report here, with their next forms. */
  readonly reporters: readonly ReporterForms[];
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

/** The page that checks a file in the browser; it loads the reference data from a file. */
export interface CheckSlice {
  readonly rules: string;
  readonly reference: { readonly hash: string; readonly href: string };
  /** Every reporter, by the place whose name stands above them. */
  readonly places: readonly {
    readonly name: Bilingual;
    readonly reporters: readonly { readonly reporter: string; readonly name: Bilingual }[];
  }[];
}

/** Every rule of the check, by the stage that applies it. */
export interface CheckRulesSlice {
  readonly total: number;
  readonly stages: readonly {
    readonly stage: Stage;
    readonly rules: readonly RuleView[];
  }[];
}

export interface RuleView {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong; where a finding says something of its own, there stands ….  */
  readonly message: Bilingual;
  readonly hint: Bilingual;
  /** A finding of this kind, and the line of the file that it is about; null where none is recorded. */
  readonly example: {
    readonly line: string;
    readonly row: string;
    readonly message: Bilingual;
  } | null;
}

/** How to report: the forms of every reporter, by the city or province that it is in. */
export interface SubmitSlice {
  /** Where the file goes, in the publisher's words; null where it has none. */
  readonly where: Bilingual | null;
  readonly places: readonly {
    readonly place: string;
    readonly name: Bilingual;
    readonly reporters: readonly ReporterForms[];
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
  check: CheckSlice;
  'check-rules': CheckRulesSlice;
  submit: SubmitSlice;
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
