// Targets held against one another and against the date of their policy: what a document cannot mean
// is refused, what is merely surprising in it must be explained in a caveat.

import { exact, satisfies } from '../decimal.ts';
import { items } from '../measure.ts';
import type { Draft } from './reference-rules.ts';
import { at, isDecimal, type Line, type Problem } from './reference-table.ts';

type TargetLine = Line<'targets'>;

const EXPLAIN = {
  lower: 'correct it; or write lower in acknowledged, and why in caveat_zh and caveat_en',
  'past-due': 'correct it; or write past-due in acknowledged, and why in caveat_zh and caveat_en',
} as const;

/** Yields targets that contradict each other, fall back or lack the caveat that they need. */
export function* seriesProblems(draft: Draft): Iterable<Problem> {
  const sound = draft.targets.filter(({ row }) => isDecimal(row.value));
  yield* contradictions(sound);
  const inSeries = sound.filter(({ row }) => row.series !== '');
  const series = Map.groupBy(inSeries, ({ file, row }) => `${file} ${row.series}`);
  for (const lines of series.values()) yield* fallingBack(lines);
  const dates = new Map(draft.policies.map(({ policy, value }) => [policy, value?.date ?? '']));
  for (const line of draft.targets) {
    yield* missingCaveats(line, dates.get(line.file.split('/')[1] ?? '') ?? '');
  }
}

/** The same question answered twice by one document; a floor below a ceiling is one answer. */
function* contradictions(lines: readonly TargetLine[]): Iterable<Problem> {
  const asked = Map.groupBy(lines, ({ file, row }) =>
    [file, row.indicator, row.when, row.starts, row.due, row.applies_to].join(' '),
  );
  for (const [first, ...others] of asked.values()) {
    for (const line of others) {
      const { target } = line.row;
      const other = first?.row ?? line.row;
      if (isBand(other, line.row)) continue;
      const isSame =
        exact(other.value).equals(exact(line.row.value)) &&
        other.comparator === line.row.comparator;
      yield isSame
        ? at(line, `duplicate target: ${target}`, `it says what ${other.target} says: keep one row`)
        : at(line, `contradicting target: ${target}`, `${other.target} asks another value of it`);
    }
  }
}

function isBand(one: TargetLine['row'], other: TargetLine['row']): boolean {
  const floor = [one, other].find(({ comparator }) => comparator === '>=');
  const ceiling = [one, other].find(({ comparator }) => comparator === '<=');
  return !!floor && !!ceiling && satisfies(exact(floor.value), '<=', exact(ceiling.value));
}

function* fallingBack(lines: readonly TargetLine[]): Iterable<Problem> {
  const byPlaces = Map.groupBy(lines, ({ row }) => row.applies_to);
  const [first] = lines;
  for (const line of lines) {
    const { indicator, series } = line.row;
    if (indicator === first?.row.indicator) continue;
    yield at(line, `invalid series: ${series}`, 'a series has one indicator: leave it empty');
  }
  for (const group of byPlaces.values()) {
    const inTime = group.filter(({ row }) => row.due !== '');
    inTime.sort((a, b) => (a.row.due < b.row.due ? -1 : 1));
    for (const [i, line] of inTime.entries()) {
      const { value, comparator, due } = line.row;
      const before = inTime[i - 1]?.row;
      if (!before || before.due === due || comparator === '=') continue;
      if (comparator !== before.comparator) {
        yield at(line, `invalid comparator: ${comparator}`, `${before.target} has the other one`);
      } else if (!satisfies(exact(value), comparator, exact(before.value))) {
        yield* unexplained(
          line,
          'lower',
          `invalid value: ${value} asks less than ${before.target}`,
        );
      }
    }
  }
}

function* missingCaveats(line: TargetLine, policyDate: string): Iterable<Problem> {
  const { due, restored, caveat_zh, caveat_en } = line.row;
  if ((caveat_zh === '') !== (caveat_en === '')) {
    const missing = caveat_zh === '' ? 'caveat_zh' : 'caveat_en';
    yield at(line, `missing ${missing}`, 'a caveat stands in both languages');
  }
  if (due !== '' && due < policyDate) {
    const problem = `invalid due: ${due} lies before the policy’s date, ${policyDate}`;
    yield* unexplained(line, 'past-due', problem);
  }
  if (restored !== '' && caveat_zh === '') {
    yield at(line, 'missing caveat of a restored target', 'say in caveat_zh and caveat_en why');
  }
}

/** Yields the problem unless the row says that it is meant so, and why. */
function* unexplained(
  line: TargetLine,
  what: keyof typeof EXPLAIN,
  problem: string,
): Iterable<Problem> {
  const { acknowledged, caveat_zh } = line.row;
  if (items(acknowledged).includes(what) && caveat_zh !== '') return;
  yield at(line, problem, EXPLAIN[what]);
}
