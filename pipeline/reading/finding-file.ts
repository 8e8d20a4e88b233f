// Findings about the file as a whole: code → severity, stage, words. Read by `finding.ts` alone.

import type { Declaration } from './finding.ts';

export const FILE_FINDINGS = {
  'unknown-reporter': {
    severity: 'error',
    stage: 'file',
    message: {
      zh: '文件夹“{folder}”不对应任何填报单位。',
      en: 'The folder "{folder}" belongs to no known reporter.',
    },
    hint: {
      zh: '请把文件放进本单位的文件夹，或与市里的工作人员核对文件夹名称。',
      en: 'Put the file into your own folder, or ask the city office for its exact name.',
    },
  },
  'too-large': {
    severity: 'error',
    stage: 'file',
    message: {
      zh: '文件大小为 {size}，超过上限 {limit}，没有读取。',
      en: 'The file is {size} large, more than the limit of {limit}; it was not read.',
    },
    hint: {
      zh: '请只保留需要上报的表格，或者分成几个文件报送。',
      en: 'Keep only the table to be reported, or split it into several files.',
    },
  },
  'empty-file': {
    severity: 'error',
    stage: 'file',
    message: { zh: '文件是空的。', en: 'The file is empty.' },
    hint: {
      zh: '请确认数据已经保存，再重新导出为 CSV 报送。',
      en: 'Make sure that the data are saved, export them as CSV again and send that file.',
    },
  },
  'not-a-csv': {
    severity: 'error',
    stage: 'file',
    message: { zh: '这不是 CSV 文件，而是{kind}。', en: 'This is not a CSV file but {kind}.' },
    hint: {
      zh: '{remedy}只改文件扩展名不行。',
      en: '{remedy} Renaming it is not enough.',
    },
  },
  'undecodable-byte': {
    severity: 'error',
    stage: 'file',
    message: {
      zh: '这一行有读不出来的字（偏移 {offset} 处的字节 {byte} 不是有效的 {encoding} 文字），文件可能已损坏。',
      en: 'The byte at offset {offset} ({byte}) is not valid {encoding} text; the file may be damaged.',
    },
    hint: {
      zh: '请检查这一行有没有乱码，改好后另存为“CSV UTF-8（逗号分隔）”，再重新报送。',
      en: 'Look for garbled text in this line, correct it, save as "CSV UTF-8 (comma delimited)" and send again.',
    },
  },
  'encoding-undecidable': {
    severity: 'error',
    stage: 'file',
    message: {
      zh: '文件里的文字读不出来：不是 UTF-8（偏移 {offset} 处的字节 {byte}），按 GB18030（GBK）读也不成文字。',
      en: 'The text cannot be read: it is not UTF-8 (byte {byte} at offset {offset}), and makes no sense as GB18030 (GBK).',
    },
    hint: {
      zh: '请在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）”，再重新报送。',
      en: 'Open it in Excel or WPS, save as "CSV UTF-8 (comma delimited)" and send that file.',
    },
  },
  'unclosed-quote': {
    severity: 'error',
    stage: 'file',
    message: {
      zh: '这一行有一个英文引号（"）一直没有配对，后面的内容都读不出来，文件可能不完整。',
      en: 'A quotation mark (") opened in this line is never closed, so nothing after it can be read; the file may be cut off.',
    },
    hint: {
      zh: '请从原表重新导出完整的 CSV；如果是手工录入的引号，请删掉或补上另一个。',
      en: 'Export the complete table as CSV again; if the mark was typed by hand, delete it or add its partner.',
    },
  },
  'stray-quote': {
    severity: 'error',
    stage: 'file',
    message: {
      zh: '这一行单元格中间有英文引号（"），分不清单元格到哪里结束。',
      en: 'A quotation mark (") stands inside a cell of this line, so it is unclear where the cell ends.',
    },
    hint: {
      zh: '请改用中文引号“”，或者用 Excel、WPS 打开后重新另存为 CSV，由软件处理引号。',
      en: 'Use typographic quotes instead, or open the file in Excel or WPS and save it as CSV again.',
    },
  },
  'too-many-rows': {
    severity: 'error',
    stage: 'file',
    message: {
      zh: '文件超过 {limit} 行，后面的没有读取。',
      en: 'The file has more than {limit} rows; the rest was not read.',
    },
    hint: {
      zh: '请删掉表格下面的空行，或者分成几个文件报送。',
      en: 'Delete the empty rows below the table, or split it into several files.',
    },
  },
  'too-many-columns': {
    severity: 'error',
    stage: 'file',
    message: {
      zh: '这一行有 {count} 列，超过上限 {limit} 列。',
      en: 'This row has {count} columns, more than the limit of {limit}.',
    },
    hint: {
      zh: '请删掉表格右边的空列，或者分成几个文件报送。',
      en: 'Delete the empty columns to the right of the table, or split it into several files.',
    },
  },
  'cell-too-long': {
    severity: 'error',
    stage: 'file',
    message: {
      zh: '有一个单元格长 {length} 个字，超过上限 {limit} 个字。',
      en: 'A cell has {length} characters, more than the limit of {limit}.',
    },
    hint: {
      zh: '请缩短这个单元格的内容；如果是引号没有配对，请补上。',
      en: 'Shorten the cell; if a quotation mark is missing its partner, add it.',
    },
  },
} as const satisfies Record<string, Declaration>;
