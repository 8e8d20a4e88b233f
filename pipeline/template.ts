// What a reporter is asked for in; out comes the form that a clerk fills in: one row per place,
// measure and period, names, codes and last numbers written already, so that only the number is left
// to type. What it looks like as a file is decided in templating/.

import { measureOf } from './measure.ts';
import type { Measure, Place, Reference } from './reference/reference.ts';
import { duePeriod, isAsked } from './templating/due.ts';
import { noteLines } from './templating/note.ts';
import type { Previous, PreviousFinder } from './templating/previous.ts';

export interface TemplateOrder {
  /** What stands above the table. */
  readonly title: string;
  /** Ids of measures, in the order of the form. */
  readonly measures: readonly string[];
  /** Codes of the places that are reported for. */
  readonly places: readonly string[];
  /** `2023-08`, `2023-Q3` or `2023`; longer periods that end on the same day are asked for too. */
  readonly periods: readonly string[];
  /** Finds what is in force; absent where no published data are at hand. */
  readonly previous?: PreviousFinder;
  /** A form is filled in whole: of what is reported more often, the last period is asked for. */
  readonly whole?: boolean;
}

export interface Template {
  /** Above the table: whose it is, and for when. */
  readonly title: string;
  readonly rows: readonly TemplateRow[];
  /** Below the table, a sentence or two each. */
  readonly notes: readonly string[];
}

export interface TemplateRow {
  readonly measure: Measure;
  /** Undefined in a form that is nobody's yet. */
  readonly place: Place | undefined;
  /** `2023-08`, `2023-Q3`, `2023`; '' in a form that is nobody's yet. */
  readonly period: string;
  readonly previous: Previous | undefined;
}

/** Returns the form for what is due, without rows where nothing is; what is done is left out. */
export function template(reference: Reference, order: TemplateOrder): Template {
  const { title, previous } = order;
  const measures = order.measures.map((id) => measureOf(reference, id));
  const places = reference.places.filter(({ place }) => order.places.includes(place));
  const all = order.periods.flatMap((asked) =>
    places.flatMap((place) =>
      measures.flatMap((measure): TemplateRow[] => {
        const period = duePeriod(measure, asked, order.whole);
        if (period === undefined || !isAsked(measure, place, period)) return [];
        return [{ place, measure, period, previous: previous?.(place, measure, period) }];
      }),
    ),
  );
  const rows = all.filter(({ previous: before }) => before?.isDone !== true);
  const { sample } = reference.site;
  return { title, rows, notes: noteLines(rows, { done: all.length - rows.length, sample }) };
}

/** Returns a form that is nobody's yet: whoever fills it in also writes the place and the period. */
export function blankTemplate(
  reference: Reference,
  { title, measures }: Pick<TemplateOrder, 'title' | 'measures'>,
): Template {
  const rows = measures.map((id): TemplateRow => {
    const measure = measureOf(reference, id);
    return { measure, place: undefined, period: '', previous: undefined };
  });
  return { title, rows, notes: noteLines(rows, { done: 0, sample: reference.site.sample }) };
}
