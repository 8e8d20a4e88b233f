// The published tables of uploads: what was received, and what was remarked about it.

import {
  column,
  counted,
  dataStatus,
  cityColumn,
  type DatasetDeclaration,
} from './dataset-column.ts';

export const UPLOAD_DATASETS = {
  uploads: {
    title: { zh: '上报文件', en: 'Uploads' },
    description: { zh: '已接收的上报文件。', en: 'The accepted uploads.' },
    columns: {
      data_status: dataStatus,
      city: cityColumn,
      upload: column('string', '上报文件标识', 'Upload'),
      reporter: column('string', '填报单位标识', 'Reporter'),
      reporter_zh: column('string', '填报单位', 'Reporter, in Chinese'),
      reporter_en: column('string', '填报单位英文', 'Reporter, in English'),
      received: column('datetime', '接收时间（北京时间）', 'Received (Beijing time)'),
      sha256: column(
        'string',
        '文件的 SHA-256；含有不予公布的数时为空',
        'SHA-256 of the file; empty where it holds a number that is withheld',
      ),
      bytes: counted(
        column(
          'integer',
          '字节数；含有不予公布的数时为空',
          'Bytes; empty where it holds a number that is withheld',
        ),
        'bytes',
      ),
      observations: counted(column('integer', '数据条数', 'Observations'), 'rows'),
      warnings: counted(column('integer', '需核实的问题数', 'Warnings'), 'rows'),
      finding_counts: column(
        'string',
        '各类审核问题数（代码=个数，分号分隔）',
        'Findings of each code, as code=count, joined by semicolons',
      ),
      rule_version: column('string', '审核规则版本', 'Version of the checking rules'),
      withdrawn: column(
        'date',
        '撤回日期：撤回的文件，其中的数据不再采用',
        'The day on which it was withdrawn: what it says no longer counts',
      ),
      withdrawn_reason: column('string', '撤回原因', 'Why it was withdrawn'),
    },
  },
  findings: {
    title: { zh: '审核问题', en: 'Findings' },
    description: {
      zh: '已接收文件的审核问题（需核实、提示）。被退回的文件不公开。',
      en: 'Findings on accepted uploads (warnings, information). Returned files are not public.',
    },
    columns: {
      data_status: dataStatus,
      city: cityColumn,
      upload: column('string', '上报文件标识', 'Upload'),
      line: column('integer', '行号', 'Line'),
      column: column('string', '列名', 'Column'),
      code: column('string', '问题代码', 'Code'),
      severity: column('string', '程度', 'Severity'),
      value: column('string', '单元格内容', 'Cell'),
      message_zh: column('string', '问题', 'Message, in Chinese'),
      message_en: column('string', '问题英文', 'Message, in English'),
    },
  },
} as const satisfies Record<string, DatasetDeclaration>;
