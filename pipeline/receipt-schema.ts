// The JSON Schema of a published receipt. Its address has a version: what a receipt holds may grow
// under it, nothing of it may change or go.

const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const severity = { enum: ['error', 'warning', 'info'] } as const;
const bilingual = {
  type: 'object',
  properties: { zh: text, en: text },
  required: ['zh', 'en'],
} as const;

const finding = {
  type: 'object',
  description: 'One remark about the file.',
  properties: {
    code: { type: 'string', pattern: '^[a-z0-9-]+$' },
    severity,
    line: {
      type: ['integer', 'null'],
      minimum: 1,
      description: 'The line of the file, counted from 1; null: the file as a whole.',
    },
    column: { ...text, description: 'The name in the header; empty: no one column.' },
    value: { ...text, description: 'The cell, shortened and made visible.' },
    message: bilingual,
    hint: bilingual,
  },
  required: ['code', 'severity', 'line', 'column', 'value', 'message', 'hint'],
} as const;

/** Where the schema stands in a site. */
export const RECEIPT_SCHEMA_PATH = 'schema/receipt-1.json';

export const RECEIPT_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '报送回执 / Receipt of an upload',
  description:
    'The answer to one file that was sent. Beside the page of each accepted upload, and beside the private page of a returned one.',
  type: 'object',
  properties: {
    $schema: text,
    data_status: { enum: ['示例', '初报'], description: '示例: the data are invented.' },
    upload: { ...text, description: 'The reception of a file.' },
    reporter: {
      ...text,
      description: 'The id of the reporter, or the folder that belongs to none.',
    },
    received: { ...text, description: 'YYYY-MM-DDTHH:mm:ss+08:00' },
    name: { ...text, description: "On a private receipt the sender's, else a generated one." },
    sha256: {
      type: 'string',
      pattern: '^(?:[0-9a-f]{64})?$',
      description: 'Of the bytes received; empty where the file was not read or this is withheld.',
    },
    bytes: { ...count, type: ['integer', 'null'], description: 'Null where this is withheld.' },
    encoding: {
      enum: ['', 'utf-8', 'utf-16le', 'utf-16be', 'gb18030'],
      description: 'On a private receipt; empty where the bytes could not be read as text.',
    },
    decision: { enum: ['accepted', 'rejected'] },
    sentence: bilingual,
    observations: { ...count, description: 'How many numbers were read; 0 where rejected.' },
    severities: {
      type: 'object',
      description: 'How many findings of each severity, those not listed included.',
      properties: { error: count, warning: count, info: count },
      required: severity.enum,
      additionalProperties: false,
    },
    counts: {
      type: 'object',
      description: 'How many findings of each code, those not listed included.',
      additionalProperties: { type: 'integer', minimum: 1 },
    },
    findings: {
      type: 'array',
      description: 'At most a hundred of each code: errors first, code by code.',
      items: finding,
    },
    rules: { ...text, description: 'The version of the rules by which the file was checked.' },
    withdrawn: {
      type: 'object',
      description: 'On an upload that was taken back: when and why; its numbers no longer count.',
      properties: { day: text, sentence: bilingual },
      required: ['day', 'sentence'],
    },
    page: { ...text, description: 'The address of the page for people.' },
    annotated: {
      ...text,
      description:
        "The address of the sender's rows with the findings beside them, where there are.",
    },
  },
  required: [
    ...['$schema', 'data_status', 'upload', 'reporter', 'received', 'name', 'sha256', 'bytes'],
    ...[
      'decision',
      'sentence',
      'observations',
      'severities',
      'counts',
      'findings',
      'rules',
      'page',
    ],
  ],
} as const;
