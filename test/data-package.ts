// What a Data Package v2 must and may hold (https://datapackage.org/standard/data-package/), as far
// as tables use it, as a JSON schema.

const text = { type: 'string', minLength: 1 } as const;
const name = { type: 'string', pattern: '^[a-z0-9._-]+$' } as const;
const uri = { type: 'string', format: 'uri' } as const;

const FIELD = {
  type: 'object',
  required: ['name', 'type'],
  additionalProperties: false,
  properties: {
    name: text,
    type: { enum: ['string', 'number', 'integer', 'boolean', 'date', 'datetime'] },
    format: text,
    title: text,
    description: text,
    trueValues: { type: 'array', items: text, minItems: 1 },
    falseValues: { type: 'array', items: text, minItems: 1 },
  },
} as const;

const RESOURCE = {
  type: 'object',
  required: ['name', 'path', 'schema'],
  additionalProperties: false,
  properties: {
    name,
    path: uri,
    type: { const: 'table' },
    title: text,
    description: text,
    format: { const: 'csv' },
    mediatype: { const: 'text/csv' },
    encoding: { const: 'utf-8' },
    bytes: { type: 'integer', minimum: 1 },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    dialect: {
      type: 'object',
      additionalProperties: false,
      properties: { delimiter: { const: ',' }, lineTerminator: { enum: ['\r\n', '\n'] } },
    },
    schema: {
      type: 'object',
      required: ['fields'],
      additionalProperties: false,
      properties: {
        $schema: uri,
        fields: { type: 'array', minItems: 1, items: FIELD },
        missingValues: { type: 'array', items: { type: 'string' } },
        primaryKey: { type: 'array', minItems: 1, items: text },
      },
    },
  },
} as const;

export const DATA_PACKAGE = {
  type: 'object',
  required: ['$schema', 'resources', 'name', 'licenses'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name,
    id: text,
    title: text,
    description: text,
    version: text,
    homepage: uri,
    created: text,
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        properties: { name: text, path: uri, title: text },
      },
    },
    sources: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['title'], properties: { title: text, path: uri } },
    },
    resources: { type: 'array', minItems: 1, uniqueItems: true, items: RESOURCE },
  },
} as const;
