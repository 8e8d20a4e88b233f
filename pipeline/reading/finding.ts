// A finding is one remark about an upload, a plain value: what is wrong, the value in quotes, and
// what to do. Codes, severities and words are declared in the catalogues and nowhere else.

import { AGAIN_FINDINGS } from './finding-again.ts';
import { CELL_FINDINGS } from './finding-cell.ts';
import { FILE_FINDINGS } from './finding-file.ts';
import { HISTORY_FINDINGS } from './finding-history.ts';
import { PRIVACY_FINDINGS } from './finding-privacy.ts';
import { TABLE_FINDINGS } from './finding-table.ts';
import { TEXT_FINDINGS } from './finding-text.ts';
import { mask } from './privacy.ts';
import type { Bilingual } from '../reference/reference.ts';

export type Severity = 'error' | 'warning' | 'info';

export type Stage =
  'file' | 'layout' | 'header' | 'row' | 'cell' | 'across' | 'privacy' | 'hostile' | 'history';

/** What a catalogue says about a code; {braces} in its words are filled in by `finding`. */
export interface Declaration {
  readonly severity: Severity;
  readonly stage: Stage;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/** Every code that a finding can have, in the order of the stages that raise them. */
export const FINDINGS = {
  ...FILE_FINDINGS,
  ...TEXT_FINDINGS,
  ...TABLE_FINDINGS,
  ...CELL_FINDINGS,
  ...PRIVACY_FINDINGS,
  ...AGAIN_FINDINGS,
  ...HISTORY_FINDINGS,
} as const;

export type FindingCode = keyof typeof FINDINGS;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The line of the file, counted from 1; null where the remark is about the file as a whole. */
  readonly line: number | null;
  /** The name in the column's header, '' where the remark is about no one column. */
  readonly column: string;
  /** The cell as it stands in the file, shortened and made visible. */
  readonly value: string;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

type Param = string | number | Bilingual;
type Braces<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Braces<Rest>
  : never;
type Words<Code extends FindingCode> =
  (typeof FINDINGS)[Code]['message']['zh' | 'en'] | (typeof FINDINGS)[Code]['hint']['zh' | 'en'];

/** Where a finding stands, and what the braces in the words of its code ask for. */
export type At<Code extends FindingCode> = {
  readonly line?: number | null;
  readonly column?: string;
  readonly value?: string;
} & Readonly<Record<Exclude<Braces<Words<Code>>, 'line' | 'column' | 'value'>, Param>>;

const VALUE_LENGTH = 60;
const PARAM_LENGTH = 500;

/** Returns the finding of that code, its words filled in. */
export function finding<Code extends FindingCode>(code: Code, at: At<Code>): Finding {
  const { severity, message, hint }: Declaration = FINDINGS[code];
  const { line = null, column = '', value = '' } = at;
  const shown = { column: visible(column), value: visible(value) };
  const params: Record<string, unknown> = { ...at, ...shown, line: line ?? '' };
  for (const [name, param] of Object.entries(at))
    if (typeof param === 'string' && !(name in shown)) params[name] = visible(param, PARAM_LENGTH);
  // An amount without its thousands separators may look like a telephone.
  if ('after' in at && mask(value) === value) params['after'] = at.after;
  return {
    code,
    severity,
    line,
    ...shown,
    message: fill(message, params),
    hint: fill(hint, params),
  };
}

/**
 * Returns a text that can be shown: at most so many characters, no control character left unseen,
 * nothing of a cell that holds a personal number.
 */
export function visible(text: string, length = VALUE_LENGTH): string {
  // More than is shown is cut first, so that a huge cell is not walked through to its end; and a
  // personal number that begins in what is shown ends in what is cut.
  const trimmed = /^\ufeff|\ufeff$/.test(text) ? text : text.trim();
  return shortened(mask(trimmed.slice(0, 4 * length)), length).replace(UNSEEN, picture);
}

function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = Array.from(text);
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}

/** Several findings, gathered in one place: the first thousand of each code, and how many in all. */
export interface Report {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Partial<Record<FindingCode, number>>>;
}

export interface Reporting extends Report {
  readonly add: <Code extends FindingCode>(code: Code, at: At<Code>) => void;
  /** How many findings were added so far, kept or only counted. */
  readonly size: () => number;
  /** Whether a further finding of that code would still be kept, or only counted. */
  readonly room: (code: FindingCode) => boolean;
}

// A hostile file of 20 MB can hold ten million bad cells; nobody reads more than these.
const KEPT_PER_CODE = 1000;

/** Returns an empty report that findings can be added to. */
export function report(): Reporting {
  const findings: Finding[] = [];
  const counts: Partial<Record<FindingCode, number>> = {};
  let size = 0;
  const room = (code: FindingCode): boolean => (counts[code] ?? 0) < KEPT_PER_CODE;
  return {
    findings,
    counts,
    room,
    size: () => size,
    add(code, at) {
      size++;
      if (room(code)) findings.push(finding(code, at));
      counts[code] = (counts[code] ?? 0) + 1;
    },
  };
}

/** Returns several reports as one, its findings in line order, remarks about the file first. */
export function merged(reports: readonly Report[]): Report {
  const counts: Partial<Record<FindingCode, number>> = {};
  for (const one of reports)
    for (const { code } of distinct(one.findings))
      counts[code] = (counts[code] ?? 0) + (one.counts[code] ?? 0);
  const findings = reports.flatMap((one) => one.findings);
  return { findings: findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)), counts };
}

function distinct(findings: readonly Finding[]): Iterable<Finding> {
  return new Map(findings.map((one) => [one.code, one])).values();
}

function fill(words: Bilingual, params: Readonly<Record<string, unknown>>): Bilingual {
  const put = (lang: 'zh' | 'en'): string =>
    words[lang].replace(/\{(\w+)\}/g, (_, name: string) => word(params[name], lang)).trim();
  return { zh: put('zh'), en: put('en') };
}

function word(param: unknown, lang: 'zh' | 'en'): string {
  if (typeof param === 'number') return String(param);
  if (typeof param === 'string') return param;
  return isBilingual(param) ? param[lang] : '';
}

function isBilingual(param: unknown): param is Bilingual {
  return typeof param === 'object' && param !== null && 'zh' in param && 'en' in param;
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

// Control characters as their pictures (␀ ␉ ␊), invisible and direction-changing ones by number.
function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
