// What a file reports in, the same in the layout of the templates out: a row per place, measure and
// period, with names, codes and units written out. Checked again, it reports the same.

import type { OBSERVATION_COLUMNS } from './check.ts';
import { grouped } from './decimal.ts';
import { measureOf } from './measure.ts';
import { personalIn } from './reading/privacy.ts';
import { ROLES, type Role } from './reading/role.ts';
import { placesNamed, vocabulary } from './reading/vocabulary.ts';
import type { Place, Reference } from './reference/reference.ts';
import { rows, table, type Columns } from './table.ts';

const CANONICAL_ROLES = [
  ...(['place-code', 'place', 'measure-code', 'measure', 'period', 'unit', 'value'] as const),
  ...(['done-on', 'evidence', 'remark'] as const),
] as const satisfies readonly Role[];

type Observations = Columns<(typeof OBSERVATION_COLUMNS)[number]>;

/** The names of the columns of numbers. */
export const CANONICAL_NUMERIC: ReadonlySet<string> = new Set(ROLES.value.slice(0, 1));

/** Returns the table under Chinese headers, in the order of the file. */
export function canonical(observations: Observations, reference: Reference): Columns {
  const places = new Map(reference.places.map((place) => [place.place, place]));
  const measures = new Map(
    [...new Set(observations.measure)].map((id) => [id, measureOf(reference, id)]),
  );
  const long = rows(observations).map((row) => {
    const place = places.get(row.place);
    const measure = measures.get(row.measure);
    return {
      ...{ place: place ? nameOf(place, reference) : '', 'place-code': row.place },
      ...{ measure: measure?.name_zh ?? '', 'measure-code': row.measure, period: row.period },
      ...{ unit: measure?.unit ?? '', value: valueOf(row, measure?.temporality === 'milestone') },
      ...{ 'done-on': row.done_on, evidence: row.evidence, remark: row.remark },
    };
  });
  const named = Object.entries<readonly string[]>(table(CANONICAL_ROLES, long));
  return Object.fromEntries(named.map(([role, column]) => [ROLES[role as Role][0], column]));
}

// 和平区 lies in more than one city.
function nameOf(place: Place, reference: Reference): string {
  if (placesNamed(vocabulary(reference), place.name_zh).length < 2) return place.name_zh;
  const parent = reference.places.find((one) => one.place === place.parent);
  return (parent?.name_zh ?? '') + place.name_zh;
}

function valueOf(
  { value, withdrawn }: { readonly value: string; readonly withdrawn: string },
  isMilestone: boolean,
): string {
  if (withdrawn !== '') return '撤回';
  // Without its separators a large amount may look like somebody's telephone number.
  if (!isMilestone) return personalIn(value).size > 0 ? grouped(value) : value;
  return value === '1' ? '是' : '否';
}
