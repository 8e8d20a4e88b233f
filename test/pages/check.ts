// The page that checks a file, and the list of rules.

import type { Page } from '../../pipeline/page.ts';
import { both, frame, HOME, link } from './frame.ts';

const slice = {
  rules: '1',
  reference: {
    hash: '3f9a1c7e5b2d4860',
    href: '/data/f/3f9a1c7e5b2d4860/SAMPLE-check-reference.json',
  },
  places: [
    {
      name: both('沈阳市', 'Shenyang'),
      reporters: [
        {
          reporter: 'shenyang-heping-mz',
          name: both('和平区民政局', 'Heping Civil Affairs Bureau'),
        },
      ],
    },
  ],
};

export const check: Page = {
  kind: 'check',
  path: '/check/',
  frame: frame(both('报送前自查', 'Check before sending')),
  slice,
};

export const send: Page = {
  kind: 'send',
  path: '/send/',
  frame: frame(both('报送文件', 'Send a file'), { unlisted: true }),
  slice,
};

export const checkRules: Page = {
  kind: 'check-rules',
  path: '/check/rules/',
  frame: frame(both('检查规则', 'Rules of the check'), {
    trail: [HOME, link('/check/', '报送前自查', 'Check before sending')],
  }),
  slice: {
    total: 2,
    stages: [
      {
        stage: 'file',
        rules: [
          {
            code: 'empty-file',
            severity: 'error',
            message: both('文件是空的。', 'The file is empty.'),
            hint: both('请重新导出。', 'Export it again.'),
            example: null,
          },
        ],
      },
      {
        stage: 'cell',
        rules: [
          {
            code: 'bad-period',
            severity: 'error',
            message: both('“……”不是统计期。', '"…" is no period.'),
            hint: both('请写成 2023-09。', 'Write it as 2023-09.'),
            example: {
              line: '2',
              row: '和平区,2023-13,640',
              message: both('“2023-13”不是统计期。', '"2023-13" is no period.'),
            },
          },
        ],
      },
    ],
  },
};
