// Findings about bytes that were received before, computed in the snapshot: code → severity, stage,
// words. Whether a file is accepted never depends on them. Read by `finding.ts` alone.

import type { Declaration } from './finding.ts';

export const AGAIN_FINDINGS = {
  'received-before': {
    severity: 'info',
    stage: 'history',
    message: {
      zh: '内容完全相同的文件在 {date}已经收到过。',
      en: 'A file with the very same content was received on {date}.',
    },
    hint: { zh: '不需要修改。', en: 'Nothing to do.' },
  },
  'undoes-corrections': {
    severity: 'warning',
    stage: 'history',
    message: {
      zh: '这个文件与 {date}收到的完全一样，而其中有 {count}个数后来更正过；以最后收到的为准，更正被改了回去。{changes}',
      en: 'This file is the very same as the one received on {date}, of which {count} had been corrected since; what is received last counts, so the corrections are undone. {changes}',
    },
    hint: {
      zh: '如果是误发了旧文件，请把更正后的文件再报送一次。',
      en: 'If the old file was sent by mistake, send the corrected one again.',
    },
  },
} as const satisfies Record<string, Declaration>;
