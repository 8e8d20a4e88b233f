// What a page shows of one target, one number, one file: the pieces that its slice is made of.

import type { Bilingual } from './reference/reference.ts';
import type { Deadline } from './templating/due.ts';
import type { Status, StatusGroup } from './status.ts';

/** A link to another page: the address without its language prefix, e.g. `/place/210102/`. */
export interface Link {
  readonly href: string;
  readonly label: Bilingual;
}

/** A file offered for download, at its immutable address. */
export interface Download {
  readonly href: string;
  /** Where the newest one always is. */
  readonly lasting?: string;
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
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
  /** '' where it has no date. */
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

/** A measure that somebody would have to report before a target can be judged. */
export interface WantedMeasure {
  readonly part: 'measure' | 'numerator' | 'denominator' | 'milestone';
  readonly name: Bilingual;
  readonly unit: Bilingual;
  /** Which books know it; null where nobody has said. */
  readonly source: Bilingual | null;
}

/** One target for one place, ready to be read. */
export interface AssessmentView extends Term {
  readonly target: string;
  /** Where it stands on the page of a place or an indicator. */
  readonly anchor: string;
  /** The page of the target. */
  readonly href: string;
  /** Where it is shown how the status was worked out. */
  readonly working: string;
  /** Where the target stands in its document. */
  readonly policy: Link;
  readonly statement: Bilingual;
  readonly caveat: Bilingual | null;
  /** 力争, 努力: the document only strives. */
  readonly strive: boolean;
  readonly indicator: Link;
  readonly place: Link;
  /** Null for a completed milestone. */
  readonly goal: Bilingual | null;
  readonly milestone: boolean;
  readonly status: Status;
  readonly word: Bilingual;
  readonly plain: Bilingual;
  /** Beside the word: its cause, what came later, 初步. */
  readonly remarks: readonly Bilingual[];
  readonly latest: DecidingNumber | null;
  readonly sentence: Bilingual;
  readonly bar: Bar | null;
}

/** The number that decided: that of the due period, else the latest. */
export interface DecidingNumber {
  /** '' for a completed milestone, which is told by its day. */
  readonly period: string;
  readonly display: Bilingual;
  readonly parts: Bilingual | null;
}

/** When a target must be reached. */
export interface Term {
  readonly when: 'by' | 'each-year' | 'standing';
  /** YYYY-MM-DD, of a yearly target that of the year it is judged for; '' when there is none. */
  readonly due: string;
}

/** Where a target stands: the status of the one place that must reach it, or the group of all. */
export interface Standing {
  readonly group: StatusGroup;
  /** Null where several places must reach it. */
  readonly status: Status | null;
  readonly word: Bilingual;
  /** Beside the word: its cause, what came later, 初步. */
  readonly remarks: readonly Bilingual[];
}

/** Months in which a target stood alike, YYYY-MM. */
export interface HistorySpell extends Standing {
  readonly from: string;
  readonly to: string;
  /** How many places had met it at its end; null where one place alone must reach it. */
  readonly tally: Bilingual | null;
}

/** Whether the document binds, expects or only strives. */
export type Strength = 'binding' | 'expected' | 'strive';

/** Some targets that are in one group. */
export interface StatusList {
  readonly group: StatusGroup;
  readonly label: Bilingual;
  readonly targets: readonly Link[];
}

/** A place's targets under one policy that stand alike. */
export interface JudgedBlock {
  /** Null for what a group does not tell: due soon, earlier years. */
  readonly group: StatusGroup | null;
  readonly label: Bilingual;
  readonly open: boolean;
  readonly assessments: readonly AssessmentView[];
}

/** A place's targets under one policy. */
export interface JudgedPolicy {
  readonly policy: Link;
  readonly anchor: string;
  readonly groups: readonly GroupCount[];
  readonly blocks: readonly JudgedBlock[];
}

/** A target in one line, linked to its page. */
export interface TargetLine extends Term, Standing {
  readonly target: Link;
  /** Where it stands on the page of its policy. */
  readonly anchor: string;
  readonly strength: Strength;
  /** How many places have met it; null where one place alone must reach it. */
  readonly tally: Bilingual | null;
  readonly latest: Bilingual | null;
  /** Null for a milestone. */
  readonly goal: Bilingual | null;
}

/** Another target of the same indicator. */
export interface Sibling extends Term {
  /** Document and clause. */
  readonly target: Link;
  readonly scope: Bilingual;
  /** Null for a milestone. */
  readonly goal: Bilingual | null;
}

/** A target judged for all its places together. */
export interface TargetView extends Term, Standing {
  readonly target: string;
  /** Where it stands on the page of its policy. */
  readonly anchor: string;
  readonly href: string;
  /** Where the target stands in its document. */
  readonly policy: Link;
  readonly clause: Bilingual;
  /** The same asked of the same ones for several dates; '' for a target alone. */
  readonly series: string;
  readonly statement: Bilingual;
  readonly caveat: Bilingual | null;
  /** The sign that our copy of the document has lost, '' for none. */
  readonly restored: string;
  readonly strength: Strength;
  /** Who must reach it. */
  readonly scope: Bilingual;
  readonly indicator: Link;
  /** Null for a milestone. */
  readonly goal: Bilingual | null;
  /** "11 of 13 districts, 1 not applicable"; null where one place alone must reach it. */
  readonly tally: Bilingual | null;
  /** Null where several places must reach it. */
  readonly latest: DecidingNumber | null;
  readonly places: readonly {
    /** Leads to the indicator at the place. */
    readonly place: Link;
    readonly status: Status;
    readonly word: Bilingual;
    readonly remarks: readonly Bilingual[];
    readonly display: Bilingual | null;
  }[];
  readonly lead: readonly Link[];
  readonly responsible: readonly Link[];
  readonly siblings: readonly Sibling[];
  /** At how many of its places nobody is asked to report. */
  readonly unasked: number;
  /** The document does not name its places. */
  readonly unlisted: boolean;
  /** Empty where somebody is asked at every place, and the places are known. */
  readonly wanted: readonly WantedMeasure[];
}

/** Targets of one series that stand in one clause, by date. */
export interface SeriesView {
  readonly indicator: Link;
  readonly scope: Bilingual;
  readonly strength: Strength;
  readonly rows: readonly {
    readonly line: TargetLine;
    /** Null where it stands here first; else where it does. */
    readonly elsewhere: Bilingual | null;
  }[];
}

/** A target, or a series of them. */
export type TargetBlock =
  | { readonly kind: 'target'; readonly line: TargetLine }
  | { readonly kind: 'series'; readonly series: SeriesView };

/** A form that a document attaches. */
export interface FormView {
  readonly form: string;
  readonly name: Bilingual;
  readonly measures: number;
}

export interface GroupCount {
  readonly group: StatusGroup;
  readonly label: Bilingual;
  readonly count: number;
}

/** Targets that fall due together; those without a date of their own come last. */
export interface TimelineStep extends Term {
  readonly passed: boolean;
  readonly groups: readonly GroupCount[];
  readonly targets: readonly TargetLine[];
}

/** How a policy's pilots are marked, and their marks; null where the document does not say it. */
export interface EvaluationView {
  readonly rounds: readonly {
    readonly name: Bilingual;
    readonly heldBy: string;
    readonly weight: string | null;
  }[];
  readonly scale: string | null;
  readonly passMark: string | null;
  readonly pilots: readonly {
    readonly place: Link;
    readonly rounds: readonly (string | null)[];
    readonly score: string | null;
    readonly passed: boolean | null;
  }[];
}

/** Some of a policy's targets. */
export interface PolicyTargets {
  readonly policy: Link;
  readonly targets: readonly TargetLine[];
}

/** A form to fill in: for spreadsheets that open CSV, and as a workbook with lists to choose from. */
export interface FormFiles {
  readonly csv: Download;
  readonly xlsx: Download;
}

/** A form that a document asks for, without a place yet. */
export interface BlankForm extends FormFiles {
  readonly name: Bilingual;
}

/** The forms that wait for a reporter. */
export interface ReporterForms {
  readonly reporter: string;
  /** The code of its place. */
  readonly place: string;
  readonly name: Bilingual;
  /** The oldest month first; empty where nothing is owed. */
  readonly forms: readonly (FormFiles & {
    readonly period: string;
    readonly deadlines: readonly Deadline[];
  })[];
}
