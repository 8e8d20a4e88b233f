// mubiao template: prints the CSV that a reporter, or whoever fills in a form, is asked for.

import { writeCsv } from '../datasets/write-csv.ts';
import { didYouMean } from '../reference/reference-table.ts';
import { readData } from '../reference/read-data.ts';
import type { Reference } from '../reference/reference.ts';
import { height } from '../table.ts';
import { template, type TemplateOrder } from '../template.ts';
import { UserError } from '../user-error.ts';
import { tell } from './terminal.ts';
import { items } from '../measure.ts';
import { readPeriod } from '../period.ts';

export interface TemplateCommandOptions {
  readonly data: string;
  readonly reporter?: string;
  readonly form?: string;
  readonly place?: readonly string[];
  readonly period: readonly string[];
}

/** Prints a template in UTF-8 with BOM, as Excel opens it right. */
export async function printTemplate(options: TemplateCommandOptions): Promise<number> {
  const reference = await readData(options.data);
  const periods = [...new Set(options.period.map(periodNamed))];
  const order = { ...orderOf(options, reference), periods };
  const asked = template(reference, order);
  if (height(asked) === 0) {
    throw new UserError(`nothing to report for ${periods.join(', ')}`, {
      hint: 'give the last month of a quarter or year for what is reported quarterly or yearly',
    });
  }
  const named = new Set(asked['指标代码']);
  const absent = order.measures.filter((id) => !named.has(id));
  if (order.whole && absent.length > 0) {
    tell(`not asked for in ${periods.join(', ')} of these places: ${absent.join(', ')}`);
  }
  process.stdout.write(writeCsv(asked, new Set()));
  return 0;
}

function orderOf(
  options: TemplateCommandOptions,
  reference: Reference,
): Omit<TemplateOrder, 'periods'> {
  const { reporter, form, place = [] } = options;
  if (reporter !== undefined) {
    if (form !== undefined || place.length > 0) {
      throw new UserError('a template is for a reporter, or for a form and places', {
        hint: 'leave out --form and --place, or --reporter',
      });
    }
    const ids = reference.reporters.map((one) => one.reporter);
    const found = reference.reporters.find((one) => one.reporter === reporter);
    if (!found) throw unknown('reporter', reporter, ids);
    return { measures: items(found.measures), places: items(found.may_report) };
  }
  if (form === undefined || place.length === 0) {
    throw new UserError('a template is for a reporter, or for a form and places', {
      hint: 'give --reporter <id>, or --form <id> --place <code...>',
    });
  }
  const forms = reference.forms.map((one) => one.form);
  if (!forms.includes(form)) throw unknown('form', form, forms);
  const codes = reference.places.map((one) => one.place);
  const strange = place.find((code) => !codes.includes(code));
  if (strange !== undefined) throw unknown('place', strange, codes);
  const asked = reference.formMeasures.filter((row) => row.form === form);
  return { measures: asked.map((row) => row.measure), places: place, whole: true };
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
