// The files of data/ go in, the reference data come out; nothing re-checks them afterwards.
// Every problem is collected first, then all are thrown as one UserError, in file and line order.

import { createHash } from 'node:crypto';
import { items } from '../measure.ts';
import type { ReferenceRow, ReferenceTable } from './reference-columns.ts';
import { readPolicy, readSite } from './reference-json.ts';
import { referenceProblems, type Draft, type PolicyDraft } from './reference-rules.ts';
import { readTable, type Line, type Problem } from './reference-table.ts';
import type { Policy, Reference } from './reference.ts';
import { UserError } from '../user-error.ts';

const REQUIRED = [
  'places',
  'agencies',
  'reporters',
  'forms',
  'form-measures',
  'measures',
  'indicators',
] as const;
const OPTIONAL = ['allocations', 'schedules', 'list-names', 'lists', 'tiles'] as const;
const KNOWN = [...REQUIRED, ...OPTIONAL].map((name) => `${name}.csv`);

/**
 * Returns the reference data. Keys are paths relative to data/ (`places.csv`,
 * `policies/<policy>/targets.csv`), values the files' text. Throws a UserError that lists every
 * problem as `file:line: problem (what to do)`.
 */
export function loadReference(files: ReadonlyMap<string, string>): Reference {
  const problems = fileProblems(files);
  const read = <Name extends ReferenceTable>(name: Name, file = `${name}.csv`): Line<Name>[] => {
    const text = files.get(file);
    if (text === undefined) return [];
    const result = readTable(name, file, text);
    problems.push(...result.problems);
    return result.lines;
  };
  const policies = policyFolders(files).map((policy) => readPolicyDraft(policy, files, problems));
  const site = readSite('site.json', files.get('site.json') ?? '{}');
  if (files.has('site.json')) problems.push(...site.problems);
  const draft: Draft = {
    places: read('places'),
    agencies: read('agencies'),
    reporters: read('reporters'),
    forms: read('forms'),
    'form-measures': read('form-measures'),
    measures: read('measures'),
    indicators: read('indicators'),
    policies,
    targets: policies.flatMap(({ policy }) => read('targets', `policies/${policy}/targets.csv`)),
    allocations: read('allocations'),
    schedules: read('schedules'),
    'list-names': read('list-names'),
    lists: read('lists'),
    tiles: read('tiles'),
  };
  problems.push(...referenceProblems(draft));
  if (problems.length > 0 || !site.value) throw refusal(problems);
  const content = { ...contentOf(draft), site: site.value };
  const hash = createHash('sha256').update(canonical(content)).digest('hex');
  return { ...content, hash };
}

function fileProblems(files: ReadonlyMap<string, string>): Problem[] {
  const expected = [
    ...REQUIRED.map((name) => `${name}.csv`),
    'site.json',
    ...policyFolders(files).flatMap((policy) =>
      ['policy.json', 'targets.csv'].map((name) => `policies/${policy}/${name}`),
    ),
  ];
  const missing = expected.filter((file) => !files.has(file));
  const unknown = [...files.keys()].filter(
    (file) => file.endsWith('.csv') && !expected.includes(file) && !KNOWN.includes(file),
  );
  return [
    ...missing.map((file) => ({ file, line: 1, problem: 'missing file', hint: 'add it' })),
    ...unknown.map((file) => ({
      file,
      line: 1,
      problem: 'unknown file',
      hint: `take it out; the tables are ${KNOWN.join(', ')} and policies/<policy>/targets.csv`,
    })),
  ];
}

function policyFolders(files: ReadonlyMap<string, string>): string[] {
  const named = [...files.keys()].map((file) => /^policies\/([^/]+)\/[^/]+$/.exec(file)?.[1]);
  return [...new Set(named.filter((policy) => policy !== undefined))].sort();
}

function readPolicyDraft(
  policy: string,
  files: ReadonlyMap<string, string>,
  problems: Problem[],
): PolicyDraft {
  const file = `policies/${policy}/policy.json`;
  const text = files.get(file);
  if (text === undefined) return { policy, file };
  const read = readPolicy(file, text);
  problems.push(...read.problems);
  return read.value ? { policy, file, value: read.value } : { policy, file };
}

function refusal(problems: readonly Problem[]): UserError {
  const listed = problems
    .toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    .map(({ file, line, problem, hint }) => `${file}:${line}: ${problem} (${hint})`);
  return new UserError(`refused reference data:\n${[...new Set(listed)].join('\n')}`, {
    hint: 'correct these files in data/ and run `mubiao data` again',
  });
}

function contentOf(draft: Draft): Omit<Reference, 'site' | 'hash'> {
  return {
    places: rowsOf(draft.places),
    agencies: rowsOf(draft.agencies),
    reporters: rowsOf(draft.reporters).map((row) => ({ ...row, measures: owed(row, draft) })),
    forms: rowsOf(draft.forms),
    formMeasures: rowsOf(draft['form-measures']),
    measures: rowsOf(draft.measures),
    indicators: rowsOf(draft.indicators),
    policies: draft.policies
      .map(({ value }) => value)
      .filter((policy): policy is Policy => policy !== undefined),
    targets: draft.targets.map(({ row }) => ({ ...row, policy: row.target.split('/')[0] ?? '' })),
    allocations: rowsOf(draft.allocations),
    schedules: rowsOf(draft.schedules),
    listNames: rowsOf(draft['list-names']),
    lists: rowsOf(draft.lists),
    tiles: rowsOf(draft.tiles),
  };
}

function owed({ forms }: ReferenceRow<'reporters'>, draft: Draft): string {
  const asked = items(forms).flatMap((form) =>
    rowsOf(draft['form-measures']).filter((row) => row.form === form),
  );
  return [...new Set(asked.map(({ measure }) => measure))].join(';');
}

function rowsOf<Name extends ReferenceTable>(lines: readonly Line<Name>[]): ReferenceRow<Name>[] {
  return lines.map(({ row }) => row);
}

// JSON with the keys of every object in order, so that the same data always hash the same.
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
