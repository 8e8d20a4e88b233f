// The text of policy.json or site.json goes in, the checked value or every problem comes out.
// Each key of the file is declared in a shape; a key that is not declared is refused.

import { isDate } from '../period.ts';
import type { Policy, SiteSettings } from './reference.ts';
import { didYouMean, isDecimal, type Problem } from './reference-table.ts';

type Shape = keyof typeof FORMS | { readonly each: Shape } | { readonly keys: Keys };
/** A key with `?` at its end may be absent. */
type Keys = Readonly<Record<string, Shape>>;
type Result<Value> = { value?: Value; problems: readonly Problem[] };
type Complaint = Pick<Problem, 'problem' | 'hint'> & { readonly key: string };

const FORMS = {
  text: { fits: isText, hint: 'a text in double quotes, not empty' },
  'text or empty': { fits: (value: unknown) => typeof value === 'string', hint: 'a text, or ""' },
  boolean: { fits: (value: unknown) => typeof value === 'boolean', hint: 'true or false' },
  // A limit of 1 or 2 would say of each hidden count what it is.
  limit: {
    fits: (value: unknown) => value === 0 || (Number.isInteger(value) && Number(value) >= 3),
    hint: 'a whole number from 3 on, or 0 to hide nothing',
  },
  date: {
    fits: (value: unknown) => isText(value) && isDate(value),
    hint: 'a real calendar date such as "2022-12-31"',
  },
  'decimal or null': {
    fits: (value: unknown) => value === null || (typeof value === 'string' && isDecimal(value)),
    hint: 'a decimal in double quotes such as "0.4", or null where the document gives none',
  },
  address: {
    fits: (value: unknown) => isText(value) && /^https?:\/\/[^\s/]+(\/\S*[^\s/])?$/.test(value),
    hint: 'an address such as "https://example.org", without a slash at the end',
  },
} as const;

const ROUND: Keys = { measure: 'text', held_by: 'date', weight: 'decimal or null' };
const EVALUATION: Keys = {
  rounds: { each: { keys: ROUND } },
  scale: 'decimal or null',
  pass_mark: 'decimal or null',
};
const CLAUSE: Keys = {
  clause: 'text',
  title_zh: 'text',
  title_en: 'text',
  summary_zh: 'text',
  summary_en: 'text',
};

const POLICY: Keys = {
  policy: 'text',
  number: 'text',
  'number_en?': 'text',
  title_zh: 'text',
  title_en: 'text',
  issuer_zh: 'text',
  issuer_en: 'text',
  date: 'date',
  place: 'text',
  clauses: { each: { keys: CLAUSE } },
  note_zh: 'text or empty',
  note_en: 'text or empty',
  'evaluation?': { keys: EVALUATION },
};

const SITE: Keys = {
  publisher_zh: 'text',
  publisher_en: 'text',
  contact: 'text',
  licence: { keys: { name: 'text', url: 'text' } },
  base: 'address',
  official: 'boolean',
  sample: 'boolean',
  records: { each: 'text' },
  'submit_zh?': 'text',
  'submit_en?': 'text',
  'as_of?': 'date',
  'pictures?': 'boolean',
  'suppress_below?': 'limit',
};

/** Returns the policy in a policy.json. */
export function readPolicy(file: string, text: string): Result<Policy> {
  const { value, problems } = readShape(file, text, POLICY);
  return problems.length > 0 ? { problems } : { value: value as Policy, problems };
}

/** Returns the settings in site.json. */
export function readSite(file: string, text: string): Result<SiteSettings> {
  const { value, problems } = readShape(file, text, SITE);
  return problems.length > 0 ? { problems } : { value: value as SiteSettings, problems };
}

function readShape(file: string, text: string, keys: Keys): Result<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const line = Number(/line (\d+)/.exec(detail)?.[1] ?? 1);
    return { problems: [{ file, line, problem: 'invalid JSON', hint: detail }] };
  }
  const problems = [...complaints(value, { keys }, '')].map(({ key, problem, hint }) => ({
    file,
    line: lineOf(text, key),
    problem,
    hint,
  }));
  return { value, problems };
}

function* complaints(value: unknown, shape: Shape, key: string): Iterable<Complaint> {
  if (typeof shape === 'string') {
    const { fits, hint } = FORMS[shape];
    if (!fits(value)) yield { key, problem: `invalid ${key}: ${JSON.stringify(value)}`, hint };
  } else if ('each' in shape) {
    if (Array.isArray(value)) for (const one of value) yield* complaints(one, shape.each, key);
    else yield { key, problem: `invalid ${key}`, hint: 'a list in [ ]' };
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    yield* keyComplaints(new Map(Object.entries(value)), shape.keys);
  } else yield { key, problem: `invalid ${key || 'file'}`, hint: 'an object in { }' };
}

function* keyComplaints(values: ReadonlyMap<string, unknown>, keys: Keys): Iterable<Complaint> {
  const names = Object.keys(keys).map((name) => name.replace('?', ''));
  for (const key of values.keys()) {
    if (names.includes(key)) continue;
    const hint = didYouMean(key, names, `take it out; the keys are ${names.join(', ')}`);
    yield { key, problem: `unknown key: ${key}`, hint };
  }
  for (const [name, shape] of Object.entries(keys)) {
    const key = name.replace('?', '');
    if (values.has(key)) yield* complaints(values.get(key), shape, key);
    else if (key === name) yield { key, problem: `missing key: ${key}`, hint: 'add it' };
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

// The first line that names the key: exact but for keys repeated in a list.
function lineOf(text: string, key: string): number {
  const at = text.indexOf(JSON.stringify(key));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
