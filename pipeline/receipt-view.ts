// What the page of an upload shows: the answer to it, what was found, what it changed and reported.

import type { Severity } from './reading/finding.ts';
import type { Bilingual } from './reference/reference.ts';
import type { Download, Link } from './view.ts';

export interface FindingView {
  readonly code: string;
  readonly severity: Severity;
  readonly line: string;
  readonly column: string;
  readonly value: string;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/** All findings of one code. */
export interface FindingGroupView {
  readonly code: string;
  readonly severity: Severity;
  /** How many there are, those not listed included. */
  readonly count: number;
  /** What all of them say; null where they differ. */
  readonly message: Bilingual | null;
  readonly hint: Bilingual | null;
  readonly findings: readonly FindingView[];
}

/** What an upload changed in the published values, and where that leaves the targets. */
export interface ChangedView {
  /** Values that had been there before, and those that decide on a target today; at most a hundred. */
  readonly values: readonly {
    readonly indicator: Link;
    readonly place: Bilingual;
    readonly period: string;
    /** Null where there was none before, or is none any more. */
    readonly before: Bilingual | null;
    readonly after: Bilingual | null;
    readonly targets: readonly { readonly target: Link; readonly word: Bilingual }[];
  }[];
  /** How many more there are of those. */
  readonly more: number;
  /** How many values it was the first to bring, apart from those listed. */
  readonly fresh: number;
}

/** An accepted upload, public; or a receipt, at its unguessable address, for the sender alone. */
export interface UploadSlice {
  readonly upload: string;
  readonly accepted: boolean;
  readonly private: boolean;
  readonly reporter: Bilingual;
  readonly reporterId: string;
  readonly received: string;
  /** The sender's file name on a private receipt, a generated one elsewhere. */
  readonly name: string;
  readonly sha256: string;
  /** Null where it holds a number that is withheld, as its hash is ''. */
  readonly bytes: number | null;
  /** How its bytes were read as text, on a private receipt; '' elsewhere. */
  readonly encoding: string;
  readonly rules: string;
  /** Accepted or returned, and what that means. */
  readonly sentence: Bilingual;
  readonly observations: number;
  /** How many findings of each severity, those not listed included. */
  readonly severities: Readonly<Record<Severity, number>>;
  readonly groups: readonly FindingGroupView[];
  /** The sender's own rows with the findings beside them; null where there is no such file. */
  readonly annotated: Download | null;
  /** When and why it was taken back; null where it still counts. */
  readonly withdrawn: { readonly day: string; readonly sentence: Bilingual } | null;
  /** Null on a private receipt. */
  readonly changed: ChangedView | null;
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
