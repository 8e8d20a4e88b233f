// Targets, and the tables that hang on them, held against their policy, indicators and lists.

import { exact, satisfies } from '../decimal.ts';
import { items } from '../measure.ts';
import type { Draft, PolicyDraft } from './reference-rules.ts';
import { at, didYouMean, isDecimal, isSlug, type Line, type Problem } from './reference-table.ts';
import type { Indicator } from './reference.ts';

type TargetLine = Line<'targets'>;

const WHOLE = exact('100');
const NOTHING = exact('0');
const AGRICULTURAL = 'agricultural';
const WHO = ['own', 'each:city', 'each:district', 'each:zone', `each:${AGRICULTURAL}`];

/** Yields what is wrong with targets, allocations and schedules. */
export function* targetProblems(draft: Draft): Iterable<Problem> {
  const indicators = new Map(draft.indicators.map(({ row }) => [row.indicator, row]));
  const policies = new Map(draft.policies.map((policy) => [policy.policy, policy]));
  const agencies = draft.agencies.map(({ row }) => row.agency);
  const lists = draft['list-names'].map(({ row }) => row.list);
  const targets = new Set(draft.targets.map(({ row }) => row.target));
  for (const line of draft.targets) {
    const policy = line.file.split('/')[1] ?? '';
    yield* idProblems(line, policy);
    yield* dateProblems(line);
    yield* clauseProblems(line, policies.get(policy));
    yield* whoProblems(line, { agencies, lists });
    yield* valueProblems(line, indicators.get(line.row.indicator));
    for (const other of [line.row.supersedes, ...items(line.row.see_also)]) {
      yield* knownTarget(line, other, targets);
    }
  }
  for (const line of [...draft.allocations, ...draft.schedules]) {
    yield* knownTarget(line, line.row.target, targets);
  }
  for (const line of draft.allocations) {
    const aim = draft.targets.find(({ row }) => row.target === line.row.target)?.row;
    if (aim) yield* shareProblems(line, indicators.get(aim.indicator), [line.row.value]);
  }
  for (const line of draft.targets) yield* reachProblems(line, draft);
}

/** Yields scopes that reach no place, and agencies that stand in a row twice. */
function* reachProblems(line: TargetLine, { places, policies }: Draft): Iterable<Problem> {
  const { applies_to, lead, responsible } = line.row;
  const [kind, level] = applies_to.split(':');
  const policy = policies.find((one) => one.policy === line.file.split('/')[1]);
  const home = policy?.value?.place;
  const isLevel = WHO.includes(applies_to) && kind === 'each' && level !== AGRICULTURAL;
  const isWithin = places.some(
    ({ row }) => row.level === level && [row.parent, parentOf(row.parent, places)].includes(home),
  );
  if (isLevel && home !== undefined && !isWithin) {
    yield at(line, `invalid applies_to: ${applies_to}`, `no ${level ?? ''} lies in ${home}`);
  }
  const agencies = [...items(lead), ...items(responsible)];
  for (const twice of new Set(agencies.filter((one, i) => agencies.indexOf(one) !== i))) {
    yield at(line, `duplicate agency: ${twice}`, 'it leads or it is responsible: name it once');
  }
}

function parentOf(place: string, places: Draft['places']): string | undefined {
  return places.find(({ row }) => row.place === place)?.row.parent;
}

function* idProblems(line: TargetLine, policy: string): Iterable<Problem> {
  const { target } = line.row;
  const [prefix, slug = '', ...more] = target.split('/');
  if (prefix === policy && isSlug(slug) && more.length === 0) return;
  const hint = `write ${policy}/<slug>, the slug in lower case with hyphens`;
  if (target !== '') yield at(line, `invalid target: ${target}`, hint);
}

function* dateProblems(line: TargetLine): Iterable<Problem> {
  const { starts, due, baseline_value, baseline_date, when } = line.row;
  if (starts !== '' && due !== '' && due < starts) {
    yield at(line, `invalid due: ${due}`, `it lies before its start, ${starts}`);
  }
  if ((baseline_value === '') !== (baseline_date === '')) {
    const missing = baseline_value === '' ? 'baseline_value' : 'baseline_date';
    yield at(line, `missing ${missing}`, 'a baseline is a value and its date');
  }
  if (baseline_date !== '' && due !== '' && due <= baseline_date) {
    yield at(line, `invalid baseline_date: ${baseline_date}`, `it lies after the due date, ${due}`);
  }
  if (when === 'standing' && due !== '') {
    yield at(line, `unused due: ${due}`, 'a standing rule has no due date: use by or each-year');
  }
}

function* clauseProblems(line: TargetLine, policy: PolicyDraft | undefined): Iterable<Problem> {
  if (!policy?.value) return;
  const known = policy.value.clauses.map(({ clause }) => clause);
  for (const clause of line.row.clause.split(';').map((one) => one.trim())) {
    if (known.includes(clause)) continue;
    const hint = didYouMean(clause, known, `the clauses stand in ${policy.file}`);
    yield at(line, `unknown clause: ${clause}`, hint);
  }
}

function* whoProblems(
  line: TargetLine,
  { agencies, lists }: { readonly agencies: readonly string[]; readonly lists: readonly string[] },
): Iterable<Problem> {
  const { applies_to } = line.row;
  const [kind, id = ''] = applies_to.split(':');
  if (applies_to === '' || WHO.includes(applies_to)) return;
  // A list without rows is one that the document did not give; it has a name all the same.
  if (kind === 'list' && lists.includes(id)) return;
  if (kind === 'agency' && agencies.includes(id)) return;
  const hint =
    kind === 'agency'
      ? didYouMean(id, agencies, 'the ids stand in agencies.csv')
      : kind === 'list'
        ? didYouMean(id, lists, 'give the list a name in list-names.csv')
        : didYouMean(applies_to, WHO, `one of ${WHO.join(', ')}, list:<id>, agency:<id>`);
  yield at(line, `unknown applies_to: ${applies_to}`, hint);
}

function* valueProblems(line: TargetLine, indicator: Indicator | undefined): Iterable<Problem> {
  const { value, unit } = line.row;
  if (!indicator) return;
  if (unit !== indicator.unit) {
    const hint = `its indicator ${indicator.indicator} is in ${indicator.unit}`;
    yield at(line, `invalid unit: ${unit}`, hint);
  }
  if (!isDecimal(value)) return;
  yield* shareProblems(line, indicator, [value, line.row.baseline_value]);
  if (indicator.kind === 'milestone' && value !== '1') {
    yield at(line, `invalid value: ${value}`, 'a milestone is done or not: 1');
  }
}

function* shareProblems(
  line: { file: string; line: number },
  indicator: Indicator | undefined,
  values: readonly string[],
): Iterable<Problem> {
  if (indicator?.kind === 'difference' || indicator?.unit !== '%') return;
  for (const percent of values.filter(isDecimal)) {
    if (satisfies(exact(percent), '<=', WHOLE) && satisfies(exact(percent), '>=', NOTHING))
      continue;
    yield at(line, `invalid value: ${percent}`, 'a share is at least 0 and at most 100 %');
  }
}

function* knownTarget(
  line: { file: string; line: number },
  target: string,
  known: ReadonlySet<string>,
): Iterable<Problem> {
  if (target === '' || known.has(target)) return;
  const hint = didYouMean(target, known, 'the ids stand in policies/<policy>/targets.csv');
  yield at(line, `unknown target: ${target}`, hint);
}
