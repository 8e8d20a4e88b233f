// Findings in, what the page shows of them out: by code, errors first, what to do above the places
// where it is to be done.

import { groupFindings, type FindingGroup } from '../../pipeline/reading/group-findings.ts';
import type { Finding, Report } from '../../pipeline/reading/finding.ts';
import { copyOf, element } from './element.ts';
import { LANG, say, word } from './say.ts';

/** Returns the sections of a report: what must be corrected or verified, then the notes, folded. */
export function showFindings(report: Report): readonly HTMLElement[] {
  const groups = groupFindings(report);
  const notes = groups.filter(({ severity }) => severity === 'info');
  const count = notes.reduce((sum, group) => sum + group.count, 0);
  const folded = element(
    'details',
    {},
    element('summary', {}, word('check-notes', { count })),
    ...notes.map(showGroup),
  );
  const urgent = groups.filter(({ severity }) => severity !== 'info').map(showGroup);
  return notes.length > 0 ? [...urgent, folded] : urgent;
}

function showGroup(group: FindingGroup<Finding>): HTMLElement {
  const { code, severity, count, findings } = group;
  const [first] = findings;
  const isShared = findings.every((one) => say(one.hint) === (first && say(first.hint)));
  const id = `found-${code}`;
  const title = element(
    'h3',
    { id },
    copyOf(`sign-${severity}`),
    ' ',
    word('check-group', { count }),
  );
  const rule = `${LANG === 'en' ? '/en' : ''}/check/rules/#${code}`;
  const more = count - findings.length;
  return element(
    'div',
    { class: 'card' },
    title,
    first && isShared ? element('p', {}, say(first.hint)) : undefined,
    showPlaces(findings, { id, hints: !isShared }),
    more > 0
      ? element('p', {}, word('check-group-more', { shown: findings.length, more }))
      : undefined,
    element(
      'p',
      {},
      element('a', { href: rule, target: '_blank', rel: 'noopener' }, word('check-rule')),
    ),
  );
}

const COLUMNS = ['line', 'column', 'value', 'problem', 'hint'] as const;

function showPlaces(
  findings: readonly Finding[],
  { id, hints }: { readonly id: string; readonly hints: boolean },
): HTMLElement {
  const columns = COLUMNS.filter((column) => hints || column !== 'hint');
  const head = columns.map((column) =>
    element('th', { role: 'columnheader', scope: 'col' }, word(column)),
  );
  const rows = findings.map((one) => {
    const cells = columns.map((column) =>
      element('td', { role: 'cell', 'data-label': word(column) }, cellOf(one, column)),
    );
    return element('tr', { role: 'row' }, ...cells);
  });
  return element(
    'table',
    { class: 'stacked', role: 'table', 'aria-labelledby': id },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...head)),
    element('tbody', { role: 'rowgroup' }, ...rows),
  );
}

function cellOf(finding: Finding, name: (typeof COLUMNS)[number]): Node | string {
  const { line, column, value, message, hint } = finding;
  switch (name) {
    case 'line':
      return line === null ? word('whole-file') : String(line);
    case 'column':
      return column || word(line === null ? 'whole-file' : 'whole-line');
    case 'value':
      return value ? element('q', {}, value) : word(column ? 'blank' : 'none');
    case 'problem':
      return say(message);
    case 'hint':
      return say(hint);
  }
}
