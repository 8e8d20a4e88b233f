// Findings about what the lines around a table say of its numbers: code → severity, stage, words.
// Read by `finding-table.ts` alone.

import type { Declaration } from './finding.ts';

export const NOTE_FINDINGS = {
  'void-table': {
    severity: 'error',
    stage: 'layout',
    message: {
      zh: '表的上方或下方写着“{value}”，这张表不算数。',
      en: 'A line beside the table says "{value}": the table is void.',
    },
    hint: {
      zh: '作废的表不要报送；如果这张表有效，请删掉这几个字。',
      en: 'Do not send a table that is void; if it counts, take these words out.',
    },
  },
  'example-table': {
    severity: 'error',
    stage: 'layout',
    message: {
      zh: '表的上方或下方写着“{value}”，像是示例，不是实际的数。',
      en: 'A line beside the table says "{value}": it seems to be an example and no actual numbers.',
    },
    hint: {
      zh: '请填实际的数；如果已经是实际的数，请删掉这几个字。',
      en: 'Give the actual numbers; if these are, take the words out.',
    },
  },
  'part-note': {
    severity: 'error',
    stage: 'across',
    message: {
      zh: '“{value}”：表里的数像是只算了一部分，或者算进了别的。',
      en: '"{value}": the numbers of the table seem to be of a part only, or of more than is asked for.',
    },
    hint: {
      zh: '请按指标口径报全部的数；如果表里已经是这样，请把这句话删掉或改写清楚。',
      en: 'Report the whole as the measure is defined; if the table does, take the sentence out or put it more clearly.',
    },
  },
  'other-time-note': {
    severity: 'error',
    stage: 'across',
    message: {
      zh: '“{value}”：有的数是{time}的，不是表里写的期间的。',
      en: '"{value}": some numbers are of {time}, which is not the period of the table.',
    },
    hint: {
      zh: '请填本期的数，没有就写“未报送”；{time}的数另报在它的期间里。',
      en: 'Give the numbers of the period, or "未报送" where there are none; report those of another time in their own period.',
    },
  },
  'blanks-as-zeros': {
    severity: 'error',
    stage: 'across',
    message: {
      zh: '“{value}”：空着的格不会按零读取，表里有空着的格。',
      en: '"{value}": blank cells are never read as zero, and the table has some.',
    },
    hint: {
      zh: '请在是零的格里写 0；没有统计的格写“未报送”。',
      en: 'Write 0 where it is zero, and "未报送" where it was not counted.',
    },
  },
} as const satisfies Record<string, Declaration>;
