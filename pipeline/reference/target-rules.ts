// Targets, and the tables that hang on them, held against their policy, indicators and lists.

import { exact, satisfies } from '../decimal.ts';
import type { Draft, PolicyDraft } from './reference-rules.ts';
import { at, didYouMean, isDecimal, isSlug, type Line, type Problem } from './reference-table.ts';
import type { Indicator } from './reference.ts';

type TargetLine = Line<'targets'>;

const WHOLE = exact('100');
const WHO = ['own', 'each:city', 'each:district', 'each:zone', 'each:agricultural'];

/** Yields what is wrong with targets, allocations and schedules. */
export function* targetProblems(draft: Draft): Iterable<Problem> {
  const indicators = new Map(draft.indicators.map(({ row }) => [row.indicator, row]));
  const policies = new Map(draft.policies.map((policy) => [policy.policy, policy]));
  const agencies = draft.agencies.map(({ row }) => row.agency);
  const targets = new Set(draft.targets.map(({ row }) => row.target));
  for (const line of draft.targets) {
    const policy = line.file.split('/')[1] ?? '';
    yield* idProblems(line, policy);
    yield* dateProblems(line);
    yield* clauseProblems(line, policies.get(policy));
    yield* whoProblems(line, agencies);
    yield* valueProblems(line, indicators.get(line.row.indicator));
    yield* knownTarget(line, line.row.supersedes, targets);
  }
  for (const line of [...draft.allocations, ...draft.schedules]) {
    yield* knownTarget(line, line.row.target, targets);
  }
}

function* idProblems(line: TargetLine, policy: string): Iterable<Problem> {
  const { target } = line.row;
  const [prefix, slug = '', ...more] = target.split('/');
  if (prefix === policy && isSlug(slug) && more.length === 0) return;
  const hint = `write ${policy}/<slug>, the slug in lower case with hyphens`;
  if (target !== '') yield at(line, `invalid target: ${target}`, hint);
}

function* dateProblems(line: TargetLine): Iterable<Problem> {
  const { starts, due, baseline_value, baseline_date } = line.row;
  if (starts !== '' && due !== '' && due < starts) {
    yield at(line, `invalid due: ${due}`, `it lies before its start, ${starts}`);
  }
  if ((baseline_value === '') !== (baseline_date === '')) {
    const missing = baseline_value === '' ? 'baseline_value' : 'baseline_date';
    yield at(line, `missing ${missing}`, 'a baseline is a value and its date');
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

function* whoProblems(line: TargetLine, agencies: readonly string[]): Iterable<Problem> {
  const { applies_to } = line.row;
  const [kind, id = ''] = applies_to.split(':');
  if (applies_to === '' || WHO.includes(applies_to)) return;
  // A list without rows is one that the document did not give.
  if (kind === 'list' && isSlug(id)) return;
  if (kind === 'agency' && agencies.includes(id)) return;
  const hint =
    kind === 'agency'
      ? didYouMean(id, agencies, 'the ids stand in agencies.csv')
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
  const share = indicator.kind !== 'difference' && indicator.unit === '%';
  if (share && !satisfies(exact(value), '<=', WHOLE)) {
    yield at(line, `invalid value: ${value}`, 'a share cannot be more than 100 %');
  }
  if (indicator.kind === 'milestone' && value !== '1') {
    yield at(line, `invalid value: ${value}`, 'a milestone is done or not: 1');
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
