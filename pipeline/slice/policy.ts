// What the page of a policy shows: the document's outline, its targets, where they stand.

import type { Bilingual } from '../reference/reference.ts';
import type { Figure } from './figure.ts';
import type {
  BlankForm,
  Download,
  EvaluationView,
  FormView,
  GroupCount,
  Link,
  StatusList,
  TargetBlock,
  TimelineStep,
} from '../view.ts';

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
  /** Its due dates at a glance; null where no target has one. */
  readonly dates: Figure | null;
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
  /** How its targets are judged, to download. */
  readonly download: Download | null;
}

export interface ClauseView {
  readonly word: Bilingual;
  readonly anchor: string;
  /** The page of the clause. */
  readonly href: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly groups: readonly GroupCount[];
  /** Those whose first clause this is; of a series, also those that stand here too. */
  readonly blocks: readonly TargetBlock[];
  /** The others that stand here too, but first in another clause. */
  readonly elsewhere: readonly { readonly target: Link; readonly clause: Bilingual }[];
  readonly forms: readonly FormView[];
}
