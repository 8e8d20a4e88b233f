// The reference data as the stages use them: what `loadReference` returns and nothing re-checks.

import type { ReferenceRow } from './reference-columns.ts';

export type Place = ReferenceRow<'places'>;
export type Agency = ReferenceRow<'agencies'>;
/** `measures` are those of all its forms, joined by `;`, each once. */
export type Reporter = ReferenceRow<'reporters'> & { readonly measures: string };
export type Form = ReferenceRow<'forms'>;
export type FormMeasure = ReferenceRow<'form-measures'>;
export type Measure = ReferenceRow<'measures'>;
export type Indicator = ReferenceRow<'indicators'>;
export type Target = ReferenceRow<'targets'> & { readonly policy: string };

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** One document, `data/policies/<policy>/policy.json`. */
export interface Policy {
  readonly policy: string;
  /** The document's number (文号), or a short remark in its place. */
  readonly number: string;
  /** Only where `number` is a remark that English readers need in English. */
  readonly number_en?: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly issuer_zh: string;
  readonly issuer_en: string;
  /** The date it was issued, YYYY-MM-DD; pace starts here unless a target says otherwise. */
  readonly date: string;
  readonly place: string;
  /** The outline of the whole document, in its order and in our own words. */
  readonly clauses: readonly {
    readonly clause: string;
    readonly title_zh: string;
    readonly title_en: string;
    readonly summary_zh: string;
    readonly summary_en: string;
  }[];
  /** What our copy of the document lacks, or whatever else a reader must know. */
  readonly note_zh: string;
  readonly note_en: string;
  readonly evaluation?: Evaluation;
}

/** How a policy's pilots are marked; null where the document does not say it. */
export interface Evaluation {
  readonly rounds: readonly {
    /** The measure that holds the round's score. */
    readonly measure: string;
    /** YYYY-MM-DD */
    readonly held_by: string;
    /** Decimal; the weights of all rounds add up to 1. */
    readonly weight: string | null;
  }[];
  /** The highest score there is, a decimal. */
  readonly scale: string | null;
  /** The score from which a pilot passes, a decimal. */
  readonly pass_mark: string | null;
}

/** `data/site.json`. */
export interface SiteSettings {
  readonly publisher_zh: string;
  readonly publisher_en: string;
  readonly contact: string;
  /** The licence of the published data: SPDX id or name, and where it stands. Required. */
  readonly licence: { readonly name: string; readonly url: string };
  /** Where the site is reached, e.g. https://example.org, without a slash at the end. */
  readonly base: string;
  /** Whether the publisher is the government office in charge. */
  readonly official: boolean;
  /** Whether the data are invented: marks every page, table and file name. */
  readonly sample: boolean;
  /** Record numbers (ICP备案 and the like) shown in the footer. */
  readonly records: readonly string[];
  /** Where reporters send their files, in a sentence or two; without English, the Chinese. */
  readonly submit_zh?: string;
  readonly submit_en?: string;
  /** The as-of date, YYYY-MM-DD; absent: the last complete month. */
  readonly as_of?: string;
  /** Whether pictures are drawn after publishing, and linked by the pages. */
  readonly pictures?: boolean;
  /** Counts of persons from 1 up to below this are not published; 0: all are. Absent: 5. */
  readonly suppress_below?: number;
}

export interface Reference {
  readonly places: readonly Place[];
  readonly agencies: readonly Agency[];
  readonly reporters: readonly Reporter[];
  readonly forms: readonly Form[];
  readonly formMeasures: readonly FormMeasure[];
  readonly measures: readonly Measure[];
  readonly indicators: readonly Indicator[];
  readonly policies: readonly Policy[];
  readonly targets: readonly Target[];
  readonly allocations: readonly ReferenceRow<'allocations'>[];
  readonly schedules: readonly ReferenceRow<'schedules'>[];
  /** Every list that a target names; one without rows in `lists` is not given by its document. */
  readonly listNames: readonly ReferenceRow<'list-names'>[];
  readonly lists: readonly ReferenceRow<'lists'>[];
  readonly tiles: readonly ReferenceRow<'tiles'>[];
  readonly site: SiteSettings;
  /** SHA-256 of all of the above. */
  readonly hash: string;
}
