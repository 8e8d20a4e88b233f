// The JSON Schemas of the API. What they name stays: fields may be added, none is taken away.

import { DATASETS, type DatasetName } from '../datasets/dataset-columns.ts';
import type { SiteSettings } from '../reference/reference.ts';
import { API, schemaPath } from './api-path.ts';
import { apiRowSchema } from './api-row.ts';

const DRAFT = 'http://json-schema.org/draft-07/schema#';
const HEAD = {
  $schema: { type: 'string' },
  data_status: { type: 'string', enum: ['示例', '初报', '审定'] },
  as_of: { type: 'string', format: 'date' },
  licence: {
    type: 'object',
    required: ['name', 'url'],
    properties: { name: { type: 'string' }, url: { type: 'string', format: 'uri' } },
  },
} as const;

/** Returns the schema of an answer with rows of a table. */
export function rowsSchema(name: DatasetName, { base }: SiteSettings): object {
  return {
    $schema: DRAFT,
    $id: `${base}/${schemaPath(name)}`,
    title: `${DATASETS[name].title.zh} / ${DATASETS[name].title.en}`,
    description: `${DATASETS[name].description.zh} ${DATASETS[name].description.en}`,
    type: 'object',
    required: [...Object.keys(HEAD), 'table', 'rows'],
    properties: {
      ...HEAD,
      table: { const: name },
      rows: { type: 'array', items: apiRowSchema(name) },
    },
  };
}

/** Returns the schema of the list of everything that the API has. */
export function indexSchema({ base }: SiteSettings): object {
  return {
    $schema: DRAFT,
    $id: `${base}/${schemaPath('index')}`,
    title: 'API v1',
    type: 'object',
    required: [...Object.keys(HEAD), 'resources'],
    properties: {
      ...HEAD,
      resources: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['path', 'table', 'schema', 'rows'],
          properties: {
            path: { type: 'string', pattern: `^/${API}` },
            table: { type: 'string' },
            schema: { type: 'string', pattern: `^/${API}schema/` },
            rows: { type: 'integer', minimum: 0 },
          },
        },
      },
    },
  };
}
