// The page that leads whoever fills in a form from the template to the receipt.

import type { Page } from '../page.ts';
import type { SubmitSlice } from '../slice/report.ts';
import type { ReporterForms } from '../view.ts';
import { frame, type Context } from './context.ts';
import { nameOf } from './link.ts';
import { cityOf } from './shown.ts';

/** Returns the page for reporters; `forms` are theirs. */
export function submitPage(context: Context, forms: readonly ReporterForms[]): Page {
  const title = { zh: '数据报送', en: 'Reporting' };
  const description = {
    zh: '给填报单位：下载填报表、自查、报送、看回执。',
    en: 'For reporters: get the form, check it, send it, read the receipt.',
  };
  const { submit_zh: zh, submit_en: en = zh } = context.snapshot.reference.site;
  return {
    kind: 'submit',
    path: '/submit/',
    frame: frame(context, title, { description }),
    slice: {
      where: zh === undefined ? null : { zh, en: en ?? zh },
      places: byPlace(context, forms),
    },
  };
}

/** The reporters of a city and of the places in it stand together, in the order of the file. */
function byPlace(context: Context, forms: readonly ReporterForms[]): SubmitSlice['places'] {
  const groups = Map.groupBy(forms, ({ place }) => cityOf(context.place(place)));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, reporters]) => ({ place, name: nameOf(context.place(place)), reporters }));
}
