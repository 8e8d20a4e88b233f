// What the pages of indicators show: a series against its targets, and every place.

import type { Bilingual } from '../reference/reference.ts';
import type { Status } from '../status.ts';
import type { AssessmentView, Download, Link, Point, TargetStep, TargetView } from '../view.ts';

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
