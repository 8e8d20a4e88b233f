// mubiao template: writes the form that a reporter, or whoever fills in a form, is asked for, as CSV or
// as a workbook; with a store at hand, the last numbers stand in it.

import { writeFile } from 'node:fs/promises';
import { asOfDate, beijingTime } from '../clock.ts';
import { periodOf, readPeriod } from '../period.ts';
import { didYouMean } from '../reference/reference-table.ts';
import { readData } from '../reference/read-data.ts';
import type { Reference } from '../reference/reference.ts';
import { openStore } from '../store/open-store.ts';
import { newestEntry, readRelease } from '../store/log.ts';
import { bytesOf } from '../store/store.ts';
import type { Template } from '../template.ts';
import { observationsIn, previousIn, type PreviousFinder } from '../templating/previous.ts';
import { formTemplate, reporterTemplate, type Asked } from '../templating/reporter-template.ts';
import { templateWorkbook } from '../templating/template-workbook.ts';
import { writeTemplate } from '../templating/write-template.ts';
import { UserError } from '../user-error.ts';
import { tell } from './terminal.ts';
import { present } from './workplace.ts';

export interface TemplateCommandOptions {
  readonly data: string;
  readonly reporter?: string;
  readonly form?: string;
  readonly place?: readonly string[];
  readonly period?: readonly string[];
  readonly store?: string;
  readonly format?: 'csv' | 'xlsx';
  readonly out?: string;
}

/** Writes a template to a file or to standard output. */
export async function printTemplate(options: TemplateCommandOptions): Promise<number> {
  const reference = await readData(options.data);
  const { out, store } = options;
  const periods = [...new Set(options.period?.map(periodNamed) ?? [newestMonth(reference)])];
  const previous = store === undefined ? undefined : await previousOf(store);
  const asked = templateOf(options, reference, { periods, ...(previous && { previous }) });
  if (asked.rows.length === 0) {
    throw new UserError(`nothing to report for ${periods.join(', ')}`, {
      hint: 'give the last month of a quarter or year for what is reported quarterly or yearly',
    });
  }
  const named = new Set(asked.rows.map(({ measure }) => measure.measure));
  const ofForm = reference.formMeasures.filter((row) => row.form === options.form);
  const absent = ofForm.map((row) => row.measure).filter((id) => !named.has(id));
  if (absent.length > 0) {
    tell(`not asked for in ${periods.join(', ')} of these places: ${absent.join(', ')}`);
  }
  const bytes = isWorkbook(options) ? templateWorkbook(asked) : bytesOf(writeTemplate(asked));
  if (out === undefined) process.stdout.write(bytes);
  else {
    await writeFile(out, bytes);
    tell(`${out}: ${asked.rows.length} rows to fill in for ${periods.join(', ')}`);
  }
  return 0;
}

function isWorkbook({ format, out = '' }: TemplateCommandOptions): boolean {
  const isAsked = format === undefined ? out.endsWith('.xlsx') : format === 'xlsx';
  if (isAsked && out === '' && process.stdout.isTTY) {
    throw new UserError('a workbook is no text for a terminal', { hint: 'give --out FILE.xlsx' });
  }
  return isAsked;
}

function newestMonth({ site }: Reference): string {
  return periodOf(asOfDate(undefined, site, beijingTime(Date.now())), 'month');
}

async function previousOf(dir: string): Promise<PreviousFinder> {
  await present('store', dir, 'name the folder that mubiao ingest and publish use');
  const store = await openStore(dir);
  const newest = await newestEntry(store);
  if (!newest) {
    throw new UserError(`nothing was published from this store: ${dir}`, {
      hint: 'run mubiao publish first, or leave out --store',
    });
  }
  const { snapshot } = await readRelease(store, newest);
  return previousIn(observationsIn(snapshot));
}

function templateOf(
  { reporter, form, place = [] }: TemplateCommandOptions,
  reference: Reference,
  asked: Asked,
): Template {
  const { reporters, forms, places } = reference;
  if (reporter !== undefined) {
    if (form !== undefined || place.length > 0) {
      throw new UserError('a template is for a reporter, or for a form and places', {
        hint: 'leave out --form and --place, or --reporter',
      });
    }
    const ids = reporters.map((one) => one.reporter);
    const found = reporters.find((one) => one.reporter === reporter);
    if (!found) throw unknown('reporter', reporter, ids);
    return reporterTemplate(reference, found, asked);
  }
  if (form === undefined || place.length === 0) {
    throw new UserError('a template is for a reporter, or for a form and places', {
      hint: 'give --reporter <id>, or --form <id> --place <code...>',
    });
  }
  const found = forms.find((one) => one.form === form);
  if (!found) {
    const ids = forms.map((one) => one.form);
    throw unknown('form', form, ids);
  }
  const codes = places.map((one) => one.place);
  const strange = place.find((code) => !codes.includes(code));
  if (strange !== undefined) throw unknown('place', strange, codes);
  return formTemplate(reference, found, { ...asked, places: place });
}

function periodNamed(text: string): string {
  const period = readPeriod(text);
  if (period === undefined) {
    throw new UserError(`invalid period: ${text}`, { hint: 'write 2023-08, 2023-Q3 or 2023' });
  }
  return period;
}

function unknown(what: string, id: string, known: readonly string[]): UserError {
  const hint = didYouMean(id, known, `the ids stand in data/${what}s.csv`);
  return new UserError(`unknown ${what}: ${id}`, { hint });
}
