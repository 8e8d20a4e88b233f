// The handbook of operators: every alarm that can be raised is explained in it, under its own name.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './sample-site.ts';

const text = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8');

test('docs/operations.md explains every alarm', async () => {
  const docs = await text('docs/operations.md');
  const headings = new Set([...docs.matchAll(/^### (\S+)$/gm)].map(([, name]) => name));
  const code = await text('infra/alarms.ts');
  const declared = [...code.matchAll(/^ {4}'([a-z-]+)': \{$/gm)].map(([, name]) => name);
  expect(declared.length).toBeGreaterThanOrEqual(5);
  const tasks = ['ingest', 'publish', 'pictures', 'remind', 'permit'].map((one) => `errors-${one}`);
  for (const name of [...declared, ...tasks, 'old-data-CITY']) expect(headings).toContain(name);
});
