// A verdict in, the result that the page shows out: one sentence, what to send, what to correct.

import type { Converted, Verdict } from './protocol.ts';
import { copyOf, element } from './element.ts';
import { word } from './say.ts';
import { showFindings } from './show-findings.ts';

/** Returns the one sentence that says it all. */
export function sentenceOf(verdict: Verdict, name: string): string {
  const { accepted, numbers, severities } = verdict;
  const { error: errors, warning: warnings } = severities;
  if (!accepted) return word('check-rejected-why', { name, errors });
  return warnings > 0
    ? word('check-accepted-warned', { name, numbers, warnings })
    : word('check-accepted-clean', { name, numbers });
}

/** Returns a verdict as the page shows it. */
export function showVerdict(verdict: Verdict, name: string): readonly HTMLElement[] {
  const { accepted, converted } = verdict;
  const sign = copyOf(accepted ? 'sign-accepted' : 'sign-rejected');
  return [
    element('h2', { id: 'check-verdict', tabindex: '-1' }, word('check-result')),
    element('p', { class: 'judged' }, sign),
    element('p', { class: 'lead' }, sentenceOf(verdict, name)),
    ...(converted ? showConverted(converted, { accepted, name }) : []),
    ...showFindings(verdict),
  ];
}

function showConverted(
  converted: Converted,
  { accepted, name }: { readonly accepted: boolean; readonly name: string },
): readonly HTMLElement[] {
  const { sheet, csv } = converted;
  const said = element('p', {}, word('check-sheet-used', { sheet }));
  if (!accepted) return [said];
  const file = csvName(name, converted);
  const href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  const text = word('check-download', { name: file });
  return [said, element('p', {}, element('a', { class: 'file', href, download: file }, text))];
}

/** Returns the name of the CSV that a sheet of a workbook became. */
export function csvName(name: string, { sheet, names }: Converted): string {
  // What no file name may hold, in Windows or elsewhere.
  const part = names.length > 1 ? `-${sheet.replace(/[\\/:*?"<>|]/g, '_')}` : '';
  return `${name.replace(/\.[^.]*$/, '')}${part}.csv`;
}
