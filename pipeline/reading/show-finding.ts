// A finding and the text that it is about in, lines for a terminal out: severity and code, the line
// of the file with a caret under the cell, what is wrong and what to do.

import { visible, type Finding, type Severity } from './finding.ts';
import type { Lang } from '../page.ts';
import { isPersonalColumn, mask } from './privacy.ts';
import { DELIMITERS } from './record.ts';

export interface ShowOptions {
  readonly lang: Lang;
  /** Puts a severity's colour around a text; left out: none. */
  readonly paint?: (text: string, severity: Severity) => string;
}

const SEVERITIES = {
  zh: { error: '错误', warning: '需核实', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
} as const;

const HINT = { zh: '怎么办', en: 'hint' } as const;
const MARGIN = 2;

/** Returns a finding as lines for a terminal; `text` is '' where the file could not be read. */
export function showFinding(finding: Finding, text: string, options: ShowOptions): string {
  const { lang, paint = (plain: string) => plain } = options;
  const { code, severity, message, hint } = finding;
  const head = `${paint(SEVERITIES[lang][severity], severity)} ${code}`;
  const words = [`  ${message[lang]}`, `  ${HINT[lang]}: ${hint[lang]}`];
  return [head, ...place(finding, text, options), ...words].join('\n');
}

/** Shows the cell where the file's text is at hand, else names it. */
function place(finding: Finding, text: string, { lang, paint }: ShowOptions): string[] {
  const { line, column, severity } = finding;
  if (text !== '') return excerpt(finding, text, (caret) => paint?.(caret, severity) ?? caret);
  if (line === null) return [];
  const named = {
    zh: column === '' ? `第 ${line} 行` : `第 ${line} 行，“${column}”列`,
    en: column === '' ? `line ${line}` : `line ${line}, column "${column}"`,
  };
  return [`  ${named[lang]}`];
}

function excerpt(finding: Finding, text: string, paint: (caret: string) => string): string[] {
  if (finding.line === null || text === '') return [];
  const lines = text.split(/\r\n|\n|\r/);
  const shown = lines[finding.line - 1] ?? '';
  const gutter = `${' '.repeat(MARGIN)}${finding.line} | `;
  const { start, end } = cellAt(finding, lines) ?? { start: 0, end: 0 };
  const [from, to] = window(shown, { start, end });
  const covered = cover(finding.line - 1, lines);
  const printed = `${gutter}${picture(covered.slice(from, to))}`;
  if (end === start) return [printed];
  const before = ' '.repeat(columns(gutter) + columns(picture(covered.slice(from, start))));
  const under = '^'.repeat(Math.max(1, columns(picture(covered.slice(start, Math.min(end, to))))));
  return [printed, before + paint(under)];
}

// The line at an index, of the same length, without the cells that hold personal numbers or stand
// below the name of a personal column.
function cover(at: number, lines: readonly string[]): string {
  let covered = (lines[at] ?? '')
    .split(/([,;\t|])/)
    .map(mask)
    .join('');
  for (const delimiter of DELIMITERS)
    for (const header of lines.slice(0, Math.min(at, 20)))
      for (const [i, span] of spans(header, delimiter).entries()) {
        const { start, end } = spans(covered, delimiter)[i] ?? { start: 0, end: 0 };
        const cell = covered.slice(start, end);
        if (start === end || !isPersonalName(cut(header, span), delimiter)) continue;
        if (!isPerson(cell)) continue;
        covered = covered.slice(0, start) + cell.replace(/[^"]/g, '*') + covered.slice(end);
      }
  return covered;
}

// What still holds another delimiter is no name, but a part of a line that is split at that one.
function isPersonalName(name: string, delimiter: string): boolean {
  const isPart = DELIMITERS.some((one) => one !== '，' && one !== delimiter && name.includes(one));
  return !isPart && isPersonalColumn(name);
}

// Names, addresses and telephones; a line above the table may put 电话 over a column of numbers.
function isPerson(cell: string): boolean {
  return /\p{L}|\d{5}/u.test(cell);
}

const WIDTH = 100;

// A long line is shown from a little before the cell.
function window(line: string, { start, end }: Span): [number, number] {
  const from = end > WIDTH ? Math.max(0, start - WIDTH / 4) : 0;
  return [from, Math.min(line.length, from + WIDTH)];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

// The cell under the column's name in the header above; else the one that holds the value alone.
function cellAt({ line, column, value }: Finding, lines: readonly string[]): Span | undefined {
  const at = (line ?? 1) - 1;
  const shown = lines[at] ?? '';
  for (const delimiter of DELIMITERS)
    for (const header of column === '' ? [] : lines.slice(0, Math.min(at + 1, 20))) {
      const index = spans(header, delimiter).findIndex((span) => cut(header, span) === column);
      if (index >= 0) return spans(shown, delimiter)[index];
    }
  const tried = DELIMITERS.map((delimiter) => {
    return spans(shown, delimiter).find((span) => value !== '' && cut(shown, span) === value);
  });
  return tried.find((span) => span !== undefined);
}

function cut(line: string, { start, end }: Span): string {
  const cell = line.slice(start, end).trim();
  return visible(/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
}

function spans(line: string, delimiter: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let isQuoted = false;
  for (let i = 0; i <= line.length; i++) {
    if (line[i] === '"') isQuoted = !isQuoted;
    if (i < line.length && (isQuoted || line[i] !== delimiter)) continue;
    found.push({ start, end: i });
    start = i + 1;
  }
  return found;
}

function picture(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '·');
}

// East Asian characters take two columns of a terminal.
function columns(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}“”‘’…—]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}
