// A reporter or a form in, its template out: who is asked for what, under which title.

import { items } from '../measure.ts';
import type { Form, Reference, Reporter } from '../reference/reference.ts';
import { blankTemplate, template, type Template } from '../template.ts';
import { periodWord } from '../word.ts';
import type { PreviousFinder } from './previous.ts';

export interface Asked {
  readonly periods: readonly string[];
  readonly previous?: PreviousFinder;
}

/** Returns all that a reporter owes for some periods. */
export function reporterTemplate(reference: Reference, reporter: Reporter, asked: Asked): Template {
  return template(reference, {
    ...asked,
    title: `${reporter.name_zh}填报表（${listed(asked.periods)}）`,
    measures: items(reporter.measures),
    places: [reporter.place, ...items(reporter.may_report)],
  });
}

/** Returns a form for some places and periods. */
export function formTemplate(
  reference: Reference,
  form: Form,
  asked: Asked & { readonly places: readonly string[] },
): Template {
  const title = `${form.name_zh}（${listed(asked.periods)}）`;
  const measures = measuresOf(reference, form);
  return template(reference, { ...asked, title, measures, whole: true });
}

/** Returns a form without places and periods, for whoever fills it in first. */
export function openForm(reference: Reference, form: Form): Template {
  const measures = measuresOf(reference, form);
  return blankTemplate(reference, { title: form.name_zh, measures });
}

function measuresOf({ formMeasures }: Reference, { form }: Form): readonly string[] {
  return formMeasures.filter((row) => row.form === form).map((row) => row.measure);
}

function listed(periods: readonly string[]): string {
  return periods.map((period) => periodWord(period).zh).join('、');
}
