// What the check page and its worker say to each other.

import type { Report, Severity } from '../../pipeline/reading/finding.ts';

export type Asked =
  { readonly kind: 'open'; readonly reference: string } | (Question & { readonly kind: 'check' });

export interface Question {
  /** Answers bear it, so that those to an earlier question can be told apart. */
  readonly id: number;
  readonly file: File;
  /** Whose file it is; '' for nobody's. */
  readonly reporter: string;
  /** When it would be sent, Beijing time: YYYY-MM-DD. */
  readonly received: string;
  /** Which sheet of a workbook; left out: its only one. */
  readonly sheet?: string;
}

export type Step = 'reading' | 'converting' | 'checking';

export type Failure = 'unreadable' | 'blank-workbook' | 'no-converter';

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'step'; readonly id: number; readonly step: Step }
  | { readonly kind: 'sheets'; readonly id: number; readonly names: readonly string[] }
  | { readonly kind: 'failed'; readonly id: number; readonly why: Failure }
  | { readonly kind: 'crashed'; readonly id: number; readonly detail: string }
  | (Verdict & { readonly kind: 'checked'; readonly id: number });

export interface Verdict extends Report {
  readonly accepted: boolean;
  readonly encoding: string;
  /** How many observations were read. */
  readonly numbers: number;
  /** How many findings of each severity, those that are only counted included. */
  readonly severities: Readonly<Record<Severity, number>>;
  /** The sheet that was checked, and the CSV it became, where the file is a workbook. */
  readonly converted?: Converted;
}

export interface Converted {
  readonly sheet: string;
  /** The names of all sheets to choose from. */
  readonly names: readonly string[];
  readonly csv: Uint8Array<ArrayBuffer>;
}
