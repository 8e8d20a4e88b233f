// The forms that a document attaches.

import type { FormView } from '../view.ts';
import type { Context } from './context.ts';
import { nameOf } from './link.ts';

/** Returns the forms that a document, or one of its clauses, attaches. */
export function formsOf(
  { snapshot: { reference } }: Context,
  document: string,
): readonly FormView[] {
  return reference.forms
    .filter((form) => form.document === document)
    .map((form) => ({
      form: form.form,
      name: nameOf(form),
      measures: reference.formMeasures.filter((row) => row.form === form.form).length,
    }));
}
