// Places and measures by name: what a cell of an upload could mean must be one thing only, and the
// versions of a definition must tell one story.

import type { Draft } from './reference-rules.ts';
import { at, type Line, type Problem } from './reference-table.ts';

/** The level of a place's parent; '' for none. It also keeps a place from lying in itself. */
const ABOVE = {
  province: '',
  city: 'province',
  own: 'city',
  district: 'city',
  zone: 'city',
} as const;

/** Yields what is wrong with the places: parents, counted_in, and names that mean two of them. */
export function* placeProblems({ places }: Draft): Iterable<Problem> {
  const levels = new Map(places.map(({ row }) => [row.place, row.level as string]));
  const parents = new Map(places.map(({ row }) => [row.place, row.parent]));
  for (const line of places) {
    const { place, level, parent, counted_in, valid_from, valid_to } = line.row;
    const above = ABOVE[level];
    if (above !== '' && parent === '') {
      yield at(line, `missing parent of ${place}`, 'only a province has none');
    } else if (levels.has(parent) ? levels.get(parent) !== above : above === '' && parent !== '') {
      const hint = above === '' ? 'a province has none' : `a ${level} lies in a ${above}`;
      yield at(line, `invalid parent of ${place}: ${parent}`, hint);
    }
    if (counted_in !== '' && parents.has(counted_in) && parents.get(counted_in) !== parent) {
      const hint = `a zone and the district it is counted in share their parent, here ${parent}`;
      yield at(line, `invalid counted_in: ${counted_in}`, hint);
    }
    if (valid_from !== '' && valid_to !== '' && valid_to < valid_from) {
      yield at(line, `invalid valid_to: ${valid_to}`, `it lies before ${valid_from}`);
    }
  }
  yield* collisions(
    places.map(({ file, line, row }) => ({
      file,
      line,
      id: row.place,
      scope: row.parent,
      names: [row.name_zh, row.name_en, row.short_zh, row.short_en, ...row.aliases.split(';')],
    })),
  );
}

/** Yields what is wrong with the measures: counted_from, definitions, names that mean two. */
export function* measureProblems({ measures }: Draft): Iterable<Problem> {
  for (const line of measures) {
    if (line.row.temporality !== 'since' || line.row.counted_from !== '') continue;
    yield at(line, `missing counted_from of ${line.row.measure}`, 'the date it is counted from');
  }
  for (const line of measures) {
    const before = measures.filter(
      ({ row }) =>
        row.measure === line.row.measure &&
        Number(row.definition_version) < Number(line.row.definition_version),
    );
    yield* versionProblems(line, before);
  }
  yield* collisions(
    measures.map(({ file, line, row }) => ({
      file,
      line,
      id: row.measure,
      scope: '',
      names: [row.measure, row.name_zh, row.name_en, ...row.aliases.split(';')],
    })),
  );
}

function* versionProblems(
  line: Line<'measures'>,
  before: readonly Line<'measures'>[],
): Iterable<Problem> {
  for (const { row } of before) {
    for (const column of ['name_zh', 'name_en', 'unit', 'unit_en', 'temporality'] as const) {
      if (line.row[column] === row[column]) continue;
      const hint = `the versions of one measure share it: ${row[column]}`;
      yield at(line, `invalid ${column}: ${line.row[column]}`, hint);
    }
    if (line.row.valid_from <= row.valid_from) {
      const hint = `each version starts after the one before it, ${row.valid_from}`;
      yield at(line, `invalid valid_from: ${line.row.valid_from}`, hint);
    }
  }
}

interface Named {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  /** Only names within one scope are compared. */
  readonly scope: string;
  readonly names: readonly string[];
}

function* collisions(all: readonly Named[]): Iterable<Problem> {
  const owners = new Map<string, Named>();
  for (const one of all) {
    for (const name of one.names.filter((text) => text !== '')) {
      const key = JSON.stringify([one.scope, folded(name)]);
      const owner = owners.get(key) ?? one;
      owners.set(key, owner);
      if (owner.id === one.id) continue;
      yield at(one, `duplicate name: ${name}`, `line ${owner.line} has it for ${owner.id}`);
    }
  }
}

// As uploads are read: width, spaces and case tell no names apart.
function folded(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
