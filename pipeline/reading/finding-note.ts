// Findings about what the lines around a table say of its numbers: code → severity, stage, words.
// Read by `finding-table.ts` alone.

import type { Declaration } from './finding.ts';

export const NOTE_FINDINGS = {
  'unclear-title': {
    severity: 'error',
    stage: 'across',
    message: {
      zh: '“{value}”里的“{word}”和表里的指标对不上：这些数像是只算了一部分，或者不是这个时间的实际数。',
      en: '"{word}" in "{value}" does not go with the measures of the table: its numbers seem to be of a part, or not the actual ones of that time.',
    },
    hint: {
      zh: '请按指标口径报全部的、实际的数；如果表里已经是这样，请把标题里的“{word}”删掉。',
      en: 'Report the actual numbers of the whole as the measures are defined; if the table does, take "{word}" out of the title.',
    },
  },
  'other-time-above': {
    severity: 'error',
    stage: 'layout',
    message: {
      zh: '表上方写了两个不同的时间：“{value}”和“{other}”。',
      en: 'Above the table stand two different times: "{value}" and "{other}".',
    },
    hint: {
      zh: '请改成同一个时间，或者加上“期间”列，例如 2023-09。',
      en: 'Make them the same, or add the column "period", such as 2023-09.',
    },
  },
  'caption-row': {
    severity: 'error',
    stage: 'row',
    message: {
      zh: '这一行只有“{value}”，不清楚下面的数是不是这个时间或这个部分的。',
      en: 'This row holds nothing but "{value}": it is unclear whether the numbers below are of that time or part.',
    },
    hint: {
      zh: '请把它写进每一行的“期间”列；如果下面的数不是全部的实际数，请删掉这些行；如果它没有用，请删掉它。',
      en: 'Write it into the column "period" of each row; leave out rows that are not the actual numbers of the whole; or delete it.',
    },
  },
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
