// The pages for those who report: the check, its rules, the forms.

import type { Severity, Stage } from '../reading/finding.ts';
import type { Bilingual } from '../reference/reference.ts';
import type { ReporterForms } from '../view.ts';

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
