// The packages of a release: everything in one zip, and a zip and a workbook per city.

import type { TableFile } from '../datasets/table-files.ts';
import type { MadeFile } from '../made-file.ts';
import type { Context } from '../pages/context.ts';
import { cityAssessments } from './city-assessments.ts';
import { cityPackage } from './city-package.ts';
import { cityWorkbook } from './city-workbook.ts';
import { wholePackage } from './whole-package.ts';

/** Returns the packages of a release, none of them made yet. */
export function packages(context: Context, files: readonly TableFile[]): readonly MadeFile[] {
  const { snapshot } = context;
  const judged = cityAssessments(snapshot);
  const cities = [...snapshot.cities.keys()].flatMap((code) => {
    const place = context.place(code);
    const assessments = judged.get(code) ?? {};
    return [
      cityPackage(place, { snapshot, files, assessments }),
      cityWorkbook(place, { snapshot, assessments }),
    ];
  });
  return [...cities, wholePackage(snapshot, files)];
}
