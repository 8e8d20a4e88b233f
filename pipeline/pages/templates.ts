// The forms that wait for reporters, and those that are nobody's yet, as files to download.

import { periodEnd } from '../period.ts';
import type { Form, Policy } from '../reference/reference.ts';
import { bytesOf } from '../store/store.ts';
import type { Template } from '../template.ts';
import { deadlines } from '../templating/due.ts';
import { lastReported } from '../templating/last-reported.ts';
import { openMonths } from '../templating/open-months.ts';
import { observationsIn, previousIn } from '../templating/previous.ts';
import { openForm, reporterTemplate } from '../templating/reporter-template.ts';
import { templateWorkbook } from '../templating/template-workbook.ts';
import { writeTemplate } from '../templating/write-template.ts';
import type { BlankForm, FormFiles, ReporterForms } from '../view.ts';
import type { Context } from './context.ts';
import { nameOf } from './link.ts';

/** Returns each reporter's forms for the months that it has to report next. */
export function reporterForms(context: Context): readonly ReporterForms[] {
  const { reference, asOf } = context.snapshot;
  const observed = observationsIn(context.snapshot);
  const previous = previousIn(observed);
  const last = lastReported(context.snapshot, observed);
  return reference.reporters.map((reporter): ReporterForms => {
    const { reporter: id, place } = reporter;
    const formOf = remembered((month: string) =>
      reporterTemplate(reference, reporter, { periods: [month], previous }),
    );
    const owes = (month: string): boolean =>
      periodEnd(month) >= reporter.since && formOf(month).rows.length > 0;
    const months = openMonths({ last: last.get(id), asOf, owes });
    return {
      ...{ reporter: id, place, name: nameOf(reporter) },
      forms: months.map((month) => ({
        period: month,
        deadlines: deadlines(formOf(month).rows),
        ...files(context, `${id}-${month}`, formOf(month)),
      })),
    };
  });
}

/** Returns the forms that a document itself asks for, still without a place. */
export function documentForms(context: Context, { number }: Policy): readonly BlankForm[] {
  const { reference } = context.snapshot;
  return reference.forms
    .filter(({ document }) => document.startsWith(number))
    .map((form: Form) => ({
      name: nameOf(form),
      ...files(context, form.form, openForm(reference, form)),
    }));
}

function files(context: Context, name: string, form: Template): FormFiles {
  const csv = bytesOf(writeTemplate(form));
  const offer = (ending: string, bytes: Uint8Array): FormFiles['csv'] =>
    context.offerBytes(`${name}.${ending}`, bytes, form.rows.length).download;
  return { csv: offer('csv', csv), xlsx: offer('xlsx', templateWorkbook(form)) };
}

function remembered<Result>(make: (key: string) => Result): (key: string) => Result {
  const known = new Map<string, Result>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
