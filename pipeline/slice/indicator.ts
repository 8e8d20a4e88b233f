// What the pages of indicators show: a series against its targets, and every place.

import type { Bilingual } from '../reference/reference.ts';
import type { AssessmentView, Download, Link, TargetLine } from '../view.ts';
import type { Figure } from './figure.ts';

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
  /** Its numbers against the target steps; null without a number. */
  readonly series: Figure | null;
  readonly assessments: readonly AssessmentView[];
  /** Targets of the same government that places in it must reach, or that name no place. */
  readonly targets: readonly TargetLine[];
  /** The latest number of each place in it; null where none has reported. */
  readonly districts: Figure | null;
  /** The same places roughly where they lie; null where their positions are not known. */
  readonly tiles: Figure | null;
  /** Their series side by side; null for milestones and without two numbers. */
  readonly multiples: Figure | null;
  /** Null without a number. */
  readonly download: Download | null;
}
