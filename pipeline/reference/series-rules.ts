// Targets held against one another and against the date of their policy: what a document cannot mean
// is refused, what is merely surprising in it must be explained in a caveat.

import { exact, satisfies } from '../decimal.ts';
import type { Draft } from './reference-rules.ts';
import { at, isDecimal, type Line, type Problem } from './reference-table.ts';

type TargetLine = Line<'targets'>;

const EXPLAIN = 'explain it in caveat_zh and caveat_en, or correct it';

/** Yields targets that contradict each other, fall back or lack the caveat that they need. */
export function* seriesProblems(draft: Draft): Iterable<Problem> {
  const sound = draft.targets.filter(({ row }) => isDecimal(row.value));
  yield* contradictions(sound);
  const series = Map.groupBy(sound, ({ row }) => row.series);
  series.delete('');
  for (const lines of series.values()) yield* fallingBack(lines);
  const dates = new Map(draft.policies.map(({ policy, value }) => [policy, value?.date ?? '']));
  for (const line of draft.targets) {
    yield* missingCaveats(line, dates.get(line.file.split('/')[1] ?? '') ?? '');
  }
}

/** The same question answered twice by one document. */
function* contradictions(lines: readonly TargetLine[]): Iterable<Problem> {
  const asked = Map.groupBy(lines, ({ file, row }) =>
    [file, row.indicator, row.comparator, row.when, row.starts, row.due, row.applies_to].join(' '),
  );
  for (const [first, ...others] of asked.values()) {
    for (const line of others) {
      const { target, value } = line.row;
      const other = first?.row.target ?? '';
      yield first?.row.value === value
        ? at(line, `duplicate target: ${target}`, `it says what ${other} says: keep one row`)
        : at(line, `contradicting target: ${target}`, `${other} asks another value of the same`);
    }
  }
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
      const { value, comparator, caveat_zh } = line.row;
      const before = inTime[i - 1]?.row;
      if (!before || comparator === '=' || caveat_zh !== '') continue;
      if (satisfies(exact(value), comparator, exact(before.value))) continue;
      yield at(line, `invalid value: ${value} asks less than ${before.target}`, EXPLAIN);
    }
  }
}

function* missingCaveats(line: TargetLine, policyDate: string): Iterable<Problem> {
  const { due, restored, caveat_zh, caveat_en } = line.row;
  if ((caveat_zh === '') !== (caveat_en === '')) {
    const missing = caveat_zh === '' ? 'caveat_zh' : 'caveat_en';
    yield at(line, `missing ${missing}`, 'a caveat stands in both languages');
  }
  if (caveat_zh !== '') return;
  if (due !== '' && due < policyDate) {
    yield at(line, `invalid due: ${due} lies before the policy’s date, ${policyDate}`, EXPLAIN);
  }
  if (restored !== '') {
    yield at(line, 'missing caveat of a restored target', 'say in caveat_zh and caveat_en why');
  }
}
