// By which columns a row of a published table is found: no two rows share their cells.

import { REFERENCE_KEYS } from '../reference/reference-columns.ts';
import type { DatasetName } from './dataset-columns.ts';

export const DATASET_KEYS: Partial<Record<DatasetName, readonly string[]>> = {
  observations: ['place', 'measure', 'period'],
  values: ['place', 'indicator', 'period'],
  uploads: ['upload'],
  targets: REFERENCE_KEYS.targets,
  measures: REFERENCE_KEYS.measures,
  indicators: REFERENCE_KEYS.indicators,
  places: REFERENCE_KEYS.places,
  agencies: REFERENCE_KEYS.agencies,
  reporters: REFERENCE_KEYS.reporters,
  'form-measures': REFERENCE_KEYS['form-measures'],
  policies: ['policy'],
  lists: REFERENCE_KEYS.lists,
  allocations: REFERENCE_KEYS.allocations,
  schedules: REFERENCE_KEYS.schedules,
};
