// What the page of a place shows: its targets, and those of its city for reference.

import type { Bilingual, Place } from '../reference/reference.ts';
import type {
  Bar,
  Download,
  GroupCount,
  JudgedPolicy,
  Link,
  ReporterForms,
  Term,
} from '../view.ts';

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
    readonly target: Link;
    /** The indicator at this place. */
    readonly indicator: Link;
    readonly goal: Bilingual;
    readonly here: Bilingual | null;
    readonly bar: Bar | null;
  })[];
  /** Its policies, and those of the places it lies in. */
  readonly policies: readonly Link[];
  readonly districts: readonly Link[];
  /** Every indicator that it has a page for. */
  readonly indicators: readonly Link[];
  /** The other districts of its city, each to the page where the two stand side by side. */
  readonly compare: readonly Link[];
  /** Null without a number. */
  readonly download: Download | null;
  /** Those who report here, with their next forms. */
  readonly reporters: readonly ReporterForms[];
}
