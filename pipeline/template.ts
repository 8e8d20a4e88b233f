// A form in; out comes the CSV that a clerk fills in: one row per place, measure and period, names
// and codes written already, so that only the number is left to type.

import { items, measureOf } from './measure.ts';
import { frequencyOf, periodEnd, periodOf } from './period.ts';
import type { Measure, Place, Reference } from './reference/reference.ts';
import { ROLES, type Role } from './reading/vocabulary.ts';
import { table, type Columns } from './table.ts';

const TEMPLATE_ROLES = [
  'place',
  'place-code',
  'measure',
  'measure-code',
  'period',
  'unit',
  'value',
  'done-on',
  'evidence',
  'remark',
] as const satisfies readonly Role[];

export interface TemplateOrder {
  /** Ids of measures, in the order of the form. */
  readonly measures: readonly string[];
  /** Codes of the places that are reported for. */
  readonly places: readonly string[];
  /** `2023-08`, `2023-Q3` or `2023`; longer periods that end on the same day are asked for too. */
  readonly periods: readonly string[];
  /** A form is filled in whole: of what is reported more often, the last period is asked for. */
  readonly whole?: boolean;
}

/** Returns the table to fill in: Chinese headers that the check reads, no values. */
export function template(reference: Reference, order: TemplateOrder): Columns {
  const measures = order.measures.map((id) => measureOf(reference, id));
  const places = reference.places.filter(({ place }) => order.places.includes(place));
  const asked = order.periods.flatMap((period) =>
    places.flatMap((place) =>
      measures
        .filter(({ levels }) => items(levels).includes(place.level))
        .flatMap((measure) => {
          const due = duePeriod(measure, period, order.whole);
          return due === undefined ? [] : cells(place, measure, due);
        }),
    ),
  );
  return Object.fromEntries(
    Object.entries(table(TEMPLATE_ROLES, asked)).map(([role, column]) => [
      ROLES[role as Role][0],
      column,
    ]),
  );
}

/** Returns the period of a measure's own frequency that ends with the period asked for. */
function duePeriod({ frequency }: Measure, period: string, whole = false): string | undefined {
  const end = periodEnd(period);
  const own = periodOf(end, frequency);
  const isLonger = LENGTH[frequency] >= LENGTH[frequencyOf(period)];
  return (whole || isLonger) && periodEnd(own) === end ? own : undefined;
}

const LENGTH = { month: 1, quarter: 3, year: 12 } as const;

function cells(
  place: Place,
  measure: Measure,
  period: string,
): Record<(typeof TEMPLATE_ROLES)[number], string> {
  return {
    place: place.name_zh,
    'place-code': place.place,
    measure: measure.name_zh,
    'measure-code': measure.measure,
    period,
    unit: measure.unit,
    ...{ value: '', 'done-on': '', evidence: '', remark: '' },
  };
}
