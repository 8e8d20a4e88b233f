// Golden files: what a stage makes of a folder in test/input must be what stands in test/output. A
// difference leaves `.changed` beside it and fails; what is absent is written, except in CI.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

const INPUT = join(import.meta.dirname, 'input');
const OUTPUT = join(import.meta.dirname, 'output');

/** Returns the names of the cases of a stage: the folders in test/input/<stage>. */
export function cases(stage: string): string[] {
  return readdirSync(join(INPUT, stage)).sort();
}

/** Returns the bytes of a case's file. */
export function input(stage: string, name: string, file: string): Uint8Array {
  return readFileSync(join(INPUT, stage, name, file));
}

/** Expects the text of test/output/<path>. */
export function expectGolden(path: string, actual: string): void {
  const file = join(OUTPUT, path);
  const changed = `${file}.changed`;
  if (!existsSync(file) && !process.env['CI']) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (actual === expected) rmSync(changed, { force: true });
  else if (!process.env['CI']) writeFileSync(changed, actual);
  expect(actual).toBe(expected);
}
