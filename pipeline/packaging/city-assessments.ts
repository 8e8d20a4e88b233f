// How the targets are judged at the places of one city.

import { dataset } from '../datasets/dataset.ts';
import { datasetColumns } from '../datasets/dataset-columns.ts';
import { cityOf } from '../pages/shown.ts';
import type { Snapshot } from '../snapshot.ts';
import { partition, type Columns } from '../table.ts';

const CITY = 'city of the place';

/** Returns the published assessments by the code of the city or province that their place is in. */
export function cityAssessments(snapshot: Snapshot): ReadonlyMap<string, Columns> {
  const cities = new Map(snapshot.reference.places.map((place) => [place.place, cityOf(place)]));
  const table = dataset('assessments', snapshot);
  const city = (table['place'] ?? []).map((place) => cities.get(place) ?? '');
  const columns = datasetColumns('assessments');
  return new Map(
    [...partition({ ...table, [CITY]: city }, CITY)].map(([code, own]) => [
      code,
      Object.fromEntries(columns.map((name) => [name, own[name] ?? []])),
    ]),
  );
}
