// The page for reporters: one that owes two months, one that owes nothing.

import type { Page } from '../../pipeline/page.ts';
import type { BlankForm, FormFiles, ReporterForms } from '../../pipeline/view.ts';
import { both, download, frame } from './frame.ts';

function files(name: string): FormFiles {
  return { csv: download(`SAMPLE-${name}.csv`, 60), xlsx: download(`SAMPLE-${name}.xlsx`, 60) };
}

/** Returns a form that a document asks for. */
export function form(zh: string, en: string): BlankForm {
  return { name: both(zh, en), ...files('annex') };
}

/** Returns a reporter with forms for two months. */
export function reporterForms(reporter: string, zh: string, en: string): ReporterForms {
  return {
    ...{ reporter, place: '210102', name: both(zh, en) },
    forms: ['2023-08', '2023-09'].map((period) => ({
      period,
      deadlines: [
        { frequency: 'month', count: 40, date: '2023-10-15' },
        { frequency: 'quarter', count: 1, date: '2023-10-20' },
      ],
      ...files(`${reporter}-${period}`),
    })),
  };
}

export const submit: Page = {
  kind: 'submit',
  path: '/submit/',
  frame: frame(both('数据报送', 'Reporting')),
  slice: {
    where: both('放进共享文件夹“养老月报”。', 'Put it into the shared folder.'),
    places: [
      {
        ...{ place: '210100', name: both('沈阳市', 'Shenyang') },
        reporters: [
          reporterForms('shenyang-heping-mz', '和平区民政局', 'Heping bureau'),
          { ...reporterForms('shenyang-hr', '市人社局', 'Human resources'), forms: [] },
        ],
      },
    ],
  },
};
